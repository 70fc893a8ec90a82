import type { GodotObject } from "../../core/index.js";
import { Callable, type Variant } from "../../variant/index.js";
import { bindArguments, countError } from "./arguments.js";
import { fail } from "./errors.js";
import { execute } from "./execute.js";
import type { ScriptRun } from "./run.js";
import { ScriptClass } from "./script-class.js";
import type { ScriptFunction } from "./script-function.js";
import { instanceOf, type ScriptInstance } from "./script-instance.js";

/** A function of JavaScript that stands for a callable, so that signals can be connected to it. */
export interface CallableFunction {
  (...args: Variant[]): unknown;
  readonly scriptCallable: ScriptCallable;
}

/** What a script calls a `Callable`: something to call, made by a script. */
export abstract class ScriptCallable extends Callable {
  readonly run: ScriptRun;

  constructor(run: ScriptRun) {
    super();
    this.run = run;
  }

  /** @throws OperationError - When it can't be called with these. @returns What the function gives. */
  abstract invoke(args: readonly Variant[]): Variant;
  /** How errors and `print` show it. */
  abstract text(): string;
  /** The object that it belongs to. */
  abstract object(): GodotObject | null;
  abstract method(): string;
  /** How many arguments it takes. */
  abstract arity(): number;
  abstract isSame(other: Callable): boolean;
  /** The values that it keeps. */
  abstract held(): Iterable<unknown>;

  override callv(args: readonly Variant[]): Variant {
    return this.invoke(args);
  }

  override is_null(): boolean {
    return false;
  }

  override is_valid(): boolean {
    const object = this.object();
    return object === null || !this.run.host.isFreed(object);
  }

  override is_custom(): boolean {
    return true;
  }

  override get_object(): GodotObject | null {
    return this.object();
  }

  override get_method(): string {
    return this.method();
  }

  override get_argument_count(): number {
    return this.arity();
  }

  override to_string(): string {
    return this.text();
  }

  boundArguments(): Variant[] {
    return [];
  }

  unboundCount(): number {
    return 0;
  }

  /** The same as a function of JavaScript, which reports errors and never throws. */
  asFunction(): CallableFunction {
    const call = (...args: Variant[]): unknown => this.callOutside(args);
    return Object.assign(call, { scriptCallable: this });
  }

  /** Calls it from outside of scripts. */
  callOutside(args: readonly Variant[]): Variant {
    return this.run.enter(() => this.invoke(args), null);
  }
}

/** A method of an object, by name: `object.method`, `Callable(object, "method")`. */
export class MethodCallable extends ScriptCallable {
  readonly #object: GodotObject;
  readonly #method: string;

  constructor(run: ScriptRun, object: GodotObject, method: string) {
    super(run);
    this.#object = object;
    this.#method = method;
  }

