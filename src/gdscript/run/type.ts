import {
  type ContainerType,
  TYPE_ARRAY,
  TYPE_DICTIONARY,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_NIL,
  TYPE_OBJECT,
  type_string,
} from "../../variant/index.js";
import type { NativeClass, NativeType } from "./host.js";
import type { ScriptClass } from "./script-class.js";

/** An enum, of a script or of the engine. */
export interface EnumType {
  /** As errors show it: `Outer.State`. */
  readonly name: string;
  readonly values: ReadonlyMap<string, number | bigint>;
  /** The class that declares it; absent for one of the engine. */
  readonly owner?: ScriptClass;
}

/** What is known of a value before it is there. */
export class Type {
  readonly kind: "variant" | "void" | "builtin" | "native" | "script" | "meta";
  /** `Variant.Type`; 0 when any value may come. */
  readonly variantType: number;
  /** Of typed arrays (one) and typed dictionaries (two). */
  readonly elements: readonly Type[];
  readonly native: NativeClass | null;
  readonly script: ScriptClass | null;
  readonly enumType: EnumType | null;
  /** For a class, an enum or a built-in type itself: which one. */
  readonly of: Type | null;

  constructor(
    kind: Type["kind"],
    variantType: number,
    rest: {
      elements?: readonly Type[];
      native?: NativeClass;
      script?: ScriptClass;
      enumType?: EnumType;
      of?: Type;
    } = {},
  ) {
    this.kind = kind;
    this.variantType = variantType;
    this.elements = rest.elements ?? [];
    this.native = rest.native ?? null;
    this.script = rest.script ?? null;
    this.enumType = rest.enumType ?? null;
    this.of = rest.of ?? null;
  }

  /** Whether nothing is known. */
  get isVariant(): boolean {
    return this.kind === "variant";
  }

  get isObject(): boolean {
    return this.kind === "native" || this.kind === "script";
  }

  get isInt(): boolean {
    return this.kind === "builtin" && this.variantType === TYPE_INT;
  }

  get isFloat(): boolean {
    return this.kind === "builtin" && this.variantType === TYPE_FLOAT;
  }

  /** Whether values are of a typed array or dictionary. */
  get isTypedContainer(): boolean {
    return this.elements.length > 0;
  }

  /** As the engine's messages show it. */
  toString(): string {
    switch (this.kind) {
      case "variant":
        return "Variant";
      case "void":
        return "void";
      case "native":
        return this.native!.name;
      case "script":
        return this.script!.displayName;
      case "meta":
        return this.of!.script !== null ? "GDScript" : String(this.of);
      default:
        if (this.enumType !== null) return this.enumType.name;
        if (this.variantType === TYPE_NIL) return "null";
        return type_string(this.variantType) + (this.isTypedContainer ? `[${this.elements.join(", ")}]` : "");
    }
  }
}

export const VARIANT = new Type("variant", TYPE_NIL);
export const VOID = new Type("void", TYPE_NIL);
/** The type of `null`. */
export const NULL = new Type("builtin", TYPE_NIL);

const BUILTINS: readonly Type[] = Array.from({ length: 39 }, (_, type) => new Type("builtin", type));

/** @param type - A `Variant.Type` other than that of objects; 0 gives {@link VARIANT}. */
export function builtinType(type: number): Type {
  return type === TYPE_NIL || type < 0 ? VARIANT : BUILTINS[type]!;
}

export function arrayType(element: Type): Type {
  return element.isVariant ? builtinType(TYPE_ARRAY) : new Type("builtin", TYPE_ARRAY, { elements: [element] });
}

export function dictionaryType(key: Type, value: Type): Type {
  if (key.isVariant && value.isVariant) return builtinType(TYPE_DICTIONARY);
  return new Type("builtin", TYPE_DICTIONARY, { elements: [key, value] });
}

export function scriptType(script: ScriptClass): Type {
  return script.instanceType;
}

const natives = new WeakMap<NativeClass, Type>();

export function nativeType(native: NativeClass): Type {
  let type = natives.get(native);
  if (type === undefined) {
    type = new Type("native", TYPE_OBJECT, { native });
    natives.set(native, type);
  }
  return type;
}

export function enumOf(enumType: EnumType): Type {
  return new Type("builtin", TYPE_INT, { enumType });
}

export function metaType(of: Type): Type {
  return new Type("meta", of.isObject ? TYPE_OBJECT : of.enumType !== null ? TYPE_DICTIONARY : TYPE_NIL, { of });
}

/** Whether two types are the same. */
export function sameTypes(a: Type, b: Type): boolean {
  if (a === b) return true;
  return (
    a.kind === b.kind &&
    a.variantType === b.variantType &&
    a.native === b.native &&
    a.script === b.script &&
    a.enumType?.name === b.enumType?.name &&
    a.elements.length === b.elements.length &&
    a.elements.every((element, i) => sameTypes(element, b.elements[i]!)) &&
    (a.of === b.of || (a.of !== null && b.of !== null && sameTypes(a.of, b.of)))
  );
}

/** Whether a class of the engine is another one or inherits it. */
export function nativeInherits(from: NativeClass | null, base: NativeClass): boolean {
  for (let at = from; at !== null; at = at.base) if (at === base || at.name === base.name) return true;
  return false;
}

/** What containers are told of their elements. */
export function containerTypeOf(type: Type): ContainerType {
  if (type.kind === "native") return { type: TYPE_OBJECT, class_name: type.native!.name };
  if (type.kind === "script") {
    return { type: TYPE_OBJECT, class_name: type.script!.native.name, script: type.script!.path };
  }
  return { type: type.variantType };
}

/** A type of the class table. @param classNamed - Finds classes of the engine. */
export function typeOfNative(type: NativeType, classNamed: (name: string) => NativeClass | undefined): Type {
  if (type.elements !== undefined && type.elements.length > 0) {
    const elements = type.elements.map((element) => typeOfNative(element, classNamed));
    return type.type === TYPE_ARRAY ? arrayType(elements[0]!) : dictionaryType(elements[0]!, elements[1] ?? VARIANT);
  }
  if (type.type !== TYPE_OBJECT) return builtinType(type.type);
  const native = classNamed(type.className ?? "Object") ?? classNamed("Object");
  return native === undefined ? VARIANT : nativeType(native);
}
