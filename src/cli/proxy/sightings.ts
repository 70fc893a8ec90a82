/** Which way something goes. */
export type Way = "to_server" | "to_client";

/** Something that was seen between a client and its server. */
export type Sighting =
  /** A client asks for a connection; it says its unique id. */
  | { readonly kind: "connect"; readonly direction: Way; readonly peer: number; readonly channels: number }
  /** The server accepts. */
  | { readonly kind: "accepted"; readonly direction: Way; readonly channels: number; readonly mtu: number }
  | { readonly kind: "disconnect"; readonly direction: Way; readonly data: number }
  /** WebSocket: the connection is open, is closed. */
  | { readonly kind: "open"; readonly direction: Way; readonly path: string; readonly protocol: string }
  | { readonly kind: "closed"; readonly direction: Way; readonly code: number; readonly reason: string }
  /** WebSocket: the unique id that the server gives the client. */
  | { readonly kind: "id"; readonly direction: Way; readonly peer: number }
  /** A whole packet of the application. */
  | {
      readonly kind: "packet";
      readonly direction: Way;
      readonly channel: number;
      readonly mode: 0 | 1 | 2;
      readonly data: Uint8Array;
      /** How many fragments it came in. */
      readonly fragments?: number;
    }
  /** A command of ENet. */
  | {
      readonly kind: "command";
      readonly direction: Way;
      readonly name: string;
      readonly again: boolean;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  /** Something that was sent again, or came doubled. */
  | { readonly kind: "again"; readonly direction: Way; readonly channel: number }
  | { readonly kind: "undecoded"; readonly direction: Way; readonly why: string; readonly bytes: Uint8Array }
  /** The target, or the network, said no. */
  | { readonly kind: "refused"; readonly direction: Way; readonly why: string };
