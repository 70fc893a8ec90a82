import { createPrivateKey, X509Certificate } from "node:crypto";
import { createServer, Server as HttpServer, type IncomingMessage } from "node:http";
import net from "node:net";
import { Duplex } from "node:stream";
import tls from "node:tls";
import { WebSocket, WebSocketServer } from "#platform/ws";
import { ERR_ALREADY_IN_USE, ERR_INVALID_PARAMETER, push_error } from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { textOf } from "../../core/message-of.js";
import type { HandshakeSettings, PlatformWebSocket, WebSocketEvents } from "../websocket.js";
import { checkCertificateName } from "./tls.js";
import { NodeLink, noteCarrier } from "./websocket-link.js";

/** Longest request or response head, in bytes, as in Godot. */
const MAX_HEADER_BYTES = 4096;

/** Fragments, and reads of the socket, that one message may come in, whatever its size. */
const MIN_PIECES = 1024;
/** With more fragments than {@link MIN_PIECES} they must be at least this long on the average, in bytes. */
const MEAN_FRAGMENT_BYTES = 16;
/** The same for reads of the socket, each of which keeps some hundred bytes of heap. */
const MEAN_CHUNK_BYTES = 64;

/** How many connections the system holds until they are accepted: Node's own default. */
const BACKLOG = 511;

/** What an HTTP server's `upgrade` event brings. */
interface UpgradeRequest {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

function isUpgradeRequest(stream: unknown): stream is UpgradeRequest {
  return typeof stream === "object" && stream !== null && "request" in stream && "socket" in stream && "head" in stream;
}

/** How `ws` reads frames: nothing that it keeps for a message may cost much more than the message's own limit. */
function receiverOptions(maxMessageBytes: number) {
  return {
    perMessageDeflate: false,
    autoPong: false, // It ends a connection for 60 pings in one turn; the link answers by itself.
    maxPayload: maxMessageBytes,
    maxFragments: MIN_PIECES + Math.floor(maxMessageBytes / MEAN_FRAGMENT_BYTES),
    maxBufferedChunks: MIN_PIECES + Math.floor(maxMessageBytes / MEAN_CHUNK_BYTES),
  };
}

/** Header lines as Node takes them; a name that comes twice is sent twice. */
function headerFields(lines: readonly string[]): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (colon <= 0) throw new TypeError(`"${line}" is no header line`);
    const name = line.slice(0, colon).trim();
    const value = line.slice(colon + 1).trim();
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  }
  return fields;
}

