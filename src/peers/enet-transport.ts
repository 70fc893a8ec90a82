import { openUdp } from "#platform/udp";
import type { EnetAddress } from "../enet/index.js";
import { isAnswerable } from "../platform/ip.js";
import type { UdpSocket } from "../platform/udp.js";

/** Whom an {@link EnetTransport} calls. */
export interface EnetTransportHandlers {
  /**
   * A datagram of the ENet protocol arrived, decrypted where the transport encrypts.
   *
   * @param bytes - The datagram; the callee may keep it.
   * @param from - The sender: its IP address in canonical form, and the session in which the datagram was decrypted.
   */
  onDatagram(bytes: Uint8Array, from: EnetAddress): void;
  /**
   * A session has ended, for whatever reason: nothing comes from the address any more. Whatever hangs on it must end before
   * this returns; a new session from the same place begins afterwards.
   *
   * @param address - As it was given to {@link onDatagram}, or to {@link EnetTransport.send}.
   */
  onSessionEnd(address: EnetAddress): void;
  /** Whether anything hangs on a session. */
  isSessionUsed(session: number): boolean;
  /**
   * A datagram could not be sent, or the socket reported an error; the transport stays usable.
   *
   * @param code - The system's name for the error, such as `ENETUNREACH`.
   * @param isAnswer - Whether it is the network's answer to a client's datagrams: see `UdpOptions.onError`.
   */
  onError(code: string, isAnswer: boolean): void;
}

/**
 * What carries an `ENetConnection`'s datagrams, each to and from an address. Plain UDP is one; DTLS is another that
 * stands on top of it.
 *
 * @internal
 */
export interface EnetTransport {
  /** The local port. */
  readonly localPort: number;
  /** Whether IPv4 addresses can be sent to. */
  readonly canSendIPv4: boolean;
  /** Whether IPv6 addresses can be sent to. */
  readonly canSendIPv6: boolean;
  /** Datagrams thrown away because a queue for outgoing ones was full. */
  readonly droppedDatagrams: number;
  /** Datagrams thrown away because nobody can answer their sender. */
  readonly unanswerableDatagrams: number;
  /** Says who is called from now on; a transport that is put on top of another takes its place here. */
  setHandlers(handlers: EnetTransportHandlers): void;
  /** Sends one datagram; the bytes are copied before the call returns. In a session that has ended nothing is sent. */
  send(bytes: Uint8Array, to: EnetAddress): void;
  /** Says with whom alone a client talks: see `UdpSocket.connect`. */
  connect(to: EnetAddress): void;
  /** Hands over to the system what is held back to leave together. */
  flush(): void;
  /** Ends a session on which nothing hangs any more, and tells the other side; means something only where there are sessions. */
  endSession(session: number): void;
  /** Whether associations with new addresses are refused; means something only where there are associations. */
  refuseNewConnections(refuse: boolean): void;
  /** Closes everything; no handler is called after that. */
  close(): void;
}

/** Nobody is called. @internal */
export const NO_HANDLERS: EnetTransportHandlers = {
  onDatagram() {},
  onSessionEnd() {},
  isSessionUsed: () => false,
  onError() {},
};

/** Datagrams as they are. @internal */
export class EnetUdpTransport implements EnetTransport {
  readonly #socket: UdpSocket;
  #handlers: EnetTransportHandlers = NO_HANDLERS;

  /**
   * Binds at once.
   *
   * @param address - `"*"` or a canonical IP literal.
   * @param port - Local port, 0 for any.
   * @throws GodotError as `openUdp` does.
   */
  constructor(address: string, port: number) {
    this.#socket = openUdp({
      address,
      port,
      onDatagram: (bytes, host, fromPort) => this.#handlers.onDatagram(bytes, { host, port: fromPort }),
      onError: (code, isAnswer) => this.#handlers.onError(code, isAnswer),
    });
  }

  get localPort(): number {
    return this.#socket.port;
  }

  get canSendIPv4(): boolean {
    return this.#socket.canSendIPv4;
  }

  get canSendIPv6(): boolean {
    return this.#socket.canSendIPv6;
  }

  get droppedDatagrams(): number {
    return this.#socket.droppedDatagrams;
  }

  get unanswerableDatagrams(): number {
    return this.#socket.unanswerableDatagrams;
  }

  setHandlers(handlers: EnetTransportHandlers): void {
    this.#handlers = handlers;
  }

  send(bytes: Uint8Array, to: EnetAddress): void {
    this.#socket.send(bytes, to.host, to.port);
  }

  connect({ host, port }: EnetAddress): void {
    if (isAnswerable(host, port)) this.#socket.connect(host, port);
  }

  flush(): void {
    this.#socket.flush();
  }

  endSession(_session: number): void {}

  refuseNewConnections(_refuse: boolean): void {}

  close(): void {
    this.#handlers = NO_HANDLERS;
    this.#socket.close();
  }
}
