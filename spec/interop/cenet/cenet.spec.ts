import { afterAll, afterEach, describe, expect, it } from "vitest";
import { OK } from "../../../src/core/index.js";
import { ENetConnection, ENetMultiplayerPeer, ENetPacketPeer } from "../../../src/peers/index.js";
import { recorder } from "../../support/enet-events.js";
import { logged } from "../../support/logged.js";
import { patternBytes, recordSignals, takePacket } from "../../support/multiplayer-peer-contract.js";
import { pollRounds, pollUntil } from "../../support/polling.js";
import { buildCPeer, CPeer, fnv } from "./c-peer.js";

const build = buildCPeer();

describe.skipIf(build.program === null)(
  `ENet against the C library${build.reason && ` (skipped: ${build.reason})`}`,
  () => {
    const errors = logged();
    const cPeers: CPeer[] = [];
    const hosts: ENetConnection[] = [];
    const peers: ENetMultiplayerPeer[] = [];

    afterEach(async () => {
      for (const peer of peers.splice(0)) peer.close();
      for (const host of hosts.splice(0)) if (host._isActive) host.destroy();
      await Promise.all(cPeers.splice(0).map((peer) => peer.kill()));
    });
    afterAll(() => build.discard());

    /** A C host: its port, ready for connections. */
    async function cHost(peerCount = 1, channels = 0, incoming = 0, outgoing = 0) {
      const c = new CPeer(build.program!);
      cPeers.push(c);
      const [port] = await c.ask(`host ${peerCount} ${channels} ${incoming} ${outgoing}`, "port");
      return { c, port: port! };
    }

    /** Our ENetConnection and a C host, connected; `listens` says who was there first. */
    async function connected(listens: "ours" | "C", compress = false, incoming = 0, outgoing = 0, ourOutgoing = 0) {
      const host = new ENetConnection();
      hosts.push(host);
      const poll = recorder(host);
      const { c, port } = await cHost(4, 0, incoming, outgoing);
      if (compress) c.say("range");
      if (listens === "ours") {
        expect(host.create_host_bound("127.0.0.1", 0, 4)).toBe(OK);
        if (compress) host.compress(ENetConnection.COMPRESS_RANGE_CODER);
        expect(await c.ask(`connect ${host.get_local_port()} 6 4000000000`, "connecting")).toEqual([0]);
      } else {
        expect(host.create_host(1, 0, 0, ourOutgoing)).toBe(OK);
        if (compress) host.compress(ENetConnection.COMPRESS_RANGE_CODER);
        host.connect_to_host("127.0.0.1", port, 6, 4000000000);
      }
      await pollUntil([poll], () => poll.events.length === 1 && c.of("connect").length === 1, "the connection");
      const event = poll.events.shift()!;
      expect(event.slice(2)).toEqual([listens === "ours" ? 4000000000 : 0, 0]);
      expect(c.of("connect")[0]).toEqual([0, listens === "ours" ? 0 : 4000000000, 6]);
      const peer = event[1]!;
      expect(peer.get_channels()).toBe(6);
      // ENet drops unreliable packets, on both sides, when the round trip grows, as it does on a busy machine: not here.
      peer.throttle_configure(5000, 32, 0);
      return { host, c, poll, peer };
    }

    describe.each(["ours", "C"] as const)("%s listens", (listens) => {
      it("passes packets of every length with every flag, on every channel", async () => {
        const { c, poll, peer } = await connected(listens);
        let count = 0;
        for (const size of [0, 1, 1364, 1365, 1391, 1392, 1393, 5_000, 500_000]) {
          for (const flags of [0, 1, 2, 8, 10]) {
            for (const channel of [0, 5]) {
              // Half a megabyte of fragments at once overruns a socket's buffer: only reliable ones are sure to arrive.
              if (size > 5_000 && (flags & 8 || channel > 0)) continue;
              count++;
              expect(peer.send(channel, patternBytes(size, count), flags)).toBe(OK);
              c.say(`send 0 ${channel} ${size} ${count + 1000} ${flags}`);
              const what = `${size} bytes, flags ${flags}, channel ${channel}`;
              await pollUntil([poll], () => c.of("receive").length === count && poll.events.length === count, what);
              const theirs = c.of("receive")[count - 1]!;
              expect(theirs.slice(0, 4), what).toEqual([0, channel, size, fnv(patternBytes(size, count))]);
              expect([poll.events[count - 1]![0], poll.events[count - 1]![3]], what).toEqual([3, channel]);
              expect(peer.get_packet_flags(), what).toBe(theirs[4]);
              expect(fnv(peer.get_packet()), what).toBe(fnv(patternBytes(size, count + 1000)));
            }
          }
        }
        expect(errors).toEqual([]);
      });

      it("keeps a burst in order, reliable and not", async () => {
        const { c, poll, peer } = await connected(listens);
        for (let i = 0; i < 500; i++) {
          peer.send(i % 3, patternBytes(8, i), ENetPacketPeer.FLAG_RELIABLE);
          c.say(`send 0 ${i % 3} 8 ${i} 1`);
        }
        await pollUntil([poll], () => c.of("receive").length === 500 && poll.events.length === 500, "500 packets");
        const sent = (channel: number) =>
          Array.from({ length: 500 }, (_, i) => i)
            .filter((i) => i % 3 === channel)
            .map((i) => fnv(patternBytes(8, i)));
        const got: number[][] = [[], [], []];
        for (const event of poll.events) got[event[3]]!.push(fnv(peer.get_packet()));
        for (const channel of [0, 1, 2]) {
          expect(got[channel]).toEqual(sent(channel));
          expect(
            c
              .of("receive")
              .filter((row) => row[1] === channel)
              .map((row) => row[3]),
          ).toEqual(sent(channel));
        }
      });

      it.each(["disconnect", "later", "now"] as const)("ends from either side: %s", async (how) => {
        const first = await connected(listens);
        if (how === "now") first.peer.peer_disconnect_now(3);
        else if (how === "later") {
          first.peer.send(0, patternBytes(100_000, 1), 1);
          first.peer.peer_disconnect_later(3);
        } else first.peer.peer_disconnect(3);
        await pollUntil([first.poll], () => first.c.of("disconnect").length === 1, "the C side");
        expect(first.c.of("disconnect")[0]).toEqual([0, 3]);
        expect(first.c.of("receive")).toHaveLength(how === "later" ? 1 : 0);
        const second = await connected(listens);
        if (how === "later") second.c.say("send 0 0 100000 1 1");
        second.c.say(`${how} 0 4`);
        await pollUntil([second.poll], () => second.poll.events.at(-1)?.[0] === 2, "our side");
        expect(second.poll.events.at(-1)).toEqual([2, second.peer, 4, 0]);
        expect(second.poll.events).toHaveLength(how === "later" ? 2 : 1);
      });

      it("agrees on throttle settings, bandwidths and statistics", async () => {
        const { host, c, poll, peer } = await connected(listens, false, 500_000, 900_000);
        const cPeer = async () => {
          const [state, rtt, loss, throttle, interval, acceleration, deceleration, incoming, outgoing] = await c.ask(
            "peer 0",
            "peer",
          );
          return { state, rtt, loss, throttle, interval, acceleration, deceleration, incoming, outgoing };
        };
        peer.throttle_configure(1234, 5, 6);
        host.bandwidth_limit(700_000, 800_000);
        let seen = await cPeer();
        const deadline = Date.now() + 10_000;
        while ((seen.interval !== 1234 || seen.incoming !== 700_000) && Date.now() < deadline) {
          await pollRounds([poll], 5);
          seen = await cPeer();
        }
        // A host tells its peers the lower of its own limit and theirs.
        expect(seen).toMatchObject({
          state: 5,
          interval: 1234,
          acceleration: 5,
          deceleration: 6,
          incoming: 700_000,
          outgoing: 800_000,
        });
        c.say("throttle 0 4321 7 8");
        await pollUntil(
          [poll],
          () => peer.get_statistic(ENetPacketPeer.PEER_PACKET_THROTTLE_INTERVAL) === 4321,
          "the C side's settings",
        );
        expect(peer.get_statistic(ENetPacketPeer.PEER_PACKET_THROTTLE_ACCELERATION)).toBe(7);
        expect(peer.get_statistic(ENetPacketPeer.PEER_PACKET_THROTTLE_DECELERATION)).toBe(8);
        for (let i = 0; i < 20; i++) peer.send(0, patternBytes(500, i), ENetPacketPeer.FLAG_RELIABLE);
        await pollUntil([poll], () => c.of("receive").length === 20, "20 packets");
        await pollRounds([poll], 20);
        seen = await cPeer();
        // In 65536ths; a busy machine makes for a few retransmissions.
        expect(seen.loss).toBeLessThan(6554);
        expect(seen.rtt).toBeLessThan(500);
        expect(peer.get_statistic(ENetPacketPeer.PEER_PACKET_LOSS)).toBeLessThan(6554);
        expect(peer.get_statistic(ENetPacketPeer.PEER_ROUND_TRIP_TIME)).toBeLessThan(500);
        expect(peer.get_statistic(ENetPacketPeer.PEER_PACKET_THROTTLE)).toBeGreaterThan(0);
        // Everything that one side has sent, the other has received: loopback loses nothing of this little.
        await pollRounds([poll], 20);
        const figures = await c.ask("statistics", "statistics");
        const sent = host.pop_statistic(ENetConnection.HOST_TOTAL_SENT_DATA);
        expect(figures[2]).toBeGreaterThan(20 * 500);
        expect(Math.abs(sent - figures[2]!)).toBeLessThan(200);
      });

      it("speaks through ENet's range coder", async () => {
        const { host, c, poll, peer } = await connected(listens, true);
        host.pop_statistic(ENetConnection.HOST_TOTAL_SENT_DATA);
        const before = await c.ask("statistics", "statistics");
        for (let i = 0; i < 10; i++) {
          peer.send(0, new Uint8Array(1000).fill(i), ENetPacketPeer.FLAG_RELIABLE);
          c.say(`send 0 1 1300 ${i} 1`);
        }
        await pollUntil([poll], () => c.of("receive").length === 10 && poll.events.length === 10, "packets");
        for (let i = 0; i < 10; i++) {
          expect(c.of("receive")[i]![3]).toBe(fnv(new Uint8Array(1000).fill(i)));
          expect(fnv(peer.get_packet())).toBe(fnv(patternBytes(1300, i)));
        }
        expect(host.pop_statistic(ENetConnection.HOST_TOTAL_SENT_DATA)).toBeLessThan(5000);
        expect((await c.ask("statistics", "statistics"))[2]! - before[2]!).toBeLessThan(5000);
      });

      it("notices a side that is gone without a word", async () => {
        const { c, poll, peer } = await connected(listens);
        peer.set_timeout(4, 200, 400);
        await c.kill();
        await pollUntil([poll], () => poll.events.length === 1, "the time-out");
        expect(poll.events[0]).toEqual([2, peer, 0, 0]);
        const other = await connected(listens);
        other.c.say("timeout 0 4 200 400");
        await other.c.ask("peer 0", "peer");
        other.host.destroy();
        await pollUntil([], () => other.c.of("disconnect").length === 1, "the C side's time-out");
        expect(other.c.of("disconnect")[0]).toEqual([0, 0]);
      });
    });

    it("throttles unreliable packets towards a C host with little bandwidth, and loses nothing reliable", async () => {
      // A host without a limit of its own is not told of the other's: so ENet divides bandwidth.
      const { c, poll, peer } = await connected("C", false, 20_000, 0, 1_000_000);
      let reliable = 0;
      let unreliable = 0;
      for (let round = 0; round < 150; round++) {
        peer.send(0, patternBytes(1000, round), ENetPacketPeer.FLAG_UNSEQUENCED);
        unreliable++;
        if (round % 10 === 0) {
          peer.send(1, patternBytes(100, round), ENetPacketPeer.FLAG_RELIABLE);
          reliable++;
        }
        await pollRounds([poll], 10);
      }
      await pollUntil([poll], () => c.of("receive").filter((row) => row[1] === 1).length === reliable, "reliable ones");
      const arrived = c.of("receive").filter((row) => row[1] === 0).length;
      expect(arrived).toBeLessThan(unreliable);
      expect(peer.get_statistic(ENetPacketPeer.PEER_PACKET_THROTTLE_LIMIT)).toBeLessThan(32);
    });

    it("lets C clients into a MultiplayerPeer server, by the id that they send", async () => {
      const server = new ENetMultiplayerPeer();
      peers.push(server);
      expect(server.create_server(0, 16)).toBe(OK);
      const port = server.host!.get_local_port();
      const seen = recordSignals(server);
      const { c } = await cHost(16);
      for (let id = 100; id < 110; id++) c.say(`connect ${port} 4 ${id}`);
      await pollUntil([server], () => seen.length === 10 && c.of("connect").length === 10, "ten C clients");
      expect(seen.sort()).toEqual(Array.from({ length: 10 }, (_, i) => `+${100 + i}`));
      server.set_target_peer(-105);
      server.transfer_mode = 1;
      server.transfer_channel = 2;
      server.put_packet(patternBytes(50, 1));
      c.say("broadcast 1 60 2 2");
      const got: number[] = [];
      await pollUntil(
        [server],
        () => {
          while (server.get_available_packet_count() > 0) {
            const packet = takePacket(server);
            expect([packet.mode, packet.channel, fnv(packet.data)]).toEqual([0, 0, fnv(patternBytes(60, 2))]);
            got.push(packet.peer);
          }
          return got.length === 10 && c.of("receive").length === 9;
        },
        "packets both ways",
      );
      expect(new Set(got).size).toBe(10);
      expect(new Set(c.of("receive").map((row) => row.slice(1).join()))).toEqual(
        new Set([[3, 50, fnv(patternBytes(50, 1)), 0].join()]),
      );
    });
  },
);
