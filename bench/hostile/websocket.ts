import { Duplex } from "node:stream";
import { WebSocketPeer } from "../../src/peers/index.js";
import type { HostileEntry, HostileWork } from "./entry.js";

const SIZES = [16_384, 32_768, 65_536, 131_072, 262_144];
/** What one read of a socket brings at most. */
const READ_BYTES = 65_536;

const CONTINUATION = 0;
const BINARY = 2;
const PING = 9;

/** A stream that takes what is written and says only what it is told to. */
class DeafStream extends Duplex {
  override _read(): void {}
  override _write(_chunk: unknown, _encoding: string, done: () => void): void {
    done();
  }
}

/** A client's frame, masked with zeros. */
function frame(opcode: number, length: number, fin = true): Buffer {
  const head = [(fin ? 0x80 : 0) | opcode];
  if (length < 126) head.push(0x80 | length);
  else head.push(0x80 | 126, length >> 8, length & 255);
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), Buffer.alloc(length, 97)]);
}

/** So many bytes of frames, taken in by a server's side of a connection, which polls after each read and takes what came. */
function frames(bytes: number, make: (index: number) => Buffer): HostileWork {
  const parts: Buffer[] = [];
  let length = 0;
  for (let i = 0; length < bytes; i++) {
    const part = make(i);
    parts.push(part);
    length += part.length;
  }
  const data = Buffer.concat(parts);
  const stream = new DeafStream();
  const peer = new WebSocketPeer();
  const request = {
    method: "GET",
    url: "/",
    headers: {
      upgrade: "websocket",
      connection: "Upgrade",
      "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
      "sec-websocket-version": "13",
    },
  };
  peer.accept_stream({ request, socket: stream, head: Buffer.alloc(0) });
  peer.poll();
  return {
    bytes: length,
    run: () => {
      for (let at = 0; at < length; at += READ_BYTES) {
        stream.emit("data", data.subarray(at, at + READ_BYTES));
        peer.poll();
        while (peer.get_available_packet_count() > 0) {
          while (peer.get_available_packet_count() > 0) peer.get_packet();
          peer.poll();
        }
      }
      if (peer.get_ready_state() !== WebSocketPeer.STATE_OPEN) throw new Error("The connection has ended");
      peer.close(-1);
    },
  };
}

const honest = (bytes: number): HostileWork => frames(bytes, () => frame(BINARY, 100));

/** WebSocket frames as they come in at a server, from the socket's read to `get_packet`. */
export const entries: HostileEntry[] = [
  {
    name: "WebSocket: messages of a byte",
    sizes: SIZES,
    honest,
    worst: (bytes) => frames(bytes, () => frame(BINARY, 1)),
  },
  { name: "WebSocket: empty messages", sizes: SIZES, honest, worst: (bytes) => frames(bytes, () => frame(BINARY, 0)) },
  {
    name: "WebSocket: messages in a thousand empty fragments",
    sizes: SIZES,
    honest,
    worst: (bytes) =>
      frames(bytes, (i) => frame(i % 1000 === 0 ? BINARY : CONTINUATION, i % 1000 === 0 ? 1 : 0, i % 1000 === 999)),
  },
  {
    name: "WebSocket: pings between messages",
    sizes: SIZES,
    honest,
    // As many as 4096 may come at once: the rest are messages.
    worst: (bytes) => frames(bytes, (i) => (i % 2 === 0 && i < 8000 ? frame(PING, 0) : frame(BINARY, 1))),
  },
];
