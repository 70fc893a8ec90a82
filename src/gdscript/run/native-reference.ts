import { GodotObject } from "../../core/index.js";
import type { NativeClass } from "./host.js";

/** A class of the engine as a value: what the name `Node` stands for (`GDScriptNativeClass`). */
export class NativeReference extends GodotObject {
  readonly native: NativeClass;

  constructor(native: NativeClass) {
    super();
    this.native = native;
  }

  get_class(): string {
    return "GDScriptNativeClass";
  }
}
