import type { GodotObject } from "../../core/index.js";
import { Coroutine } from "./coroutine.js";
import { NativeReference } from "./native-reference.js";
import { SourceScript } from "./natives.js";
import { ScriptClass } from "./script-class.js";

/** The class of an object that the interpreter itself makes; null for one of the host's. */
export function ownClassName(object: GodotObject): string | null {
  if (object instanceof ScriptClass || object instanceof SourceScript) return "GDScript";
  if (object instanceof NativeReference) return "GDScriptNativeClass";
  return object instanceof Coroutine ? "GDScriptFunctionState" : null;
}
