import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { type RawData, WebSocket, WebSocketServer } from "ws";
import { countCaught, guarded } from "../../core/guard.js";
import { GodotError } from "../../core/index.js";
import { BadLink } from "./bad-link.js";
import { type Forwarder, type ForwarderEvents, type ForwarderRoute, guardedEvents } from "./forwarder.js";
import type { Way } from "./sightings.js";

const CLIENTS_MAX = 256;
const MESSAGE_BYTES_MAX = 32 * 1024 * 1024;
const WAITING_BYTES_MAX = 64 * 1024 * 1024;
const HANDSHAKE_TIMEOUT_MS = 10_000;
const ID_BYTES = 4;
/** Headers of a client's request that its server should see; the others belong to the connection itself. */
const PASSED_ON = ["authorization", "cookie", "origin", "user-agent"];

/** What {@link openWebSocketForwarder} takes beside the route. */
export interface WebSocketForwarderOptions {
  /** The server's address; a client's path is put in its place when the address has none. */
  readonly url: string;
  /** `wss`: do not verify the server's certificate. */
  readonly insecure: boolean;
}

/**
 * Forwards WebSocket messages between clients and a server. The server is asked first, so that clients see its answer:
 * its sub-protocol, or its refusal.
 *
 * @throws GodotError `ERR_ALREADY_IN_USE` and `ERR_CANT_CREATE` when the port can't be opened.
 */
