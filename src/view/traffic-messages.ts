// What goes from a view of traffic to its page.

/** A row of the table: all packets of one kind, one way, for one node and method. */
export interface TrafficRow {
  readonly id: number;
  readonly way: "to_server" | "to_client";
  /** The kind of packet: rpc, sync, spawn, … */
  readonly kind: string;
  readonly node: string;
  readonly method: string;
  readonly packets: number;
  readonly bytes: number;
}

/** A packet, in words. */
export interface TrafficLine {
  readonly timeMs: number;
  readonly way: "to_server" | "to_client";
  readonly client: number;
  readonly bytes: number;
  readonly text: string;
}

/** What has changed since the last message. */
export interface TrafficMessage {
  readonly stream?: number;
  readonly frame?: number;
  readonly title?: string;
  readonly rows?: readonly TrafficRow[];
  /** Ids of the heaviest rows over the last while, and their bytes in each of its seconds. */
  readonly heaviest?: readonly { readonly id: number; readonly bytes: readonly number[] }[];
  /** The second, since the beginning, with which {@link heaviest} ends. */
  readonly second?: number;
  readonly lines?: readonly TrafficLine[];
  /** Packets that were too many to be told. */
  readonly missed?: number;
}
