import { Fifo } from "../core/fifo.js";
import type { ConnectionEvent } from "./enet-events.js";
import { ENetPacketPeer } from "./enet-packet-peer.js";
import { MultiplayerPeer, type ReceivedPacket, type TransferMode } from "./multiplayer-peer.js";

/** ENet channels 0 (reliable) and 1 (unreliable) serve transfer channel 0; the others follow. @internal */
export const SYSTEM_CHANNELS = 2;
/**
 * Received bytes that may wait for `get_packet`, an allowance for each packet included. Beyond that, packets and events
 * stay in the ENet host, which has limits of its own.
 */
const WAITING_MAX_BYTES = 64 * 1024 * 1024;
const WAITING_OVERHEAD_BYTES = 128;

const FLAG_RELIABLE = ENetPacketPeer.FLAG_RELIABLE;
const FLAG_UNSEQUENCED = ENetPacketPeer.FLAG_UNSEQUENCED;
const FLAG_UNRELIABLE_FRAGMENT = ENetPacketPeer.FLAG_UNRELIABLE_FRAGMENT;

/** @returns The ENet channel and the flags by which a packet goes. @internal */
export function routeOf(
  transferChannel: number,
  mode: TransferMode,
): { readonly channel: number; readonly flags: number } {
  let flags = FLAG_RELIABLE;
  if (mode === MultiplayerPeer.TRANSFER_MODE_UNRELIABLE) flags = FLAG_UNSEQUENCED | FLAG_UNRELIABLE_FRAGMENT;
  else if (mode === MultiplayerPeer.TRANSFER_MODE_UNRELIABLE_ORDERED) flags = FLAG_UNRELIABLE_FRAGMENT;
  // ENet counts channels in a byte, and so does the engine: beyond 254 they begin anew.
  if (transferChannel > 0) return { channel: (transferChannel + SYSTEM_CHANNELS - 1) & 0xff, flags };
  return { channel: flags === FLAG_RELIABLE ? 0 : 1, flags };
}

/** Packets that wait for `get_packet`. @internal */
export class EnetIncoming {
  readonly #packets = new Fifo<ReceivedPacket>();
  #bytes = 0;

  /** How many there are. */
  get size(): number {
    return this.#packets.size;
  }

  /** Whether no more are to be added for now. */
  get isFull(): boolean {
    return this.#bytes >= WAITING_MAX_BYTES;
  }

  /** Adds what an event brought, with its channel and mode read back from those of ENet. */
  store(peer: number, event: ConnectionEvent): void {
    const data = event.packet!;
    let mode: TransferMode = MultiplayerPeer.TRANSFER_MODE_UNRELIABLE_ORDERED;
    if (event.flags & FLAG_RELIABLE) mode = MultiplayerPeer.TRANSFER_MODE_RELIABLE;
    else if (event.flags & FLAG_UNSEQUENCED) mode = MultiplayerPeer.TRANSFER_MODE_UNRELIABLE;
    const channel = event.channel >= SYSTEM_CHANNELS ? event.channel - SYSTEM_CHANNELS + 1 : 0;
    this.#packets.push({ data, peer, channel, mode });
    this.#bytes += data.byteLength + WAITING_OVERHEAD_BYTES;
  }

  /** @returns The next packet, left where it is. */
  peek(): ReceivedPacket | undefined {
    return this.#packets.peek();
  }

  /** @returns The next packet, taken. */
  shift(): ReceivedPacket | undefined {
    const packet = this.#packets.shift();
    if (packet !== undefined) this.#bytes -= packet.data.byteLength + WAITING_OVERHEAD_BYTES;
    return packet;
  }

  /** Forgets all. */
  clear(): void {
    this.#packets.clear();
    this.#bytes = 0;
  }
}