export async function openWebSocketForwarder(
  route: ForwarderRoute,
  options: WebSocketForwarderOptions,
  listeners: ForwarderEvents,
): Promise<Forwarder> {
  const events = guardedEvents(listeners);
  const counts = { clients: 0, turnedAway: 0, toServer: 0, toClient: 0, bytesToServer: 0, bytesToClient: 0 };
  const link = new BadLink(0, route.delayMs);
  const open = new Set<{ terminate(): void }>();
  const acceptor = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES_MAX, perMessageDeflate: false });
  const server = createServer((_request, response) => {
    response.writeHead(426, { "content-type": "text/plain" });
    response.end("This is a WebSocket proxy.\n");
  });

  const serve = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    stream.on("error", () => stream.destroy());
    if (open.size >= CLIENTS_MAX) {
      counts.turnedAway++;
      refuse(stream, 503);
      return;
    }
    const number = ++counts.clients;
    events.onClient(number, `${request.socket.remoteAddress}:${request.socket.remotePort}`);
    const protocols = String(request.headers["sec-websocket-protocol"] ?? "")
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "");
    let upstream: WebSocket;
    try {
      upstream = new WebSocket(targetUrl(options.url, request.url ?? "/"), protocols, {
        headers: Object.fromEntries(
          PASSED_ON.map((name) => [name, request.headers[name]]).filter(
            (pair): pair is [string, string] => pair[1] !== undefined,
          ),
        ),
        handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
        maxPayload: MESSAGE_BYTES_MAX,
        perMessageDeflate: false,
        rejectUnauthorized: !options.insecure,
      });
    } catch {
      // A request with, say, a sub-protocol that is none.
      refuse(stream, 400);
      events.onGone(number);
      return;
    }
    const pair = { terminate: () => upstream.terminate() };
    open.add(pair);
    let opened = false;
    const early: [RawData, boolean][] = [];
    const keep = (data: RawData, isBinary: boolean): void => void early.push([data, isBinary]);
    const gone = (): void => {
      if (open.delete(pair)) events.onGone(number);
    };
    upstream.on("message", keep);
    upstream.on("unexpected-response", (_request, response) => {
      events.onSighting(number, {
        kind: "refused",
        direction: "to_client",
        why: `HTTP ${response.statusCode} ${response.statusMessage ?? ""}`.trim(),
      });
      refuse(stream, response.statusCode ?? 502);
      upstream.terminate();
      gone();
    });
    upstream.on("error", (error: NodeJS.ErrnoException) => {
      if (!opened && open.has(pair)) {
        events.onSighting(number, { kind: "refused", direction: "to_client", why: error.code ?? error.message });
        refuse(stream, 502);
      }
      if (!opened) gone();
    });
    stream.once("close", () => {
      if (opened) return;
      upstream.terminate();
      gone();
    });
    const onOpen = (): void => {
      opened = true;
      // The server has chosen; the client is told the same.
      request.headers["sec-websocket-protocol"] = upstream.protocol === "" ? undefined : upstream.protocol;
      if (upstream.protocol === "") delete request.headers["sec-websocket-protocol"];
      if (stream.destroyed) {
        upstream.terminate();
        gone();
        return;
      }
      acceptor.handleUpgrade(request, stream, head, (client) => {
        pair.terminate = () => {
          upstream.terminate();
          client.terminate();
        };
        events.onSighting(number, {
          kind: "open",
          direction: "to_server",
          path: request.url ?? "/",
          protocol: upstream.protocol,
        });
        upstream.removeListener("message", keep);
        join(number, client, upstream, gone);
        for (const [data, isBinary] of early.splice(0)) upstream.emit("message", data, isBinary);
      });
    };
    upstream.once("open", () => {
      try {
        onOpen();
      } catch (error) {
        countCaught("The proxy, when its server answered,", error);
        upstream.terminate();
        stream.destroy();
        gone();
      }
    });
  };

  const join = (number: number, client: WebSocket, upstream: WebSocket, gone: () => void): void => {
    let named = false;
    const forward = (from: WebSocket, to: WebSocket, direction: Way): void => {
      const take = (data: Buffer, isBinary: boolean): void => {
        if (direction === "to_server") {
          counts.toServer++;
          counts.bytesToServer += data.byteLength;
        } else {
          counts.toClient++;
          counts.bytesToClient += data.byteLength;
        }
        if (direction === "to_client" && !named && data.byteLength === ID_BYTES) {
          named = true;
          events.onSighting(number, { kind: "id", direction, peer: data.readInt32LE(0) });
        } else if (isBinary) {
          events.onSighting(number, { kind: "packet", direction, channel: 0, mode: 2, data });
        } else events.onSighting(number, { kind: "undecoded", direction, why: "text", bytes: data });
        link.pass(() => {
          if (to.readyState !== WebSocket.OPEN) return;
          to.send(data, { binary: isBinary }, () => {});
          // Somebody who does not read must not fill the memory.
          if (to.bufferedAmount > WAITING_BYTES_MAX) to.terminate();
        });
      };
      from.on("message", (data: Buffer, isBinary: boolean) =>
        guarded("The proxy, when it read a message,", () => take(data, isBinary)),
      );
      from.on("error", () => {});
      from.on("close", (code: number, reason: Buffer) => {
        events.onSighting(number, { kind: "closed", direction, code, reason: reason.toString("utf8") });
        const valid = code >= 3000 || (code >= 1000 && code <= 1014 && ![1004, 1005, 1006].includes(code));
        link.pass(() => (valid ? to.close(code, reason) : code === 1005 ? to.close() : to.terminate()));
        gone();
      });
    };
    forward(client, upstream, "to_server");
    forward(upstream, client, "to_client");
  };

  server.on("upgrade", (request, stream, head) => {
    try {
      serve(request, stream, head);
    } catch (error) {
      countCaught("The proxy's listener", error);
      stream.destroy();
    }
  });
  await new Promise<void>((resolve, reject) => {
    // For good: what fails while a connection is accepted (no more file descriptors, say) ends that connection only.
    server.on("error", (error: NodeJS.ErrnoException) => {
      const inUse = error.code === "EADDRINUSE";
      reject(
        new GodotError(
          inUse ? "ERR_ALREADY_IN_USE" : "ERR_CANT_CREATE",
          `Can't listen on ${route.bind}:${route.port}: ${inUse ? "the port is in use by another program" : error.message}`,
        ),
      );
    });
    server.listen(route.port, route.bind === "*" ? undefined : route.bind, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    counts: () => ({ ...counts, lost: 0, droppedFragments: 0 }),
    async close() {
      link.close();
      for (const pair of [...open]) pair.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function targetUrl(url: string, path: string): string {
  const target = new URL(url);
  if (target.pathname === "/" && target.search === "" && path.startsWith("/")) {
    const [pathname = "/", search] = path.split("?", 2);
    target.pathname = pathname;
    target.search = search ?? "";
  }
  return target.href;
}

function refuse(stream: Duplex, status: number): void {
  if (stream.destroyed) return;
  // Nobody reads what comes from it, so it would not notice its end.
  stream.once("finish", () => stream.destroy());
  stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
