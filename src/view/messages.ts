// What goes from a view to its page, and what the page answers. Nothing else is known on both sides.

/** A node, when it appears or when something of it but its place has changed. */
export interface NodeMessage {
  readonly id: number;
  /** Id of the node above; 0 for the root. */
  readonly parent: number;
  readonly name: string;
  readonly path: string;
  /** Godot's class, or the script's name for it. */
  readonly type: string;
  /** The scene that it is an instance of; empty for others. */
  readonly scene: string;
  readonly authority: number;
  /** How many RPC methods it has. */
  readonly rpcs: number;
  /** 2 or 3 where the node stands somewhere, 0 elsewhere. */
  readonly space: 0 | 2 | 3;
  /** Whether it is drawn as a mark with its name; others only lend their shapes. */
  readonly marked: boolean;
}

/** A shape of the level, at a node. */
export interface PartMessage {
  /** The node whose shape it is: it goes with it. */
  readonly of: number;
  /** The node that it moves with; 0 for what stands still. */
  readonly at: number;
  readonly space: 2 | 3;
  readonly kind: "area" | "line" | "cells";
  /** x and y in turn, in the node's own frame; of cells, their upper left corners. */
  readonly points: readonly number[];
  /** Width and height of a cell. */
  readonly size?: readonly [number, number];
}

/** A line of the list of what happens. */
export interface HappeningMessage {
  /** Milliseconds since the view began. */
  readonly timeMs: number;
  readonly kind: "in" | "out" | "spawned" | "gone" | "peer";
  /** Who called; for `out`, who is called (0 all, negative all but one). */
  readonly peer: number;
  /** Id of the node; 0 when it is unknown here. */
  readonly node: number;
  readonly path: string;
  /** The method, or the scene, or what became of a peer. */
  readonly what: string;
  /** The arguments, shortened. */
  readonly args: string;
}

/** A row of the table of peers. */
export interface PeerMessage {
  readonly id: number;
  /** Milliseconds; null until it is measured, and where nobody measures. */
  readonly roundTripMs: number | null;
  /** 0 to 1; null where nobody measures. */
  readonly loss: number | null;
  /** Null for those who are reached through the server. */
  readonly bytesIn: number | null;
  readonly bytesOut: number | null;
  /** Calls that came from it. */
  readonly calls: number;
  /** Nodes that it is the authority of. */
  readonly nodes: number;
}

/** What is looked at closely. */
export interface SelectionMessage {
  readonly id: number;
  /** Name, value, and the synchronizer that replicates it (or nothing). */
  readonly properties: readonly (readonly [name: string, value: string, by: string])[];
  /** Signatures. */
  readonly rpcs: readonly string[];
}

/** Where a recording is. */
export interface TimelineMessage {
  readonly timeMs: number;
  readonly durationMs: number;
  readonly playing: boolean;
  readonly speed: number;
  /** Packets in each of a hundred parts of the recording. */
  readonly density?: readonly number[];
}

/** One message of a view: what has changed since the last one. */
export interface FrameMessage {
  /** The first one on a stream: its number. */
  readonly stream?: number;
  /** Counted; the page says which it has drawn. */
  readonly frame?: number;
  /** Everything that was known is void. */
  readonly reset?: true;
  readonly title?: string;
  /** The own unique id. */
  readonly self?: number;
  readonly state?: string;
  readonly nodes?: readonly NodeMessage[];
  readonly parts?: readonly PartMessage[];
  readonly gone?: readonly number[];
  /** In fours: id, x, y, angle. */
  readonly moved?: readonly number[];
  readonly happenings?: readonly HappeningMessage[];
  /** Happenings that were too many to be told. */
  readonly missed?: number;
  readonly peers?: readonly PeerMessage[];
  readonly selection?: SelectionMessage | null;
  readonly timeline?: TimelineMessage;
  /** A line about what the view cannot show. */
  readonly note?: string;
}

/** What a page says. */
export interface PageCommand {
  readonly stream: number;
  /** The last frame that it has drawn. */
  readonly drawn?: number;
  /** The node to be looked at closely; 0 for none. */
  readonly select?: number;
  /** Recordings: whether time goes on, how fast, and where to. */
  readonly playing?: boolean;
  readonly speed?: number;
  readonly seekMs?: number;
}
