import {
  ERR_FILE_CANT_WRITE,
  ERR_INVALID_PARAMETER,
  type ErrorCode,
  push_error,
  type Signal,
} from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { textOf } from "../../core/message-of.js";
import { MultiplayerPeer } from "../../peers/index.js";
import {
  CMD_MASK,
  NETWORK_COMMAND_SYS,
  SYS_COMMAND_ADD_PEER,
  SYS_COMMAND_AUTH,
  SYS_COMMAND_DEL_PEER,
} from "../wire/commands.js";
import { type Outbox, sendSystem, tellOfPeer } from "./outbox.js";
import type { Rejections } from "./rejections.js";

/** Called with what an authenticating peer has sent; see {@link SceneMultiplayer.auth_callback}. */
export type AuthCallback = (id: number, data: Uint8Array) => unknown;

const AUTH_TIMEOUT_MS_DEFAULT = 3000;

/** What a `SceneMultiplayer` is told of peers that come and go, and what it decides. @internal */
export interface AdmissionFront {
  /** Set for peers to be authenticated before they are admitted. */
  readonly auth_callback: AuthCallback | null;
  readonly peer_authenticating: Signal<[id: number]>;
  readonly peer_authentication_failed: Signal<[id: number]>;
  readonly peer_connected: Signal<[id: number]>;
  readonly peer_disconnected: Signal<[id: number]>;
  readonly connected_to_server: Signal<[]>;
}

/** What keeps something about each peer. @internal */
export interface PeerKeeper {
  onPeerChange(id: number, connected: boolean): void;
}

/** What an {@link Admission} works with. @internal */
export interface AdmissionParts {
  readonly outbox: Outbox;
  readonly rejections: Rejections;
  readonly cache: PeerKeeper;
  readonly replicator: PeerKeeper;
  readonly memory: { forget(peer: number): void };
  /** A clock that never goes back, in milliseconds. */
  readonly nowMs: () => number;
}

interface PendingPeer {
  local: boolean;
  remote: boolean;
  readonly sinceMs: number;
}

/**
 * Who is in the session: peers come, authenticate where that is asked for, are admitted, and leave. Each admission and
 * each leave is told to the others.
 *
 * @internal
 */
export class Admission {
  /** Milliseconds after which a peer that is not authenticated is disconnected; 0 for never. */
  timeoutMs = AUTH_TIMEOUT_MS_DEFAULT;
  readonly #front: AdmissionFront;
  readonly #parts: AdmissionParts;
  /** The one that has waited longest first. */
  readonly #pending = new Map<number, PendingPeer>();

  /**
   * @param front - Whose signals are emitted.
   * @param parts - What it works with.
   */
  constructor(front: AdmissionFront, parts: AdmissionParts) {
    this.#front = front;
    this.#parts = parts;
  }

