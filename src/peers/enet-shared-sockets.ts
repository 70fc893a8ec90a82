import { resolveHost } from "#platform/udp";
import { guarded } from "../core/guard.js";
import { GodotError } from "../core/index.js";
import { randomWord } from "../core/random-words.js";
import { type EnetEvent, EnetEventType, EnetHost, type EnetPeer } from "../enet/index.js";
import { Alarm, scheduleSoon } from "./driver.js";
import type { EnetEndpoint, EnetEndpointListener } from "./enet-endpoint.js";
import { EnetUdpTransport } from "./enet-transport.js";

/** As many as this share a socket: what a server sends to all of them at once must find room in the socket's buffer. */
const CLIENTS_PER_SOCKET = 32;

/**
 * Sockets that clients of the same server share. Each is an ENet host with many outgoing connections, which a server tells
 * apart by their ids, as it does with any host's.
 *
 * @internal
 */
export class EnetSharedSockets {
  readonly #hosts = new Set<SharedHost>();

  /** How many sockets are open. */
  get size(): number {
    return this.#hosts.size;
  }

  /**
   * A place at a socket, for one client; the socket closes with the last of them.
   *
   * @param group - Who shares: all clients with the same server and the same settings.
   * @param listener - Whom to call.
   * @throws GodotError as `openUdp` does.
   */
  share(group: string, listener: EnetEndpointListener): EnetShare {
    for (const host of this.#hosts) if (host.group === group && host.hasRoom) return host.share(listener);
    const host: SharedHost = new SharedHost(group, () => this.#hosts.delete(host));
    this.#hosts.add(host);
    return host.share(listener);
  }
}

/** One socket, with a clock and an ENet host that drive themselves. */
class SharedHost {
  readonly group: string;
  readonly host = new EnetHost({
    peerCount: CLIENTS_PER_SOCKET,
    seed: randomWord(),
    handshakeSecret: [randomWord(), randomWord()],
  });
  readonly transport = new EnetUdpTransport("*", 0);
  /** Whose each peer is now: its object serves one connection after another. */
  readonly owners = new Map<EnetPeer, EnetShare>();
  socketErrors = 0;
  readonly #shares = new Set<EnetShare>();
  readonly #onClose: () => void;
  readonly #alarm = new Alarm(() => this.wake());
  #address: Promise<string | null> | null = null;
  #isAwake = false;
  #isClosed = false;
  // Behind all else that was left for the end of the turn: answers leave with the acknowledgements.
  readonly #workSoon = (): void => queueMicrotask(this.#work);
  readonly #work = (): void => guarded("A socket that clients share", () => this.#advance());

  constructor(group: string, onClose: () => void) {
    this.group = group;
    this.#onClose = onClose;
    this.transport.setHandlers({
      onDatagram: (bytes, from) => {
        this.host.handleDatagram(performance.now(), from, bytes, true);
        this.#tell();
        this.wake();
      },
      onSessionEnd() {},
      isSessionUsed: () => false,
      onError: (code, isAnswer) => {
        this.socketErrors++;
        for (const share of [...this.#shares]) share.listener.onSocketError(code, isAnswer);
      },
    });
  }

  get hasRoom(): boolean {
    return this.#shares.size < CLIENTS_PER_SOCKET;
  }

  share(listener: EnetEndpointListener): EnetShare {
    const share = new EnetShare(this, listener);
    this.#shares.add(share);
    return share;
  }

  leave(share: EnetShare): void {
    this.#shares.delete(share);
    if (this.#shares.size > 0) return;
    this.#isClosed = true;
    this.#alarm.clear();
    this.transport.close();
    this.#onClose();
  }

  /** Something has come, or is to be sent: it is dealt with at the end of this turn. */
  wake(): void {
    if (this.#isAwake || this.#isClosed) return;
    this.#isAwake = true;
    scheduleSoon(this.#workSoon);
  }

  transmit(): void {
    const { host, transport } = this;
    host.flush(performance.now());
    for (let out = host.takeTransmit(); out !== null; out = host.takeTransmit()) transport.send(out.bytes, out.to);
    transport.flush();
    this.#tell();
  }

  /** All clients go to the same address, which the socket may be connected to. */
  resolve(name: string): Promise<string | null> {
    const first = async (): Promise<string | null> => {
      const { canSendIPv4, canSendIPv6 } = this.transport;
      return (await resolveHost(name)).find((address) => (address.includes(":") ? canSendIPv6 : canSendIPv4)) ?? null;
    };
    this.#address ??= first();
    return this.#address;
  }

  #advance(): void {
    this.#isAwake = false;
    if (this.#isClosed) return;
    this.host.handleTimeout(performance.now());
    this.transmit();
    const dueMs = this.host.nextDeadlineMs() - performance.now();
    if (dueMs > 0) this.#alarm.set(dueMs);
    else this.wake();
  }

  /** Tells those for whom there are events. */
  #tell(): void {
    for (let peer = this.host.takeReadyPeer(); peer !== undefined; peer = this.host.takeReadyPeer()) {
      this.owners.get(peer)?.listener.onActivity();
    }
  }
}

/** One client's place at a shared socket, which it takes for an endpoint of its own. @internal */
export class EnetShare implements Pick<EnetEndpoint, keyof EnetEndpoint> {
  readonly listener: EnetEndpointListener;
  readonly isUpgraded = false;
  readonly drivesItself = true;
  readonly #shared: SharedHost;
  #peer: EnetPeer | null = null;
  #closed = false;

  constructor(shared: SharedHost, listener: EnetEndpointListener) {
    this.#shared = shared;
    this.listener = listener;
  }

  get host(): EnetHost {
    return this.#shared.host;
  }

  get firstPeer(): EnetPeer | undefined {
    return this.#ownPeer ?? undefined;
  }

  get socketErrors(): number {
    return this.#shared.socketErrors;
  }

  get localPort(): number {
    return this.#shared.transport.localPort;
  }

  get droppedDatagrams(): number {
    return this.#shared.transport.droppedDatagrams;
  }

  get unanswerableDatagrams(): number {
    return this.#shared.transport.unanswerableDatagrams;
  }

  upgrade(): void {
    throw new GodotError("ERR_UNAVAILABLE", "DTLS needs a socket of its own");
  }

  refuseNewConnections(): void {}

  connect(address: string, port: number, channels: number, data: number): EnetPeer | null {
    const peer = this.host.connect(performance.now(), { host: address, port }, channels, data);
    if (peer === null) return null;
    this.#peer = peer;
    this.#shared.owners.set(peer, this);
    this.#shared.wake();
    return peer;
  }

  talkOnlyTo(address: string, port: number): void {
    this.#shared.transport.connect({ host: address, port });
  }

  broadcast(channel: number, bytes: Uint8Array, flags: number): void {
    this.#ownPeer?.send(channel, bytes, flags);
  }

  sendRaw(bytes: Uint8Array, address: string, port: number): void {
    if (!this.#closed) this.#shared.transport.send(bytes, { host: address, port });
  }

  resolve(name: string): Promise<string | null> {
    return this.#shared.resolve(name);
  }

  transmit(): void {
    if (!this.#closed) this.#shared.transmit();
  }

  transmitSoon(): void {
    this.#shared.wake();
  }

  // Time passes for all who share, by itself.
  advance(): void {
    this.transmit();
  }
  advanceUnsent(): void {}
  settle(): void {}

  nextDueMs(): number {
    return Number.POSITIVE_INFINITY;
  }

  takeEvent(): EnetEvent | null {
    const peer = this.#ownPeer;
    if (peer === null) return null;
    const event = this.host.takeEventOf(peer);
    if (event?.type === EnetEventType.DISCONNECT) this.#letGo(peer);
    return event;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    const peer = this.#ownPeer;
    if (peer !== null) {
      this.#letGo(peer);
      peer.reset();
    }
    this.#shared.leave(this);
  }

  /** The peer, unless its place has gone to another client. */
  get #ownPeer(): EnetPeer | null {
    return this.#peer !== null && this.#shared.owners.get(this.#peer) === this ? this.#peer : null;
  }

  #letGo(peer: EnetPeer): void {
    this.#peer = null;
    this.#shared.owners.delete(peer);
  }
}
