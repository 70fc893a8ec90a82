import { GodotError } from "../core/index.js";
import { type EnetEvent, EnetEventType, type EnetHost, type EnetPeer } from "../enet/index.js";
import { EnetEndpoint, type EnetEndpointListener } from "./enet-endpoint.js";

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

/** One socket, and the places at it. */
class SharedHost {
  readonly group: string;
  readonly endpoint: EnetEndpoint;
  /** Whose each peer is now: its object serves one connection after another. */
  readonly owners = new Map<EnetPeer, EnetShare>();
  readonly #shares = new Set<EnetShare>();
  readonly #onClose: () => void;
  #address: Promise<string | null> | null = null;

  constructor(group: string, onClose: () => void) {
    this.group = group;
    this.#onClose = onClose;
    this.endpoint = new EnetEndpoint(
      "*",
      0,
      { peerCount: CLIENTS_PER_SOCKET },
      {
        onActivity: () => this.#tell(),
        onSocketError: (code, isAnswer) => {
          for (const { listener } of [...this.#shares]) listener.onSocketError(code, isAnswer);
        },
      },
    );
    this.endpoint.drive(true);
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
    this.endpoint.close();
    this.#onClose();
  }

  /** All clients go to the same address, which the socket may be connected to. */
  resolve(name: string): Promise<string | null> {
    this.#address ??= this.endpoint.resolve(name);
    return this.#address;
  }

  /** Tells those for whom there are events. */
  #tell(): void {
    const { host } = this.endpoint;
    for (let peer = host.takeReadyPeer(); peer !== undefined; peer = host.takeReadyPeer()) {
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
    return this.#shared.endpoint.host;
  }

  get firstPeer(): EnetPeer | undefined {
    return this.#ownPeer ?? undefined;
  }

  get socketErrors(): number {
    return this.#shared.endpoint.socketErrors;
  }

  get localPort(): number {
    return this.#shared.endpoint.localPort;
  }

  get droppedDatagrams(): number {
    return this.#shared.endpoint.droppedDatagrams;
  }

  get unanswerableDatagrams(): number {
    return this.#shared.endpoint.unanswerableDatagrams;
  }

  upgrade(): void {
    throw new GodotError("ERR_UNAVAILABLE", "DTLS needs a socket of its own");
  }

  refuseNewConnections(): void {}

  connect(address: string, port: number, channels: number, data: number): EnetPeer | null {
    const peer = this.#shared.endpoint.connect(address, port, channels, data);
    if (peer === null) return null;
    this.#peer = peer;
    this.#shared.owners.set(peer, this);
    this.transmitSoon();
    return peer;
  }

  talkOnlyTo(address: string, port: number): void {
    this.#shared.endpoint.talkOnlyTo(address, port);
  }

  broadcast(channel: number, bytes: Uint8Array, flags: number): void {
    this.#ownPeer?.send(channel, bytes, flags);
  }

  sendRaw(bytes: Uint8Array, address: string, port: number): void {
    if (!this.#closed) this.#shared.endpoint.sendRaw(bytes, address, port);
  }

  resolve(name: string): Promise<string | null> {
    return this.#shared.resolve(name);
  }

  transmit(): void {
    if (this.#closed) return;
    this.#shared.endpoint.transmit();
    this.transmitSoon();
  }

  transmitSoon(): void {
    this.#shared.endpoint.transmitSoon();
  }

  /** It always does. */
  drive(): void {}

  advance(): void {
    this.transmit();
  }

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
