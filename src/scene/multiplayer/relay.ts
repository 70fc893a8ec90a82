import { MultiplayerPeer, type TransferMode } from "../../peers/index.js";
import { readI32 } from "../wire/bytes.js";
import {
  CMD_MASK,
  NETWORK_COMMAND_RAW,
  SYS_CMD_SIZE,
  SYS_COMMAND_ADD_PEER,
  SYS_COMMAND_DEL_PEER,
  SYS_COMMAND_RELAY,
} from "../wire/commands.js";
import { type Outbox, type RelaySettings, relayPacket } from "./outbox.js";
import type { Rejections } from "./rejections.js";

const SERVER = MultiplayerPeer.TARGET_PEER_SERVER;
/** A server can't make us believe in more peers than this. */
const MAX_RELAYED_PEERS = 65536;

/** What a {@link Relay} works with. @internal */
export interface RelayParts {
  readonly settings: RelaySettings;
  readonly outbox: Outbox;
  readonly rejections: Rejections;
  readonly dialect: { readonly relaysToTheExcluded: boolean };
  /** Hears of peers behind the server. */
  readonly admission: { admit(id: number): void; leave(id: number): void };
  /** Takes the packets that have come through the server. */
  readonly commands: { process(from: number, packet: Uint8Array): void };
}

/**
 * What goes through the server: a server passes clients' packets on, and a client hears of the others and takes their
 * packets from it.
 *
 * @internal
 */
export class Relay {
  readonly #parts: RelayParts;

  /** @param parts - What it works with. */
  constructor(parts: RelayParts) {
    this.#parts = parts;
  }

  /** A system command other than authentication, from an admitted peer. */
  receive(from: number, packet: Uint8Array, mode: TransferMode, channel: number): void {
    const { rejections, outbox, admission, commands } = this.#parts;
    if (packet.length < SYS_CMD_SIZE) {
      rejections.drop("tooShort", () => `Dropped a system command of ${packet.length} bytes from peer ${from}`);
      return;
    }
    const peer = outbox.peer!;
    const id = readI32(packet, 2);
    const relay = this.#parts.settings.server_relay && peer.is_server_relay_supported();
    const isServer = peer.get_unique_id() === SERVER;
    switch (packet[1]) {
      case SYS_COMMAND_ADD_PEER:
      case SYS_COMMAND_DEL_PEER:
        if (!relay || isServer || from !== SERVER)
          rejections.drop("relayRefused", () => `Peer ${from} must not tell of other peers`);
        else if (packet[1] === SYS_COMMAND_DEL_PEER) admission.leave(id);
        else if (this.#mayBeRelayed(peer, id)) admission.admit(id);
        else rejections.drop("peerRefused", () => `The server tells of a peer ${id} that can't be`);
        break;
      case SYS_COMMAND_RELAY:
        if (!relay) rejections.drop("relayRefused", () => `Dropped a relayed packet from peer ${from}: no relay`);
        else if (packet.length < SYS_CMD_SIZE + 1)
          rejections.drop("tooShort", () => `Dropped a relayed packet without content from peer ${from}`);
        else if (isServer) this.#passOn(peer, from, id, packet.subarray(SYS_CMD_SIZE), mode, channel);
        else if (from !== SERVER)
          rejections.drop("relayRefused", () => `Peer ${from} is not the server and must not relay`);
        else if (id <= SERVER || (id === peer.get_unique_id() && !this.#isEcho(packet)))
          rejections.drop("relayUnknownPeer", () => `The server relays from a peer ${id} that can't be`);
        else commands.process(id, packet.subarray(SYS_CMD_SIZE));
        break;
      default:
        rejections.drop("unknownCommand", () => `Unknown system command ${packet[1]} from peer ${from}`);
    }
  }

  /** Bytes that we have sent to ourselves come back through the server. */
  #isEcho(packet: Uint8Array): boolean {
    return (packet[SYS_CMD_SIZE]! & CMD_MASK) === NETWORK_COMMAND_RAW && this.#parts.outbox.takeEcho();
  }

  #mayBeRelayed(peer: MultiplayerPeer, id: number): boolean {
    const { connected } = this.#parts.outbox;
    return id > SERVER && id !== peer.get_unique_id() && !connected.has(id) && connected.size < MAX_RELAYED_PEERS;
  }

  #passOn(
    peer: MultiplayerPeer,
    from: number,
    target: number,
    inner: Uint8Array,
    mode: TransferMode,
    channel: number,
  ): void {
    const { connected } = this.#parts.outbox;
    if (target > 0 && !connected.has(target)) {
      this.#parts.rejections.drop("relayUnknownPeer");
      return;
    }
    const packet = relayPacket(from, inner);
    peer.set_transfer_mode(mode);
    peer.set_transfer_channel(channel);
    if (target > 0) {
      peer.set_target_peer(target);
      peer.put_packet(packet);
      return;
    }
    // Up to 4.2 the engine had it backwards: a negative target reached only the peer that was to be left out.
    const old = this.#parts.dialect.relaysToTheExcluded;
    for (const id of connected.snapshot()) {
      if (id === from) continue;
      if (old ? target < 0 && id !== -target : id === -target) continue;
      peer.set_target_peer(id);
      peer.put_packet(packet);
    }
    if (old ? target === 0 || target === -1 : target !== -1) this.#parts.commands.process(from, inner);
  }
}
