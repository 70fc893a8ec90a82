import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as C from "../../src/enet/index.js";
import {
  type DecodedDatagram,
  decodeDatagram,
  type EnetEvent,
  EnetEventType,
  EnetHost,
  type EnetPeer,
  encodeDatagram,
} from "../../src/enet/index.js";

interface Vectors {
  readonly datagrams: readonly { readonly ms: number; readonly dir: string; readonly hex: string }[];
}

const { datagrams } = JSON.parse(
  readFileSync(new URL("../vectors/enet-none.json", import.meta.url), "utf8"),
) as Vectors;
const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));

describe("datagrams between a Godot server and a Godot client", () => {
  it("decode, and encode to the same bytes", () => {
    expect(datagrams.length).toBe(60);
    for (const { hex } of datagrams)
      expect(Buffer.from(encodeDatagram(decodeDatagram(bytesOf(hex)))).toString("hex")).toBe(hex);
  });

  it("say what they are cut off or extended by", () => {
    for (const { hex } of datagrams) {
      const bytes = bytesOf(hex);
      const ends = new Set([0]);
      let at = decodeDatagram(bytes).sentTime === null ? 2 : 4;
      ends.add(at);
      for (const command of decodeDatagram(bytes).commands) {
        at += encodeDatagram({ peerID: 0, sessionID: 0, sentTime: null, commands: [command] }).length - 2;
        ends.add(at);
      }
      for (let length = 0; length < bytes.length; length++) {
        const cut = () => decodeDatagram(bytes.subarray(0, length));
        if (length > 0 && ends.has(length))
          expect(cut().commands.length).toBeLessThan(decodeDatagram(bytes).commands.length);
        else expect(cut).toThrowError(expect.objectContaining({ code: "ERR_INVALID_DATA" }));
      }
    }
  });

  it("come out of our hosts for the same events at the same times", () => {
    new Replay().run();
  });
});

/** Drives two hosts through the recorded session and compares each datagram, with its times, as it comes out. */
class Replay {
  readonly #clientAddress = { host: "127.0.0.1", port: 40_000 };
  readonly #serverAddress = { host: "127.0.0.1", port: 50_000 };
  readonly #client = new EnetHost({ peerCount: 1, seed: 1, nowMs: 0 });
  readonly #server = new EnetHost({ peerCount: 32, seed: 2, nowMs: 0, handshakeSecret: null });
  #next = 0;

