import { variantTag } from "../tag.js";
import { TYPE_CALLABLE } from "../variant-type.js";

/** Godot's `Callable`, which the wire carries as nothing but its type: a decoded one is always null. */
export class Callable {
  /** @returns True: there is nothing to call. */
  is_null(): boolean {
    return true;
  }

  /** @returns False. */
  is_valid(): boolean {
    return false;
  }

  /** @returns What Godot prints for a null callable. */
  to_string(): string {
    return "null::null";
  }

  /** @returns {@link to_string}. */
  toString(): string {
    return this.to_string();
  }

  static {
    Object.defineProperty(Callable.prototype, variantTag, { value: TYPE_CALLABLE });
  }
}
