/**
 * What ENet costs as the work grows, without sockets: `node bench/run.mjs enet-scaling [--quick]`.
 *
 * One server and one host with all its clients hand each other datagrams in memory. Figures are CPU
 * time, the best of several runs. Cost per unit should stay the same or fall from row to row.
 */
import { EnetEventType, EnetHost, type EnetPeer, PACKET_FLAG_RELIABLE } from "../src/enet/index.js";
import { Pair } from "./support/enet-core.js";
import { table } from "./support/table.js";

const quick = process.argv.includes("--quick");
const RUNS = quick ? 3 : 9;
const SIZE_BYTES = 32;

/** A server with many clients. */
class Crowd {
  readonly server: EnetHost;
  readonly clients: EnetHost;
  readonly atServer: EnetPeer[] = [];
  readonly atClients: EnetPeer[] = [];
  now = 1;
  readonly #serverAddress = { host: "10.0.0.1", port: 1 };
  readonly #clientAddress = { host: "10.0.0.2", port: 2 };

  constructor(peers: number) {
    this.server = new EnetHost({ peerCount: peers, seed: 1 });
    this.clients = new EnetHost({ peerCount: peers, seed: 2 });
    for (let index = 0; index < peers; index++)
      this.atClients.push(this.clients.connect(this.now, this.#serverAddress, 2)!);
    for (let round = 0; round < 4; round++) {
      this.exchange();
      for (let event = this.server.takeEvent(); event !== null; event = this.server.takeEvent())
        this.atServer.push(event.peer);
      while (this.clients.takeEvent() !== null);
    }
    if (this.atServer.length !== peers) throw new Error(`${this.atServer.length} of ${peers} connected`);
  }

  exchange(): void {
    this.now += 1;
    this.#carry(this.clients, this.server, this.#clientAddress);
    this.#carry(this.server, this.clients, this.#serverAddress);
  }

  #carry(from: EnetHost, to: EnetHost, address: { host: string; port: number }): void {
    from.handleTimeout(this.now);
    for (let out = from.takeTransmit(); out !== null; out = from.takeTransmit())
      to.handleDatagram(this.now, address, out.bytes);
  }

  /** @returns Packets that were taken. */
  takeAll(host: EnetHost): number {
    let count = 0;
    for (let event = host.takeEvent(); event !== null; event = host.takeEvent())
      if (event.type === EnetEventType.RECEIVE) count++;
    return count;
  }
}

function best(run: () => number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < RUNS; index++) least = Math.min(least, run());
  return least;
}

/** CPU time in microseconds: on a busy machine the clock on the wall counts other programs too. */
const timed = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
};

const data = new Uint8Array(SIZE_BYTES);
const us = (value: number): string => `${value.toFixed(value < 0.1 ? 3 : 2)} µs`;

function byPeers(): string {
  const rows = [10, 100, 1000, 4000].map((peers) => {
    const connect = best(() => timed(() => void new Crowd(peers)) / peers);
    const crowd = new Crowd(peers);
    const rounds = Math.max(1, Math.floor((quick ? 8000 : 40_000) / peers));
    const flows = best(
      () =>
        timed(() => {
          let taken = 0;
          for (let round = 0; round < rounds; round++) {
            for (const peer of crowd.atClients) peer.send(0, data, PACKET_FLAG_RELIABLE);
            crowd.exchange();
            taken += crowd.takeAll(crowd.server);
          }
          if (taken !== rounds * peers) throw new Error(`${taken} of ${rounds * peers} arrived`);
        }) /
        (rounds * peers),
    );
    const broadcast = best(
      () =>
        timed(() => {
          let taken = 0;
          for (let round = 0; round < rounds; round++) {
            crowd.server.broadcast(0, data, PACKET_FLAG_RELIABLE);
            crowd.exchange();
            taken += crowd.takeAll(crowd.clients);
            crowd.exchange();
          }
          if (taken !== rounds * peers) throw new Error(`${taken} of ${rounds * peers} arrived`);
        }) /
        (rounds * peers),
    );
    // One peer speaks; what do the others cost?
    const one = best(
      () =>
        timed(() => {
          for (let round = 0; round < 2000; round++) {
            crowd.now += 0.01;
            crowd.atClients[0]!.send(0, data, 0);
            crowd.clients.flush(crowd.now);
            for (let out = crowd.clients.takeTransmit(); out !== null; out = crowd.clients.takeTransmit())
              crowd.server.handleDatagram(crowd.now, { host: "10.0.0.2", port: 2 }, out.bytes);
            crowd.takeAll(crowd.server);
            crowd.server.nextDeadlineMs(crowd.now);
          }
        }) / 2000,
    );
    // A second passes in which nobody speaks: two pings each way.
    const idle = best(
      () =>
        timed(() => {
          for (let ms = 0; ms < 1000; ms += 10) {
            crowd.now += 9;
            crowd.exchange();
          }
        }) / peers,
    );
    return [peers.toLocaleString("en"), us(connect), us(flows), us(broadcast), us(one), us(idle)];
  });
  return table(
    "cost by peers",
    [
      "peers",
      "connect, per peer",
      "each sends one, per message",
      "broadcast, per message",
      "one speaks, per message",
      "a second of silence, per peer",
    ],
    rows,
  );
}

function byQueue(): string {
  const rows = [1, 10, 100, 1000, 10_000, 100_000].map((count) => {
    const runs = Math.max(1, Math.floor((quick ? 5000 : 20_000) / count));
    let send = Number.POSITIVE_INFINITY;
    let carry = Number.POSITIVE_INFINITY;
    let take = Number.POSITIVE_INFINITY;
    let unreliable = Number.POSITIVE_INFINITY;
    for (let round = 0; round < (count >= 100_000 ? 3 : RUNS); round++) {
      const pair = new Pair();
      let sending = 0;
      let carrying = 0;
      let taking = 0;
      let carryingUnreliable = 0;
      for (let run = 0; run < runs; run++) {
        sending += timed(() => {
          for (let index = 0; index < count; index++) pair.atA.send(0, data, PACKET_FLAG_RELIABLE);
        });
        // Nobody takes anything until all of it is there.
        carrying += timed(() => {
          while (pair.atB.waitingCommands < count) pair.exchange();
        });
        let taken = 0;
        taking += timed(() => {
          while (pair.b.takeEvent() !== null) taken++;
        });
        if (taken !== count) throw new Error(`${taken} of ${count} arrived`);
        pair.exchange();
        for (let index = 0; index < count; index++) pair.atA.send(1, data, 0);
        carryingUnreliable += timed(() => pair.exchange());
        while (pair.b.takeEvent() !== null);
        pair.exchange();
      }
      send = Math.min(send, sending / runs / count);
      carry = Math.min(carry, carrying / runs / count);
      take = Math.min(take, taking / runs / count);
      unreliable = Math.min(unreliable, carryingUnreliable / runs / count);
    }
    return [count.toLocaleString("en"), us(send), us(carry), us(take), us(unreliable)];
  });
  return table(
    "cost per packet, by packets that are queued at once",
    ["packets", "queue, reliable", "carry to the other side", "take", "carry, unreliable"],
    rows,
  );
}

console.log(byPeers());
console.log(byQueue());
