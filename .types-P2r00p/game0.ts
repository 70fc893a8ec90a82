// RPCs, properties and nodes of the Godot project "Arena", for the compiler. Generated: changes will be lost.
import type * as gd from "./module.js";

/** The enum `Team`: NONE = 0, RED = 1, BLUE = 4. */
export type Team = 0 | 1 | 4;
/** What can be called at nodes with the script `res://arena.gd`. */
export interface ArenaCalls {
  /** any_peer, call_remote, reliable; res://arena.gd:44 */
  join(display_name: string, team?: Team): void;
  /** authority, call_remote, reliable; res://arena.gd:63 */
  welcome(info: ReadonlyMap<gd.Variant, gd.Variant> | { readonly [key: string]: gd.Variant }): void;
  /** any_peer, call_remote, reliable; res://arena.gd:70 */
  shoot(direction: gd.Vector2): void;
  /** authority, call_local, unreliable, channel 3; res://arena.gd:88 */
  explode(at: gd.Vector2, radius?: number, _tint?: gd.Color): void;
  /** any_peer, call_remote, reliable; res://arena.gd:93 */
  ping(token: number | bigint): void;
  /** authority, call_remote, reliable; res://arena.gd:98 */
  pong(token: number | bigint, server_time_msec: number | bigint): void;
  /** any_peer, call_remote, reliable; res://arena.gd:104 */
  echo(value: gd.Variant): void;
  /** authority, call_remote, reliable; res://arena.gd:110 */
  echoed(value: gd.Variant): void;
  /** authority, call_local, reliable; res://arena.gd:115 */
  start_wave(number: number | bigint, kinds?: readonly (gd.StringName | string)[], origin?: gd.Vector2): void;
}
/** What arrives at nodes with the script `res://arena.gd`. */
export interface ArenaEvents {
  /** any_peer, call_remote, reliable; res://arena.gd:44 */
  join(display_name: string, team?: Team): void;
  /** authority, call_remote, reliable; res://arena.gd:63 */
  welcome(info: Map<gd.Variant, gd.Variant>): void;
  /** any_peer, call_remote, reliable; res://arena.gd:70 */
  shoot(direction: gd.Vector2): void;
  /** authority, call_local, unreliable, channel 3; res://arena.gd:88 */
  explode(at: gd.Vector2, radius?: number, _tint?: gd.Color): void;
  /** any_peer, call_remote, reliable; res://arena.gd:93 */
  ping(token: number): void;
  /** authority, call_remote, reliable; res://arena.gd:98 */
  pong(token: number, server_time_msec: number): void;
  /** any_peer, call_remote, reliable; res://arena.gd:104 */
  echo(value: gd.Variant): void;
  /** authority, call_remote, reliable; res://arena.gd:110 */
  echoed(value: gd.Variant): void;
  /** authority, call_local, reliable; res://arena.gd:115 */
  start_wave(number: number, kinds?: gd.StringName[], origin?: gd.Vector2): void;
}

/** What can be called at nodes with the script `res://chat.gd`. */
export interface ChatCalls {
  /** any_peer, call_local, reliable; res://chat.gd:13 */
  say(text: string): void;
  /** authority, call_local, reliable; res://chat.gd:22 */
  message(from: number | bigint, text: string): void;
}
/** What arrives at nodes with the script `res://chat.gd`. */
export interface ChatEvents {
  /** any_peer, call_local, reliable; res://chat.gd:13 */
  say(text: string): void;
  /** authority, call_local, reliable; res://chat.gd:22 */
  message(from: number, text: string): void;
}

/** What can be called at nodes with the script `res://mob.gd`. */
export interface MobCalls {
  /** authority, call_local, unreliable, channel 2; res://unit.gd:19 */
  flash(tint: gd.Color, seconds?: number): void;
  /** any_peer, call_remote, reliable; res://unit.gd:26 */
  hit(damage: number | bigint): void;
}
/** What arrives at nodes with the script `res://mob.gd`. */
export interface MobEvents {
  /** authority, call_local, unreliable, channel 2; res://unit.gd:19 */
  flash(tint: gd.Color, seconds?: number): void;
  /** any_peer, call_remote, reliable; res://unit.gd:26 */
  hit(damage: number): void;
}

