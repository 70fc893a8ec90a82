import { INSPECT } from "../../core/inspect.js";
import { variantTag } from "../tag.js";
import { TYPE_STRING_NAME } from "../variant-type.js";

/**
 * Godot's `StringName`: a name, apart from `String` on the wire only.
 *
 * JS strings are `String`s; wrap one to send a `StringName`. Two `StringName`s of the same text are two objects, so as
 * keys of a `Map` they are found with {@link dictionaryGet}, which compares as Godot does.
 */
export class StringName {
  /** The text. */
  readonly name: string;

  /** @param name - The text. */
  constructor(name = "") {
    this.name = name;
  }

  /** @returns How many UTF-16 units the text has. */
  get length(): number {
    return this.name.length;
  }

  /**
   * Whether the text is the same.
   *
   * @param other - A name or a string.
   */
  equals(other: StringName | string): boolean {
    return this.name === (typeof other === "string" ? other : other.name);
  }

  /** @returns Whether the text is empty. */
  is_empty(): boolean {
    return this.name === "";
  }

  /** @returns The text. */
  to_string(): string {
    return this.name;
  }

  /** @internal */
  [INSPECT](): string {
    return `&${JSON.stringify(this.toString())}`;
  }

  /** @returns The text, so that `${name}` and comparisons work. */
  toString(): string {
    return this.name;
  }

  /** @returns The text. */
  toJSON(): string {
    return this.name;
  }

  static {
    Object.defineProperty(StringName.prototype, variantTag, { value: TYPE_STRING_NAME });
  }
}
