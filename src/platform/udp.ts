/** How many bytes a UDP socket asks the operating system to hold for it; systems grant less without saying so. */
export const UDP_RECEIVE_BUFFER_DEFAULT_BYTES = 4 * 1024 * 1024;

/** How a UDP socket is opened. */
export interface UdpOptions {
  /** `"*"` for every address of the machine, IPv6 and IPv4 in one socket where the system can; or a canonical IP literal. */
  readonly address: string;
  /** Local port; 0 lets the system choose. */
  readonly port: number;
  /** What to ask for as receive buffer, in bytes. Default {@link UDP_RECEIVE_BUFFER_DEFAULT_BYTES}. */
  readonly receiveBufferBytes?: number;
  /**
   * Called for each datagram from somebody who can be answered. What it throws is counted by the last guard.
   *
   * @param bytes - The payload; a fresh buffer that the callee may keep.
   * @param address - The sender, in canonical form (see `ip.ts`).
   * @param port - The sender's port.
   */
  onDatagram(bytes: Uint8Array, address: string, port: number): void;
  /**
   * Called when the system refused to send or reported an error on the socket; the socket stays usable.
   *
   * @param code - The system's name for it, such as `ENETUNREACH`, or the runtime's, such as `ERR_SOCKET_BAD_PORT`.
   * @param isAnswer - Whether the network answered so to what a connected socket had sent (nobody listens there, say), and it is
   * no fault of this system.
   */
  onError(code: string, isAnswer: boolean): void;
}

/** An open UDP socket. */
export interface UdpSocket {
  /** Where it is bound: the literal that was asked for, or `"*"`. */
  readonly address: string;
  /** The port it is bound to. */
  readonly port: number;
  /** Whether it can send to IPv6 addresses. */
  readonly canSendIPv6: boolean;
  /** Whether it can send to IPv4 addresses. */
  readonly canSendIPv4: boolean;
  /** Datagrams that were thrown away because the system's queue for outgoing ones was full. */
  readonly droppedDatagrams: number;
  /** Datagrams that were thrown away on arrival because nobody can answer their sender: see `isAnswerable` in `ip.ts`. */
  readonly unanswerableDatagrams: number;
  /**
   * Sends one datagram. Nothing is looked up. It never throws: what goes wrong, at once or later, goes to
   * {@link UdpOptions.onError}, once for each datagram.
   *
   * @param bytes - The payload; copied before the call returns.
   * @param address - An IP literal in canonical form.
   * @param port - 1 to 65535; any other is reported.
   */
  send(bytes: Uint8Array, address: string, port: number): void;
  /**
   * Says with whom alone the socket talks: the system then lets nobody else in, tells when nobody listens there, and sends for less.
   * Where that can't be, nothing changes. What is sent to others is reported as `EISCONN`: to take it back, the socket would have
   * to give up its port.
   *
   * @param address - An IP literal in canonical form.
   * @param port - 1 to 65535.
   */
  connect(address: string, port: number): void;
  /**
   * Hands over what {@link send} has held back to leave together. Without a call it leaves by itself once the present turn
   * of the event loop is over, or on {@link close}.
   */
  flush(): void;
  /** Closes the socket; no callback comes after that. */
  close(): void;
}

/** What each runtime offers. */
export interface UdpPlatform {
  /**
   * Opens and binds a socket before it returns.
   *
   * @param options - Where to bind and whom to call.
   * @returns The socket.
   * @throws GodotError `ERR_UNAVAILABLE` where there is no UDP, `ERR_ALREADY_IN_USE` when the port is taken,
   * `ERR_CANT_CREATE` for everything else.
   */
  openUdp(options: UdpOptions): UdpSocket;
  /**
   * Resolves a host name.
   *
   * @param name - A host name.
   * @returns Its addresses in canonical form, in the system's order, at least one.
   * @throws GodotError `ERR_CANT_RESOLVE` when there is none.
   */
  resolveHost(name: string): Promise<string[]>;
}
