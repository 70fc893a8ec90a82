import { randomBytes, timingSafeEqual } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { countCaught, guarded } from "../../core/guard.js";
import { GodotError } from "../../core/index.js";
import { messageOf } from "../../core/message-of.js";
import type { PageServer, PageServerSettings, PageStream } from "../page-server.js";

const HOST = "127.0.0.1";
/** Pages that are open at the same time. */
const STREAMS_MAX = 8;
/** TCP connections at the same time, with those of strangers: each takes a file of the program's. */
const CONNECTIONS_MAX = 64;
/** What a page may say at once, in bytes. */
const COMMAND_BYTES_MAX = 4096;

/** Nothing but the page's own files, run by nobody but the page itself, and read by no other page. */
const HEADERS = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cache-Control": "no-store",
} as const;

/**
 * Serves a page on loopback. Who does not know the token in its address, asks by another name than this machine's (DNS rebinding), or
 * comes from another site's page, gets no answer but a refusal.
 *
 * @throws GodotError `ERR_CANT_CREATE` when the port can't be opened.
 * @internal
 */
export async function openPageServer(settings: PageServerSettings): Promise<PageServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    const fail = (error: Error): void =>
      reject(
        new GodotError("ERR_CANT_CREATE", `Can't serve a page on ${HOST}:${settings.port}: ${messageOf(error)}`, {
          cause: error,
        }),
      );
    server.once("error", fail);
    server.listen(settings.port, HOST, () => {
      server.off("error", fail);
      resolve();
    });
  });
  return new NodePageServer(server, settings);
}

/**
 * Reads a file that was built beside the library: the code or style of a page.
 *
 * @param name - Its name in `dist/view`.
 * @throws GodotError `ERR_FILE_CANT_READ`.
 * @internal
 */
export async function readPageFile(name: string): Promise<string> {
  try {
    return await readFile(new URL(`../../view/${name}`, import.meta.url), "utf8");
  } catch (error) {
    throw new GodotError("ERR_FILE_CANT_READ", `The page's file '${name}' is missing: was the package built?`, {
      cause: error,
    });
  }
}

class NodePageServer implements PageServer {
  readonly url: string;
  readonly #server: Server;
  readonly #settings: PageServerSettings;
  readonly #token = randomBytes(18).toString("base64url");
  readonly #hosts: readonly string[];
  readonly #streams = new Map<number, NodePageStream>();
  #nextStream = 1;

  constructor(server: Server, settings: PageServerSettings) {
    this.#server = server;
    this.#settings = settings;
    const { port } = server.address() as AddressInfo;
    this.#hosts = [`${HOST}:${port}`, `localhost:${port}`];
    this.url = `http://${HOST}:${port}/${this.#token}/`;
    server.on("request", (request, response) => guarded("A page's request", () => this.#answer(request, response)));
    // One that can't be accepted, for want of files say, is no reason for a program to end.
    server.on("error", (error) => countCaught("Accepting a page's connection", error));
    server.maxConnections = CONNECTIONS_MAX;
    // A page must not keep a program from ending.
    server.unref();
  }

  async close(): Promise<void> {
    for (const stream of this.#streams.values()) stream.close();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const name = this.#nameIn(request);
    if (name === null) {
      // What it may send meanwhile is not read.
      response.writeHead(403, { Connection: "close" }).end();
      return;
    }
    if (request.method === "POST" && name === "say") {
      void this.#command(request, response);
      return;
    }
    if (request.method !== "GET") {
      response.writeHead(405, { Connection: "close" }).end();
      return;
    }
    if (name === "events") {
      this.#open(response);
      return;
    }
    const asset = this.#settings.assets.get(name);
    if (asset === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "Content-Type": `${asset.type}; charset=utf-8` }).end(asset.body);
  }

  /** What is asked for; null for those who have no business here. */
  #nameIn({ headers, url = "" }: IncomingMessage): string | null {
    const { host, origin } = headers;
    const site = headers["sec-fetch-site"];
    if (host === undefined || !this.#hosts.includes(host)) return null;
    if (origin !== undefined && !this.#hosts.some((known) => origin === `http://${known}`)) return null;
    if (site !== undefined && site !== "same-origin" && site !== "none") return null;
    const [, token = "", name = ""] = /^\/([^/?]*)\/([^/?]*)$/.exec(url) ?? [];
    const given = Buffer.from(token);
    const wanted = Buffer.from(this.#token);
    return given.byteLength === wanted.byteLength && timingSafeEqual(given, wanted) ? name : null;
  }

  #open(response: ServerResponse): void {
    if (this.#streams.size >= STREAMS_MAX) {
      response.writeHead(503).end();
      return;
    }
    const id = this.#nextStream++;
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.socket?.setNoDelay(true);
    const stream = new NodePageStream(response);
    this.#streams.set(id, stream);
    response.on("close", () => {
      this.#streams.delete(id);
      this.#settings.onClose(stream);
    });
    stream.send(JSON.stringify({ stream: id }));
    this.#settings.onOpen(stream);
  }

  async #command(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const command = await readObject(request);
    const stream = this.#streams.get(Number(command?.["stream"]));
    if (command === null || stream === undefined) {
      response.writeHead(400, { Connection: "close" }).end();
      return;
    }
    response.writeHead(204).end();
    guarded("A page's command", () => this.#settings.onCommand(stream, command));
  }
}

class NodePageStream implements PageStream {
  readonly #response: ServerResponse;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  get isReady(): boolean {
    return !this.#response.writableNeedDrain && !this.#response.destroyed;
  }

  send(message: string): void {
    if (!this.#response.destroyed) this.#response.write(`data: ${message}\n\n`);
  }

  close(): void {
    this.#response.end();
  }
}

/** Reads a request's body as an object of JSON; null for anything else, and for more than a page has to say. */
async function readObject(request: IncomingMessage): Promise<Record<string, unknown> | null> {
  if (request.headers["content-type"] !== "application/json") return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.byteLength;
      if (bytes > COMMAND_BYTES_MAX) return null;
      chunks.push(chunk);
    }
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
