import { randomBytes } from "node:crypto";
import net from "node:net";

/** A frame as it stood on the wire. */
export interface RawFrame {
  readonly fin: boolean;
  readonly opcode: number;
  readonly masked: boolean;
  readonly payload: Buffer;
}

/** Lays out one frame by hand (RFC 6455, 5.2), right or wrong. */
export function frame(
  opcode: number,
  payload: Uint8Array | string = "",
  options: { fin?: boolean; mask?: boolean; rsv?: number; claim?: number } = {},
): Buffer {
  const { fin = true, mask = true, rsv = 0 } = options;
  const data = Buffer.from(payload as Uint8Array);
  const length = options.claim ?? data.length;
  const head = [(fin ? 0x80 : 0) | (rsv << 4) | opcode];
  const size = Buffer.alloc(8);
  if (length < 126) head.push(length);
  else if (length < 65_536) {
    size.writeUInt16BE(length, 0);
    head.push(126, ...size.subarray(0, 2));
  } else {
    size.writeBigUInt64BE(BigInt(length), 0);
    head.push(127, ...size);
  }
  if (!mask) return Buffer.concat([Buffer.from(head), data]);
  head[1]! |= 0x80;
  const key = randomBytes(4);
  return Buffer.concat([Buffer.from(head), key, data.map((byte, i) => byte ^ key[i & 3]!)]);
}

/** A close frame's payload. */
export function closePayload(code: number, reason = ""): Buffer {
  const head = Buffer.alloc(2);
  head.writeUInt16BE(code, 0);
  return Buffer.concat([head, Buffer.from(reason)]);
}

/** A WebSocket client made of nothing but a socket. */
export class RawClient {
  readonly socket: net.Socket;
  /** Everything that came in. */
  received = Buffer.alloc(0);
  closed = false;

  constructor(port: number, host = "127.0.0.1") {
    this.socket = net.connect(port, host);
    this.socket.on("error", () => {});
    this.socket.on("data", (chunk) => {
      this.received = Buffer.concat([this.received, chunk]);
    });
    this.socket.on("close", () => {
      this.closed = true;
    });
  }

  /** Sends a request for an upgrade. */
  request(lines: readonly string[] = [], path = "/"): void {
    const head = [
      `GET ${path} HTTP/1.1`,
      "Host: localhost",
      "Upgrade: websocket",
      "Connection: Upgrade",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
      "Sec-WebSocket-Version: 13",
      ...lines,
    ];
    this.socket.write(`${head.join("\r\n")}\r\n\r\n`);
  }

  /** The head of the response, or null as long as it is not complete. */
  get head(): string | null {
    const end = this.received.indexOf("\r\n\r\n");
    return end === -1 ? null : this.received.subarray(0, end).toString("latin1");
  }

  /** The complete frames after the head. */
  get frames(): RawFrame[] {
    const frames: RawFrame[] = [];
    let at = this.received.indexOf("\r\n\r\n") + 4;
    if (at < 4) return frames;
    const bytes = this.received;
    while (at + 2 <= bytes.length) {
      const fin = (bytes[at]! & 0x80) !== 0;
      const opcode = bytes[at]! & 0x0f;
      const masked = (bytes[at + 1]! & 0x80) !== 0;
      let length = bytes[at + 1]! & 0x7f;
      let start = at + 2;
      if (length === 126) {
        if (start + 2 > bytes.length) break;
        length = bytes.readUInt16BE(start);
        start += 2;
      } else if (length === 127) {
        if (start + 8 > bytes.length) break;
        length = Number(bytes.readBigUInt64BE(start));
        start += 8;
      }
      if (start + length > bytes.length) break;
      frames.push({ fin, opcode, masked, payload: bytes.subarray(start, start + length) });
      at = start + length;
    }
    return frames;
  }

  write(...parts: Buffer[]): void {
    this.socket.write(Buffer.concat(parts));
  }

  end(): void {
    this.socket.destroy();
  }
}
