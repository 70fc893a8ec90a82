import { Fifo } from "../core/fifo.js";
import type { EnetAddress } from "./address.js";
import { updateDeadline } from "./life-cycle.js";
import type { PeerHost, PeerState } from "./peer-state.js";
import { DatagramWriter, sentTimeFor } from "./transmit.js";

/** A datagram to be sent. */
export interface EnetTransmit {
  /** Where to send it. */
  readonly to: EnetAddress;
  /** A view into the host's buffer: valid until the next call of {@link EnetHost.takeTransmit}. */
  readonly bytes: Uint8Array;
}

/** What leaves a host: lets the peers write their datagrams in turn, as long as they are asked for, and counts them. */
export class Outbox {
  readonly #host: PeerHost;
  readonly #writer: DatagramWriter;
  /** Datagrams that had to be formed ahead of the next round. */
  readonly #ready = new Fifo<EnetTransmit>();
  #isOpen = false;

  constructor(host: PeerHost) {
    this.#host = host;
    this.#writer = new DatagramWriter(host);
  }

  /** Whether there are datagrams that were formed already. */
  get hasReady(): boolean {
    return this.#ready.size > 0;
  }

  /** Lets what is queued leave, until {@link take} has nothing more. */
  open(): void {
    this.#isOpen = true;
  }

  /** @returns The next datagram; `null` for none. */
  take(): EnetTransmit | null {
    const ready = this.#ready.shift();
    if (ready !== undefined) return this.#count(ready);
    if (!this.#isOpen) return null;
    const { turns } = this.#host;
    for (;;) {
      const peer = turns.takeForSending();
      if (peer === undefined) {
        this.#isOpen = false;
        return null;
      }
      const bytes = this.#write(peer);
      if (peer.continueSending) turns.markForSending(peer);
      updateDeadline(peer);
      if (bytes !== null) return this.#count({ to: peer.address, bytes });
    }
  }

  /** Forms a peer's datagram now, because the peer is about to be reset. */
  transmitAtOnce(peer: PeerState): void {
    const bytes = this.#write(peer);
    if (bytes !== null) this.#ready.push({ to: peer.address, bytes: new Uint8Array(bytes) });
  }

  /** Drops what is queued. */
  clear(): void {
    while (this.#ready.shift() !== undefined);
    while (this.#host.turns.takeForSending() !== undefined);
  }

  /** Forms a peer's next datagram. What must not be sent counts as lost on the way. */
  #write(peer: PeerState): Uint8Array | null {
    const bytes = this.#writer.write(peer);
    if (bytes === null || peer.handshake === null) return bytes;
    if (peer.handshake.send(bytes.length, sentTimeFor(peer))) return bytes;
    this.#host.drop("unverifiedAddress");
    return null;
  }

  #count(transmit: EnetTransmit): EnetTransmit {
    const host = this.#host;
    host.totalSentData = (host.totalSentData + transmit.bytes.length) >>> 0;
    host.totalSentPackets = (host.totalSentPackets + 1) >>> 0;
    return transmit;
  }
}
