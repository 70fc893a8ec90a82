import { variantTag } from "../tag.js";
import { TYPE_OBJECT } from "../variant-type.js";

/**
 * Godot's `EncodedObjectAsID`: an object of another process, by its instance id there.
 *
 * This is what an object is on the wire unless objects are encoded in full. Encoding one gives the same id again.
 */
export class EncodedObjectAsID {
  /** The instance id, 64 bits unsigned. */
  object_id: bigint;

  /** @param object_id - The instance id. */
  constructor(object_id: bigint | number = 0n) {
    this.object_id = BigInt.asUintN(64, BigInt(object_id));
  }

  /** @returns {@link object_id}. */
  get_object_id(): bigint {
    return this.object_id;
  }

  /**
   * Sets {@link object_id}.
   *
   * @param id - New {@link object_id}.
   */
  set_object_id(id: bigint): void {
    this.object_id = id;
  }

  /** @returns `"EncodedObjectAsID"`. */
  get_class(): string {
    return "EncodedObjectAsID";
  }

  /** @returns `"<EncodedObjectAsID#id>"`. */
  toString(): string {
    return `<EncodedObjectAsID#${this.object_id}>`;
  }

  static {
    Object.defineProperty(EncodedObjectAsID.prototype, variantTag, { value: TYPE_OBJECT });
  }
}
