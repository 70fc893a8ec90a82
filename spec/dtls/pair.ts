import { createDtlsPrimitives } from "#platform/dtls-crypto";
import {
  type AssociationEvent,
  DtlsClient,
  type DtlsClientOptions,
  type DtlsIdentity,
  type DtlsPrimitives,
  DtlsServer,
  type DtlsServerEvent,
  type DtlsServerOptions,
} from "../../src/dtls/index.js";

export const primitives: DtlsPrimitives = createDtlsPrimitives();

/** What happens to a datagram on the way: nothing (the same array), a change, several, or none. */
export type Tamper = (bytes: Uint8Array, direction: "up" | "down", index: number) => Uint8Array | Uint8Array[] | null;

/** A client and a server with a clock that jumps, and a line between them that can be tampered with. */
export class DtlsPair {
  nowMs = 1000;
  readonly server: DtlsServer;
  readonly client: DtlsClient;
  readonly clientEvents: AssociationEvent[] = [];
  readonly serverEvents: DtlsServerEvent[] = [];
  /** Every datagram that was sent, before tampering. */
  readonly sent: { direction: "up" | "down"; bytes: Uint8Array }[] = [];
  readonly address: string;
  tamper: Tamper = (bytes) => bytes;
  #index = 0;

  constructor(
    identity: DtlsIdentity,
    client: Partial<DtlsClientOptions> = {},
    server: Partial<DtlsServerOptions> = {},
    shared: { server?: DtlsServer; address?: string } = {},
  ) {
    this.address = shared.address ?? "198.51.100.7:4000";
    this.server = shared.server ?? new DtlsServer(this.nowMs, { primitives, identity, ...server });
    this.client = new DtlsClient(this.nowMs, { primitives, verify: null, ...client });
  }

  /** Moves datagrams until nobody has any, without letting time pass. */
  settle(): void {
    for (let rounds = 0; rounds < 200; rounds++) {
      let isIdle = true;
      for (let bytes = this.client.takeTransmit(); bytes !== null; bytes = this.client.takeTransmit()) {
        isIdle = false;
        this.carry("up", bytes);
      }
      for (let one = this.server.takeTransmit(); one !== null; one = this.server.takeTransmit()) {
        isIdle = false;
        this.carry("down", one.bytes);
      }
      this.collect();
      if (isIdle) return;
    }
    throw new Error("The two never fall silent");
  }

  /** Sends one datagram over the line. */
  carry(direction: "up" | "down", bytes: Uint8Array): void {
    this.sent.push({ direction, bytes });
    const result = this.tamper(bytes, direction, this.#index++);
    if (result === null) return;
    for (const one of Array.isArray(result) ? result : [result]) this.deliver(direction, one);
  }

  /** Hands a datagram to the one side or the other. */
  deliver(direction: "up" | "down", bytes: Uint8Array): void {
    if (direction === "up") this.server.handleDatagram(this.nowMs, this.address, bytes);
    else this.client.handleDatagram(this.nowMs, bytes);
  }

  /** Lets time jump from deadline to deadline until a condition holds. */
  runUntil(done: () => boolean, limitMs = 120_000): void {
    const end = this.nowMs + limitMs;
    this.settle();
    while (!done() && this.nowMs < end) {
      const deadlines = [this.client.nextDeadlineMs(), this.server.nextDeadlineMs()].filter((one) => one !== null);
      if (deadlines.length === 0) return;
      this.nowMs = Math.max(this.nowMs, Math.min(...deadlines));
      this.client.handleTimeout(this.nowMs);
      this.server.handleTimeout(this.nowMs);
      this.settle();
    }
  }

  /** Completes the handshake or fails the spec. */
  connect(): this {
    this.runUntil(() => this.isConnected);
    if (!this.isConnected) throw new Error(`Not connected: ${JSON.stringify([this.clientEvents, this.serverEvents])}`);
    return this;
  }

  get isConnected(): boolean {
    return this.client.state === "connected" && this.server.isConnected(this.address);
  }

  sendUp(text: string): void {
    const bytes = this.client.protect(new TextEncoder().encode(text));
    if (bytes !== null) this.carry("up", bytes);
    this.settle();
  }

  sendDown(text: string): void {
    const bytes = this.server.protect(this.server.sessionOf(this.address) ?? -1, new TextEncoder().encode(text));
    if (bytes !== null) this.carry("down", bytes);
    this.settle();
  }

  /** Texts that one side has received. */
  received(side: "client" | "server"): string[] {
    const events: readonly { type: string }[] = side === "client" ? this.clientEvents : this.serverEvents;
    return events
      .filter((event) => event.type === "data")
      .map((event) => new TextDecoder().decode((event as { bytes?: Uint8Array }).bytes));
  }

  /** Why the client's side ended, or null. */
  get clientClosure() {
    const event = this.clientEvents.find((one) => one.type === "closed");
    return event?.type === "closed" ? event.closure : null;
  }

  /** Why the server's side ended, or null. */
  get serverClosure() {
    const event = this.serverEvents.find((one) => one.type === "closed");
    return event?.type === "closed" ? event.closure : null;
  }

  collect(): void {
    for (let event = this.client.takeEvent(); event !== null; event = this.client.takeEvent())
      this.clientEvents.push(event);
    for (let event = this.server.takeEvent(); event !== null; event = this.server.takeEvent())
      this.serverEvents.push(event);
  }
}
