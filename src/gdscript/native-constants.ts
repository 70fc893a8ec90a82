import { nativeBase } from "./native-classes.js";
import { NATIVE_CONSTANTS } from "./native-constant-data.js";

/** The name under which enums and constants stand that belong to no class. */
export const GLOBAL_SCOPE = "@GlobalScope";

interface NativeConstants {
  /** Names of values by enum. */
  readonly enums: Map<string, string[]>;
  readonly values: Map<string, bigint>;
}

let owners: Map<string, NativeConstants> | undefined;

function constantsOf(owner: string): NativeConstants | undefined {
  if (owners !== undefined) return owners.get(owner);
  owners = new Map();
  let present: NativeConstants = { enums: new Map(), values: new Map() };
  for (const line of NATIVE_CONSTANTS.trim().split("\n")) {
    if (!line.startsWith(" ")) {
      present = { enums: new Map(), values: new Map() };
      owners.set(line, present);
      continue;
    }
    const [name = "", prefix = "", ...items] = line.trim().split(" ");
    let next = 0n;
    const names = items.map((item) => {
      const [rest = "", value] = item.split("=");
      const constant = prefix.slice(0, -1) + rest;
      if (value !== undefined) next = BigInt(value);
      present.values.set(constant, next++);
      return constant;
    });
    if (name !== "-") present.enums.set(name, names);
  }
  return owners.get(owner);
}

/** The first of a class and those that it inherits for which something is found. */
function search<T>(owner: string, find: (constants: NativeConstants, at: string) => T | undefined): T | undefined {
  for (let at: string | undefined = owner; at !== undefined && at !== ""; at = nativeBase(at)) {
    const constants = constantsOf(at);
    const found = constants === undefined ? undefined : find(constants, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * @param owner - A class of the engine, a built-in type, or {@link GLOBAL_SCOPE}.
 * @param name - A constant's name, such as `PROCESS_MODE_ALWAYS`.
 * @returns Its value, inherited ones included; undefined when there is none.
 */
export function nativeConstant(owner: string, name: string): bigint | undefined {
  return search(owner, ({ values }) => values.get(name));
}

/**
 * @param owner - A class of the engine, a built-in type, or {@link GLOBAL_SCOPE}.
 * @param name - An enum's name, such as `ProcessMode`.
 * @returns The class that has it, `owner` or one that it inherits; undefined when there is none.
 */
export function nativeEnumOwner(owner: string, name: string): string | undefined {
  return search(owner, ({ enums }, at) => (enums.has(name) ? at : undefined));
}

/**
 * @param owner - A class of the engine, a built-in type, or {@link GLOBAL_SCOPE}.
 * @param name - An enum's name, such as `ProcessMode`.
 * @returns Its values by name, of `owner` or of a class that it inherits; undefined when there is no such enum.
 */
export function nativeEnumValues(owner: string, name: string): ReadonlyMap<string, bigint> | undefined {
  return search(owner, ({ enums, values }) => {
    const names = enums.get(name);
    return names === undefined ? undefined : new Map(names.map((value) => [value, values.get(value)!]));
  });
}

/**
 * @param owner - A class of the engine, a built-in type, or {@link GLOBAL_SCOPE}.
 * @param constant - A constant's name, such as `PROCESS_MODE_ALWAYS`.
 * @returns The name of the enum that it is a value of; undefined when it is of none.
 */
export function nativeEnumWith(owner: string, constant: string): string | undefined {
  return search(owner, ({ enums }) => [...enums].find(([, names]) => names.includes(constant))?.[0]);
}
