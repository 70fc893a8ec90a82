import { ERR_BUG, ERR_UNCONFIGURED, type ErrorCode, OK } from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { MultiplayerPeer, type TransferMode } from "../../peers/index.js";
import { OrderedSet } from "../replication/ordered-set.js";
import { writeU32 } from "../wire/bytes.js";
import { NETWORK_COMMAND_RAW, NETWORK_COMMAND_SYS, SYS_CMD_SIZE, SYS_COMMAND_RELAY } from "../wire/commands.js";

const NO_BYTES = new Uint8Array(0);
const BUFFER_MIN_BYTES = 256;

/** What of a `SceneMultiplayer`'s settings decides how packets go. @internal */
export interface RelaySettings {
  /** Whether a server lets clients know and reach each other, and a client makes use of it. */
  readonly server_relay: boolean;
}

/**
 * Where packets go out: to peers that are connected, directly or through the server.
 *
 * @internal
 */
export class Outbox {
  /** Carries the packets; null for none. */
  peer: MultiplayerPeer | null = null;
  /** Those that are admitted. */
  readonly connected = new OrderedSet<number>();
  readonly #settings: RelaySettings;
  /** Made when it is needed: most bots send no raw bytes. */
  #buffer = NO_BYTES;
  /** How many packets of raw bytes we have sent to ourselves and not seen again. */
  #echoes = 0;

  /** @param settings - Whether the server relays. */
  constructor(settings: RelaySettings) {
    this.#settings = settings;
  }

  /** The peer if it is connected, else null. */
  get connectedPeer(): MultiplayerPeer | null {
    const { peer } = this;
    return peer !== null && peer.get_connection_status() === MultiplayerPeer.CONNECTION_CONNECTED ? peer : null;
  }

  /** Whether we are a server that lets clients know and reach each other. */
  get isRelay(): boolean {
    const { peer } = this;
    return (
      peer !== null &&
      this.#settings.server_relay &&
      peer.get_unique_id() === MultiplayerPeer.TARGET_PEER_SERVER &&
      peer.is_server_relay_supported()
    );
  }

  /**
   * Sends a packet to a peer, to all (0) or to all but one (negative), through the server when need be. Mode and channel
   * are those that the peer was set to.
   */
  send(to: number, packet: Uint8Array): ErrorCode {
    const { peer } = this;
    if (peer === null) return ERR_BUG;
    if (
      this.#settings.server_relay &&
      to !== MultiplayerPeer.TARGET_PEER_SERVER &&
      peer.get_unique_id() !== MultiplayerPeer.TARGET_PEER_SERVER &&
      peer.is_server_relay_supported()
    ) {
      peer.set_target_peer(MultiplayerPeer.TARGET_PEER_SERVER);
      return peer.put_packet(relayPacket(to, packet));
    }
    if (to > 0) {
      if (!this.connected.has(to)) {
        errorLimited("scene: send to peer", () => `Can't send to peer ${to}: it is not connected`);
        return ERR_BUG;
      }
      peer.set_target_peer(to);
      return peer.put_packet(packet);
    }
    for (const id of this.connected.snapshot()) {
      if (id === -to) continue;
      peer.set_target_peer(id);
      peer.put_packet(packet);
    }
    return OK;
  }

  /** The same, reliably and on channel 0. */
  sendReliable(to: number, packet: Uint8Array): ErrorCode {
    const { peer } = this;
    if (peer === null) return ERR_BUG;
    peer.set_transfer_channel(0);
    peer.set_transfer_mode(MultiplayerPeer.TRANSFER_MODE_RELIABLE);
    return this.send(to, packet);
  }

  /** The same for what replication sends. */
  sendState(to: number, packet: Uint8Array, reliable: boolean): ErrorCode {
    const { peer } = this;
    if (peer === null) return ERR_UNCONFIGURED;
    peer.set_transfer_channel(0);
    peer.set_transfer_mode(
      reliable ? MultiplayerPeer.TRANSFER_MODE_RELIABLE : MultiplayerPeer.TRANSFER_MODE_UNRELIABLE,
    );
    return this.send(to, packet);
  }

  /** The same for a packet of command RAW. */
  sendRaw(peer: MultiplayerPeer, to: number, bytes: Uint8Array, mode: TransferMode, channel: number): ErrorCode {
    const packet = this.#room(bytes.length + 1);
    packet[0] = NETWORK_COMMAND_RAW;
    packet.set(bytes, 1);
    peer.set_transfer_channel(channel);
    peer.set_transfer_mode(mode);
    if (to === peer.get_unique_id()) this.#echoes++;
    return this.send(to, packet.subarray(0, bytes.length + 1));
  }

  /** @returns Whether one of the packets that we have sent to ourselves may come now; it is not waited for any longer. */
  takeEcho(): boolean {
    if (this.#echoes === 0) return false;
    this.#echoes--;
    return true;
  }

  #room(size: number): Uint8Array {
    if (this.#buffer.length < size)
      this.#buffer = new Uint8Array(Math.max(size, this.#buffer.length * 2, BUFFER_MIN_BYTES));
    return this.#buffer;
  }
}

/** @returns A packet for a peer inside one for the relay, with the other end's id: the target's, or the sender's. @internal */
export function relayPacket(id: number, inner: Uint8Array): Uint8Array {
  const packet = new Uint8Array(SYS_CMD_SIZE + inner.length);
  packet[0] = NETWORK_COMMAND_SYS;
  packet[1] = SYS_COMMAND_RELAY;
  writeU32(packet, 2, id);
  packet.set(inner, SYS_CMD_SIZE);
  return packet;
}

/** Sends a system command with bytes behind it to a neighbour: reliably, never through the server. @internal */
export function sendSystem(
  peer: MultiplayerPeer,
  to: number,
  subCommand: number,
  data: Uint8Array = NO_BYTES,
): ErrorCode {
  const packet = new Uint8Array(2 + data.length);
  packet[0] = NETWORK_COMMAND_SYS;
  packet[1] = subCommand;
  packet.set(data, 2);
  return sendDirectly(peer, to, packet);
}

/** Tells a neighbour that another peer has come or gone. @internal */
export function tellOfPeer(peer: MultiplayerPeer, subCommand: number, to: number, about: number): void {
  const packet = Uint8Array.of(NETWORK_COMMAND_SYS, subCommand, 0, 0, 0, 0);
  writeU32(packet, 2, about);
  sendDirectly(peer, to, packet);
}

function sendDirectly(peer: MultiplayerPeer, to: number, packet: Uint8Array): ErrorCode {
  peer.set_target_peer(to);
  peer.set_transfer_channel(0);
  peer.set_transfer_mode(MultiplayerPeer.TRANSFER_MODE_RELIABLE);
  return peer.put_packet(packet);
}
