import { EventEmitter } from "eventemitter3";
import { ERR_INVALID_PARAMETER, type ErrorCode, OK } from "./error-codes.js";
import { INSPECT } from "./inspect.js";
import { errorLimited } from "./limited-log.js";
import { push_error } from "./logger.js";
import { textOf } from "./message-of.js";
import type { GodotObject } from "./object.js";

/** Flag for {@link Signal.connect}: the handler is called in a later microtask, as Godot does at the end of the frame. */
export const CONNECT_DEFERRED = 1;
/** Flag for {@link Signal.connect}: the handler is disconnected after its first call. */
export const CONNECT_ONE_SHOT = 4;

/** The arguments of one emission. */
type Handler<Args extends unknown[]> = (...args: Args) => unknown;

interface Connection<Args extends unknown[]> {
  readonly callable: Handler<Args>;
  /** What is handed to the emitter for it: does not throw. */
  readonly listener: (...args: unknown[]) => void;
  readonly flags: number;
}

/** The emitter's only event. */
const EMITTED = "emitted";

/**
 * A Godot signal: `peer.peer_connected.connect(fn)`.
 *
 * Handlers run in the order in which they were connected. One that throws is reported to the logger with its
 * exception, as Godot reports a script error, and the others still run: a bug in a handler cannot break the
 * network loop. A signal can be awaited with {@link once} and iterated with `for await`.
 *
 * A signal that was decoded from bytes has a name and an object id, but no object and never fires.
 *
 * @typeParam Args - The signal's parameters.
 */
export class Signal<Args extends unknown[] = unknown[]> {
  readonly #name: string;
  /** The object, or the id of one that is not here. */
  readonly #object: GodotObject | bigint | null;
  /** Only while a function is connected: most signals of most objects never have one. */
  #emitter: EventEmitter | null = null;
  #connections: Connection<Args>[] | null = null;

  /**
   * @param object - The object that emits the signal, its instance id, or null.
   * @param name - The signal's name.
   */
  constructor(object: GodotObject | bigint | null = null, name = "") {
    this.#name = name;
    this.#object = object;
  }

  /** @internal */
  [INSPECT](): string {
    return `Signal '${this.#name}'`;
  }

  /** @returns The signal's name. */
  get_name(): string {
    return this.#name;
  }

  /** @returns The object that emits the signal, or null. */
  get_object(): GodotObject | null {
    return typeof this.#object === "bigint" ? null : this.#object;
  }

  /** @returns The instance id of the object that emits the signal, 0 without one. */
  get_object_id(): bigint {
    return typeof this.#object === "bigint" ? this.#object : (this.#object?.get_instance_id() ?? 0n);
  }

  /** @returns Whether the signal belongs to no object. */
  is_null(): boolean {
    return this.get_object_id() === 0n;
  }