export const connectWebSocket: PlatformWebSocket["connectWebSocket"] = (settings, events) => {
  const { ca, verify, checkName, name } = settings.tls;
  const link = new NodeLink(events, null);
  let ws: WebSocket;
  try {
    ws = new WebSocket(settings.url, [...settings.protocols], {
      ...receiverOptions(settings.maxMessageBytes),
      headers: headerFields(settings.headers) as Record<string, string>,
      followRedirects: false,
      maxHeaderSize: MAX_HEADER_BYTES,
      rejectUnauthorized: verify,
      ...(ca === null ? {} : { ca }),
      ...(name === "" || net.isIP(name) !== 0 ? {} : { servername: name }),
      // `ws` types it as the browser's; Node's own signature counts.
      checkServerIdentity: ((host: string, certificate: tls.PeerCertificate) =>
        checkName ? checkCertificateName(name === "" ? host : name, certificate) : undefined) as never,
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
  link.adopt(ws);
  return link;
};

export const canAccept: PlatformWebSocket["canAccept"] = true;

export const isAcceptable: PlatformWebSocket["isAcceptable"] = (stream) =>
  stream instanceof Duplex || (isUpgradeRequest(stream) && stream.socket instanceof Duplex);

export const acceptWebSocket: PlatformWebSocket["acceptWebSocket"] = (stream, settings, events) => {
  if (isUpgradeRequest(stream)) {
    const acceptor = new Acceptor(stream.socket, settings, events);
    acceptor.upgrade(stream.request, stream.head);
    return acceptor.link;
  }
  const acceptor = new Acceptor(stream as Duplex, settings, events);
  acceptor.waitForRequest();
  return acceptor.link;
};

/** The server's part of one handshake. */
class Acceptor {
  readonly link: NodeLink;
  readonly #stream: Duplex;
  readonly #settings: HandshakeSettings;

  constructor(stream: Duplex, settings: HandshakeSettings, events: WebSocketEvents) {
    this.#stream = stream;
    this.#settings = settings;
    this.link = new NodeLink(events, stream);
    stream.on("error", ignore);
    stream.once("close", this.#onClose);
  }

  /** Lets Node's HTTP parser read the request. */
  waitForRequest(): void {
    if (this.#stream.destroyed) {
      queueMicrotask(this.#onClose);
      return;
    }
    acceptors.set(this.#stream, this);
    guard(this.#stream, () => {
      if (this.#stream instanceof net.Socket) this.#stream.setNoDelay(true);
      httpServer().emit("connection", this.#stream);
    });
  }

  /** Answers a request for an upgrade. */
  upgrade(request: IncomingMessage, head: Buffer): void {
    guard(this.#stream, () => this.#upgrade(request, head));
  }

  #upgrade(request: IncomingMessage, head: Buffer): void {
    acceptors.delete(this.#stream);
    if (!this.link.wanted) {
      this.#stream.destroy();
      return;
    }
    const protocol = this.#chooseProtocol(request);
    if (protocol === null) {
      refuse(this.#stream, "400 Bad Request", "None of the subprotocols is supported");
      return;
    }
    const server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      ...receiverOptions(this.#settings.maxMessageBytes),
      handleProtocols: () => protocol || false,
    });
    server.on("headers", (lines) => lines.push(...this.#settings.headers));
    server.handleUpgrade(request, this.#stream, head, (ws) => {
      this.#stream.off("close", this.#onClose);
      this.link.adopt(ws);
      const scheme = (this.#stream as { encrypted?: boolean }).encrypted ? "wss" : "ws";
      this.link.opened(ws.protocol, `${scheme}://${request.headers.host ?? ""}${request.url ?? ""}`);
    });
  }

  /** @returns The first that the client names and we know; `""` when neither names any; null when none fits. */
  #chooseProtocol(request: IncomingMessage): string | null {
    const header = request.headers["sec-websocket-protocol"];
    if (header === undefined) return this.#settings.protocols.length === 0 ? "" : null;
    const known = new Set(this.#settings.protocols);
    return (
      header
        .split(",")
        .map((name) => name.trim())
        .find((name) => known.has(name)) ?? null
    );
  }

  readonly #onClose = (): void => {
    acceptors.delete(this.#stream);
    this.link.failed();
  };
}

function ignore(): void {}

/** Whatever a connection makes throw while it is accepted costs that connection, and nobody else. */
function guard(stream: Duplex, work: () => void): void {
  try {
    work();
  } catch (error) {
    errorLimited("websocket handshake", () => `A WebSocket handshake threw: ${textOf(error)}`, error);
    stream.destroy();
  }
}

function refuse(stream: Duplex, status: string, message: string): void {
  if (!stream.writable) {
    stream.destroy();
    return;
  }
  const body = `${message}\n`;
  stream.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    () => stream.destroy(),
  );
}

const acceptors = new WeakMap<Duplex, Acceptor>();
let parser: HttpServer | null = null;

/** An HTTP server that never listens: it parses the requests on streams that were accepted elsewhere. */
function httpServer(): HttpServer {
  if (parser !== null) return parser;
  parser = createServer({ maxHeaderSize: MAX_HEADER_BYTES, requireHostHeader: false });
  parser.on("upgrade", (request, socket, head) => {
    const acceptor = acceptors.get(socket);
    if (acceptor === undefined) socket.destroy();
    else acceptor.upgrade(request, head);
  });
  parser.on("request", (_request, response) => {
    const body = "This port speaks WebSocket\n";
    response.writeHead(426, {
      Connection: "close",
      Upgrade: "websocket",
      "Content-Type": "text/plain",
      "Content-Length": body.length,
    });
    response.end(body);
  });
  parser.on("clientError", (_error, socket) => refuse(socket, "400 Bad Request", "Not a WebSocket handshake"));
  return parser;
}

export const listenWebSocket: PlatformWebSocket["listenWebSocket"] = (settings, onStream, events) => {
  if (settings.address !== null && net.isIP(settings.address) === 0) {
    push_error(`Invalid IP address: '${settings.address}'`);
    return ERR_INVALID_PARAMETER;
  }
  let secureContext: tls.SecureContext | null = null;
  if (settings.tls !== null) {
    try {
      secureContext = tls.createSecureContext(settings.tls);
      // Deno's context takes any pair.
      const certificate = new X509Certificate(settings.tls.cert);
      if (!certificate.checkPrivateKey(createPrivateKey(settings.tls.key)))
        throw new Error("They do not belong together");
    } catch (error) {
      push_error("Invalid certificate and key", error);
      return ERR_INVALID_PARAMETER;
    }
  }
  const server = net.createServer({ noDelay: true });
  server.on("connection", (socket) => {
    socket.on("error", ignore);
    guard(socket, () => {
      if (secureContext === null) {
        onStream(socket);
        return;
      }
      const secured = new tls.TLSSocket(socket, { isServer: true, secureContext });
      secured.on("error", ignore);
      noteCarrier(secured, socket);
      onStream(secured);
    });
  });
  // Errors come a turn later than the state, which says at once whether the port was bound.
  let bound = false;
  server.on("error", (error) => {
    if (!bound) return;
    // Node reports here, too, that it could not accept a connection (EMFILE, ECONNABORTED), and goes on listening.
    if (server.listening) events.onAcceptError(error.message);
    else events.onEnd(error.message);
  });
  listenNow(server, settings.port, settings.address);
  const address = server.address();
  if (address === null) return ERR_ALREADY_IN_USE;
  bound = true;
  return {
    port: typeof address === "object" ? address.port : 0,
    close: () => server.close(),
  };
};

/**
 * Binds before it returns. Asked to listen at an address, Node and Deno look it up first, even a literal one, which answers a turn
 * later; what does the binding takes the literal at once. Bun's `listen` binds at once and has no such part.
 */
function listenNow(server: net.Server, port: number, address: string | null): void {
  const { _listen2: bind } = server as { _listen2?: unknown };
  if (address === null) server.listen({ port, exclusive: true });
  else if (typeof bind === "function") bind.call(server, address, port, net.isIP(address), BACKLOG, undefined, 0);
  else server.listen({ port, host: address, exclusive: true });
}

const attachments = new WeakMap<object, Map<string, (stream: unknown) => void>>();

export const attachWebSocket: PlatformWebSocket["attachWebSocket"] = (server, path, onStream) => {
  if (!(server instanceof net.Server || server instanceof HttpServer)) {
    push_error("attach() needs a server made by node:http or node:https");
    return ERR_INVALID_PARAMETER;
  }
  if (!path.startsWith("/")) {
    push_error(`A path to attach to starts with '/', got '${path}'`);
    return ERR_INVALID_PARAMETER;
  }
  const paths = attachments.get(server) ?? attach(server);
  if (paths.has(path)) {
    push_error(`Another peer is attached to '${path}' already`);
    return ERR_ALREADY_IN_USE;
  }
  paths.set(path, onStream);
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    close: () => {
      paths.delete(path);
      if (paths.size > 0) return;
      detach(server);
    },
  };
};

const upgradeListeners = new WeakMap<object, (request: IncomingMessage, socket: Duplex, head: Buffer) => void>();

function attach(server: net.Server): Map<string, (stream: unknown) => void> {
  const paths = new Map<string, (stream: unknown) => void>();
  const listener = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const onStream = paths.get((request.url ?? "").split("?", 1)[0]!);
    if (onStream !== undefined) {
      socket.on("error", ignore);
      guard(socket, () => onStream({ request, socket, head }));
    } else if (server.listenerCount("upgrade") === 1) {
      socket.on("error", ignore);
      refuse(socket, "404 Not Found", "There is no WebSocket here");
    }
  };
  server.on("upgrade", listener);
  attachments.set(server, paths);
  upgradeListeners.set(server, listener);
  return paths;
}

function detach(server: net.Server): void {
  const listener = upgradeListeners.get(server);
  if (listener !== undefined) server.off("upgrade", listener);
  attachments.delete(server);
  upgradeListeners.delete(server);
}

export const copyToSend: PlatformWebSocket["copyToSend"] = (bytes) => {
  const copy = Buffer.allocUnsafe(bytes.byteLength); // From Node's pool where it is short.
  copy.set(bytes);
  return copy;
};

export const discardStream: PlatformWebSocket["discardStream"] = (stream) => {
  const socket = isUpgradeRequest(stream) ? stream.socket : stream;
  if (socket instanceof Duplex) socket.destroy();
};
