import { errorLimited } from "../../core/limited-log.js";
import { messageOf } from "../../core/message-of.js";
import {
  type DeclaredType,
  GDFloat,
  GDInt,
  NodePath,
  StringName,
  TYPE_COLOR,
  TYPE_FLOAT,
  TYPE_INT,
  TYPE_NIL,
  TYPE_NODE_PATH,
  TYPE_RECT2I,
  TYPE_STRING,
  TYPE_STRING_NAME,
  TYPE_VECTOR2,
  TYPE_VECTOR2I,
  TYPE_VECTOR3I,
  TYPE_VECTOR4I,
  typeOf,
  type Variant,
  type VariantWriter,
} from "../../variant/index.js";
import { convert, declaredType, fitAssigned, fitReceived, MISFIT, typeName } from "../tree/declared-types.js";
import type { Node } from "../tree/node.js";
import { printable } from "../tree/node-name.js";
import { getIndexed, keepsProperties, NO_PROPERTY, type PropertyPath, setIndexed } from "./property-path.js";

/**
 * One replicated property of one synchronizer: finds it, reads and writes it, and knows its type.
 *
 * JavaScript has one kind of number where Godot has two, so the type on the wire is, in this order:
 * 1. the declared one (`propertyTypes` of the object or its class); parts of vectors and the like have theirs by nature;
 * 2. the one that was last received or sent for this property: a number that was a float stays one, a number that was an
 *    int stays one until it gets a fraction; a StringName or NodePath stays one when it is set as a string;
 * 3. the value's own: a safe integer is an int, any other number a float.
 *
 * A received value must fit the declared type. Where none is declared, a property that holds a vector, a colour or the
 * like when replication first meets it takes only what fits that, or null.
 *
 * @internal
 */
export class PropertySlot {
  readonly path: PropertyPath;
  #target: object | null = null;
  #declared: DeclaredType | null = null;
  /** The mathematical type of an undeclared property; null for any other, undefined before one was received. */
  #held: number | null | undefined;
  /** Whether the property is part of a value with 32-bit floats. */
  #single = false;
  #remembered = TYPE_NIL;
  #complained = "";

  constructor(path: PropertyPath) {
    this.path = path;
  }

