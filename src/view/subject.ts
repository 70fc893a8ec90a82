import type { GodotProject } from "../project/index.js";
import type { SceneMultiplayer, SceneTree } from "../scene/index.js";
import type { TimelineMessage } from "./messages.js";

/** What a view looks at: a bot with a seat, or a recording that is played. */
export interface ViewSubject {
  readonly name: string;
  readonly tree: SceneTree;
  readonly multiplayer: SceneMultiplayer;
  /** The game's project, for the shapes of its scenes. */
  readonly project: GodotProject | null;
  /** In a word or two: connected, reconnecting, closed. */
  state(): string;
  /** The own unique id; 0 while there is none. */
  self(): number;
  /** What is measured of the way to a peer; null where nobody measures. */
  link(peer: number): { readonly roundTripMs: number; readonly loss: number } | null;
  /** Bytes so far. */
  traffic(): { readonly bytesIn: number; readonly bytesOut: number };
  /** A recording's time line; absent for what is live. */
  readonly timeline?: Timeline;
}

/** The time of a recording. */
export interface Timeline {
  now(): TimelineMessage;
  /** How many packets each part of the recording has. */
  readonly density: readonly number[];
  /** How often time has jumped: what was seen before is void then. */
  readonly jumps: number;
  command(command: { readonly playing?: boolean; readonly speed?: number; readonly seekMs?: number }): void;
}
