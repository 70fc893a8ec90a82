import {
  type EnetAddress,
  type EnetEvent,
  EnetHost,
  type EnetHostOptions,
  type EnetPeer,
  EnetPeerState,
} from "../../src/enet/index.js";
import { LinkEmulator, type LinkProfile, linkPresets } from "./link-emulator.js";
import { SeededRandom } from "./seeded-random.js";

/** One host with its address and its outgoing link. */
export interface PairSide {
  readonly host: EnetHost;
  readonly address: EnetAddress;
  readonly link: LinkEmulator;
  /** Events taken and not yet looked at. */
  readonly events: EnetEvent[];
}

export interface PairOptions {
  readonly seed?: number;
  readonly startMs?: number;
  readonly profile?: LinkProfile;
  readonly server?: Partial<EnetHostOptions>;
  readonly client?: Partial<EnetHostOptions>;
  /** Called for each event, after it was put into the side's list. */
  readonly onEvent?: (side: PairSide, event: EnetEvent) => void;
  /** Called for each datagram before it goes onto the link. */
  readonly onTransmit?: (side: PairSide, bytes: Uint8Array) => void;
}

/** Two hosts under virtual time: nothing sleeps, time jumps to the next wake-up. */
export class HostPair {
  nowMs: number;
  readonly random: SeededRandom;
  readonly server: PairSide;
  readonly client: PairSide;
  readonly sides: readonly PairSide[];
  readonly #options: PairOptions;

  constructor(options: PairOptions = {}) {
    const { seed = 1, startMs = 1000, profile = linkPresets.perfect } = options;
    this.#options = options;
    this.nowMs = startMs;
    this.random = new SeededRandom(seed);
    const side = (host: string, port: number, hostOptions: EnetHostOptions): PairSide => ({
      host: new EnetHost(hostOptions),
      address: { host, port },
      link: new LinkEmulator(new SeededRandom(this.random.u32()), profile),
      events: [],
    });
    this.server = side("10.0.0.1", 4000, { peerCount: 4, seed: seed + 1, nowMs: startMs, ...options.server });
    this.client = side("10.0.0.2", 5000, { peerCount: 2, seed: seed + 2, nowMs: startMs, ...options.client });
    this.sides = [this.server, this.client];
  }

  other(side: PairSide): PairSide {
    return side === this.server ? this.client : this.server;
  }

  set profile(profile: LinkProfile) {
    for (const side of this.sides) side.link.profile = profile;
  }

  set isCut(isCut: boolean) {
    for (const side of this.sides) side.link.isCut = isCut;
  }

  /** Lets everything happen that is due now. */
  pump(): void {
    for (let isBusy = true; isBusy; ) {
      isBusy = false;
      for (const side of this.sides) {
        const other = this.other(side);
        for (let bytes = other.link.take(this.nowMs); bytes !== null; bytes = other.link.take(this.nowMs)) {
          isBusy = true;
          side.host.handleDatagram(this.nowMs, other.address, bytes);
          this.#takeEvents(side);
        }
        if (side.host.nextDeadlineMs() <= this.nowMs) side.host.handleTimeout(this.nowMs);
        for (let out = side.host.takeTransmit(); out !== null; out = side.host.takeTransmit()) {
          isBusy = true;
          this.#options.onTransmit?.(side, out.bytes);
          if (out.to.host === other.address.host && out.to.port === other.address.port)
            side.link.send(this.nowMs, out.bytes);
        }
        this.#takeEvents(side);
      }
    }
  }

  /** @returns When something next happens by itself; infinity for never. */
  nextMs(): number {
    return Math.min(...this.sides.map((side) => Math.min(side.link.nextMs(), side.host.nextDeadlineMs())));
  }

  /** Lets time pass, from wake-up to wake-up. */
  runUntil(endMs: number): void {
    this.pump();
    for (let next = this.nextMs(); next <= endMs; next = this.nextMs()) {
      if (next <= this.nowMs) throw new Error(`Deadline ${next} stays in the past of ${this.nowMs}`);
      this.nowMs = next;
      this.pump();
    }
    this.nowMs = Math.max(this.nowMs, endMs);
    this.pump();
  }

  run(durationMs: number): void {
    this.runUntil(this.nowMs + durationMs);
  }

  #takeEvents(side: PairSide): void {
    for (let event = side.host.takeEvent(); event !== null; event = side.host.takeEvent()) {
      side.events.push(event);
      this.#options.onEvent?.(side, event);
    }
  }
}

export interface ConnectedPair {
  readonly pair: HostPair;
  /** The client's peer for the server, and the server's for the client. */
  readonly clientPeer: EnetPeer;
  readonly serverPeer: EnetPeer;
}

/** @returns A pair whose connection has been made and whose event lists are empty. */
export function connectedPair(options: PairOptions & { channelCount?: number; data?: number } = {}): ConnectedPair {
  const pair = new HostPair(options);
  const { server, client } = pair;
  const clientPeer = client.host.connect(pair.nowMs, server.address, options.channelCount ?? 4, options.data ?? 0);
  if (clientPeer === null) throw new Error("No place for a connection");
  const deadlineMs = pair.nowMs + 60_000;
  const isReady = () =>
    clientPeer.state === EnetPeerState.CONNECTED && server.host.peerAt(0)?.state === EnetPeerState.CONNECTED;
  pair.pump();
  while (!isReady()) {
    const next = pair.nextMs();
    if (next > deadlineMs) throw new Error("No connection within a minute");
    pair.runUntil(next);
  }
  server.events.length = 0;
  client.events.length = 0;
  return { pair, clientPeer, serverPeer: server.host.peerAt(0)! };
}
