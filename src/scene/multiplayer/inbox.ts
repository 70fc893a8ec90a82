import { type ErrorCode, errorName, OK, type Signal } from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { textOf } from "../../core/message-of.js";
import { type ConnectionStatus, MultiplayerPeer, type TransferMode } from "../../peers/index.js";
import { CMD_MASK, NETWORK_COMMAND_SYS, SYS_COMMAND_AUTH } from "../wire/commands.js";
import type { Admission } from "./admission.js";
import type { Commands } from "./commands.js";
import type { Outbox } from "./outbox.js";
import type { Rejections } from "./rejections.js";
import type { Relay } from "./relay.js";

/** What a `SceneMultiplayer` is told of its own connection. @internal */
export interface ConnectionFront {
  readonly connection_failed: Signal<[]>;
  readonly server_disconnected: Signal<[]>;
  /** Forgets the session. */
  clear(): void;
}

/** Where a packet can go first. @internal */
export interface InboxParts {
  readonly outbox: Outbox;
  readonly admission: Admission;
  readonly relay: Relay;
  readonly commands: Commands;
  readonly rejections: Rejections;
}

/**
 * Where packets come in. Each goes one of three ways: to the admission while its sender is authenticating, to the relay
 * when it is a system command, else to the commands.
 *
 * @internal
 */
export class Inbox {
  /** How the packet that is being processed was sent. */
  mode: TransferMode = MultiplayerPeer.TRANSFER_MODE_RELIABLE;
  readonly #front: ConnectionFront;
  readonly #parts: InboxParts;
  #status: ConnectionStatus = MultiplayerPeer.CONNECTION_DISCONNECTED;

  /**
   * @param front - Whose signals are emitted.
   * @param parts - Where packets go.
   */
  constructor(front: ConnectionFront, parts: InboxParts) {
    this.#front = front;
    this.#parts = parts;
  }

  /** Whether the peer was connected or connecting when it was looked at last. */
  get isAlive(): boolean {
    return this.#status !== MultiplayerPeer.CONNECTION_DISCONNECTED;
  }

  /** The session is over; nobody is to be told. */
  clear(): void {
    this.#status = MultiplayerPeer.CONNECTION_DISCONNECTED;
  }

  /** Takes in everything that has come. @returns Null when all is well and connected; else what `poll` returns. */
  receive(): ErrorCode | null {
    const { outbox, admission, commands, rejections } = this.#parts;
    this.updateStatus();
    if (!this.isAlive) return OK;
    outbox.peer!.poll();
    this.updateStatus();
    if (!this.#isConnected) return OK;
    for (;;) {
      const peer = outbox.peer!;
      if (peer.get_available_packet_count() <= 0) break;
      const sender = peer.get_packet_peer();
      const channel = peer.get_packet_channel();
      const mode = peer.get_packet_mode();
      const packet = peer.get_packet();
      const error = peer.get_packet_error();
      if (error !== OK) {
        errorLimited("scene: get_packet", () => `Error getting packet! ${errorName(error)}`);
        return error;
      }
      this.mode = mode;
      try {
        this.#process(sender, packet, mode, channel);
      } catch (error) {
        commands.sender = 0;
        rejections.drop("internalError", () => `Processing a packet of peer ${sender} failed: ${textOf(error)}`, error);
      }
      this.updateStatus();
      if (!this.#isConnected) return OK;
    }
    admission.dropLate();
    this.updateStatus();
    return this.#isConnected ? null : OK;
  }

  /** Looks whether the connection has come or gone. */
  updateStatus(): void {
    const status = this.#parts.outbox.peer?.get_connection_status() ?? MultiplayerPeer.CONNECTION_DISCONNECTED;
    if (this.#status === status) return;
    if (status === MultiplayerPeer.CONNECTION_DISCONNECTED) {
      if (this.#status === MultiplayerPeer.CONNECTION_CONNECTING) this.#front.connection_failed.emit();
      else this.#front.server_disconnected.emit();
      this.#front.clear();
    }
    this.#status = status;
  }

  get #isConnected(): boolean {
    return this.#status === MultiplayerPeer.CONNECTION_CONNECTED;
  }

  #process(sender: number, packet: Uint8Array, mode: TransferMode, channel: number): void {
    const { admission, outbox, relay, commands, rejections } = this.#parts;
    if (admission.isPending(sender)) admission.receive(sender, packet);
    else if (!outbox.connected.has(sender))
      rejections.drop("unknownPeer", () => `Dropped a packet from peer ${sender}, which is not connected`);
    else if ((packet[0]! & CMD_MASK) !== NETWORK_COMMAND_SYS) commands.process(sender, packet);
    else if (packet[1] !== SYS_COMMAND_AUTH) relay.receive(sender, packet, mode, channel);
    // Two bytes only say that the other side is content as well.
    else if (packet.length !== 2)
      rejections.drop(
        "unexpectedAuth",
        () => `Dropped authentication data from peer ${sender}, which is connected already`,
      );
  }
}
