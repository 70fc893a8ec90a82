/**
 * One process of the ENet bench: a server, or a client that measures one subject. The C library's does the same in
 * enet-peer.c, the engine's in godot-enet/main.gd.
 *
 * The first byte of a message says what becomes of it at the server: 0 is counted; 1 comes back as it is; 2 is counted
 * and answered by one byte, which credits the client with a batch; 3, with a number behind it, is a mark: the answer tells
 * how many messages were counted since the last one, and in how many microseconds.
 */
import { createSocket, type RemoteInfo } from "node:dgram";
import { createRequire } from "node:module";
import { ENetConnection, ENetMultiplayerPeer, ENetPacketPeer, MultiplayerPeer } from "../../src/peers/index.js";

/** A client's connection. */
interface Link {
  /** Sends one message. */
  send(data: Uint8Array, reliable: boolean): void;
  close(): void;
}

/** Something to be measured. */
interface Rival {
  /** @returns The port. */
  serve(places: number, onMessage: (data: Uint8Array, reply: (data: Uint8Array) => void) => void): Promise<number>;
  connect(port: number, onMessage: (data: Uint8Array) => void, onLost?: () => void): Promise<Link>;
}

const HOST = "127.0.0.1";

/** ENetMultiplayerPeer, driving itself. */
const multiplayerPeer: Rival = {
  async serve(places, onMessage) {
    const peer = new ENetMultiplayerPeer();
    if (peer.create_server(0, places) !== 0) throw new Error("No server");
    let from = 0;
    const reply = (data: Uint8Array): void => {
      peer.set_target_peer(from);
      peer.put_packet(data);
    };
    peer.drive((packet) => {
      from = packet.peer;
      onMessage(packet.data, reply);
    });
    return peer.host!.get_local_port();
  },
  async connect(port, onMessage, onLost) {
    const peer = new ENetMultiplayerPeer();
    if (peer.create_client(HOST, port) !== 0) throw new Error("No client");
    const connected = peer.peer_connected.once();
    peer.drive(({ data }) => onMessage(data));
    await connected;
    if (onLost !== undefined) peer.peer_disconnected.connect(onLost);
    return {
      send: (data, reliable) => {
        peer.set_transfer_mode(
          reliable ? MultiplayerPeer.TRANSFER_MODE_RELIABLE : MultiplayerPeer.TRANSFER_MODE_UNRELIABLE_ORDERED,
        );
        peer.put_packet(data);
      },
      close: () => peer.close(),
    };
  },
};

/** ENetConnection: waits with `serviceAsync`, takes what else there is with `service`. */
const connection: Rival = {
  async serve(places, onMessage) {
    const host = new ENetConnection();
    if (host.create_host_bound(HOST, 0, places, 2) !== 0) throw new Error("No server");
    let from: ENetPacketPeer | null = null;
    const reply = (data: Uint8Array): void => {
      from?.send(0, data, ENetPacketPeer.FLAG_RELIABLE);
    };
    void (async () => {
      for (;;) {
        let [type, peer] = await host.serviceAsync(1000);
        for (; type > ENetConnection.EVENT_NONE; [type, peer] = host.service()) {
          if (type !== ENetConnection.EVENT_RECEIVE) continue;
          from = peer;
          onMessage(peer!.get_packet(), reply);
        }
      }
    })();
    return host.get_local_port();
  },
  async connect(port, onMessage, onLost) {
    const host = new ENetConnection();
    if (host.create_host(1, 2) !== 0) throw new Error("No client");
    const peer = host.connect_to_host(HOST, port, 2)!;
    const [first] = await host.serviceAsync(5000);
    if (first !== ENetConnection.EVENT_CONNECT) throw new Error("Not connected");
    void (async () => {
      for (;;) {
        let [type] = await host.serviceAsync(1000);
        for (; type > ENetConnection.EVENT_NONE; [type] = host.service()) {
          if (type === ENetConnection.EVENT_RECEIVE) onMessage(peer.get_packet());
          else if (type === ENetConnection.EVENT_DISCONNECT) onLost?.();
        }
        if (type === ENetConnection.EVENT_ERROR) return;
      }
    })();
    return {
      send: (data, reliable) => {
        peer.send(0, data, reliable ? ENetPacketPeer.FLAG_RELIABLE : 0);
      },
      close: () => {
        peer.peer_disconnect_now();
        host.destroy();
      },
    };
  },
};

// biome-ignore lint/suspicious/noExplicitAny: the package has no types.
const npmEnet = (): any => createRequire(import.meta.url)("enet");

