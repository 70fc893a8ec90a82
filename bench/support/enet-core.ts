import { EnetEventType, EnetHost, type EnetPeer, PACKET_FLAG_RELIABLE } from "../../src/enet/index.js";
import { table } from "./table.js";

/** Two hosts that hand each other datagrams in memory. */
export class Pair {
  readonly a: EnetHost;
  readonly b: EnetHost;
  readonly atA: EnetPeer;
  readonly atB: EnetPeer;
  /** Datagrams that went over. */
  datagrams = 0;
  now = 1;
  readonly #addressA = { host: "1", port: 1 };
  readonly #addressB = { host: "2", port: 2 };

  constructor() {
    this.a = new EnetHost({ peerCount: 1, seed: 1 });
    this.b = new EnetHost({ peerCount: 1, seed: 2 });
    this.atA = this.a.connect(this.now, this.#addressB, 2)!;
    let atB: EnetPeer | null = null;
    for (let round = 0; round < 4; round++) {
      this.exchange();
      for (let event = this.b.takeEvent(); event !== null; event = this.b.takeEvent()) atB = event.peer;
      while (this.a.takeEvent() !== null);
    }
    if (atB === null) throw new Error("Not connected");
    this.atB = atB;
  }

  /** Carries what each has to send to the other, a tenth of a millisecond later. */
  exchange(): void {
    this.now += 0.1;
    this.#carry(this.a, this.b, this.#addressA);
    this.#carry(this.b, this.a, this.#addressB);
  }

  #carry(from: EnetHost, to: EnetHost, address: { host: string; port: number }): void {
    from.handleTimeout(this.now);
    for (let out = from.takeTransmit(); out !== null; out = from.takeTransmit()) {
      to.handleDatagram(this.now, address, out.bytes);
      this.datagrams++;
    }
  }
}

/** @returns Messages per second, one way, through both hosts. */
export function throughput(size: number, flags: number, batch: number, forMs: number): [number, number] {
  const pair = new Pair();
  const data = new Uint8Array(size);
  let delivered = 0;
  const run = (ms: number): number => {
    const start = performance.now();
    delivered = 0;
    pair.datagrams = 0;
    for (;;) {
      for (let index = 0; index < batch; index++) pair.atA.send(0, data, flags);
      pair.exchange();
      for (let event = pair.b.takeEvent(); event !== null; event = pair.b.takeEvent()) {
        if (event.type === EnetEventType.RECEIVE) delivered++;
      }
      const passed = performance.now() - start;
      if (passed >= ms) return (delivered * 1000) / passed;
    }
  };
  run(forMs / 2);
  const perSecond = run(forMs);
  return [perSecond, delivered / pair.datagrams];
}

/** The table of the core without sockets. */
export function coreAlone(quick: boolean): string {
  const ms = quick ? 300 : 1500;
  const rows = (
    [
      ["reliable, 32 B", 32, PACKET_FLAG_RELIABLE, 1024],
      ["unreliable, 32 B", 32, 0, 1024],
      ["reliable, 1,000 B", 1000, PACKET_FLAG_RELIABLE, 32],
      ["reliable, 20 kB", 20_000, PACKET_FLAG_RELIABLE, 3],
      ["one at a time, reliable, 32 B", 32, PACKET_FLAG_RELIABLE, 1],
    ] as const
  ).map(([name, size, flags, batch]) => {
    const [perSecond, perDatagram] = throughput(size, flags, batch, ms);
    return [
      name,
      `${Math.round(perSecond).toLocaleString("en")}/s`,
      `${(1e6 / perSecond).toFixed(2)} µs`,
      perDatagram.toFixed(2),
    ];
  });
  return table(
    "the core alone: two hosts in one process, no sockets",
    ["", "delivered", "time per message, both ends", "messages per datagram"],
    rows,
  );
}