  /**
   * Calls `callable` at each emission from now on.
   *
   * @param callable - The handler.
   * @param flags - {@link CONNECT_DEFERRED} and {@link CONNECT_ONE_SHOT}, or-ed.
   * @returns `OK`; `ERR_INVALID_PARAMETER` when it is connected already or is no function.
   */
  connect(callable: Handler<Args>, flags = 0): ErrorCode {
    if (typeof callable !== "function") {
      push_error(`Can't connect signal '${this.#name}' to ${String(callable)}: it is not a function`);
      return ERR_INVALID_PARAMETER;
    }
    if (this.is_connected(callable)) {
      push_error(`Signal '${this.#name}' is already connected to the given function`);
      return ERR_INVALID_PARAMETER;
    }
    const listener = (...args: unknown[]): void => {
      if (flags & CONNECT_DEFERRED) queueMicrotask(() => this.#call(callable, args as Args));
      else this.#call(callable, args as Args);
    };
    this.#add({ callable, listener, flags });
    return OK;
  }

  /**
   * Stops calling `callable`. A function that is not connected is reported as an error.
   *
   * @param callable - The handler that was given to {@link connect}.
   */
  disconnect(callable: Handler<Args>): void {
    const connection = this.#connections?.find((other) => other.callable === callable);
    if (connection === undefined) {
      push_error(`Can't disconnect a function that is not connected to signal '${this.#name}'`);
      return;
    }
    this.#emitter?.off(EMITTED, connection.listener);
    this.#forget(callable);
  }

  /**
   * @param callable - A function.
   * @returns Whether it is connected.
   */
  is_connected(callable: Handler<Args>): boolean {
    return this.#connections?.some((connection) => connection.callable === callable) ?? false;
  }

  /** @returns Whether any function is connected. */
  has_connections(): boolean {
    return this.#connections !== null;
  }

  /** @returns The connected functions with their flags, in the order in which they are called. */
  get_connections(): {
    /** The connected function. */
    callable: (...args: Args) => unknown;
    /** {@link CONNECT_DEFERRED} and {@link CONNECT_ONE_SHOT}, or-ed. */
    flags: number;
  }[] {
    return (this.#connections ?? []).map(({ callable, flags }) => ({ callable, flags }));
  }

  /** Disconnects every function. Nothing that Godot has a name for; used when an object is closed for good. */
  disconnectAll(): void {
    this.#emitter = null;
    this.#connections = null;
  }

  /**
   * Calls every connected function. Functions that are connected or disconnected meanwhile count from the next emission on.
   *
   * @param args - The signal's arguments.
   */
  emit(...args: Args): void {
    const connections = this.#connections;
    if (connections === null) return;
    if (!connections.some(isOneShot)) {
      this.#emitter!.emit(EMITTED, ...args);
      return;
    }
    // Disconnected before any function runs, as in the engine: where one of them emits again, none is called twice.
    this.disconnectAll();
    for (const connection of connections) if (!isOneShot(connection)) this.#add(connection);
    for (const { listener } of connections) listener(...args);
  }

  /**
   * Waits for the next emission, as GDScript's `await signal` does.
   *
   * @param options - `signal` aborts the wait: the promise is rejected with the signal's reason.
   * @returns The arguments of that emission.
   */
  once(options: { signal?: AbortSignal } = {}): Promise<Args> {
    return new Promise((resolve, reject) => {
      const abort = options.signal;
      if (abort?.aborted) {
        reject(abort.reason);
        return;
      }
      const onAbort = (): void => {
        if (this.is_connected(handler)) this.disconnect(handler);
        reject(abort?.reason);
      };
      const handler = (...args: Args): void => {
        abort?.removeEventListener("abort", onAbort);
        resolve(args);
      };
      abort?.addEventListener("abort", onAbort, { once: true });
      this.connect(handler, CONNECT_ONE_SHOT);
    });
  }

  /** Iterates over emissions from now on, without losing one between two steps. Ends only by `break`. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Args, void, void> {
    const queue: Args[] = [];
    let wake: (() => void) | undefined;
    const handler = (...args: Args): void => {
      queue.push(args);
      wake?.();
    };
    this.connect(handler);
    try {
      for (;;) {
        const next = queue.shift();
        if (next !== undefined) yield next;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      this.disconnect(handler);
    }
  }

  #add(connection: Connection<Args>): void {
    this.#emitter ??= new EventEmitter();
    this.#connections ??= [];
    this.#connections.push(connection);
    this.#emitter.on(EMITTED, connection.listener);
  }

  #forget(callable: Handler<Args>): void {
    const rest = this.#connections?.filter((connection) => connection.callable !== callable) ?? [];
    if (rest.length > 0) this.#connections = rest;
    else this.disconnectAll();
  }

  #call(callable: Handler<Args>, args: Args): void {
    try {
      const result = callable(...args);
      if (result instanceof Promise) result.catch((error) => this.#report(error));
    } catch (error) {
      this.#report(error);
    }
  }

  #report(error: unknown): void {
    const kind = `signal ${this.#name}`;
    errorLimited(kind, () => `A function connected to signal '${this.#name}' threw: ${textOf(error)}`, error);
  }
}

function isOneShot({ flags }: { readonly flags: number }): boolean {
  return (flags & CONNECT_ONE_SHOT) !== 0;
}