/** npm `enet`, served as often as timers allow. */
const npm: Rival = {
  serve(places, onMessage) {
    const enet = npmEnet();
    const address = new enet.Address(HOST, 0);
    return new Promise((resolve, reject) => {
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      enet.createServer({ address, peers: places, channels: 2 }, (error: unknown, host: any) => {
        if (error !== undefined) return reject(error);
        // biome-ignore lint/suspicious/noExplicitAny: as above.
        host.on("message", (peer: any, packet: any) =>
          onMessage(packet.data(), (data) => peer.send(0, new enet.Packet(Buffer.from(data), 1))),
        );
        host.start(1);
        resolve(host.address().port);
      });
    });
  },
  connect(port, onMessage, onLost) {
    const enet = npmEnet();
    return new Promise((resolve, reject) => {
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      enet.createClient({ peers: 1, channels: 2 }, (error: unknown, host: any) => {
        if (error !== undefined) return reject(error);
        // biome-ignore lint/suspicious/noExplicitAny: as above.
        host.connect(new enet.Address(HOST, port), 2, 0, (failure: unknown, peer: any) => {
          if (failure !== undefined) return reject(failure);
          // biome-ignore lint/suspicious/noExplicitAny: as above.
          peer.on("message", (packet: any) => onMessage(packet.data()));
          if (onLost !== undefined) peer.on("disconnect", onLost);
          resolve({
            send: (data, reliable) => peer.send(0, new enet.Packet(Buffer.from(data), reliable ? 1 : 0)),
            close: () => {
              peer.disconnectNow(0);
              host.destroy();
            },
          });
        });
        host.start(1);
      });
    });
  },
};

/** Datagrams as they are: what Node's sockets allow at most, one message each. */
const dgram: Rival = {
  serve(_places, onMessage) {
    const socket = createSocket("udp4");
    let from: RemoteInfo;
    const reply = (data: Uint8Array): void => {
      socket.send(data, from.port, from.address);
    };
    socket.on("message", (data, sender) => {
      from = sender;
      onMessage(data, reply);
    });
    return new Promise((resolve) => {
      socket.bind(0, HOST, () => {
        socket.setRecvBufferSize(4 * 1024 * 1024);
        resolve(socket.address().port);
      });
    });
  },
  connect(port, onMessage) {
    const socket = createSocket("udp4");
    socket.on("message", (data) => onMessage(data));
    return new Promise((resolve) => {
      socket.bind(0, HOST, () => {
        socket.setRecvBufferSize(4 * 1024 * 1024);
        socket.connect(port, HOST, () => resolve({ send: (data) => socket.send(data), close: () => socket.close() }));
      });
    });
  },
};

const rivals: Record<string, Rival> = { peer: multiplayerPeer, connection, npm, dgram };

const nowUs = (): number => performance.now() * 1000;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function serve(rival: Rival, places: number): Promise<void> {
  let count = 0;
  let since = nowUs();
  let last = since;
  let mark = -1;
  let answer = new Uint8Array(10);
  const credit = new Uint8Array([2]);
  const port = await rival.serve(places, (data, reply) => {
    switch (data[0]) {
      case 1:
        reply(data);
        return;
      case 3:
        // A mark that was sent again, over plain datagrams, gets the same answer.
        if (mark !== data[1]) {
          mark = data[1]!;
          answer = new Uint8Array(10);
          const view = new DataView(answer.buffer);
          answer[0] = 3;
          answer[1] = mark;
          view.setUint32(2, count, true);
          view.setUint32(6, last - since, true);
          count = 0;
          since = last = nowUs();
        }
        reply(answer);
        return;
      case 2:
        reply(credit);
    }
    if ((++count & 7) === 0) last = nowUs();
  });
  console.log(`port ${port}`);
}

/** What the client is waiting for. */
class Client {
  onCredit = (): void => {};
  onEcho = (): void => {};
  onMark = (_data: Uint8Array): void => {};
  link!: Link;
  readonly rival: Rival;
  readonly port: number;

  constructor(rival: Rival, port: number) {
    this.rival = rival;
    this.port = port;
  }

  async connect(): Promise<this> {
    this.link = await this.rival.connect(this.port, (data) => {
      if (data[0] === 2) this.onCredit();
      else if (data[0] === 1) this.onEcho();
      else if (data[0] === 3) this.onMark(data.slice());
    });
    return this;
  }

  /** @returns What was counted since the last mark, and microseconds. */
  async mark(id: number): Promise<[number, number]> {
    for (let attempt = 0; attempt < 20; attempt++) {
      const answered = new Promise<Uint8Array>((resolve) => {
        this.onMark = (data) => {
          if (data[1] === id) resolve(data);
        };
      });
      if (attempt === 0 || this.rival === dgram) this.link.send(new Uint8Array([3, id]), true);
      const data = await Promise.race([answered, pause(1000)]);
      if (data === undefined) continue;
      const view = new DataView(data.buffer, data.byteOffset);
      return [view.getUint32(2, true), view.getUint32(6, true)];
    }
    throw new Error("No answer to the mark");
  }