/** What can be called at nodes with the script `res://player.gd`. */
export interface PlayerCalls {
  /** authority, call_local, unreliable, channel 2; res://unit.gd:19 */
  flash(tint: gd.Color, seconds?: number): void;
  /** any_peer, call_remote, reliable; res://unit.gd:26 */
  hit(damage: number | bigint): void;
  /** authority, call_remote, unreliable_ordered, channel 1; res://player.gd:36 */
  emote(kind: gd.StringName | string): void;
  /** any_peer, call_remote, reliable; res://player.gd:42 */
  teleport(to: gd.Vector2): void;
}
/** What arrives at nodes with the script `res://player.gd`. */
export interface PlayerEvents {
  /** authority, call_local, unreliable, channel 2; res://unit.gd:19 */
  flash(tint: gd.Color, seconds?: number): void;
  /** any_peer, call_remote, reliable; res://unit.gd:26 */
  hit(damage: number): void;
  /** authority, call_remote, unreliable_ordered, channel 1; res://player.gd:36 */
  emote(kind: gd.StringName): void;
  /** any_peer, call_remote, reliable; res://player.gd:42 */
  teleport(to: gd.Vector2): void;
}

/** What can be called at nodes with the script `res://unit.gd`. */
export interface UnitCalls {
  /** authority, call_local, unreliable, channel 2; res://unit.gd:19 */
  flash(tint: gd.Color, seconds?: number): void;
  /** any_peer, call_remote, reliable; res://unit.gd:26 */
  hit(damage: number | bigint): void;
}
/** What arrives at nodes with the script `res://unit.gd`. */
export interface UnitEvents {
  /** authority, call_local, unreliable, channel 2; res://unit.gd:19 */
  flash(tint: gd.Color, seconds?: number): void;
  /** any_peer, call_remote, reliable; res://unit.gd:26 */
  hit(damage: number): void;
}

/** The properties of nodes with the script `res://arena.gd`. */
export interface ArenaProperties {
  /** int; res://arena.gd:13 */
  get wave(): number;
  set wave(value: number | bigint);
}

/** The properties of nodes with the script `res://chat.gd`. */
export interface ChatProperties {
  /** PackedStringArray; res://chat.gd:8 */
  get log(): string[];
  set log(value: readonly string[]);
}

/** The properties of nodes with the script `res://scoreboard.gd`. */
export interface ScoreboardProperties {
  /** Dictionary; res://scoreboard.gd:5 */
  get scores(): Map<gd.Variant, gd.Variant>;
  set scores(value: ReadonlyMap<gd.Variant, gd.Variant> | { readonly [key: string]: gd.Variant });
  /** String; res://scoreboard.gd:6 */
  leader: string;
  /** float; res://scoreboard.gd:8 */
  round_time: number;
  /** String; res://scoreboard.gd:10 */
  _told: string;
}

/** The nodes of `res://arena.tscn` that take part in the multiplayer game, by path from its root. */
export interface ArenaScene {
  ".": gd.TypedNode<ArenaCalls, ArenaEvents, ArenaProperties, gd.Node>;
  "PlayerSpawner": gd.TypedNode<{}, {}, {}, gd.MultiplayerSpawner>;
  "MobSpawner": gd.TypedNode<{}, {}, {}, gd.MultiplayerSpawner>;
  "Chat": gd.TypedNode<ChatCalls, ChatEvents, ChatProperties, gd.Node>;
  "Scoreboard": gd.TypedNode<{}, {}, ScoreboardProperties, gd.Node>;
  "Scoreboard/Sync": gd.TypedNode<{}, {}, {}, gd.MultiplayerSynchronizer>;
}

/** The properties of nodes with the script `res://mob.gd`. */
export interface MobProperties {
  /** int; res://unit.gd:9 */
  get health(): number;
  set health(value: number | bigint);
  /** Team; res://unit.gd:14 */
  team: Team;
  /** StringName; res://mob.gd:4 */
  get kind(): gd.StringName;
  set kind(value: gd.StringName | string);
  /** float; res://mob.gd:5 */
  speed: number;
  /** float; res://mob.gd:7 */
  angle: number;
  /** Vector2; res://mob.gd:8 */
  center: gd.Vector2;
  /** Vector2; Node2D */
  position: gd.Vector2;
}

