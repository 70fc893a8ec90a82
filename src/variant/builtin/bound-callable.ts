import type { GodotObject } from "../../core/index.js";
import { push_error } from "../../core/index.js";
import { charge } from "../context.js";
import { Callable } from "../types/index.js";
import type { Variant } from "../value.js";

/** A callable with some arguments behind those of its calls, or without the last ones. */
export class BoundCallable extends Callable {
  /** What is called. */
  readonly base: Callable;
  /** The arguments that come behind. */
  readonly bound: readonly Variant[];
  /** How many of the last arguments of a call are left out. */
  readonly unbound: number;

  /**
   * @param base - What is called.
   * @param bound - The arguments that come behind.
   * @param unbound - How many of the last arguments of a call are left out.
   */
  constructor(base: Callable, bound: readonly Variant[], unbound = 0) {
    super();
    this.base = base;
    this.bound = bound;
    this.unbound = unbound;
  }

  override is_null(): boolean {
    return this.base.is_null();
  }

  override is_valid(): boolean {
    return this.base.is_valid();
  }

  override is_custom(): boolean {
    return true;
  }

  override callv(args: readonly Variant[]): Variant {
    return this.base.callv([...args.slice(0, Math.max(0, args.length - this.unbound)), ...this.bound]) as Variant;
  }

  override get_object(): GodotObject | null {
    return this.base.get_object();
  }

  override get_method(): string {
    return this.base.get_method();
  }

  override get_argument_count(): number {
    return Math.max(0, this.base.get_argument_count() - this.bound.length + this.unbound);
  }

  override hash(): number {
    return this.base.hash();
  }

  override to_string(): string {
    return this.base.to_string();
  }
}

function unboundOf(callable: Callable, count: number): Callable {
  if (count > 0) return new BoundCallable(callable, [], count);
  push_error("Amount of unbind() arguments must be 1 or greater.");
  return callable;
}

/** All arguments that are bound, those of the innermost first. */
function allBound(callable: Callable): Variant[] {
  if (!(callable instanceof BoundCallable)) return [];
  const inner = allBound(callable.base);
  return callable.unbound > 0
    ? inner.slice(0, Math.max(0, inner.length - callable.unbound))
    : [...callable.bound, ...inner];
}

/** The methods of Godot's `Callable` that work on any of them. */
export const boundFunctions = {
  call: (callable: Callable, ...args: Variant[]): unknown => callable.callv(args),
  bind(callable: Callable, ...args: Variant[]): Callable {
    charge(8 * args.length);
    return new BoundCallable(callable, args);
  },
  bindv: (callable: Callable, args: readonly Variant[]): Callable =>
    args.length === 0 ? callable : new BoundCallable(callable, [...args]),
  unbind: unboundOf,
  get_bound_arguments: allBound,
  get_bound_arguments_count: (callable: Callable): number => allBound(callable).length,
  get_unbound_arguments_count: (callable: Callable): number =>
    callable instanceof BoundCallable
      ? callable.unbound + boundFunctions.get_unbound_arguments_count(callable.base)
      : 0,
};
