import type { GodotObject } from "../../core/index.js";
import { variantTag } from "../tag.js";
import { TYPE_CALLABLE } from "../variant-type.js";

/**
 * Godot's `Callable`, which the wire carries as nothing but its type: a decoded one is always null. Those of scripts are classes that
 * inherit this one.
 */
export class Callable {
  /** @returns True: there is nothing to call. */
  is_null(): boolean {
    return true;
  }

  /** @returns False. */
  is_valid(): boolean {
    return false;
  }

  /** @returns Whether it calls something else than an object's method. */
  is_custom(): boolean {
    return false;
  }

  /** @returns Whether it calls an object's method. */
  is_standard(): boolean {
    return !this.is_custom() && !this.is_null();
  }

  /**
   * Calls it.
   *
   * @param _args - The arguments.
   * @returns What it returns; null when there is nothing to call.
   */
  callv(_args: readonly unknown[]): unknown {
    return null;
  }

  /** @returns The object whose method it is; null for none. */
  get_object(): GodotObject | null {
    return null;
  }

  /** @returns The id of {@link get_object}; 0 for none. */
  get_object_id(): bigint {
    return this.get_object()?.get_instance_id() ?? 0n;
  }

  /** @returns The name of the method; empty for none. */
  get_method(): string {
    return "";
  }

  /** @returns How many arguments it takes. */
  get_argument_count(): number {
    return 0;
  }

  /** @returns 32 bits, the same for equal ones. */
  hash(): number {
    return 0;
  }

  /**
   * Whether both call the same.
   *
   * @param other - Another.
   */
  equals(other: Callable): boolean {
    return this === other || (this.is_null() && other.is_null());
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
