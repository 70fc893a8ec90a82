import type { ScriptLimits } from "../game/index.js";
import type { CompressionMode, MultiplayerPeer, TLSOptions } from "../peers/index.js";
import type { GodotProject } from "../project/index.js";
import type { Node, RemoteRpcs, SceneMultiplayer, WireVersion } from "../scene/index.js";
import type { ReconnectOptions } from "./backoff.js";
import type { RecordingSink } from "./recording.js";
import type { Target } from "./target-url.js";

/** How a bot proves who it is to a server that authenticates (SceneMultiplayer's `auth_callback`). */
export interface BotAuth {
  /** What is sent to the server: bytes, text (as UTF-8), or a function that makes them, at each connection anew. */
  readonly data: Uint8Array | string | (() => Uint8Array | string | Promise<Uint8Array | string>);
  /**
   * Judges what the server sends in return. Left out, the bot completes the authentication as soon as it has sent its
   * own data, as most games' clients do.
   *
   * @param data - What the server sent.
   * @returns Whether the server is who it should be.
   */
  readonly verify?: (data: Uint8Array) => boolean | Promise<boolean>;
}

/**
 * A node of the game that a bot needs in order to call and be called: the list of its RPC methods (complete, base
 * scripts included), the same with the words of `@rpc`, a node of one's own, or a function that makes one.
 */
export type NodeDeclaration = RemoteRpcs | Node | (() => Node);

/** What a bot is told beside its server's address, all but its plugins: those know the bot. */
export interface BotSettings {
  /** A name for messages and reports. Default `"bot"`. */
  readonly name?: string;
  /** How long a connection attempt may take, authentication included, in milliseconds. Default 10,000. */
  readonly timeoutMs?: number;
  /**
   * Whether the server may still be starting: while nobody listens, the connection is tried again until {@link timeoutMs} is
   * over. Default `false`: a closed port ends the attempt at once.
   */
  readonly waitForServer?: boolean;
  /** Aborts the connection attempt, and closes the bot later. */
  readonly signal?: AbortSignal;
  /** Nodes by their absolute path, such as `"/root/Arena"`. What lies between is made of plain nodes. */
  readonly nodes?: Readonly<Record<string, NodeDeclaration>>;
  /**
   * The game's Godot project: nodes, RPCs and replication are made from it. A folder (Node only; read once per process), or
   * what `readProject` gave.
   */
  readonly project?: string | GodotProject;
  /**
   * `"run"` to run the game's own scripts, instead of only reading what they declare: autoloads enter the tree before the connection, RPCs run
   * their bodies, spawn functions spawn, scenes change. Needs {@link project}. Default: they are not run.
   */
  readonly scripts?: "run";
  /** With {@link scripts}: whether the project's main scene is there from the beginning, or which scene is. Default `false`: none. */
  readonly mainScene?: boolean | string;
  /** With {@link scripts}: frames a second. Default 30. */
  readonly fps?: number;
  /** With {@link scripts}: the game's command line behind `--`, `OS.get_cmdline_user_args()`. Default: empty. */
  readonly scriptArgs?: readonly string[];
  /**
   * For a game that connects itself (`join`): whether it is connected to the bot's address wherever it wants to go, as a game has to be whose server's
   * address stands in its scripts. Default `false`: it may go to the bot's address only.
   */
  readonly redirect?: boolean;
  /**
   * With {@link scripts}: what they may use up. Defaults: 10,000,000 `steps` and a `depth` of 512 for each call from outside, a `memory` of 50,000,000 elements and characters, half of
   * which may be held at once.
   */
  readonly scriptLimits?: Partial<ScriptLimits>;
  /** For a server that authenticates. */
  readonly auth?: BotAuth;
  /**
   * Whether and how the bot comes back when it has lost its connection. `true` (default) for the defaults of
   * {@link ReconnectOptions}; `false` to stay away. The first connection is tried once.
   */
  readonly reconnect?: boolean | ReconnectOptions;
  /** Where the session is recorded: a file's path (Node only) or a sink. */
  readonly record?: string | RecordingSink;
  /** ENet: channels asked for beside the default ones; 0 (default) for as many as there are. */
  readonly channels?: number;
  /**
   * ENet: how long the server may leave reliable data unanswered before the connection counts as lost, in milliseconds, from
   * 100 on. Default: ENet's own rule, 5 to 30 seconds. A killed server says nothing over UDP, so this is how fast a bot notices.
   */
  readonly silenceMs?: number;
  /** ENet: how datagrams are compressed; must be the server's mode. Default none. */
  readonly compression?: CompressionMode;
  /** For `enets://` and `wss://`: how the server is verified. Default: against the system's certificates. */
  readonly tls?: TLSOptions;
  /** WebSocket: the sub-protocols to offer. */
  readonly protocols?: readonly string[];
  /** WebSocket: extra lines of the handshake request, such as `"Cookie: a=b"`. */
  readonly headers?: readonly string[];
  /**
   * The engine's version at the other end. Default `"auto"`: learned from what the server sends, see
   * {@link SceneMultiplayer.wireVersion}; what `project` was made with is taken at its word until then, and for what
   * can't be learned (typed dictionaries, from 4.4 on).
   */
  readonly wireVersion?: WireVersion;
  /** Makes the peer instead of the built-in choice by the address's protocol, such as one over another transport. */
  readonly makePeer?: (target: Target) => MultiplayerPeer | Promise<MultiplayerPeer>;
  /** Called with the bot's multiplayer API before the first connection, for settings that have no option of their own. */
  readonly configure?: (multiplayer: SceneMultiplayer) => void;
}
