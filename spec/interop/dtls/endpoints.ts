import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import {
  DtlsClient,
  type DtlsClientOptions,
  type DtlsIdentity,
  DtlsServer,
  type DtlsServerOptions,
} from "../../../src/dtls/index.js";
import { primitives } from "../../dtls/pair.js";
import { random } from "../../enet/compressors-reference/inputs.js";

/** A UDP socket with a state machine behind it: what every end in these specs has. */
abstract class Endpoint {
  protected readonly socket: Socket = createSocket("udp4");
  readonly log: string[] = [];
  #timer: NodeJS.Timeout | null = null;
  #waiters: (() => void)[] = [];

  get port(): number {
    return this.socket.address().port;
  }

  bind(port = 0): Promise<void> {
    this.socket.on("message", (bytes, from) => {
      this.receive(performance.now(), bytes, from);
      this.pump();
    });
    return new Promise((resolve) => this.socket.bind(port, "127.0.0.1", () => resolve()));
  }

  /** Waits until the log has a line that matches. */
  async line(pattern: RegExp, timeoutMs = 15_000): Promise<string> {
    const end = performance.now() + timeoutMs;
    for (;;) {
      const found = this.log.find((line) => pattern.test(line));
      if (found !== undefined) return found;
      if (performance.now() > end)
        throw new Error(`No ${pattern} in ${timeoutMs} ms; there is:\n${this.log.join("\n")}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 200);
        this.#waiters.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.socket.close();
  }

  protected abstract receive(nowMs: number, bytes: Uint8Array, from: RemoteInfo): void;
  protected abstract drain(): void;
  protected abstract timeout(nowMs: number): void;
  protected abstract deadline(): number | null;

  protected say(line: string): void {
    this.log.push(line);
    for (const wake of this.#waiters.splice(0)) wake();
  }

  protected pump(): void {
    this.drain();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const deadline = this.deadline();
    if (deadline === null) return;
    const waitMs = Math.max(1, deadline - performance.now());
    this.#timer = setTimeout(() => {
      this.timeout(performance.now());
      this.pump();
    }, waitMs);
    this.#timer.unref();
  }
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Our client on a socket. It logs `connected <suite>`, `data <text>`, `closed <kind>: <reason>`. */
export class ClientEndpoint extends Endpoint {
  client!: DtlsClient;
  #port = 0;

  async connect(port: number, options: Partial<DtlsClientOptions> = {}): Promise<this> {
    await this.bind();
    this.#port = port;
    this.client = new DtlsClient(performance.now(), { primitives, verify: null, ...options });
    this.pump();
    return this;
  }

  send(data: string): void {
    const bytes = this.client.protect(new TextEncoder().encode(data));
    if (bytes !== null) this.socket.send(bytes, this.#port, "127.0.0.1");
  }

  close(): void {
    this.client.close();
    this.pump();
  }

  protected override receive(nowMs: number, bytes: Uint8Array): void {
    this.client.handleDatagram(nowMs, bytes);
  }

  protected override timeout(nowMs: number): void {
    this.client.handleTimeout(nowMs);
  }

  protected override deadline(): number | null {
    return this.client.nextDeadlineMs();
  }

  protected override drain(): void {
    for (let bytes = this.client.takeTransmit(); bytes !== null; bytes = this.client.takeTransmit()) {
      this.socket.send(bytes, this.#port, "127.0.0.1");
    }
    for (let event = this.client.takeEvent(); event !== null; event = this.client.takeEvent()) {
      if (event.type === "connected") this.say(`connected ${this.client.cipher}`);
      else if (event.type === "data") this.say(`data ${text(event.bytes)}`);
      else this.say(`closed ${event.closure.kind}: ${event.closure.message}`);
    }
  }
}

/** Our server on a socket: it sends back what it receives, with `echo ` in front. */
export class ServerEndpoint extends Endpoint {
  server!: DtlsServer;

  async listen(identity: DtlsIdentity, options: Partial<DtlsServerOptions> = {}): Promise<this> {
    await this.bind();
    this.server = new DtlsServer(performance.now(), { primitives, identity, ...options });
    return this;
  }

  protected override receive(nowMs: number, bytes: Uint8Array, from: RemoteInfo): void {
    this.server.handleDatagram(nowMs, `${from.address}:${from.port}`, bytes);
  }

  protected override timeout(nowMs: number): void {
    this.server.handleTimeout(nowMs);
  }

  protected override deadline(): number | null {
    return this.server.nextDeadlineMs();
  }

  protected override drain(): void {
    for (let event = this.server.takeEvent(); event !== null; event = this.server.takeEvent()) {
      if (event.type === "connected") this.say("connected");
      else if (event.type === "closed") this.say(`closed ${event.closure.kind}: ${event.closure.message}`);
      else {
        this.say(`data ${text(event.bytes)}`);
        const reply = this.server.protect(event.session, new TextEncoder().encode(`echo ${text(event.bytes)}`));
        if (reply !== null) this.#send(event.from, reply);
      }
    }
    for (let one = this.server.takeTransmit(); one !== null; one = this.server.takeTransmit())
      this.#send(one.to, one.bytes);
  }

  #send(to: string, bytes: Uint8Array): void {
    this.socket.send(bytes, Number(to.slice(to.lastIndexOf(":") + 1)), "127.0.0.1");
  }
}

/** A relay that loses a share of the datagrams, chosen by a seed, in both directions. */
export class LossyRelay {
  readonly #front = createSocket("udp4");
  readonly #backs = new Map<number, Socket>();
  readonly #next: () => number;
  readonly #lossShare: number;
  lost = 0;
  carried = 0;

  constructor(seed: number, lossShare: number) {
    this.#next = random(seed);
    this.#lossShare = lossShare;
  }

  async start(targetPort: number): Promise<number> {
    this.#front.on("message", (bytes, from) => {
      if (this.#loses()) return;
      let back = this.#backs.get(from.port);
      if (back === undefined) {
        back = createSocket("udp4");
        back.on("message", (answer) => {
          if (!this.#loses()) this.#front.send(answer, from.port, "127.0.0.1");
        });
        this.#backs.set(from.port, back);
      }
      back.send(bytes, targetPort, "127.0.0.1");
    });
    await new Promise<void>((resolve) => this.#front.bind(0, "127.0.0.1", () => resolve()));
    return this.#front.address().port;
  }

  stop(): void {
    this.#front.close();
    for (const back of this.#backs.values()) back.close();
  }

  #loses(): boolean {
    const isLost = this.#next() / 2 ** 32 < this.#lossShare;
    if (isLost) this.lost++;
    else this.carried++;
    return isLost;
  }
}
