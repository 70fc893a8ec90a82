import { ERR_UNAVAILABLE, type ErrorCode } from "./error-codes.js";
import { INSPECT, type Inspect, inspected } from "./inspect.js";
import { push_error } from "./logger.js";
import { Signal } from "./signal.js";

let lastInstanceId = 0;

/**
 * What every mirrored class has from Godot's `Object`: an instance id and signals by name.
 *
 * Signals are fields of the subclass (`readonly peer_connected = new Signal<[id: number]>(this, "peer_connected")`).
 * `on`, `once` and `off` are there for people who come from Node's emitters; they connect the same signals.
 */
export class GodotObject {
  readonly #instanceId = ++lastInstanceId;

  /** @returns A number that is unique among the objects of this process. */
  get_instance_id(): bigint {
    return BigInt(this.#instanceId);
  }

  /**
   * @param signal - A name.
   * @returns Whether the object has a signal of that name.
   */
  has_signal(signal: string): boolean {
    return this.#signal(signal) !== undefined;
  }

  /**
   * Connects a function to a signal by name.
   *
   * @param signal - The signal's name.
   * @param callable - The handler.
   * @param flags - See {@link Signal.connect}.
   * @returns `OK`; `ERR_UNAVAILABLE` for an unknown name; `ERR_INVALID_PARAMETER` when connected already.
   */
  // biome-ignore lint/suspicious/noExplicitAny: the parameters depend on a name known only at run time
  connect(signal: string, callable: (...args: any[]) => unknown, flags = 0): ErrorCode {
    const found = this.#signal(signal);
    if (found === undefined) {
      push_error(`${this.constructor.name} has no signal '${signal}'`);
      return ERR_UNAVAILABLE;
    }
    return found.connect(callable, flags);
  }

  /**
   * Disconnects a function from a signal by name; an unknown name is reported to the log.
   *
   * @param signal - The signal's name.
   * @param callable - The function that was connected.
   */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  disconnect(signal: string, callable: (...args: any[]) => unknown): void {
    const found = this.#signal(signal);
    if (found === undefined) push_error(`${this.constructor.name} has no signal '${signal}'`);
    else found.disconnect(callable);
  }

  /**
   * Emits a signal by name.
   *
   * @param signal - The signal's name.
   * @param args - Its arguments.
   * @returns `OK`; `ERR_UNAVAILABLE` for an unknown name.
   */
  emit_signal(signal: string, ...args: unknown[]): ErrorCode {
    const found = this.#signal(signal);
    if (found === undefined) {
      push_error(`${this.constructor.name} has no signal '${signal}'`);
      return ERR_UNAVAILABLE;
    }
    found.emit(...args);
    return 0;
  }

  /**
   * Node's way to connect a signal.
   *
   * @param signal - The signal's name.
   * @param listener - The handler.
   * @returns The object itself.
   */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  on(signal: string, listener: (...args: any[]) => unknown): this {
    this.connect(signal, listener);
    return this;
  }

  /**
   * Node's way to connect a signal for one emission.
   *
   * @param signal - The signal's name.
   * @param listener - The handler.
   * @returns The object itself.
   */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  once(signal: string, listener: (...args: any[]) => unknown): this {
    this.connect(signal, listener, 4);
    return this;
  }

  /**
   * Node's way to disconnect a signal.
   *
   * @param signal - The signal's name.
   * @param listener - The handler.
   * @returns The object itself.
   */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  off(signal: string, listener: (...args: any[]) => unknown): this {
    this.disconnect(signal, listener);
    return this;
  }

  /** @internal */
  [INSPECT](depth: number, options: object, inspect: Inspect): string {
    return inspected(this._title(), this._fields(), depth, options, inspect);
  }

  /** What it is, for people. @internal */
  _title(): string {
    return this.constructor.name;
  }

  /** What a person wants to see of it: by default what it has beside its signals, and what is not for him. @internal */
  _fields(isForPeople = (name: string): boolean => !/^[_A-Z]/.test(name)): object {
    const entries = Object.entries(this);
    return Object.fromEntries(entries.filter(([name, value]) => !(value instanceof Signal) && isForPeople(name)));
  }

  #signal(name: string): Signal<unknown[]> | undefined {
    const value = (this as Record<string, unknown>)[name];
    return value instanceof Signal ? value : undefined;
  }
}