  /** Reliable messages, at most `limit` of them uncredited at a time. */
  async floodReliably(size: number, batch: number, limit: number, ms: number): Promise<void> {
    const data = new Uint8Array(size);
    let sent = 0;
    let credited = 0;
    const until = performance.now() + ms;
    await new Promise<void>((resolve) => {
      const fill = (): void => {
        if (performance.now() >= until) {
          if (sent - (sent % batch) <= credited) resolve();
          return;
        }
        while (sent - credited < limit) {
          data[0] = ++sent % batch === 0 ? 2 : 0;
          this.link.send(data, true);
        }
      };
      this.onCredit = () => {
        credited += batch;
        fill();
      };
      fill();
    });
  }

  /** Unreliable messages, a batch in each turn of the event loop. */
  async floodUnreliably(size: number, batch: number, ms: number): Promise<void> {
    const data = new Uint8Array(size);
    const until = performance.now() + ms;
    while (performance.now() < until) {
      for (let index = 0; index < batch; index++) this.link.send(data, false);
      await turn();
    }
  }
}

async function flood(client: Client, args: readonly string[]): Promise<void> {
  const [size, batch, limit, warmupMs, ms] = args.slice(1).map(Number) as [number, number, number, number, number];
  await client.connect();
  const run = (forMs: number): Promise<void> =>
    args[0] === "r" ? client.floodReliably(size, batch, limit, forMs) : client.floodUnreliably(size, batch, forMs);
  await run(warmupMs);
  await client.mark(1);
  console.log("begin");
  await run(ms);
  const [count, spanUs] = await client.mark(2);
  console.log(`end\nresult ${count} ${spanUs}`);
}

async function echo(client: Client, args: readonly string[]): Promise<void> {
  const [size, warmup, ms] = args.map(Number) as [number, number, number];
  await client.connect();
  const data = new Uint8Array(size);
  data[0] = 1;
  const times: number[] = [];
  await new Promise<void>((resolve) => {
    let start = 0;
    let round = 0;
    let until = Number.POSITIVE_INFINITY;
    const ask = (): void => {
      if (round++ === warmup) {
        console.log("begin");
        until = nowUs() + ms * 1000;
      }
      start = nowUs();
      client.link.send(data, true);
    };
    client.onEcho = () => {
      const now = nowUs();
      if (round > warmup) times.push(now - start);
      if (now < until) ask();
      else resolve();
    };
    ask();
  });
  times.sort((a, b) => a - b);
  const at = (share: number): string => times[Math.floor(times.length * share)]!.toFixed(1);
  console.log(`end\nresult ${times.length} ${at(0.5)} ${at(0.99)}`);
}

async function connects(client: Client, ms: number): Promise<void> {
  for (let index = 0; index < 50; index++) (await client.connect()).link.close();
  console.log("begin");
  const start = performance.now();
  let count = 0;
  for (; performance.now() < start + ms; count++) (await client.connect()).link.close();
  console.log(`end\nresult ${count} ${((performance.now() - start) * 1000).toFixed(0)}`);
}

async function crowd(client: Client, args: readonly string[]): Promise<void> {
  const [peers, rate, ms] = args.map(Number) as [number, number, number];
  const links: Link[] = [];
  let lost = 0;
  let asked = 0;
  await Promise.all(
    Array.from({ length: Math.min(32, peers) }, async () => {
      while (asked++ < peers) {
        links.push(
          await client.rival.connect(
            client.port,
            () => {},
            () => lost++,
          ),
        );
      }
    }),
  );
  console.log(`connected ${links.length}`);
  await client.connect();
  await client.mark(process.pid & 0x7f);
  console.log("begin");
  const start = performance.now();
  const data = new Uint8Array(32);
  let sent = 0;
  for (let now = start; now < start + ms; now = performance.now()) {
    for (; rate > 0 && sent < ((now - start) * rate * peers) / 1000; sent++) links[sent % peers]!.send(data, true);
    await pause(rate > 0 ? 2 : 100);
  }
  console.log(`alive ${links.length - lost} sent ${sent}`);
  await pause(1000);
  const [count, spanUs] = await client.mark((process.pid & 0x7f) | 0x80);
  console.log(`end\nresult ${count} ${spanUs}`);
}

/** Runs as the arguments say; a client ends its process. */
export async function work(args: readonly string[]): Promise<void> {
  const [name, role, which, subject, ...rest] = args as [string, string, string, string, ...string[]];
  const rival = rivals[name]!;
  // A worker must not outlive the bench.
  process.on("disconnect", () => process.exit(1));
  if (role === "server") {
    process.on("SIGTERM", () => process.exit(0));
    return serve(rival, Number(which));
  }
  const client = new Client(rival, Number(which));
  if (subject === "flood") await flood(client, rest);
  else if (subject === "echo") await echo(client, rest);
  else if (subject === "connects") await connects(client, Number(rest[0]));
  else if (subject === "crowd") await crowd(client, rest);
  else throw new Error(`There is no subject '${subject}'`);
  process.exit(0);
}
