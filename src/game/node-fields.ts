import { GodotError } from "../core/index.js";
import type { NativeClass } from "../gdscript/run/host.js";
import { getObjectProperty, setObjectProperty } from "../gdscript/run/objects.js";
import type { ScriptClass } from "../gdscript/run/script-class.js";
import { instanceOf } from "../gdscript/run/script-instance.js";
import type { ScriptRun } from "../gdscript/run/script-run.js";
import type { Node } from "../scene/index.js";
import type { Variant } from "../variant/index.js";
import { plainValue } from "./plain-values.js";
import { toScriptValue } from "./script-values.js";

/** The script that the fields of a node were made for. */
const exposed = new WeakMap<Node, ScriptClass | null>();

/** @returns The names of the properties that a node has: its script's, then its class's. */
export function propertyNames(run: ScriptRun, node: Node): string[] {
  const names = new Set<string>();
  for (const script of instanceOf(node)?.script.lineage() ?? [])
    for (const { name, isStatic } of script.variables.values()) if (!isStatic) names.add(name);
  for (let at: NativeClass | null = run.classOf(node); at !== null; at = at.base)
    for (const name of at.propertyNames()) names.add(name);
  return [...names];
}

/** @returns A node's property; undefined when there is none. */
export function readProperty(run: ScriptRun, node: Node, name: string): Variant | undefined {
  return run.enter(() => {
    const value = getObjectProperty(run, node, name);
    return value === undefined ? undefined : plainValue(value);
  }, undefined);
}

/** Sets a node's property, by its setter if it has one. @returns Whether there is one that takes the value. */
export function writeProperty(run: ScriptRun, node: Node, name: string, value: Variant): boolean {
  return run.enter(() => setObjectProperty(run, node, name, toScriptValue(value)), false);
}

/** Makes the properties of a node fields of it, for code outside of the game: `node.score`. What nodes have anyway stays. */
export function exposeFields(run: ScriptRun, node: Node): void {
  const script = instanceOf(node)?.script ?? null;
  if (exposed.get(node) === script && exposed.has(node)) return;
  exposed.set(node, script);
  for (const name of propertyNames(run, node)) {
    if (name in node) continue;
    Object.defineProperty(node, name, {
      configurable: true,
      get: () => readProperty(run, node, name),
      set(value: Variant) {
        if (!writeProperty(run, node, name, value))
          throw new GodotError("ERR_INVALID_PARAMETER", `'${node.name}' takes no such value for '${name}'`);
      },
    });
  }
}
