import type { ErrorCode } from "../core/index.js";

/** What happens on a WebSocket. The platform calls these; they must not throw. */
export interface WebSocketEvents {
  /**
   * The handshake succeeded. Called at most once, before anything else.
   *
   * @param protocol - The subprotocol in use, `""` without one.
   * @param url - On a server, what the client asked for, as `ws://host/path` or `wss://host/path`; `""` on a client.
   */
  onOpen(protocol: string, url: string): void;
  /**
   * A whole message arrived.
   *
   * @param data - Its bytes, owned by the receiver.
   * @param isText - Whether it came as text; its UTF-8 is valid then.
   */
  onMessage(data: Uint8Array, isText: boolean): void;
  /** A pong arrived. Never called in browsers, which keep pings to themselves. */
  onPong(): void;
  /**
   * The connection is over, or could not be made. Called exactly once, and nothing after it.
   *
   * @param code - The code of the close frame that was received, 0 for one without a code; the code that was sent when
   * the other side broke the protocol; -1 when the connection ended without either.
   * @param reason - The reason that came with the code.
   */
  onClose(code: number, reason: string): void;
}

/** One WebSocket connection, from the first byte of its handshake on. */
export interface WebSocketLink {
  /** Whether the sent bytes may be kept until they are written, so that the caller must hand over a copy. */
  readonly keepsSentBytes: boolean;
  /** Whether {@link pause} works. It does not in browsers. */
  readonly canPause: boolean;
  /**
   * Sends one message.
   *
   * @param data - Its bytes; see {@link keepsSentBytes}.
   * @param isText - Whether it goes as text; the bytes are UTF-8 then.
   * @returns Whether the connection took it.
   */
  send(data: Uint8Array, isText: boolean): boolean;
  /**
   * A cheap look at the queue.
   *
   * @returns `false` when surely no more than so many messages, and no more than so many bytes, wait to be sent.
   */
  mayExceed(messages: number, bytes: number): boolean;
  /** @returns Payload bytes of the messages that the operating system does not take yet. */
  queuedBytes(): number;
  /** @returns How many messages the operating system does not take yet. */
  queuedMessages(): number;
  /** Sends an empty ping. @returns Whether the connection took it. */
  ping(): boolean;
  /**
   * Starts the closing handshake.
   *
   * @param code - A close code that may be sent, or 0 for none.
   * @param reason - At most 123 bytes of UTF-8.
   */
  close(code: number, reason: string): void;
  /**
   * Lets the closing handshake end in the background, for at most a second, and calls no event any more.
   *
   * @param done - Called when nothing of the connection is left.
   */
  release(done: () => void): void;
  /** Ends the connection at once. No event is called any more. */
  terminate(): void;
  /** Stops reading, so that the sender is held up. */
  pause(): void;
  /** Reads on. */
  resume(): void;
  /** Sets or clears TCP_NODELAY. @returns `false` where there is no such thing. */
  setNoDelay(enabled: boolean): boolean;
  /** @returns The other side's IP address, `""` where it is unknown. IPv4 addresses come in dotted form. */
  remoteAddress(): string;
  /** @returns What counts as the host at the other side: see `hostKey`. `""` where it is unknown. */
  remoteHost(): string;
  /** @returns The other side's TCP port, 0 where it is unknown. */
  remotePort(): number;
}

/** How a TLS client checks its server. Browsers ignore it. */
export interface TlsClientSettings {
  /** Authorities to trust, in PEM; null for the platform's own. */
  readonly ca: string | null;
  /** Whether the certificate must be signed by a trusted authority. */
  readonly verify: boolean;
  /** Whether the certificate must bear the right name. */
  readonly checkName: boolean;
  /** That name; `""` for the host in the address. */
  readonly name: string;
}

/** What a TLS server shows its clients. */
export interface TlsServerSettings {
  /** Private key in PEM. */
  readonly key: string;
  /** Certificate chain in PEM. */
  readonly cert: string;
}

/** What both ends of a handshake set. */
export interface HandshakeSettings {
  /** Subprotocols, in order of preference. */
  readonly protocols: readonly string[];
  /** Extra header lines, `Name: value`. */
  readonly headers: readonly string[];
  /** Longest message that is taken in, in bytes; a longer one ends the connection with code 1009. */
  readonly maxMessageBytes: number;
}

/** Where a client connects to. */
export interface ConnectSettings extends HandshakeSettings {
  /** `ws://` or `wss://` address. */
  readonly url: string;
  /** How the server's certificate is checked. */
  readonly tls: TlsClientSettings;
}

/** Where a server listens. */
export interface ListenSettings {
  /** TCP port; 0 lets the system choose. */
  readonly port: number;
  /** IP address to bind, or null for every address of the machine. */
  readonly address: string | null;
  /** Key and certificate, or null for a server without TLS. */
  readonly tls: TlsServerSettings | null;
}

/** What a listener tells. */
export interface ListenEvents {
  /** A connection could not be accepted. Listening goes on. */
  onAcceptError(reason: string): void;
  /** The listener is gone. */
  onEnd(reason: string): void;
}

/** Something that accepts connections. */
export interface WebSocketAcceptor {
  /** The TCP port in use, 0 when it is not known. */
  readonly port: number;
  /** Stops accepting. Connections that were accepted live on. */
  close(): void;
}

/** What `#platform/websocket` exports on every runtime. */
export interface PlatformWebSocket {
  /**
   * Starts to connect.
   *
   * @returns The connection; or, when the settings cannot be used, why.
   */
  connectWebSocket(settings: ConnectSettings, events: WebSocketEvents): WebSocketLink | Error;
  /** Whether there can be servers on this platform. */
  readonly canAccept: boolean;
  /** @returns Whether {@link acceptWebSocket} takes such a stream. */
  isAcceptable(stream: unknown): boolean;
  /**
   * Does the server's part of the handshake on an accepted stream.
   *
   * @param stream - A `net.Socket`, `tls.TLSSocket` or other `Duplex`; or what an HTTP server's `upgrade` event brings,
   * as `{ request, socket, head }`.
   * @returns The connection, or null where there are no servers.
   */
  acceptWebSocket(stream: unknown, settings: HandshakeSettings, events: WebSocketEvents): WebSocketLink | null;
  /**
   * Listens for TCP connections. The port is bound, or known to be taken, on return.
   *
   * @param onStream - Called with each accepted stream, ready for {@link acceptWebSocket}.
   * @param events - What else is told.
   * @returns The listener, or a Godot error.
   */
  listenWebSocket(
    settings: ListenSettings,
    onStream: (stream: unknown) => void,
    events: ListenEvents,
  ): WebSocketAcceptor | ErrorCode;
  /**
   * Takes over WebSocket upgrades for one path of an HTTP(S) server that somebody else runs.
   *
   * @param onStream - As in {@link listenWebSocket}.
   * @returns What detaches it again, or a Godot error.
   */
  attachWebSocket(server: unknown, path: string, onStream: (stream: unknown) => void): WebSocketAcceptor | ErrorCode;
  /** @returns A copy of bytes that {@link WebSocketLink.send} may keep, for as many connections as there are. */
  copyToSend(bytes: Uint8Array): Uint8Array;
  /** Ends a stream that was given to `onStream` and is not wanted. */
  discardStream(stream: unknown): void;
}
