import { guarded } from "../../core/guard.js";
import { resolveHost } from "../node/udp.js";
import type { UdpOptions, UdpPlatform, UdpSocket } from "../udp.js";
import { BACKLOG_MAX_BYTES, UnconnectedUdpSocket } from "../udp-base.js";
import { errorCodeOf, openOnFamily, REFUSED, type UdpFamily } from "../udp-binding.js";

export { resolveHost };

/** As far as it is used here; see Bun's reference, `Bun.udpSocket`. */
interface BunSocket {
  readonly port: number;
  /** Takes bytes, port and address by turns. @returns How many datagrams the system took, from the first on. */
  sendMany(datagrams: readonly (Uint8Array | number | string)[]): number;
  setBroadcast(enabled: boolean): boolean;
  close(): void;
}

interface BunRuntime {
  udpSocket(options: {
    readonly hostname: string;
    readonly port: number;
    readonly socket: {
      data(socket: BunSocket, bytes: Uint8Array, port: number, address: string): void;
      drain(socket: BunSocket): void;
      error(socket: BunSocket, error: unknown): void;
    };
  }): Promise<BunSocket>;
  peek<T>(promise: Promise<T>): T | Promise<T>;
}

/** So many datagrams leave together at most. */
const BATCH_MAX = 64;
/** Bytes of the memory that a batch is copied to. */
const BATCH_BYTES = 128 * 1024;
/** Items of the list that `sendMany` takes for each datagram. */
const FIELDS = 3;

/** Datagrams of one turn leave in one system call. */
class BunUdpSocket extends UnconnectedUdpSocket {
  readonly port: number;
  readonly #socket: BunSocket;
  /** Bytes, port and address by turns, as {@link BunSocket.sendMany} takes them. */
  #waiting: (Uint8Array | number | string)[] = [];
  #waitingBytes = 0;
  /** What the datagrams that wait are copied to. */
  #slab = new Uint8Array(BATCH_BYTES);
  #slabUsed = 0;
  /** The system's queue is full: it says when it has room. */
  #isBacklogged = false;
  /** The last attempt was answered with the refusal of an earlier datagram. */
  #isRefused = false;
  #willFlush = false;

  constructor(bun: BunRuntime, options: UdpOptions, family: UdpFamily, host: string) {
    super(options, family);
    const opening = bun.udpSocket({
      hostname: host,
      port: options.port,
      socket: {
        data: (_socket, bytes, port, address) => this.receive(bytes, address, port),
        drain: () => {
          this.#isBacklogged = false;
          this.flush();
        },
        // Without an error: what was sent was refused.
        error: (_socket, error) => this.#onError(error === undefined ? "ECONNREFUSED" : errorCodeOf(error)),
      },
    });
    // Bun binds before it returns, and wraps the socket in a promise that is fulfilled already.
    const opened = bun.peek(opening);
    if (opened instanceof Promise) {
      opened.then(
        (late) => late.close(),
        () => {},
      );
      throw Object.assign(new Error("Bun did not bind at once"), { code: "EAGAIN" });
    }
    this.#socket = opened;
    this.port = opened.port;
    opened.setBroadcast(true); // As ENet does.
  }

  send(bytes: Uint8Array, address: string, port: number): void {
    if (this.isClosed || this.refuses(bytes, address, port)) return;
    if (this.#isBacklogged && this.#waitingBytes + bytes.byteLength > BACKLOG_MAX_BYTES) {
      this.droppedDatagrams++;
      return;
    }
    this.#waiting.push(this.#copy(bytes), port, this.destinations.hostOf(address)!);
    this.#waitingBytes += bytes.byteLength;
    if (this.#waiting.length >= BATCH_MAX * FIELDS) this.flush();
    else this.#flushSoon();
  }

  flush(): void {
    while (this.#waiting.length > 0 && !this.#isBacklogged && !this.isClosed) this.#sendBatch();
  }

  close(): void {
    if (this.isClosed) return;
    this.flush();
    this.isClosed = true;
    guarded("Closing a UDP socket", () => this.#socket.close());
  }

  #flushSoon(): void {
    if (this.#willFlush) return;
    this.#willFlush = true;
    queueMicrotask(() => {
      this.#willFlush = false;
      this.flush();
    });
  }

  #sendBatch(): void {
    const batch =
      this.#waiting.length <= BATCH_MAX * FIELDS ? this.#waiting : this.#waiting.slice(0, BATCH_MAX * FIELDS);
    let sent = 1;
    try {
      // Fewer than all: the system's queue is full, or the next one is refused, which it says when that one comes first.
      sent = this.#socket.sendMany(batch);
      if (sent === 0) this.#isBacklogged = true;
    } catch (error) {
      const code = errorCodeOf(error);
      this.#onError(code);
      // An earlier datagram was refused by its receiver; the system says so in the place of sending this one.
      if (code === "ECONNREFUSED" && !this.#isRefused) sent = 0;
      this.#isRefused = sent === 0;
    }
    this.#drop(sent * FIELDS);
  }

  /** Takes what has been sent out of what waits. */
  #drop(items: number): void {
    if (items >= this.#waiting.length) {
      this.#waiting = [];
      this.#waitingBytes = 0;
      this.#slabUsed = 0;
      return;
    }
    for (let index = 0; index < items; index += FIELDS) {
      this.#waitingBytes -= (this.#waiting[index] as Uint8Array).byteLength;
    }
    this.#waiting = this.#waiting.slice(items);
  }

  #copy(bytes: Uint8Array): Uint8Array {
    if (this.#slabUsed + bytes.byteLength > this.#slab.byteLength) {
      // What waits keeps the old one.
      this.#slab = new Uint8Array(BATCH_BYTES);
      this.#slabUsed = 0;
    }
    const copy = this.#slab.subarray(this.#slabUsed, this.#slabUsed + bytes.byteLength);
    copy.set(bytes);
    this.#slabUsed += bytes.byteLength;
    return copy;
  }

  #onError(code: string): void {
    this.report(code, REFUSED.has(code));
  }
}

/** Opens a socket with `Bun.udpSocket`: see {@link UdpPlatform.openUdp}. */
export function openUdp(options: UdpOptions): UdpSocket {
  const bun = (globalThis as { Bun?: BunRuntime }).Bun!;
  return openOnFamily(options, (family, host) => new BunUdpSocket(bun, options, family, host));
}

({ openUdp, resolveHost }) satisfies UdpPlatform;
