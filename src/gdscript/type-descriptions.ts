import type { TypeDescription } from "../scripts/types.js";
import { TYPE_DICTIONARY, TYPE_INT, TYPE_OBJECT, type_string } from "../variant/index.js";
import type { Code } from "./compile/code.js";
import { nativeEnumOwner } from "./native-constants.js";
import type { ScriptClass } from "./run/script-class.js";
import type { EnumType, Type } from "./run/type.js";

/** No declared type: any value. */
export const ANY: TypeDescription = Object.freeze({ name: "Variant", variantType: 0 });
/** What a function without a value returns. */
const VOID: TypeDescription = Object.freeze({ name: "void", variantType: 0 });

const cache = new Map<number, TypeDescription>();
const enums = new WeakMap<EnumType, TypeDescription>();

/** @param type - A number of `Variant.Type`. @returns Its description; {@link ANY} for 0. */
export function builtin(type: number): TypeDescription {
  if (type === 0) return ANY;
  let found = cache.get(type);
  if (found === undefined) {
    found = Object.freeze({ name: type_string(type), variantType: type });
    cache.set(type, found);
  }
  return found;
}

/** @param className - A class. @param script - Its script, if it is one. @returns The type of its instances. */
export function object(className: string, script?: string): TypeDescription {
  const type = { name: className, variantType: TYPE_OBJECT, className };
  return script === undefined ? type : { ...type, script };
}

/** Finds the script of a class in another language by its name; undefined for all others. */
type ForeignClass = (name: string) => string | undefined;

/** @param type - A type as the compiler has it. @returns How descriptions tell of it. */
export function describeType(type: Type, foreignClass: ForeignClass): TypeDescription {
  switch (type.kind) {
    case "variant":
      return ANY;
    case "void":
      return VOID;
    case "native":
      return object(type.native!.name, foreignClass(type.native!.name));
    case "script":
      return object(displayName(type.script!), type.script!.path);
    case "meta":
      return describeMeta(type.of!);
    default:
  }
  if (type.enumType !== null) return describeEnum(type.enumType);
  if (!type.isTypedContainer) return builtin(type.variantType);
  const elements = type.elements.map((element) => describeType(element, foreignClass));
  const { variantType } = type;
  return { name: `${type_string(variantType)}[${elements.map(({ name }) => name).join(", ")}]`, variantType, elements };
}

/** A class or an enum as a value. */
function describeMeta(of: Type): TypeDescription {
  if (of.enumType !== null) return builtin(TYPE_DICTIONARY);
  if (of.script !== null) return object("GDScript");
  return of.native === null ? ANY : object(of.native.name);
}

/** The type of the value that an expression gives: the constants of the engine's enums are plain numbers. */
export function typeOfValue({ type, constant }: Code, foreignClass: ForeignClass): TypeDescription {
  const { enumType } = type;
  if (constant !== undefined && enumType !== null && enumType.owner === undefined) return builtin(TYPE_INT);
  return describeType(type, foreignClass);
}

/** @returns The type of an enum. */
export function describeEnum(type: EnumType): TypeDescription {
  let known = enums.get(type);
  if (known === undefined) {
    const dot = type.name.lastIndexOf(".");
    const [prefix, name] = [type.name.slice(0, Math.max(dot, 0)), type.name.slice(dot + 1)];
    const { owner, values } = type;
    if (owner === undefined) {
      // An enum that a class inherits bears the name of the one that declares it.
      const of = prefix === "" ? "" : (nativeEnumOwner(prefix, name) ?? prefix);
      known = { name: of === "" ? name : `${of}.${name}`, variantType: TYPE_INT };
    } else {
      const of = owner.outer === null && owner.localName === "" ? "" : `${displayName(owner)}.`;
      const enumValues = Object.fromEntries([...values].map(([item, value]) => [item, Number(value)]));
      known = { name: `${of}${name}`, variantType: TYPE_INT, enumValues };
    }
    enums.set(type, known);
  }
  return known;
}

/** The name by which types are shown. */
function displayName({ outer, localName, path }: ScriptClass): string {
  if (outer === null) return localName === "" ? path : localName;
  return outer.outer === null && outer.localName === "" ? localName : `${displayName(outer)}.${localName}`;
}
