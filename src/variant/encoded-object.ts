import { variantTag } from "./tag.js";
import type { Variant, VariantEncodedObject } from "./value.js";
import { TYPE_OBJECT } from "./variant-type.js";

/**
 * An object encoded in full: the name of its class and its stored properties, as data. Nothing is instantiated.
 *
 * A script is the property `script` with the script's `res://` path, as in Godot since 4.4.
 */
export class EncodedObject implements VariantEncodedObject {
  /** The engine class, such as `"Node"`. */
  class_name: string;
  /** Stored properties in the order of the wire. */
  properties: Map<string, Variant>;
  /** The object's instance id, for when it is encoded by id; 0 when it has none. */
  instanceId: bigint;

  /**
   * @param class_name - The engine class.
   * @param properties - Stored properties.
   * @param instanceId - The object's instance id.
   */
  constructor(
    class_name: string,
    properties: Iterable<readonly [string, Variant]> | { readonly [name: string]: Variant } = [],
    instanceId = 0n,
  ) {
    this.class_name = class_name;
    this.properties = new Map(Symbol.iterator in properties ? properties : Object.entries(properties));
    this.instanceId = instanceId;
  }

  /** @returns {@link class_name}. */
  get_class(): string {
    return this.class_name;
  }

  /**
   * @param property - A property's name.
   * @returns Its value, null when it is not stored.
   */
  get(property: string): Variant {
    return this.properties.get(property) ?? null;
  }

  /**
   * Stores a property, at its old place in the order or else at the end.
   *
   * @param property - A property's name.
   * @param value - Its new value.
   */
  set(property: string, value: Variant): void {
    this.properties.set(property, value);
  }

  /** @returns `"<Class#id>"`. */
  toString(): string {
    return `<${this.class_name}#${this.instanceId}>`;
  }

  static {
    Object.defineProperty(EncodedObject.prototype, variantTag, { value: TYPE_OBJECT });
  }
}
