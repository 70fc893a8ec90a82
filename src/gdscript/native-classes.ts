import { typeFromString } from "../variant/index.js";
import { NODE_CLASSES, OTHER_CLASSES } from "./native-class-data.js";

/** A property of an engine class. */
export interface NativeProperty {
  /** Its number in `Variant.Type`. */
  readonly variantType: number;
  /** The first value in Godot's text form, where it is not the type's zero value. */
  readonly defaultText: string | undefined;
}

interface NativeClass {
  readonly base: string;
  readonly properties: ReadonlyMap<string, NativeProperty>;
}

let nodes: Map<string, NativeClass> | undefined;
let others: Map<string, string> | undefined;

function nodeClasses(): Map<string, NativeClass> {
  if (nodes !== undefined) return nodes;
  nodes = new Map();
  let properties = new Map<string, NativeProperty>();
  for (const line of NODE_CLASSES.trim().split("\n")) {
    const [, indent, name, mark, what, first] = /^( *)(\S+?)(:| <) (\S+)(?: = (.*))?$/.exec(line)!;
    if (mark === ":" && indent !== "") {
      properties.set(name!, { variantType: typeFromString(what!), defaultText: first });
      continue;
    }
    properties = new Map();
    nodes.set(name!, { base: what!, properties });
  }
  return nodes;
}

/**
 * @param name - A class name.
 * @returns Whether it is a node class of the engine.
 */
export function isNativeNode(name: string): boolean {
  return nodeClasses().has(name);
}

function otherClasses(): Map<string, string> {
  if (others !== undefined) return others;
  others = new Map();
  let base = "";
  for (const word of OTHER_CLASSES.trim().split(/\s+/)) {
    if (word.endsWith(":")) base = word.slice(0, -1);
    else others.set(word, base);
  }
  return others;
}

/**
 * @param name - A class name.
 * @returns Whether it is a class of the engine or its editor.
 */
export function isNativeClass(name: string): boolean {
  return nativeBase(name) !== undefined;
}

/** @returns All classes of the engine and its editor. */
export function nativeClassNames(): string[] {
  return ["Object", ...nodeClasses().keys(), ...otherClasses().keys()];
}

/**
 * @param name - A class of the engine.
 * @returns The class that it inherits; empty for `Object`, undefined for unknown ones.
 */
export function nativeBase(name: string): string | undefined {
  return name === "Object" ? "" : (nodeClasses().get(name)?.base ?? otherClasses().get(name));
}

/**
 * @param name - A class of the engine.
 * @param base - Another.
 * @returns Whether `name` is `base` or derived from it.
 */
export function nativeInherits(name: string, base: string): boolean {
  for (let at: string | undefined = name; at !== undefined && at !== ""; at = nativeBase(at)) {
    if (at === base) return true;
  }
  return false;
}

/**
 * @param className - A node class of the engine.
 * @param property - A property's name.
 * @returns The property, inherited ones included; undefined when there is none that could be replicated.
 */
export function nativeProperty(className: string, property: string): NativeProperty | undefined {
  for (let at = nodeClasses().get(className); at !== undefined; at = nodeClasses().get(at.base)) {
    const found = at.properties.get(property);
    if (found !== undefined) return found;
  }
  return undefined;
}
