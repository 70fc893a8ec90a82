import { guarded } from "../../core/guard.js";
import type { Sighting } from "./sightings.js";

/** What listens at a proxy. */
export interface ForwarderEvents {
  /** A client came: the first datagram, or a WebSocket's request. */
  onClient(client: number, from: string): void;
  /** Something was seen between a client and the server. */
  onSighting(client: number, sighting: Sighting): void;
  /** A client left, or fell silent. */
  onGone(client: number): void;
}

/** @returns Events whose listeners may throw: what they throw is counted, and the forwarder forwards on. */
export function guardedEvents(events: ForwarderEvents): ForwarderEvents {
  const run = (work: () => void): void => guarded("What listens at the proxy", work);
  return {
    onClient: (client, from) => run(() => events.onClient(client, from)),
    onSighting: (client, sighting) => run(() => events.onSighting(client, sighting)),
    onGone: (client) => run(() => events.onGone(client)),
  };
}

/** How much a forwarder has forwarded. */
export interface ForwarderCounts {
  /** Clients so far. */
  readonly clients: number;
  /** Clients that found no place. */
  readonly turnedAway: number;
  /** Datagrams or messages, by direction. */
  readonly toServer: number;
  readonly toClient: number;
  readonly bytesToServer: number;
  readonly bytesToClient: number;
  /** Thrown away on purpose, by `--loss`. */
  readonly lost: number;
  /** Fragments and unfinished packets that could not be put together. */
  readonly droppedFragments: number;
}

/** A proxy's moving part. */
export interface Forwarder {
  /** The port it listens on. */
  readonly port: number;
  /** So far. */
  counts(): ForwarderCounts;
  /** Frees everything. */
  close(): Promise<void>;
}

/** Where a forwarder listens, and where it forwards to. */
export interface ForwarderRoute {
  /** Local address; `*` for all. */
  readonly bind: string;
  readonly port: number;
  readonly host: string;
  readonly targetPort: number;
  /** Share that is lost, 0 to 1. */
  readonly loss: number;
  readonly delayMs: number;
}
