import { OK } from "../../src/core/index.js";
import type { TransferMode } from "../../src/peers/index.js";
import { QueuePeer } from "./queue-peer.js";

const MODES = ["unreliable", "unreliable_ordered", "reliable"] as const;

/** A packet as it was handed to a {@link LoopPeer}, in the words of the transcripts under `spec/vectors`. */
export interface LoopPacket {
  readonly from: number;
  readonly to: number;
  readonly target_peer: number;
  readonly mode: (typeof MODES)[number];
  readonly channel: number;
  readonly hex: string;
}

/** Joins the {@link LoopPeer}s of one session: a packet is in the receiver's queue when `put_packet` returns. */
export class LoopBus {
  /** Who can be reached, by id, in the order of joining. */
  readonly peers = new Map<number, LoopPeer>();
  /** Every packet so far, or since the last {@link take}. */
  readonly packets: LoopPacket[] = [];
  /** What may be lost: a packet for which it says true is not delivered. */
  loses: (packet: LoopPacket) => boolean = () => false;

  /** @returns The packets since the last call. */
  take(): LoopPacket[] {
    return this.packets.splice(0);
  }

  /** Tells two ends of each other; they notice at their next poll. */
  introduce(a: LoopPeer, b: LoopPeer): void {
    a.newcomers.push(b.id);
    b.newcomers.push(a.id);
  }
}

/** One end of a {@link LoopBus}: the server (id 1) reaches every client, a client only the server. */
export class LoopPeer extends QueuePeer {
  readonly bus: LoopBus;

  constructor(bus: LoopBus, id: number) {
    super(id);
    this.bus = bus;
    bus.peers.set(id, this);
  }

  /** Delivers bytes as if `from` had sent them. */
  inject(from: number, data: Uint8Array | readonly number[], mode: TransferMode = 2, channel = 0): void {
    this.queue.push({ data: Uint8Array.from(data), from, mode, channel });
    this.wake();
  }

  override _put_packet_script(buffer: Uint8Array): number {
    const others = [...this.bus.peers.keys()].filter((id) => id !== 1);
    const isTarget = (id: number): boolean =>
      this.target === 0 || id === this.target || (this.target < 0 && id !== -this.target);
    for (const to of this.id === 1 ? others.filter(isTarget) : [1]) {
      const packet: LoopPacket = {
        from: this.id,
        to,
        target_peer: this.target,
        mode: MODES[this.mode],
        channel: this.channel,
        hex: Buffer.from(buffer).toString("hex"),
      };
      this.bus.packets.push(packet);
      if (this.bus.loses(packet)) continue;
      this.bus.peers.get(to)?.inject(this.id, buffer, this.mode, this.channel);
    }
    return OK;
  }
}
