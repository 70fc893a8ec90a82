import { openUdp } from "#platform/udp";
import type { UdpSocket } from "../platform/udp.js";

/** Whom an {@link EnetTransport} calls. */
export interface EnetTransportHandlers {
  /**
   * A datagram of the ENet protocol arrived, decrypted where the transport encrypts.
   *
   * @param bytes - The datagram; the callee may keep it.
   * @param address - The sender's IP address in canonical form.
   * @param port - The sender's port.
   */
  onDatagram(bytes: Uint8Array, address: string, port: number): void;
  /**
   * A datagram could not be sent, or the socket reported an error; the transport stays usable.
   *
   * @param code - The system's name for the error, such as `ENETUNREACH`.
   */
  onError(code: string): void;
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
  /** Sends one datagram; the bytes are copied before the call returns. */
  send(bytes: Uint8Array, address: string, port: number): void;
  /** Whether associations with new addresses are refused; means something only where there are associations. */
  refuseNewConnections(refuse: boolean): void;
  /** Closes everything; no handler is called after that. */
  close(): void;
}

const NO_HANDLERS: EnetTransportHandlers = { onDatagram() {}, onError() {} };

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
      onDatagram: (bytes, from, fromPort) => this.#handlers.onDatagram(bytes, from, fromPort),
      onError: (code) => this.#handlers.onError(code),
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

  send(bytes: Uint8Array, address: string, port: number): void {
    this.#socket.send(bytes, address, port);
  }

  refuseNewConnections(_refuse: boolean): void {}

  close(): void {
    this.#handlers = NO_HANDLERS;
    this.#socket.close();
  }
}
