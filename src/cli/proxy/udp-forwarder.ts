import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import { lookup } from "node:dns/promises";
import { isIPv6 } from "node:net";
import { guarded } from "../../core/guard.js";
import { GodotError } from "../../core/index.js";
import { isAnswerable, parseIp } from "../../platform/ip.js";
import { BadLink } from "./bad-link.js";
import type { Decompressor } from "./decompress.js";
import { EnetSniffer } from "./enet-sniffer.js";
import { type Forwarder, type ForwarderEvents, type ForwarderRoute, guardedEvents } from "./forwarder.js";

const CLIENTS_MAX = 256;
/** Twice as long as ENet waits for a silent peer. */
const SILENCE_MS = 60_000;
const SWEEP_MS = 5_000;
const SEEING = "The proxy, when it read a datagram,";
const SENDING = "The proxy, when it asked its server,";
/** Datagrams that wait until a client's socket is connected. */
const WAITING_MAX = 64;

interface Client {
  readonly number: number;
  readonly address: string;
  readonly port: number;
  readonly socket: Socket;
  readonly sniffer: EnetSniffer;
  waiting: Buffer[] | null;
  lastMs: number;
  told: boolean;
}

/** What {@link openUdpForwarder} takes beside the route. */
export interface UdpForwarderOptions {
  /** For compressed datagrams. */
  readonly decompressor: Decompressor;
  /** Whether ENet's commands are reported. */
  readonly commands: boolean;
}

/**
 * Forwards datagrams between clients and a server, untouched; each client gets a socket of its own towards the server.
 *
 * @throws GodotError `ERR_CANT_RESOLVE`; `ERR_ALREADY_IN_USE` and `ERR_CANT_CREATE` when the port can't be opened.
 */
export async function openUdpForwarder(
  route: ForwarderRoute,
  options: UdpForwarderOptions,
  listeners: ForwarderEvents,
): Promise<Forwarder> {
  const events = guardedEvents(listeners);
  const target = await resolveTarget(route.host);
  const clients = new Map<string, Client>();
  const link = new BadLink(route.loss, route.delayMs);
  const counts = { clients: 0, turnedAway: 0, toServer: 0, toClient: 0, bytesToServer: 0, bytesToClient: 0 };
  let closed = false;
  let droppedFragments = 0;
  const listener = await bind(route.bind, route.port);

  const remove = (client: Client): void => {
    if (!clients.delete(`${client.address} ${client.port}`)) return;
    droppedFragments += client.sniffer.droppedFragments;
    guarded("The proxy, when it closed a socket,", () => client.socket.close());
    events.onGone(client.number);
  };

  const add = (from: RemoteInfo): Client | null => {
    if (clients.size >= CLIENTS_MAX) {
      counts.turnedAway++;
      return null;
    }
    const number = ++counts.clients;
    const socket = createSocket({ type: isIPv6(target) ? "udp6" : "udp4" });
    const emit: ConstructorParameters<typeof EnetSniffer>[0] = (sighting) => events.onSighting(number, sighting);
    const sniffer = new EnetSniffer(emit, options.decompressor, options.commands);
    const client: Client = {
      number,
      address: from.address,
      port: from.port,
      socket,
      sniffer,
      waiting: [],
      lastMs: performance.now(),
      told: false,
    };
    clients.set(`${from.address} ${from.port}`, client);
    events.onClient(number, from.family === "IPv6" ? `[${from.address}]:${from.port}` : `${from.address}:${from.port}`);
    socket.on("error", (error: NodeJS.ErrnoException) => {
      // The server's machine says that nobody listens there; it may yet.
      if (client.told) return;
      client.told = true;
      events.onSighting(number, { kind: "refused", direction: "to_client", why: error.code ?? error.message });
    });
    socket.on("message", (bytes) => {
      client.lastMs = performance.now();
      client.told = false;
      counts.toClient++;
      counts.bytesToClient += bytes.byteLength;
      guarded(SEEING, () => sniffer.see("to_client", bytes));
      link.pass(() => {
        if (!closed) listener.send(bytes, client.port, client.address, ignore);
      });
    });
    // Without a callback: Node would call it for a failure too, and a socket that is not connected throws at each send.
    socket.once("connect", () => {
      const waiting = client.waiting ?? [];
      client.waiting = null;
      for (const bytes of waiting) guarded(SENDING, () => socket.send(bytes, ignore));
    });
    guarded(SENDING, () => socket.connect(route.targetPort, target));
    return client;
  };

  listener.on("error", () => {
    // A client that is gone may answer with a refusal; its silence ends it.
  });
  const take = (bytes: Buffer, from: RemoteInfo): void => {
    if (!isAnswerable(parseIp(from.address) ?? from.address, from.port)) {
      counts.turnedAway++;
      return;
    }
    const client = clients.get(`${from.address} ${from.port}`) ?? add(from);
    if (client === null) return;
    client.lastMs = performance.now();
    counts.toServer++;
    counts.bytesToServer += bytes.byteLength;
    guarded(SEEING, () => client.sniffer.see("to_server", bytes));
    link.pass(() => {
      if (!clients.has(`${client.address} ${client.port}`)) return;
      if (client.waiting === null) client.socket.send(bytes, ignore);
      else if (client.waiting.length < WAITING_MAX) client.waiting.push(bytes);
    });
  };
  listener.on("message", (bytes, from) => guarded("The proxy's listener", () => take(bytes, from)));
  const sweep = setInterval(() => {
    const nowMs = performance.now();
    for (const client of [...clients.values()]) {
      if (nowMs - client.lastMs > SILENCE_MS) remove(client);
    }
  }, SWEEP_MS);

  return {
    port: listener.address().port,
    counts() {
      let dropped = droppedFragments;
      for (const client of clients.values()) dropped += client.sniffer.droppedFragments;
      return { ...counts, lost: link.lost, droppedFragments: dropped };
    },
    async close() {
      closed = true;
      clearInterval(sweep);
      link.close();
      for (const client of [...clients.values()]) remove(client);
      await new Promise<void>((resolve) => listener.close(() => resolve()));
    },
  };
}

/** What could not be sent is lost, as on any link. */
function ignore(): void {}

async function resolveTarget(host: string): Promise<string> {
  try {
    return (await lookup(host)).address;
  } catch (error) {
    throw new GodotError("ERR_CANT_RESOLVE", `Can't resolve the host name '${host}'`, { cause: error });
  }
}

function bind(address: string, port: number): Promise<Socket> {
  const all = address === "*";
  const socket = createSocket({ type: all || isIPv6(address) ? "udp6" : "udp4", ipv6Only: false });
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      socket.close();
      const inUse = error.code === "EADDRINUSE";
      reject(
        new GodotError(
          inUse ? "ERR_ALREADY_IN_USE" : "ERR_CANT_CREATE",
          `Can't listen on ${address}:${port}: ${inUse ? "the port is in use by another program" : error.message}`,
        ),
      );
    };
    socket.once("error", onError);
    socket.bind({ port, ...(all ? { address: "::" } : { address }), exclusive: true }, () => {
      socket.removeListener("error", onError);
      resolve(socket);
    });
  });
}
