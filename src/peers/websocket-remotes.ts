import { WebSocketHandshakes } from "./websocket-handshakes.js";
import type { WebSocketPeer } from "./websocket-peer.js";

/** A connection and what is to be done about it. @internal */
export interface WebSocketRemote {
  readonly id: number;
  readonly ws: WebSocketPeer;
  /** When its handshake must be over. */
  readonly deadlineMs: number;
  /** Whether it is on the list of those for which polling may find something. */
  dirty: boolean;
}

/**
 * The connections of a multiplayer peer, from their handshake to the end of their closing handshake, and which of them are
 * worth a look: a poll costs what has happened, not how many there are.
 *
 * @internal
 */
export class WebSocketRemotes {
  /** Those whose handshake is not over. */
  readonly pending = new WebSocketHandshakes<WebSocketRemote>();
  /** Those that are peers, by id; a client has its server here from the start. */
  readonly peers = new Map<number, WebSocketRemote>();
  /** Those for which polling may find something, and an empty list to change places with it. */
  #dirty: WebSocketRemote[] = [];
  #spare: WebSocketRemote[] = [];
  /** Those with a heartbeat, which need polling although nothing arrives. */
  readonly #timed = new Set<WebSocketRemote>();
  /** Those that are nobody's any more and still end their closing handshake. */
  readonly #lingering = new Set<WebSocketPeer>();

  /** Whether polling may find something with any of them. */
  get hasDirty(): boolean {
    return this.#dirty.length > 0;
  }

  /** @returns Whether an id is taken. */
  has(id: number): boolean {
    return this.pending.get(id) !== undefined || this.peers.has(id);
  }

  /** Notes that polling may find something. */
  list(remote: WebSocketRemote): void {
    if (remote.dirty) return;
    remote.dirty = true;
    this.#dirty.push(remote);
  }

  /** Takes the only one off the list: a client's server. */
  unlist(remote: WebSocketRemote): void {
    if (this.#dirty.length > 0) this.#dirty.pop();
    remote.dirty = false;
  }

  /** Notes whether a connection has a heartbeat. */
  setTimed(remote: WebSocketRemote, timed: boolean): void {
    if (timed) this.#timed.add(remote);
    else if (this.#timed.size > 0) this.#timed.delete(remote);
  }

  /** @returns Those with a heartbeat. */
  get timed(): ReadonlySet<WebSocketRemote> {
    return this.#timed;
  }

  /** Empties the list of those for which polling may find something, and looks at each; they may be listed again meanwhile. */
  visit(look: (remote: WebSocketRemote) => void): void {
    if (this.#dirty.length === 0) return;
    const todo = this.#dirty;
    this.#dirty = this.#spare;
    for (const remote of todo) remote.dirty = false;
    for (const remote of todo) look(remote);
    while (todo.length > 0) todo.pop();
    this.#spare = todo;
  }

  /** Lets a connection go that has begun its closing handshake. */
  release(remote: WebSocketRemote): void {
    const { id, ws } = remote;
    this.peers.delete(id);
    this.pending.delete(id);
    this.#timed.delete(remote);
    ws._setWakeListener(null);
    this.#lingering.add(ws);
    ws._release(() => this.#lingering.delete(ws));
  }

  /** Ends all connections but those that linger. */
  clear(): void {
    for (const { ws } of this.pending.values()) discard(ws);
    this.pending.clear();
    for (const { ws } of this.peers.values()) discard(ws);
    this.peers.clear();
    this.#dirty = [];
    this.#timed.clear();
  }

  /** Ends what lingers. */
  endLingering(): void {
    for (const ws of this.#lingering) ws._terminate();
    this.#lingering.clear();
  }
}

/** Ends a connection without a word. @internal */
export function discard(ws: WebSocketPeer): void {
  ws._setWakeListener(null);
  ws._terminate();
}