  run(): void {
    // Both engines had been running for a while; the server for long enough to have looked at its bandwidth limits.
    this.#server.handleTimeout(1003);
    const first = decodeDatagram(bytesOf(datagrams[0]!.hex)).commands[0]!;
    const peer = this.#client.connect(118, this.#serverAddress, first.connect!.channelCount, first.data)!;

    this.#toServer(1061, this.#sends(this.#client, 118, 1));
    const verify = this.#sends(this.#server, 1061, 1);
    this.#client.handleDatagram(127, this.#serverAddress, verify[0]!);
    expect(this.#client.takeEvent()?.type).toBe(EnetEventType.CONNECT);

    // The client sends everything, flushing after each packet.
    const sent: Uint8Array[] = [];
    for (let channel = 0; channel < 4; channel++)
      for (let mode = 0; mode < 3; mode++)
        sent.push(...this.#sendOne(this.#client, peer, 127, channel, mode, new Uint8Array([0x47, channel, mode])));
    const long = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) & 255);
    sent.push(...this.#sendOne(this.#client, peer, 127, 0, 2, long));
    expect(sent.length).toBe(16);

    // The server's first frame sees the first datagram only.
    this.#toServer(1070, sent.splice(0, 1));
    const toClient: Uint8Array[] = [];
    const echo = (atMs: number) => {
      for (let event = this.#server.takeEvent(); event !== null; event = this.#server.takeEvent())
        if (event.type === EnetEventType.RECEIVE) toClient.push(...this.#echo(event, atMs));
        else expect(event).toMatchObject({ type: EnetEventType.CONNECT, data: first.data });
    };
    echo(1070);
    this.#toServer(1079, sent);
    toClient.push(...this.#sends(this.#server, 1079, 1));
    echo(1079);
    for (const bytes of toClient) this.#client.handleDatagram(136, this.#serverAddress, bytes);
    expect(drain(this.#client).length).toBe(13);
    this.#toServer(1086, this.#sends(this.#client, 136, 1));

    // Pings and bandwidth limits cross.
    const clientPing = this.#sends(this.#client, 643, 1);
    this.#toClient(644, this.#sends(this.#server, 1587, 1));
    this.#toServer(1590, clientPing);
    this.#toServer(1591, this.#sends(this.#client, 644, 1));
    this.#toClient(650, this.#sends(this.#server, 1591, 1));
    for (const [sentTime, isClient] of [
      [1002, true],
      [2011, false],
      [1518, true],
      [2520, false],
      [2035, true],
      [3028, false],
      [2551, true],
      [3541, false],
      [3059, true],
    ] as const)
      this.#ask(isClient, sentTime);
    // The last ping of the server finds the client leaving.
    this.#sends(this.#server, 4049, 1);
    peer.disconnectNow(0);
    this.#toServer(4055, this.#sends(this.#client, 3112, 1));
    expect(drain(this.#server)).toMatchObject([{ type: EnetEventType.DISCONNECT, data: 0 }]);
    expect(this.#next).toBe(datagrams.length);
    for (const host of [this.#client, this.#server])
      expect(Object.values(host.dropped).every((count) => count === 0)).toBe(true);
  }

  /** One side sends what the other acknowledges. */
  #ask(isClient: boolean, sentTime: number): void {
    const skewMs = isClient ? 941 : -941;
    const question = this.#sends(isClient ? this.#client : this.#server, sentTime, 1);
    const answerMs = sentTime + skewMs + 5;
    if (isClient) this.#toServer(answerMs, question);
    else this.#toClient(answerMs, question);
    const answer = this.#sends(isClient ? this.#server : this.#client, answerMs, 1);
    if (isClient) this.#toClient(sentTime + 8, answer);
    else this.#toServer(sentTime + 8, answer);
  }

  #toServer(nowMs: number, list: readonly Uint8Array[]): void {
    for (const bytes of list) this.#server.handleDatagram(nowMs, this.#clientAddress, bytes);
  }

  #toClient(nowMs: number, list: readonly Uint8Array[]): void {
    for (const bytes of list) this.#client.handleDatagram(nowMs, this.#serverAddress, bytes);
  }

  /** Sends as ENetMultiplayerPeer does: flags and channel by transfer mode and channel, then a flush. */
  #sendOne(host: EnetHost, peer: EnetPeer, nowMs: number, channel: number, mode: number, bytes: Uint8Array) {
    const enetChannel = channel > 0 ? channel + 1 : mode === 2 ? 0 : 1;
    const unreliable = mode === 0 ? C.PACKET_FLAG_UNSEQUENCED : 0;
    const flags = mode === 2 ? C.PACKET_FLAG_RELIABLE : C.PACKET_FLAG_UNRELIABLE_FRAGMENT | unreliable;
    expect(peer.send(enetChannel, bytes, flags)).toBe(0);
    host.flush(nowMs);
    return this.#compare(host, nowMs);
  }

  #echo(event: EnetEvent & { type: typeof EnetEventType.RECEIVE }, nowMs: number) {
    const { flags, channelID, packet, peer } = event;
    const mode = flags & C.PACKET_FLAG_RELIABLE ? 2 : flags & C.PACKET_FLAG_UNSEQUENCED ? 0 : 1;
    return this.#sendOne(this.#server, peer, nowMs, Math.max(0, channelID - 1), mode, packet);
  }

  /** @returns The datagrams that a host sends by itself, which must be `count`. */
  #sends(host: EnetHost, nowMs: number, count: number): Uint8Array[] {
    host.handleTimeout(nowMs);
    const list = this.#compare(host, nowMs);
    expect(list.length).toBe(count);
    return list;
  }

  #compare(host: EnetHost, nowMs: number): Uint8Array[] {
    const list: Uint8Array[] = [];
    for (let out = host.takeTransmit(); out !== null; out = host.takeTransmit()) {
      const bytes = new Uint8Array(out.bytes);
      list.push(bytes);
      const recorded = datagrams[this.#next++];
      expect(recorded?.dir).toBe(host === this.#client ? "client->server" : "server->client");
      const expected = decodeDatagram(bytesOf(recorded!.hex));
      // What is left after the numbers that are drawn at random and the echoed times is equal, byte for byte.
      expect(normalise(decodeDatagram(bytes))).toEqual(normalise(expected));
      if (expected.sentTime !== null) expect(expected.sentTime).toBe(nowMs & 0xffff);
    }
    return list;
  }
}

function normalise(datagram: DecodedDatagram): unknown {
  return {
    ...datagram,
    commands: datagram.commands.map((command) => ({
      ...command,
      ...(command.connect === undefined ? {} : { connect: { ...command.connect, connectID: 0 } }),
      ...(command.payload === undefined ? {} : { payload: Buffer.from(command.payload).toString("hex") }),
    })),
  };
}

function drain(host: EnetHost): EnetEvent[] {
  const events: EnetEvent[] = [];
  for (let event = host.takeEvent(); event !== null; event = host.takeEvent()) events.push(event);
  return events;
}
