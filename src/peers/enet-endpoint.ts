import { resolveHost } from "#platform/udp";
import { guarded } from "../core/guard.js";
import { randomWord } from "../core/random-words.js";
import { type EnetEvent, EnetEventType, EnetHost, type EnetHostOptions, type EnetPeer } from "../enet/index.js";
import { isIpv4 } from "../platform/ip.js";
import { Alarm, scheduleSoon } from "./driver.js";
import { type EnetTransport, EnetUdpTransport } from "./enet-transport.js";

/** What a host is made with, all but what chance gives it. @internal */
export type EnetEndpointOptions = Omit<EnetHostOptions, "seed" | "handshakeSecret">;

/** Whom an {@link EnetEndpoint} calls. */
export interface EnetEndpointListener {
  /** A datagram was taken in: there may be events, and something to send. */
  onActivity(): void;
  /** The system refused to send or reported an error on the socket; or the network answered so to a client. */
  onSocketError(code: string, isAnswer: boolean): void;
}

/**
 * An ENet core with the socket and the clock that it lacks.
 *
 * @internal
 */
export class EnetEndpoint {
  /** The core. Whoever gives it something to send calls {@link transmit} or {@link transmitSoon} afterwards. */
  readonly host: EnetHost;
  /** Errors that the system reported. */
  socketErrors = 0;
  /** Whether time passes and datagrams leave without anybody's help: see {@link drive}. */
  drivesItself = false;

  readonly #listener: EnetEndpointListener;
  #transport: EnetTransport;
  #scheduled = false;
  /** Sending has brought about events, as the acknowledgement of a disconnection does. */
  #hasNewEvents = false;
  #isAwake = false;
  readonly #work = (): void => guarded("An ENet socket that drives itself", () => this.#step());
  // Behind all else that is left for the end of the turn, and may have something to send.
  readonly #workSoon = (): void => queueMicrotask(this.#work);
  readonly #alarm = new Alarm(this.#work);
  #closed = false;

  /**
   * Binds at once.
   *
   * @param address - `"*"` or a canonical IP literal.
   * @param port - Local port, 0 for any.
   * @param options - For the core.
   * @param listener - Whom to call.
   * @throws GodotError as `openUdp` does.
   */
  constructor(address: string, port: number, options: EnetEndpointOptions, listener: EnetEndpointListener) {
    this.#listener = listener;
    this.#transport = new EnetUdpTransport(address, port);
    this.host = new EnetHost({ ...options, seed: randomWord(), handshakeSecret: [randomWord(), randomWord()] });
    this.#listen();
  }

  /** The local port. */
  get localPort(): number {
    return this.#transport.localPort;
  }

  /** Datagrams for which the system's queue had no room. */
  get droppedDatagrams(): number {
    return this.#transport.droppedDatagrams;
  }

  /** Datagrams from senders that nobody can answer. */
  get unanswerableDatagrams(): number {
    return this.#transport.unanswerableDatagrams;
  }

  /** The first peer, a client's only one. */
  get firstPeer(): EnetPeer | undefined {
    return this.host.peerAt(0);
  }