/** The nodes of `res://mob.tscn` that take part in the multiplayer game, by path from its root. */
export interface MobScene {
  ".": gd.TypedNode<MobCalls, MobEvents, MobProperties, gd.Node>;
  "Sync": gd.TypedNode<{}, {}, {}, gd.MultiplayerSynchronizer>;
}

/** The properties of nodes with the script `res://player.gd`. */
export interface PlayerProperties {
  /** int; res://unit.gd:9 */
  get health(): number;
  set health(value: number | bigint);
  /** Team; res://unit.gd:14 */
  team: Team;
  /** String; res://player.gd:4 */
  display_name: string;
  /** int; res://player.gd:5 */
  get score(): number;
  set score(value: number | bigint);
  /** float; res://player.gd:8 */
  aim: number;
  /** int; res://player.gd:11 */
  get keys(): number;
  set keys(value: number | bigint);
  /** Array[String]; res://player.gd:13 */
  get inventory(): string[];
  set inventory(value: readonly string[]);
  /** Vector2; Node2D */
  position: gd.Vector2;
}

/** The nodes of `res://player.tscn` that take part in the multiplayer game, by path from its root. */
export interface PlayerScene {
  ".": gd.TypedNode<PlayerCalls, PlayerEvents, PlayerProperties, gd.Node>;
  "OwnerSync": gd.TypedNode<{}, {}, {}, gd.MultiplayerSynchronizer>;
  "ServerSync": gd.TypedNode<{}, {}, {}, gd.MultiplayerSynchronizer>;
}

/** The nodes of `res://scoreboard.tscn` that take part in the multiplayer game, by path from its root. */
export interface ScoreboardScene {
  ".": gd.TypedNode<{}, {}, ScoreboardProperties, gd.Node>;
  "Sync": gd.TypedNode<{}, {}, {}, gd.MultiplayerSynchronizer>;
}

/** The enum `Transport`: ENET = 0, WEBSOCKET = 1. */
export type Transport = 0 | 1;
/** The properties of nodes with the script `res://network.gd`. */
export interface NetworkProperties {
  /** Dictionary; res://network.gd:14 */
  get options(): Map<gd.Variant, gd.Variant>;
  set options(value: ReadonlyMap<gd.Variant, gd.Variant> | { readonly [key: string]: gd.Variant });
  /** Transport; res://network.gd:15 */
  transport: Transport;
  /** String; res://network.gd:16 */
  token: string;
  /** bool; res://network.gd:18 */
  _over: boolean;
}

/** The nodes that are there when the game has started, by path. */
export interface GameNodes {
  "/root/Network": gd.TypedNode<{}, {}, NetworkProperties, gd.Node>;
  "/root/Arena": gd.TypedScene<ArenaScene>;
  "/root/Arena/PlayerSpawner": gd.TypedNode<{}, {}, {}, gd.MultiplayerSpawner>;
  "/root/Arena/MobSpawner": gd.TypedNode<{}, {}, {}, gd.MultiplayerSpawner>;
  "/root/Arena/Chat": gd.TypedNode<ChatCalls, ChatEvents, ChatProperties, gd.Node>;
  "/root/Arena/Scoreboard": gd.TypedNode<{}, {}, ScoreboardProperties, gd.Node>;
  "/root/Arena/Scoreboard/Sync": gd.TypedNode<{}, {}, {}, gd.MultiplayerSynchronizer>;
}

/** The roots of the game's scenes, by path: what spawners make. */
export interface GameScenes {
  "res://arena.tscn": gd.TypedScene<ArenaScene>;
  "res://mob.tscn": gd.TypedScene<MobScene>;
  "res://player.tscn": gd.TypedScene<PlayerScene>;
  "res://scoreboard.tscn": gd.TypedScene<ScoreboardScene>;
}