  /** The ids of those that are not yet authenticated. */
  get pendingPeers(): number[] {
    return [...this.#pending.keys()];
  }

  /** When the peer that has waited longest will be given up; infinite for never. */
  get nextTimeoutMs(): number {
    if (this.timeoutMs <= 0 || this.#pending.size === 0) return Number.POSITIVE_INFINITY;
    const [first] = this.#pending.values();
    return first!.sinceMs + this.timeoutMs;
  }

  /** @returns Whether a peer is still authenticating: nothing else is taken from it. */
  isPending(id: number): boolean {
    return this.#pending.has(id);
  }

  /** A session has ended: nobody is in it any more. */
  clear(): void {
    const { connected } = this.#parts.outbox;
    this.#pending.clear();
    for (const id of connected.snapshot()) this.#parts.memory.forget(id);
    connected.clear();
  }

  /** A neighbour is connected. */
  arrive(id: number): void {
    if (this.#front.auth_callback === null) {
      this.admit(id);
      return;
    }
    this.#pending.delete(id);
    this.#pending.set(id, { local: false, remote: false, sinceMs: this.#parts.nowMs() });
    this.#front.peer_authenticating.emit(id);
  }

  /** A packet of a peer that is still authenticating. */
  receive(from: number, packet: Uint8Array): void {
    const { rejections } = this.#parts;
    const isAuth = (packet[0]! & CMD_MASK) === NETWORK_COMMAND_SYS && packet[1] === SYS_COMMAND_AUTH;
    if (!isAuth) {
      rejections.drop("notAuthenticated", () => `Dropped a packet from peer ${from}, which is not authenticated yet`);
      return;
    }
    if (packet.length === 2) {
      const pending = this.#pending.get(from)!;
      pending.remote = true;
      this.#admitIfComplete(from, pending);
      return;
    }
    const callback = this.#front.auth_callback;
    if (callback === null) {
      rejections.drop("unexpectedAuth", () => `Peer ${from} sends authentication data; auth_callback is not set`);
      return;
    }
    const report = (error: unknown): void =>
      errorLimited(
        "scene: auth callback",
        () => `The authentication callback threw for peer ${from}: ${textOf(error)}`,
        error,
      );
    try {
      const result = callback.call(this.#front, from, packet.slice(2));
      if (result instanceof Promise) result.catch(report);
    } catch (error) {
      report(error);
    }
  }

  /** Sends authentication data; see `SceneMultiplayer.send_auth`. */
  send(peer: MultiplayerPeer, id: number, data: Uint8Array): ErrorCode {
    const pending = this.#pending.get(id);
    if (pending === undefined || data.length === 0) {
      push_error(pending === undefined ? `Peer ${id} is not authenticating` : "Trying to send an empty auth packet");
      return ERR_INVALID_PARAMETER;
    }
    if (pending.local || pending.remote) {
      const who = pending.local ? "here" : `by peer ${id}`;
      push_error(`The authentication was marked as completed ${who}, no more authentication data can be sent`);
      return ERR_FILE_CANT_WRITE;
    }
    return sendSystem(peer, id, SYS_COMMAND_AUTH, data);
  }

  /** We are content with a peer; see `SceneMultiplayer.complete_auth`. */
  complete(peer: MultiplayerPeer, id: number): ErrorCode {
    const pending = this.#pending.get(id);
    if (pending === undefined) {
      push_error(`Peer ${id} is not authenticating`);
      return ERR_INVALID_PARAMETER;
    }
    if (pending.local) {
      push_error("The authentication session was already marked as completed");
      return ERR_FILE_CANT_WRITE;
    }
    pending.local = true;
    const error = sendSystem(peer, id, SYS_COMMAND_AUTH);
    this.#admitIfComplete(id, pending);
    return error;
  }

  /** Gives up those that have authenticated for too long. */
  dropLate(): void {
    if (this.timeoutMs <= 0) return;
    const nowMs = this.#parts.nowMs();
    const late: number[] = [];
    for (const [id, { sinceMs }] of this.#pending) {
      if (sinceMs + this.timeoutMs > nowMs) break;
      this.#parts.outbox.peer?.disconnect_peer(id);
      late.push(id);
    }
    for (const id of late) {
      this.#pending.delete(id);
      this.#front.peer_authentication_failed.emit(id);
    }
  }

  /** A peer is in the session from now on, a neighbour or one behind the server. */
  admit(id: number): void {
    const { outbox, cache, replicator } = this.#parts;
    if (outbox.isRelay) {
      // The newcomer hears of everyone, and everyone of the newcomer.
      for (const other of outbox.connected.snapshot()) {
        tellOfPeer(outbox.peer!, SYS_COMMAND_ADD_PEER, other, id);
        tellOfPeer(outbox.peer!, SYS_COMMAND_ADD_PEER, id, other);
      }
    }
    outbox.connected.add(id);
    cache.onPeerChange(id, true);
    replicator.onPeerChange(id, true);
    if (id === MultiplayerPeer.TARGET_PEER_SERVER) this.#front.connected_to_server.emit();
    this.#front.peer_connected.emit(id);
  }

  /** A peer has gone. @param silently - Whether no signal says so: it is we who send it away. */
  leave(id: number, silently = false): void {
    if (this.#pending.delete(id)) {
      if (!silently) this.#front.peer_authentication_failed.emit(id);
      return;
    }
    const { outbox, cache, replicator, memory } = this.#parts;
    if (!outbox.connected.has(id)) return;
    if (outbox.isRelay) {
      for (const other of outbox.connected.snapshot())
        if (other !== id) tellOfPeer(outbox.peer!, SYS_COMMAND_DEL_PEER, other, id);
    }
    replicator.onPeerChange(id, false);
    cache.onPeerChange(id, false);
    memory.forget(id);
    outbox.connected.delete(id);
    if (!silently) this.#front.peer_disconnected.emit(id);
  }

  #admitIfComplete(id: number, pending: PendingPeer): void {
    if (!pending.local || !pending.remote) return;
    this.#pending.delete(id);
    this.admit(id);
  }
}
