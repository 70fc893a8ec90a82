import * as C from "../../src/enet/index.js";
import { type EnetEvent, EnetEventType, type EnetPeer } from "../../src/enet/index.js";
import { SeededRandom } from "../support/seeded-random.js";

/** Ways to send; the numbers are on the wire of the self-verifying payload. */
const kinds = [
  { name: "reliable", flags: C.PACKET_FLAG_RELIABLE },
  { name: "unsequenced", flags: C.PACKET_FLAG_UNSEQUENCED },
  { name: "sequenced", flags: 0 },
  { name: "sequenced fragments", flags: C.PACKET_FLAG_UNRELIABLE_FRAGMENT },
] as const;
const HEADER_BYTES = 12;

/**
 * One direction of a conversation. Each payload says its channel, kind and number, and all its other bytes follow from
 * these: the receiver checks it without knowing what was sent.
 */
export class Exchange {
  readonly #random: SeededRandom;
  readonly #salt: number;
  readonly #sent: number[][] = [];
  readonly #received: number[][] = [];
  readonly #seenUnsequenced = new Set<number>();
  sentReliable = 0;
  receivedReliable = 0;
  receivedUnreliable = 0;

  constructor(
    seed: number,
    readonly channelCount: number,
    readonly maximumBytes: number,
  ) {
    this.#random = new SeededRandom(seed);
    this.#salt = seed;
    for (let channel = 0; channel < channelCount; channel++) {
      this.#sent.push([0, 0, 0, 0]);
      this.#received.push([0, 0, 0, 0]);
    }
  }

  /** Sends one packet of random kind, channel and length. */
  sendOne(peer: EnetPeer, kind = this.#random.between(0, 3)): void {
    const random = this.#random;
    const channel = random.between(0, this.channelCount - 1);
    const counts = this.#sent[channel]!;
    const number = counts[kind]! + 1;
    const length = random.chance(0.1)
      ? random.between(HEADER_BYTES, this.maximumBytes)
      : random.between(HEADER_BYTES, 200);
    const payload = this.#payload(channel, kind, number, counts[0]!, length);
    const result = peer.send(channel, payload, kinds[kind]!.flags);
    if (result === C.EnetSendResult.QUEUE_FULL || result === C.EnetSendResult.NOT_CONNECTED) return;
    if (result !== 0) throw new Error(`send returned ${result}`);
    counts[kind] = number;
    if (kind === 0) this.sentReliable++;
  }

  /** Checks a received packet. Throws where a promise is broken. */
  receive(event: EnetEvent): void {
    if (event.type !== EnetEventType.RECEIVE) return;
    const { packet, channelID, flags } = event;
    const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
    if (packet.length < HEADER_BYTES) throw new Error(`Payload of ${packet.length} bytes was never sent`);
    const channel = view.getUint8(0);
    const kind = view.getUint8(1);
    const number = view.getUint32(4);
    const reliableBefore = view.getUint32(8);
    const expected = this.#payload(channel, kind, number, reliableBefore, packet.length);
    if (Buffer.compare(packet, expected) !== 0) throw new Error(`Corrupt payload ${kind}/${number} on ${channelID}`);
    if (channel !== channelID) throw new Error(`Payload for channel ${channel} came on ${channelID}`);
    const counts = this.#received[channel]!;
    const label = `${kinds[kind]!.name} packet ${number} on channel ${channel}`;
    switch (kind) {
      case 0:
        if (number !== counts[0]! + 1) throw new Error(`${label} came after ${counts[0]}`);
        if (flags !== C.PACKET_FLAG_RELIABLE) throw new Error(`${label} has flags ${flags}`);
        counts[0] = number;
        this.receivedReliable++;
        return;
      case 1: {
        // Long ones travel in reliable fragments.
        const key = channel * 0x1000000 + number;
        if (this.#seenUnsequenced.has(key)) throw new Error(`${label} came twice`);
        this.#seenUnsequenced.add(key);
        break;
      }
      default:
        if (number <= counts[kind]!) throw new Error(`${label} came after ${counts[kind]}`);
        if (counts[0]! < reliableBefore) throw new Error(`${label} overtook reliable packet ${reliableBefore}`);
        counts[kind] = number;
    }
    this.receivedUnreliable++;
  }

  #payload(channel: number, kind: number, number: number, reliableBefore: number, length: number): Uint8Array {
    const payload = new Uint8Array(length);
    const view = new DataView(payload.buffer);
    view.setUint8(0, channel);
    view.setUint8(1, kind);
    view.setUint32(4, number);
    view.setUint32(8, reliableBefore);
    let state = (this.#salt ^ Math.imul(number, 0x9e3779b1) ^ (channel << 24) ^ (kind << 16)) >>> 0;
    for (let i = HEADER_BYTES; i < length; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      payload[i] = state >>> 24;
    }
    return payload;
  }
}