  invoke(args: readonly Variant[]): Variant {
    if (this.run.host.isFreed(this.#object)) {
      fail(`Attempt to call function 'null::${this.#method} (Callable)' on a null instance.`);
    }
    return this.run.callMethod(this.#object, this.#method, args, () => `function '${this.text()} (Callable)'`);
  }

  text(): string {
    const object = this.#object;
    if (this.run.host.isFreed(object)) return `null::${this.#method}`;
    const script = instanceOf(object)?.script;
    let name = this.run.classOf(object).name;
    if (script !== undefined) {
      if (script.outer === null && script.localName !== "") name += `(${script.localName})`;
      else if (script.path.startsWith("res://")) name += `(${script.path.slice(script.path.lastIndexOf("/") + 1)})`;
    }
    return `${name}::${this.#method}`;
  }

  object(): GodotObject | null {
    return this.#object;
  }

  method(): string {
    return this.#method;
  }

  arity(): number {
    return this.run.methodArity(this.#object, this.#method) ?? 0;
  }

  override is_valid(): boolean {
    return super.is_valid() && this.run.methodArity(this.#object, this.#method) !== null;
  }

  isSame(other: Callable): boolean {
    return other instanceof MethodCallable && other.#object === this.#object && other.#method === this.#method;
  }

  *held(): Iterable<unknown> {
    if (!(this.#object instanceof ScriptClass)) yield this.#object;
  }
}

/** A function in place, with what it captured. */
export class LambdaCallable extends ScriptCallable {
  readonly #function: ScriptFunction;
  readonly #instance: ScriptInstance | null;
  readonly #slots: readonly number[];
  readonly #captures: readonly unknown[];
  readonly #usesSelf: boolean;

  /** @param slots - Where the values that it took along go. @param captures - These values. */
  constructor(
    run: ScriptRun,
    fn: ScriptFunction,
    instance: ScriptInstance | null,
    slots: readonly number[],
    captures: readonly unknown[],
    usesSelf: boolean,
  ) {
    super(run);
    this.#function = fn;
    this.#instance = instance;
    this.#slots = slots;
    this.#captures = captures;
    this.#usesSelf = usesSelf;
  }

  invoke(args: readonly Variant[]): Variant {
    const fn = this.#function;
    const frame = bindArguments(this.run, fn, this.#instance, args, () => `function '${this.text()} (Callable)'`);
    for (let i = 0; i < this.#slots.length; i++) frame.locals[this.#slots[i]!] = this.#captures[i];
    return execute(frame);
  }

  text(): string {
    const { name } = this.#function;
    if (name === "<anonymous lambda>") return this.#usesSelf ? "(anonymous self lambda)" : "(anonymous lambda)";
    return name + (this.#usesSelf ? "(self lambda)" : "(lambda)");
  }

  object(): GodotObject | null {
    return this.#usesSelf ? (this.#instance?.object ?? null) : this.#function.owner;
  }

  method(): string {
    return this.#function.name;
  }

  arity(): number {
    return this.#function.parameters.length;
  }

  isSame(other: Callable): boolean {
    return other === this;
  }

  *held(): Iterable<unknown> {
    yield* this.#captures;
    if (this.#instance !== null) yield this.#instance.object;
  }
}

/** What `bind` and `unbind` make of a callable. */
abstract class WrappedCallable extends ScriptCallable {
  readonly base: ScriptCallable;

  constructor(base: ScriptCallable) {
    super(base.run);
    this.base = base;
  }

  text(): string {
    return this.base.text();
  }

  object(): GodotObject | null {
    return this.base.object();
  }

  method(): string {
    return this.base.method();
  }

  override is_valid(): boolean {
    return this.base.is_valid();
  }

  override boundArguments(): Variant[] {
    return this.base.boundArguments();
  }

  override unboundCount(): number {
    return this.base.unboundCount();
  }

  *held(): Iterable<unknown> {
    yield this.base;
  }
}

/** `callable.bind(…)`: arguments that come behind those of the call. */
export class BoundCallable extends WrappedCallable {
  readonly #args: readonly Variant[];

  constructor(base: ScriptCallable, args: readonly Variant[]) {
    super(base);
    this.#args = args;
  }

  invoke(args: readonly Variant[]): Variant {
    return this.base.invoke([...args, ...this.#args]);
  }

  arity(): number {
    return Math.max(0, this.base.arity() - this.#args.length);
  }

  isSame(other: Callable): boolean {
    return other instanceof BoundCallable && other.base.isSame(this.base) && other.#args.length === this.#args.length;
  }

  override boundArguments(): Variant[] {
    return [...super.boundArguments(), ...this.#args];
  }

  override *held(): Iterable<unknown> {
    yield* this.#args;
    yield* super.held();
  }
}

/** `callable.unbind(n)`: the last arguments of a call are dropped. */
export class UnboundCallable extends WrappedCallable {
  readonly #count: number;

  constructor(base: ScriptCallable, count: number) {
    super(base);
    this.#count = count;
  }

  invoke(args: readonly Variant[]): Variant {
    if (args.length < this.#count) fail(countError(`function '${this.text()} (Callable)'`, this.#count));
    return this.base.invoke(args.slice(0, args.length - this.#count));
  }

  arity(): number {
    return this.base.arity() + this.#count;
  }

  isSame(other: Callable): boolean {
    return other instanceof UnboundCallable && other.base.isSame(this.base) && other.#count === this.#count;
  }

  override unboundCount(): number {
    return super.unboundCount() + this.#count;
  }
}

/** A function that belongs to no object: a global function, or a method of a value of a built-in type. */
export class FunctionCallable extends ScriptCallable {
  readonly #text: string;
  readonly #method: string;
  readonly #arity: number;
  readonly #call: (args: readonly Variant[]) => Variant;
  readonly #value: Variant;

  /** @param value - Whose method it is; null for a global function. */
  constructor(
    run: ScriptRun,
    text: string,
    method: string,
    arity: number,
    call: (args: readonly Variant[]) => Variant,
    value: Variant = null,
  ) {
    super(run);
    this.#text = text;
    this.#method = method;
    this.#arity = arity;
    this.#call = call;
    this.#value = value;
  }

  invoke(args: readonly Variant[]): Variant {
    return this.#call(args);
  }

  text(): string {
    return this.#text;
  }

  object(): GodotObject | null {
    return null;
  }

  method(): string {
    return this.#method;
  }

  arity(): number {
    return this.#arity;
  }

  isSame(other: Callable): boolean {
    return other instanceof FunctionCallable && other.#text === this.#text && other.#value === this.#value;
  }

  *held(): Iterable<unknown> {
    yield this.#value;
  }
}
