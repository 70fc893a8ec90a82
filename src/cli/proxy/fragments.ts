import type { DecodedFragment } from "../../enet/index.js";

const PACKETS_MAX = 64;
const PACKET_BYTES_MAX = 32 * 1024 * 1024;
const WAITING_BYTES_MAX = 64 * 1024 * 1024;
/** What a fragment costs beside its bytes. */
const FRAGMENT_OVERHEAD_BYTES = 128;

interface Waiting {
  readonly count: number;
  readonly totalLength: number;
  readonly pieces: Map<number, { readonly offset: number; readonly bytes: Uint8Array }>;
  cost: number;
}

/** Puts fragments together again, within bounds: the packet that began first gives way. */
export class Fragments {
  readonly #waiting = new Map<string, Waiting>();
  #cost = 0;
  /** Packets that were given up unfinished, and fragments that contradict their packet. */
  dropped = 0;

  /**
   * Takes a fragment.
   *
   * @param key - What its packet is known by: channel, kind and first sequence number.
   * @param fragment - What it says of itself.
   * @param payload - Its bytes; copied.
   * @returns The packet, when this was the last missing fragment; else null.
   */
  add(key: string, fragment: DecodedFragment, payload: Uint8Array): Uint8Array | null {
    const { fragmentCount, fragmentNumber, fragmentOffset, totalLength } = fragment;
    if (
      fragmentCount === 0 ||
      fragmentNumber >= fragmentCount ||
      totalLength > PACKET_BYTES_MAX ||
      fragmentOffset + payload.byteLength > totalLength
    ) {
      this.dropped++;
      return null;
    }
    let packet = this.#waiting.get(key);
    if (packet !== undefined && (packet.count !== fragmentCount || packet.totalLength !== totalLength)) {
      this.#giveUp(key, packet);
      packet = undefined;
    }
    if (packet === undefined) {
      packet = { count: fragmentCount, totalLength, pieces: new Map(), cost: 0 };
      this.#waiting.set(key, packet);
    }
    if (packet.pieces.has(fragmentNumber)) return null;
    packet.pieces.set(fragmentNumber, { offset: fragmentOffset, bytes: payload.slice() });
    packet.cost += payload.byteLength + FRAGMENT_OVERHEAD_BYTES;
    this.#cost += payload.byteLength + FRAGMENT_OVERHEAD_BYTES;
    if (packet.pieces.size === packet.count) {
      this.#waiting.delete(key);
      this.#cost -= packet.cost;
      return this.#join(packet);
    }
    for (const [oldest, other] of this.#waiting) {
      if (this.#waiting.size <= PACKETS_MAX && this.#cost <= WAITING_BYTES_MAX) break;
      this.#giveUp(oldest, other);
    }
    return null;
  }

  /** Forgets what is unfinished. */
  clear(): void {
    for (const [key, packet] of [...this.#waiting]) this.#giveUp(key, packet);
  }

  #join(packet: Waiting): Uint8Array | null {
    let length = 0;
    for (const { bytes } of packet.pieces.values()) length += bytes.byteLength;
    if (length !== packet.totalLength) {
      this.dropped++;
      return null;
    }
    const whole = new Uint8Array(length);
    for (const { offset, bytes } of packet.pieces.values()) whole.set(bytes, offset);
    return whole;
  }

  #giveUp(key: string, packet: Waiting): void {
    this.#waiting.delete(key);
    this.#cost -= packet.cost;
    this.dropped++;
  }
}
