import { TYPE_OBJECT } from "../variant/index.js";
import { nativeBase } from "./native-classes.js";
import { nativeConstant, nativeEnumValues } from "./native-constants.js";
import type { NativeClass, NativeMethod } from "./run/host.js";

/*
 * Classes of the engine for those who compile expressions and never run them: their names, who inherits whom, constants and enums. Of methods only
 * those are known that give nodes.
 */

const METHODS: Readonly<Record<string, string>> = { PackedScene: "instantiate", Node: "get_node" };

const classes = new Map<string, NativeClass>();

/** A class of the engine or its editor by its name; undefined when there is none. */
export function tableClass(name: string): NativeClass | undefined {
  let found = classes.get(name);
  const base = found === undefined ? nativeBase(name) : undefined;
  if (base !== undefined) {
    found = namedClass(name, tableClass(base) ?? null);
    classes.set(name, found);
  }
  return found;
}

/** A class of which no more than the tables of names is known. */
export function namedClass(name: string, base: NativeClass | null): NativeClass {
  return {
    name,
    base,
    method: (key) => (Object.hasOwn(METHODS, name) && METHODS[name] === key ? givesNode(key) : undefined),
    property: () => undefined,
    signal: () => undefined,
    constant(key) {
      const value = nativeConstant(name, key);
      return value === undefined ? undefined : plain(value);
    },
    enumValues(key) {
      const values = nativeEnumValues(name, key);
      return values === undefined ? undefined : new Map([...values].map(([item, value]) => [item, plain(value)]));
    },
    propertyNames: () => [],
    methodNames: () => [],
    signalNames: () => [],
    create: () => null as never,
    isRefCounted: false,
  };
}

function givesNode(name: string): NativeMethod {
  const returns = { type: TYPE_OBJECT, className: "Node" };
  return { name, parameters: [], returns, isVararg: true, call: () => null };
}

function plain(value: bigint): number | bigint {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
