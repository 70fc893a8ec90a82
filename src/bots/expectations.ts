import { GodotError } from "../core/index.js";
import { textOf } from "../core/message-of.js";
import { escapeRemote } from "../core/quote-remote.js";
import type { Node } from "../scene/index.js";
import { type Variant, var_to_str } from "../variant/index.js";

/** A call that arrived at one of a bot's nodes. */
export interface RpcEvent {
  /** Always `"rpc"`. */
  readonly type: "rpc";
  /** The node. */
  readonly node: Node;
  /** Its absolute path when the call arrived. */
  readonly path: string;
  /** The method's name. */
  readonly method: string;
  /** The arguments: Variants, whose types are the game's. */
  // biome-ignore lint/suspicious/noExplicitAny: the arguments are the game's
  readonly args: readonly any[];
  /** Who called: 1 for the server. */
  readonly sender: number;
}

/** Calls that arrived and that nobody has expected yet; the oldest go first when there are more. */
const BACKLOG_MAX = 1024;
/** The same for calls that came unreliably: streams of states, mostly, of which only the latest are worth their memory. */
const UNRELIABLE_BACKLOG_MAX = 16;
/** The most that both kinds keep together, in bytes of the packets that brought them. */
const BACKLOG_MAX_BYTES = 16 * 1024 * 1024;

/** A call that nobody has expected yet. */
interface Unexpected {
  readonly event: RpcEvent;
  readonly reliable: boolean;
  /** Of the packet that brought it. */
  readonly bytes: number;
}

interface Waiter {
  matches(event: RpcEvent): boolean;
  resolve(event: RpcEvent): void;
  reject(error: unknown): void;
}

/** Hands calls that arrive to those who expect them, each call to one. @internal */
export class Expectations {
  #backlog: Unexpected[] = [];
  #backlogBytes = 0;
  #unreliableCount = 0;
  readonly #waiters = new Set<Waiter>();

  /** A call arrived, reliably or not, with a packet of so many bytes. */
  arrive(event: RpcEvent, reliable = true, bytes = 0): void {
    if (this.#waiters.size > 0) {
      for (const waiter of this.#waiters) {
        if (waiter.matches(event)) {
          this.#waiters.delete(waiter);
          waiter.resolve(event);
          return;
        }
      }
    }
    this.#backlog.push({ event, reliable, bytes });
    this.#backlogBytes += bytes;
    if (!reliable && ++this.#unreliableCount > UNRELIABLE_BACKLOG_MAX) {
      this.#take(this.#backlog.findIndex((other) => !other.reliable));
    }
    while (this.#backlog.length > BACKLOG_MAX || this.#backlogBytes > BACKLOG_MAX_BYTES) this.#take(0);
  }

  /** Forgets the calls that nobody has expected. */
  clearBacklog(): void {
    this.#backlog = [];
    this.#backlogBytes = 0;
    this.#unreliableCount = 0;
  }

  #take(index: number): RpcEvent {
    const { event, reliable, bytes } = this.#backlog.splice(index, 1)[0]!;
    if (!reliable) this.#unreliableCount--;
    this.#backlogBytes -= bytes;
    return event;
  }

  /** Rejects everybody who waits. */
  fail(error: unknown): void {
    for (const waiter of [...this.#waiters]) {
      this.#waiters.delete(waiter);
      waiter.reject(error);
    }
  }

  /** Waits for a call that matches; see `Bot.expect`. */
  expect(
    who: string,
    what: string,
    predicate: ((...args: RpcEvent["args"]) => boolean) | null,
    timeoutMs: number,
  ): Promise<RpcEvent> {
    const { path, method } = splitName(what);
    const misses: string[] = [];
    const matches = (event: RpcEvent): boolean => {
      if (event.method !== method || (path !== "" && event.path !== path)) return false;
      return predicate === null || predicate(...event.args);
    };
    return new Promise((resolve, reject) => {
      // The predicate is the caller's: what it throws is the caller's to see.
      let index: number;
      try {
        index = this.#backlog.findIndex(({ event }) => matches(event));
      } catch (error) {
        reject(error);
        return;
      }
      if (index >= 0) {
        resolve(this.#take(index));
        return;
      }
      const waiter: Waiter = {
        matches: (event) => {
          try {
            if (matches(event)) return true;
          } catch (error) {
            this.#waiters.delete(waiter);
            clearTimeout(timer);
            reject(error);
            return false;
          }
          if (misses.length < 8) misses.push(describeCall(event));
          return false;
        },
        resolve: (event) => {
          clearTimeout(timer);
          resolve(event);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      const timer = setTimeout(() => {
        this.#waiters.delete(waiter);
        const seen = misses.length === 0 ? "nothing was called meanwhile" : `called meanwhile: ${misses.join(", ")}`;
        reject(new GodotError("ERR_TIMEOUT", `${who}: no call of '${what}' within ${timeoutMs} ms that fits; ${seen}`));
      }, timeoutMs);
      this.#waiters.add(waiter);
    });
  }
}

/** `"/root/Arena:welcome"` or `"welcome"`. */
function splitName(what: string): { path: string; method: string } {
  const colon = what.lastIndexOf(":");
  return colon < 0 ? { path: "", method: what } : { path: what.slice(0, colon), method: what.slice(colon + 1) };
}

function describeCall(event: RpcEvent): string {
  const args = event.args.slice(0, 8).map((arg) => variantText(arg).slice(0, 40)); // Whose text is the server's.
  return escapeRemote(`${event.path}:${event.method}(${args.join(", ").slice(0, 100)})`);
}

/** As Godot writes it; what Godot can't is shown as JavaScript does. */
function variantText(value: Variant): string {
  try {
    return var_to_str(value);
  } catch {
    return textOf(value);
  }
}