  /** Whether something stands on top of plain UDP. */
  get isUpgraded(): boolean {
    return !(this.#transport instanceof EnetUdpTransport);
  }

  /** Puts a transport on top of the present one. @throws What `wrap` throws; the present one then stays. */
  upgrade(wrap: (base: EnetTransport) => EnetTransport): void {
    this.#transport = wrap(this.#transport);
    this.#listen();
  }

  /** Whether associations with new addresses are refused. */
  refuseNewConnections(refuse: boolean): void {
    this.#transport.refuseNewConnections(refuse);
  }

  /** Asks a host for a connection: see `EnetHost.connect`. */
  connect(address: string, port: number, channels: number, data: number): EnetPeer | null {
    return this.host.connect(nowMs(), { host: address, port }, channels, data);
  }

  /** Queues a packet for all peers: see `EnetHost.broadcast`. */
  broadcast(channel: number, bytes: Uint8Array, flags: number): void {
    this.host.broadcast(channel, bytes, flags);
  }

  /** Says with whom alone this endpoint talks. */
  talkOnlyTo(address: string, port: number): void {
    this.#transport.connect({ host: address, port });
  }

  /** Sends a datagram that is not ENet's. */
  sendRaw(bytes: Uint8Array, address: string, port: number): void {
    if (!this.#closed) this.#transport.send(bytes, { host: address, port });
  }

  /** The first address of a host name that can be sent to from here, null when there is none. */
  async resolve(name: string): Promise<string | null> {
    const transport = this.#transport;
    const canSend = (address: string): boolean => (isIpv4(address) ? transport.canSendIPv4 : transport.canSendIPv6);
    return (await resolveHost(name)).find(canSend) ?? null;
  }

  /** Sends what is queued. */
  transmit(): void {
    if (this.#closed) return;
    const { host } = this;
    const dispatching = host.dispatching;
    host.flush(nowMs());
    for (let out = host.takeTransmit(); out !== null; out = host.takeTransmit()) {
      this.#transport.send(out.bytes, out.to);
    }
    for (let left = host.takeLeftSession(); left !== undefined; left = host.takeLeftSession()) {
      this.#transport.endSession(left);
    }
    this.#transport.flush();
    if (host.dispatching === dispatching) return;
    this.#hasNewEvents = true;
    if (this.drivesItself) this.#wake();
  }

  /**
   * Lets time pass, and sends what is queued, from now on without being told to: when it is due, and at the end of each turn in which
   * something has come or was queued, so that acknowledgements share a datagram with the answers.
   *
   * @param enable - `false` ends it.
   */
  drive(enable: boolean): void {
    this.drivesItself = enable;
    if (enable) this.transmitSoon();
    else this.#alarm.set(Infinity);
  }

  /** Sends what is queued at the end of this turn of the event loop. */
  transmitSoon(): void {
    if (this.drivesItself) {
      this.#wake();
      return;
    }
    if (this.#scheduled || this.#closed) return;
    this.#scheduled = true;
    scheduleSoon(() => {
      this.#scheduled = false;
      this.transmit();
      this.#tellOfNewEvents();
    });
  }

  /** Lets time pass, and sends what is queued. */
  advance(): void {
    if (this.#closed) return;
    this.#hasNewEvents = false;
    this.host.handleTimeout(nowMs());
    this.transmit();
  }

  /** The next event. */
  takeEvent(): EnetEvent | null {
    if (this.#closed) return null;
    const event = this.host.takeEvent();
    // The last peer of a session may be gone: the other side is told soon.
    if (event?.type === EnetEventType.DISCONNECT && this.isUpgraded) this.transmitSoon();
    return event;
  }

  /** Milliseconds until {@link advance} is due; `Infinity` for never. */
  nextDueMs(): number {
    if (this.#closed || this.drivesItself) return Number.POSITIVE_INFINITY;
    return this.#hasNewEvents ? 0 : this.host.nextDeadlineMs() - nowMs();
  }

  /** Closes the socket. Nobody is called after that. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#alarm.set(Infinity);
    this.#transport.close();
  }

  #wake(): void {
    if (this.#isAwake || this.#closed) return;
    this.#isAwake = true;
    scheduleSoon(this.#workSoon);
  }

  #step(): void {
    this.#isAwake = false;
    if (!this.drivesItself) this.transmit();
    if (!this.drivesItself || this.#closed) return;
    const { host } = this;
    host.handleTimeout(nowMs());
    this.transmit();
    this.#hasNewEvents = host.dispatching > 0;
    this.#tellOfNewEvents();
    const dueMs = host.nextDeadlineMs() - nowMs();
    if (dueMs > 0) this.#alarm.set(dueMs);
    else this.#wake();
  }

  #tellOfNewEvents(): void {
    if (!this.#hasNewEvents || this.#closed) return;
    this.#hasNewEvents = false;
    this.#listener.onActivity();
  }

  #listen(): void {
    this.#transport.setHandlers({
      onDatagram: (bytes, from) => {
        if (this.#closed) return;
        this.host.handleDatagram(nowMs(), from, bytes, true);
        this.#listener.onActivity();
        if (this.drivesItself) this.#wake();
      },
      onSessionEnd: (address) => {
        if (this.#closed) return;
        this.host.endSession(address);
        this.#listener.onActivity();
        if (this.drivesItself) this.#wake();
      },
      isSessionUsed: (session) => this.host.isSessionUsed(session),
      onError: (code, isAnswer) => {
        if (this.#closed) return;
        this.socketErrors++;
        this.#listener.onSocketError(code, isAnswer);
      },
    });
  }
}

/** Milliseconds on a clock that never runs backwards. */
function nowMs(): number {
  return performance.now();
}