  /**
   * Reads the property and writes it as it goes over the wire.
   *
   * @param root - The synchronizer's root.
   * @param writer - Where to write it.
   * @returns Whether it was written. If not, an error is in the log, once.
   */
  encode(root: Node, writer: VariantWriter): boolean {
    const target = this.#locate(root);
    if (target === null) return false;
    const start = writer.position;
    let doing = "Reading";
    try {
      const value = getIndexed(target, this.path.subnames);
      if (value === NO_PROPERTY) {
        this.#complain(`Property '${this.path.text}' of '${printable(root.name)}' not found`);
        return false;
      }
      doing = "Encoding";
      this.#write(value, writer);
      return true;
    } catch (error) {
      writer.truncate(start);
      this.#complain(
        `${doing} property '${this.path.text}' of '${printable(root.name)}' failed: ${messageOf(error)}`,
        error,
      );
      return false;
    }
  }

  /**
   * Sets the property to a received value.
   *
   * @param root - The synchronizer's root.
   * @param received - The value.
   * @param type - The type that it had on the wire.
   * @returns What came of it. A node without the property ignores it, as in Godot; so does one whose property is of
   * another type.
   */
  set(root: Node, received: Variant, type: number): "set" | "no_node" | "wrong_type" {
    const target = this.#locate(root);
    if (target === null) return "no_node";
    const value = received instanceof GDFloat ? received.value : received;
    if (this.#held === undefined) this.#held = this.#declared === null ? this.#findHeld(target) : null;
    const wanted = this.#declared ?? (value === null ? null : this.#held);
    const fitting = this.path.subnames.length === 1 ? fitAssigned : fitReceived;
    const fitted = wanted === null || wanted === type ? value : fitting(value, wanted);
    if (fitted === MISFIT) return "wrong_type";
    this.#remembered = type;
    try {
      // Components of vectors and the like are plain numbers.
      const isExact = type === TYPE_FLOAT && !this.#single && keepsProperties(target) && Number.isSafeInteger(fitted);
      setIndexed(target, this.path.subnames, isExact ? new GDFloat(fitted as number) : fitted);
    } catch (error) {
      this.#complain(
        `Setting property '${this.path.text}' of '${printable(root.name)}' threw: ${messageOf(error)}`,
        error,
      );
    }
    return "set";
  }

  /** The type that received values must have, in Godot's words. */
  get typeName(): string {
    return typeName(this.#declared ?? this.#held ?? TYPE_NIL);
  }

  #locate(root: Node): object | null {
    const target = this.path.node === "" ? root : root.get_node_or_null(this.path.node);
    if (target === null) {
      this.#complain(
        `Node '${this.path.node}' of property '${this.path.text}' not found below '${printable(root.name)}'`,
      );
      return null;
    }
    if (target !== this.#target || this.path.subnames.length > 1) {
      this.#target = target;
      this.#declared = this.#findDeclared(target);
      this.#held = undefined;
    }
    return target;
  }

  /** A generic node's values come from the wire: they declare nothing. */
  #findHeld(target: object): number | null {
    if (this.path.subnames.length !== 1 || "_declareProperty" in target) return null;
    const held = readable(target, this.path.subnames);
    if (typeof held !== "object" || held === null) return null;
    const type = typeOf(held);
    return type >= TYPE_VECTOR2 && type <= TYPE_COLOR ? type : null;
  }

  #findDeclared(target: object): DeclaredType | null {
    const { subnames } = this.path;
    this.#single = false;
    if (subnames.length === 0) return null;
    // What keeps its properties itself tells floats from ints, and converts.
    if (subnames.length === 1) return keepsProperties(target) ? TYPE_NIL : declaredType(target, subnames[0]!);
    if (typeof readable(target, subnames) !== "number") return null;
    const container = typeOf(readable(target, subnames.slice(0, -1)));
    if (WHOLE_VECTORS.has(container)) return TYPE_INT;
    // Dictionaries and objects have parts of any type.
    if (container > TYPE_STRING && container < TYPE_STRING_NAME) {
      this.#single = true;
      return TYPE_FLOAT;
    }
    return null;
  }

  #write(value: Variant, writer: VariantWriter): void {
    if (typeof value === "number") {
      if (this.#single) writer.writeCompressedTyped(TYPE_FLOAT, Math.fround(value));
      else if (this.#declared !== null) writer.writeCompressed(convert(value, this.#declared));
      else if (this.#remembered === TYPE_FLOAT || typeOf(value) !== TYPE_INT) {
        this.#remembered = TYPE_FLOAT;
        writer.writeCompressedTyped(TYPE_FLOAT, value);
      } else {
        this.#remembered = TYPE_INT;
        writer.writeCompressed(value);
      }
    } else writer.writeCompressed(this.#declared === null ? this.#natural(value) : convert(value, this.#declared));
  }

  /** A value of a property without a declared type. */
  #natural(value: Variant): Variant {
    if (typeof value === "bigint") {
      if (this.#remembered === TYPE_FLOAT) return convert(value, TYPE_FLOAT);
      this.#remembered = TYPE_INT;
    } else if (typeof value === "string") {
      if (this.#remembered === TYPE_STRING_NAME || this.#remembered === TYPE_NODE_PATH)
        return convert(value, this.#remembered);
    } else if (value instanceof GDInt) this.#remembered = TYPE_INT;
    else if (value instanceof GDFloat) this.#remembered = TYPE_FLOAT;
    else if (value instanceof StringName) this.#remembered = TYPE_STRING_NAME;
    else if (value instanceof NodePath) this.#remembered = TYPE_NODE_PATH;
    return value;
  }

  /** Logs a complaint once, not at every frame. */
  #complain(message: string, cause?: unknown): void {
    if (message === this.#complained) return;
    this.#complained = message;
    errorLimited("scene: property", () => message, cause);
  }
}

/** Reads a property to learn its type; one that can't be read has none. */
function readable(target: object, subnames: readonly string[]): Variant {
  try {
    const value = getIndexed(target, subnames);
    return value === NO_PROPERTY ? null : value;
  } catch {
    return null;
  }
}

const WHOLE_VECTORS: ReadonlySet<number> = new Set([TYPE_VECTOR2I, TYPE_RECT2I, TYPE_VECTOR3I, TYPE_VECTOR4I]);
