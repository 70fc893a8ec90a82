import { variantTag } from "../tag.js";
import { TYPE_RID } from "../variant-type.js";

/** Godot's `RID`: the number of a resource of one of the engine's servers; it means nothing in another process. */
export class RID {
  /** The number, 64 bits unsigned; 0 is no resource. */
  readonly id: bigint;

  /** @param id - The number. */
  constructor(id: bigint | number = 0n) {
    this.id = BigInt.asUintN(64, BigInt(id));
  }

  /** @returns The number. */
  get_id(): bigint {
    return this.id;
  }

  /** @returns Whether the number is not 0. */
  is_valid(): boolean {
    return this.id !== 0n;
  }

  /**
   * Whether both RIDs are equal.
   *
   * @param other - An RID.
   */
  equals(other: RID): boolean {
    return this.id === other.id;
  }

  /** @returns What Godot prints: `"RID(7)"`. */
  to_string(): string {
    return `RID(${BigInt.asIntN(64, this.id)})`;
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(RID.prototype, variantTag, { value: TYPE_RID });
  }
}
