// The declarations name Symbol.asyncDispose, which a consumer's own `lib` need not have.
/// <reference lib="esnext.disposable" preserve="true" />
import { checkNames, type OptionNames } from "../core/check-names.js";
import { type ErrorName, errorName, GodotError, GodotObject, push_error, Signal } from "../core/index.js";
import { messageOf } from "../core/message-of.js";
import type { GhostCalls } from "../game/index.js";
import { scheduleSoon } from "../peers/driver.js";
import { MultiplayerPeer, OfflineMultiplayerPeer } from "../peers/index.js";
import type { GodotProject } from "../project/index.js";
import { type Node, SceneMultiplayer, SceneTree } from "../scene/index.js";
import type { Variant } from "../variant/index.js";
import type { View, ViewOptions } from "../view/index.js";
import { type Backoff, backoffDelayMs, checkBackoff } from "./backoff.js";
import type { BotEvent, BotState, BotTraffic } from "./bot-events.js";
import { BotGame, type BotInput } from "./bot-game.js";
import { prepareTree } from "./bot-nodes.js";
import type { BotSettings } from "./bot-options.js";
import { checkBotOptions } from "./check-options.js";
import { attemptConnection, cantConnect } from "./connect-attempt.js";
import { EventStream } from "./event-stream.js";
import { Expectations, type RpcEvent } from "./expectations.js";
import { sayGoodbye } from "./goodbye.js";
import { HeldSink } from "./held-sink.js";
import { makePeer } from "./make-peer.js";
import { MissingNodes } from "./missing-nodes.js";
import { News } from "./news.js";
import { attemptOwnConnection, hasLeft } from "./own-connection.js";
import { recordTraffic } from "./record-session.js";
import { type RecordingSink, RecordingWriter } from "./recording.js";
import { measuredRoundTripMs } from "./round-trip.js";
import { TapPeer } from "./tap-peer.js";
import { parseTarget, type Target } from "./target-url.js";
import type { ArgumentsAt, MethodAt, NodeAt, NodeOrPath } from "./typed-bot.js";
import { viewBot } from "./view-bot.js";

const VIEW_OPTIONS: OptionNames<ViewOptions> = { port: true, frameMs: true, assets: true };
const TIMEOUT_DEFAULT_MS = 10_000;
const EXPECT_TIMEOUT_DEFAULT_MS = 5_000;
const CLOSE_TIMEOUT_DEFAULT_MS = 1_000;
/** How often {@link Bot.until} looks when nothing happens. */
const UNTIL_POLL_MS = 50;
const NEVER_SPOKE = ", without ever having said anything: does it want an authentication ('auth', --auth)?";
/** How long to wait before a server that may still be starting is tried again. */
const WAIT_FOR_SERVER_MS = 100;

/**
 * Something added to a bot: called once, before the first connection.
 *
 * @param bot - The bot; its tree and its signals are there, its connection is not.
 * @returns Nothing, or what is to be done when the bot is closed.
 */
export type BotPlugin = (bot: Bot) => void | (() => void);

/** What {@link Bot.connect} takes beside the address. */
export interface BotOptions extends BotSettings {
  /** Additions, applied in order. */
  readonly plugins?: readonly BotPlugin[];
  /**
   * With `scripts: "run"`, for a game that makes its own connection: called when its autoloads and its scene are there, to have it connect as a player does
   * who presses "Join": `(bot) => bot.call("/root/Lobby", "join_game", "127.0.0.1")`. The bot's address is the only one that the game may connect to.
   * Called again to come back.
   */
  readonly join?: (bot: Bot) => unknown;
}

/**
 * A player without a screen: takes a seat in a Godot game, calls and is called, sees what the server replicates, and
 * comes back when the connection is lost.
 *
 * ```ts
 * const bot = await Bot.connect("enet://127.0.0.1:7000", { project: "path/to/your/game" });
 * bot.rpc_id(1, "/root/Arena", "join", "Ada");
 * const { args } = await bot.expect("welcome");
 * await bot.close();
 * ```
 *
 * It drives itself: nothing needs to be polled. Its scene tree is {@link tree}, its multiplayer API {@link multiplayer}.
 *
 * @typeParam Nodes - The game's nodes by path, as `gdpeer types` writes them (`GameNodes`): calls at them are checked then.
 */
// biome-ignore lint/suspicious/noExplicitAny: a bot that knows its game can stand for any bot, and any for it
export class Bot<Nodes extends object = any> extends GodotObject {
  /** Emitted when the bot has taken its seat: its id, and whether it had one before. */
  readonly connected = new Signal<[id: number, again: boolean]>(this, "connected");
  /** Emitted when the connection is lost. */
  readonly disconnected = new Signal<[reason: string]>(this, "disconnected");
  /** Emitted before each attempt to come back: its number and the delay before it, in milliseconds. */
  readonly reconnecting = new Signal<[attempt: number, delayMs: number]>(this, "reconnecting");
  /** Emitted once, when the bot is closed for good. */
  readonly closed = new Signal<[reason: string]>(this, "closed");
  /** Emitted for every call that arrives. */
  readonly rpcCalled = new Signal<[call: RpcEvent]>(this, "rpcCalled");
  /** Emitted for bytes that a peer sent with `send_bytes`. */
  readonly packet = new Signal<[sender: number, data: Uint8Array]>(this, "packet");

  /** The name given in the options. */
  readonly name: string;
  /** The server's address. */
  readonly target: Target;
  /** The bot's own scene tree; add nodes below its `root`. */
  readonly tree: SceneTree;
  /** The bot's multiplayer API, with everything that Godot's has. */
  readonly multiplayer: SceneMultiplayer;

  readonly #options: BotOptions;
  readonly #backoff: Backoff | null;
  readonly #expectations = new Expectations();
  readonly #streams = new Set<EventStream<BotEvent>>();
  /** For those who wait in {@link until}. */
  readonly #news = new News();
  /** The node that was last looked up by its path, and when. */
  #found: Node | null = null;
  #foundPath = "";
  #foundEpoch = -1;
  readonly #cleanups: (() => void)[] = [];
  /** Length of the packet that was received last. */
  #packetBytes = 0;
  readonly #traffic = {
    messagesIn: 0,
    messagesOut: 0,
    bytesIn: 0,
    bytesOut: 0,
    callsIn: 0,
    callsOut: 0,
    sendErrors: 0,
  };
  #recording: RecordingWriter | null = null;
  readonly #missing: MissingNodes;
  /** The game, when its scripts are run. */
  #game: BotGame | null = null;
  #state: BotState = "connecting";
  #peer: TapPeer | null = null;
  readonly #taps = new WeakMap<MultiplayerPeer, TapPeer>();
  #id = 0;
  #attemptAbort: AbortController | null = null;
  #reconnectTimer: ReturnType<typeof setTimeout> | null = null;
  #closing: Promise<void> | null = null;
  #reconnections = 0;

  private constructor(target: Target, options: BotOptions) {
    super();
    this.name = options.name ?? "bot";
    this.target = target;
    this.#options = options;
    this.#backoff = options.reconnect === false ? null : checkBackoff(reconnectOptions(options));
    const exactFloats = options.scripts === "run";
    this.multiplayer = new SceneMultiplayer({ wireVersion: options.wireVersion ?? "auto", exactFloats });
    this.tree = new SceneTree(this.multiplayer);
    this.#missing = new MissingNodes(this.name);
    this.multiplayer._onMissingNode = this.#missing.missed;
    this.multiplayer._between = (peer) => (peer instanceof OfflineMultiplayerPeer ? peer : this.#tapped(peer));
    this.#listen();
  }

  /**
   * Connects a bot. What the server sends at once waits, on every transport and after each reconnection, until the code behind
   * `await Bot.connect(…)` has run up to the first thing that it waits for: handlers that are set there miss nothing.
   *
   * @param url - The server: `enet://HOST:PORT`, `enets://…` (DTLS), `ws://…`, `wss://…`, or `HOST:PORT` for ENet.
   * @param options - Everything else.
   * @returns The bot, connected and authenticated.
   * @throws {@link GodotError} `ERR_INVALID_PARAMETER` for a bad address or option; `ERR_TIMEOUT` when nothing answered in
   * time; `ERR_CANT_CONNECT` when the server refused, could not be reached or its name not be resolved;
   * `ERR_UNAUTHORIZED` when the authentication failed; `ERR_UNAVAILABLE` when this platform cannot do it.
   */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  static async connect<Nodes extends object = any>(url: string, options: BotOptions = {}): Promise<Bot<Nodes>> {
    checkBotOptions(options);
    const bot = new Bot<Nodes>(parseTarget(url), options);
    try {
      await bot.#open();
    } catch (error) {
      await bot.#shutDown(`it never took its seat: ${messageOf(error)}`);
      throw error;
    }
    return bot;
  }

  /** Where the bot is in its life. */
  get state(): BotState {
    return this.#state;
  }

  /** The bot's unique id in the session; 0 while it has no seat. Another one after each reconnection. */
  get id(): number {
    return this.#state === "connected" ? this.#id : 0;
  }

  /** The peer beneath, with its own statistics; null while there is none. */
  get peer(): MultiplayerPeer | null {
    return this.#peer?.inner ?? null;
  }

  /** How often the bot has come back. */
  get reconnections(): number {
    return this.#reconnections;
  }

  /** Packets and bytes so far. */
  get traffic(): BotTraffic {
    return { ...this.#traffic };
  }

  /** ENet's mean round-trip time to the server, in milliseconds; NaN until it is measured, for other transports, and while not connected. */
  get roundTripMs(): number {
    const { peer } = this;
    return this.#state !== "connected" || peer === null ? Number.NaN : measuredRoundTripMs(peer);
  }

  /**
   * Finds a node of the bot's tree.
   *
   * @param path - Its absolute path, such as `"/root/Arena"`.
   * @returns The node.
   * @throws {@link GodotError} `ERR_DOES_NOT_EXIST` when there is none: it was not declared, or has not been spawned.
   */
  node<T extends Node = Node, P extends string = string>(path: P): NodeAt<Nodes, P, T> {
    return this.#node(path) as NodeAt<Nodes, P, T>;
  }

  #node(path: string): Node {
    const epoch = this.tree._epoch;
    if (this.#found !== null && path === this.#foundPath && epoch === this.#foundEpoch) return this.#found;
    const found = this.tree.root.get_node_or_null(path);
    if (found !== null) {
      this.#game?.expose(found);
      this.#found = found;
      this.#foundPath = path;
      this.#foundEpoch = epoch;
      return found;
    }
    throw new GodotError(
      "ERR_DOES_NOT_EXIST",
      `${this.name} has no node '${path}'; declare it with the option 'nodes' (or 'project'), or wait until it is spawned`,
    );
  }

  /**
   * Calls a method of a node at everyone else, as `node.rpc(method, …)` does.
   *
   * @param node - The node or its path.
   * @param method - The method's name.
   * @param args - Its arguments.
   * @throws {@link GodotError} when the call cannot be made: `ERR_DOES_NOT_EXIST` for an unknown node, `ERR_INVALID_PARAMETER`
   * for an unknown method or peer or an argument that no Variant can hold, `ERR_CONNECTION_ERROR` or `ERR_UNCONFIGURED` while
   * not connected. Nothing is logged.
   */
  rpc<P extends NodeOrPath<Nodes>, M extends MethodAt<Nodes, P>>(
    node: P,
    method: M,
    ...args: ArgumentsAt<Nodes, P, M>
  ): void {
    this.rpc_id(0, node, method, ...args);
  }

  /**
   * Calls a method of a node at one peer, as `node.rpc_id(peer, method, …)` does.
   *
   * @param peer - The peer's id: 1 for the server.
   * @param node - The node or its path.
   * @param method - The method's name.
   * @param args - Its arguments.
   * @throws {@link GodotError} as {@link rpc}.
   */
  rpc_id<P extends NodeOrPath<Nodes>, M extends MethodAt<Nodes, P>>(
    peer: number,
    node: P,
    method: M,
    ...args: ArgumentsAt<Nodes, P, M>
  ): void {
    const target = typeof node === "string" ? this.#node(node) : (node as Node);
    const problem = this.multiplayer._tryRpc(peer, target, method, args as readonly Variant[]);
    if (problem === null) return;
    const why = this.#state === "connected" ? problem.message() : `the bot is ${this.#state}`;
    throw new GodotError(
      errorName(problem.code) as ErrorName,
      `${this.name} can't call '${method}' of '${target.getDescription()}': ${why}`,
      { cause: problem.cause },
    );
  }

  /**
   * Calls a method of a node here, as one of the game's scripts would: for a bot whose game runs (`scripts: "run"`). To call it at other peers, see {@link rpc}.
   *
   * @param path - The node's path, such as `"/root/Lobby"`.
   * @param method - A method of its script or its class.
   * @param args - Its arguments.
   * @returns What it gives, floats as numbers; a promise when it waits (`await`); null when it failed, which is reported.
   * @throws {@link GodotError} `ERR_DOES_NOT_EXIST` when there is no such node or method; `ERR_UNCONFIGURED` when no game runs.
   */
  call(path: string, method: string, ...args: Variant[]): Variant | Promise<Variant> {
    return this.#running().call(path, method, args);
  }

  /** What the player presses, for a bot whose game runs. Throws {@link GodotError} `ERR_UNCONFIGURED` when none does. */
  get input(): BotInput {
    return this.#running().input;
  }

  /** What the game's scripts have asked of classes of the engine that do nothing here, the most frequent first; empty when no game runs. */
  ghosts(): GhostCalls[] {
    return this.#game?.ghosts() ?? [];
  }

  /** What the game's scripts printed and what was reported of them, the latest 1,000 lines; empty when no game runs. */
  scriptLines(): string[] {
    return this.#game?.lines() ?? [];
  }

  #running(): BotGame {
    if (this.#game !== null) return this.#game;
    throw new GodotError(
      "ERR_UNCONFIGURED",
      `${this.name} runs no game: connect it with { project: FOLDER, scripts: "run" }`,
    );
  }

  /**
   * Waits for a call from the server or another peer. A call that came before and that nobody has expected yet counts too,
   * so that an answer that was faster than this line is not missed; each call is given to one `expect` only. The latest
   * 1,024 such calls are kept, and of those that were sent unreliably the latest 16.
   *
   * @param what - The method's name, or `"/root/Arena:welcome"` for that of one node.
   * @param predicate - Looks at the arguments; other calls of the method are passed over.
   * @param timeoutMs - How long to wait, in milliseconds. Default 5,000.
   * @returns The call.
   * @throws {@link GodotError} `ERR_TIMEOUT`, with what was called meanwhile; `ERR_CONNECTION_ERROR` when the bot is closed.
   */
  expect(
    what: string,
    predicate?: ((...args: RpcEvent["args"]) => boolean) | null,
    timeoutMs = EXPECT_TIMEOUT_DEFAULT_MS,
  ): Promise<RpcEvent> {
    if (this.#state === "closed") return Promise.reject(this.#closedError());
    return this.#expectations.expect(this.name, what, predicate ?? null, timeoutMs);
  }

  /**
   * Waits until a condition holds, such as a replicated property's value. It is tried now, whenever something has
   * happened on the network, and every 50 ms.
   *
   * @param condition - Returns something truthy when it holds.
   * @param timeoutMs - How long to wait, in milliseconds. Default 5,000.
   * @returns What the condition returned.
   * @throws {@link GodotError} `ERR_TIMEOUT`; `ERR_CONNECTION_ERROR` when the bot is closed; what the condition throws.
   */
  async until<T>(condition: () => T, timeoutMs = EXPECT_TIMEOUT_DEFAULT_MS): Promise<NonNullable<T>> {
    const deadlineMs = performance.now() + timeoutMs;
    for (;;) {
      if (this.#state === "closed") throw this.#closedError();
      const value = condition();
      if (value) return value as NonNullable<T>;
      const leftMs = deadlineMs - performance.now();
      if (leftMs <= 0) {
        throw new GodotError(
          "ERR_TIMEOUT",
          `${this.name}: the condition did not hold within ${timeoutMs} ms: ${condition}`,
        );
      }
      await this.#news.next(Math.min(leftMs, UNTIL_POLL_MS));
    }
  }

  /**
   * Everything that happens from now on, for `for await`. Ends when the bot is closed. Events that are not taken wait; the
   * oldest are dropped beyond 10,000, or beyond those that 16 MiB of packets brought.
   */
  events(): AsyncIterableIterator<BotEvent> {
    const stream = new EventStream<BotEvent>(() => this.#streams.delete(stream));
    if (this.#state === "closed") stream.end();
    else this.#streams.add(stream);
    return stream;
  }

  /**
   * Leaves the session: what was sent reliably is delivered first, then the server is told.
   *
   * @param options - `timeoutMs`: how long the server may take to confirm; default 1,000.
   */
  close(options: { timeoutMs?: number } = {}): Promise<void> {
    this.#closing ??= this.#leave(options.timeoutMs ?? CLOSE_TIMEOUT_DEFAULT_MS);
    return this.#closing;
  }

  /**
   * Shows what the bot sees in a browser of this machine: the replicated world from above, its nodes and their properties, the calls
   * that pass by, the peers. The page is served on loopback, at an address with a token; the view ends with the bot.
   *
   * @param options - `port`, when it has to be a certain one.
   * @returns The view; open its `url`.
   * @throws {@link GodotError} `ERR_INVALID_PARAMETER` for an option that there is not; `ERR_CANT_CREATE` when the port is taken;
   * `ERR_UNAVAILABLE` in a browser.
   */
  async view(options: ViewOptions = {}): Promise<View> {
    checkNames("A view", options, VIEW_OPTIONS);
    const view = await viewBot(this, this.#options.project, options);
    if (this.#state === "closed") await view.close();
    else this.#cleanups.push(() => void view.close());
    return view;
  }

  /** {@link close}, for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** @internal */
  override _title(): string {
    return `Bot '${this.name}'`;
  }

  /** @internal */
  override _fields(): object {
    const { state, id, traffic, roundTripMs, reconnections } = this;
    return { state, id, server: this.target.url, roundTripMs, reconnections, traffic };
  }

  // Connecting.

  async #open(): Promise<void> {
    const options = this.#options;
    options.signal?.throwIfAborted();
    if (options.signal !== undefined) {
      const onAbort = (): void => void this.close({ timeoutMs: 0 });
      options.signal.addEventListener("abort", onAbort, { once: true });
      this.#cleanups.push(() => options.signal?.removeEventListener("abort", onAbort));
    }
    options.configure?.(this.multiplayer);
    await prepareTree(
      this.tree,
      this.multiplayer,
      options,
      options.scripts === "run" ? (project) => this.#startGame(project) : null,
    );
    this.#mustBeOpen();
    const file = typeof options.record === "string" ? new HeldSink(options.record) : null;
    const sink = file ?? (options.record as RecordingSink | undefined);
    if (sink !== undefined) {
      this.#recording = new RecordingWriter(sink, { url: this.target.url, notes: { bot: this.name } });
    }
    for (const plugin of options.plugins ?? []) {
      const cleanup = plugin(this);
      if (cleanup !== undefined) this.#cleanups.push(cleanup);
    }
    if (this.#game === null) void this.tree.run();
    else this.#game.run();
    await this.#firstAttempt();
    await file?.open();
    this.#mustBeOpen();
    this.#seated(false);
  }

  async #startGame(project: GodotProject): Promise<void> {
    const { name, tree, target } = this;
    this.#game = await BotGame.start(
      project,
      {
        name,
        tree,
        target,
        connectsItself: this.#options.join !== undefined,
        tell: (event, bytes) => this.#tell(event, bytes),
        frameEnded: () => {
          this.#news.came();
          if (this.#state === "connected" && hasLeft(this.multiplayer)) this.#lost("the game closed the connection");
        },
        hasQuit: () => {
          this.#closing ??= this.#shutDown("the game has quit");
        },
      },
      this.#options,
    );
    if (this.#state === "closed") this.#game.close();
  }

  async #firstAttempt(): Promise<void> {
    const { timeoutMs = TIMEOUT_DEFAULT_MS, waitForServer } = this.#options;
    const deadlineMs = performance.now() + timeoutMs;
    let refusal: unknown;
    for (let leftMs = timeoutMs; ; leftMs = deadlineMs - performance.now()) {
      try {
        await this.#attempt(leftMs);
        return;
      } catch (error) {
        const { code } = error as GodotError;
        // The last attempt may have had no time to be refused.
        if (code === "ERR_TIMEOUT") throw refusal ?? error;
        if (waitForServer !== true || code !== "ERR_CANT_CONNECT") throw error;
        if (deadlineMs - performance.now() <= WAIT_FOR_SERVER_MS) throw error;
        refusal = error;
      }
      await new Promise((resolve) => setTimeout(resolve, WAIT_FOR_SERVER_MS));
      this.#mustBeOpen();
    }
  }

  async #attempt(timeoutMs = this.#options.timeoutMs ?? TIMEOUT_DEFAULT_MS): Promise<void> {
    const abort = new AbortController();
    this.#attemptAbort = abort;
    try {
      if (this.#options.join !== undefined) {
        await this.#joinGame(this.#options.join, timeoutMs, abort.signal);
        return;
      }
      const inner = await (this.#options.makePeer ?? ((target) => makePeer(target, this.#options)))(this.target);
      const peer = this.#tapped(inner);
      this.#mustBeOpen();
      await attemptConnection({
        who: this.name,
        url: this.target.url,
        multiplayer: this.multiplayer,
        peer,
        auth: this.#options.auth ?? null,
        timeoutMs,
        signal: abort.signal,
      });
      // It may have come and gone in the same step.
      if (peer.get_connection_status() !== MultiplayerPeer.CONNECTION_CONNECTED) {
        throw cantConnect(this.name, this.target.url, "the server ended the connection at once");
      }
    } catch (error) {
      this.#dropPeer();
      throw error;
    } finally {
      this.#attemptAbort = null;
    }
  }

  #joinGame(join: (bot: Bot) => unknown, timeoutMs: number, signal: AbortSignal): Promise<void> {
    const game = this.#running();
    game.wasRefused = null;
    return attemptOwnConnection({
      who: this.name,
      url: this.target.url,
      multiplayer: this.multiplayer,
      join: () => join(this),
      refused: () => (game.wasRefused === null ? null : `${game.wasRefused.host}:${game.wasRefused.port}`),
      lines: () => game.lines(),
      timeoutMs,
      signal,
    });
  }

  #seated(again: boolean): void {
    const old = this.#id;
    this.#id = this.multiplayer.get_unique_id();
    // The server knows us under another id now: what was ours stays ours.
    if (again) changeAuthority(this.tree.root, old, this.#id);
    this.#state = "connected";
    this.#recording?.event("connected", this.#id, again);
    this.connected.emit(this.#id, again);
    this.#tell({ type: "connected", id: this.#id, again });
    // By then, whoever waits for the bot has set his handlers.
    const peer = this.#peer;
    scheduleSoon(() => peer?._release());
  }

  /** What counts and records the traffic of a peer, whoever has made it: the bot, or its game. */
  #tapped(inner: MultiplayerPeer): TapPeer {
    let peer = this.#taps.get(inner);
    if (peer === undefined) {
      peer = new TapPeer(inner);
      this.#taps.set(inner, peer);
      this.#tap(peer);
    }
    this.#peer = peer;
    return peer;
  }

  #tap(peer: TapPeer): void {
    const traffic = this.#traffic;
    peer.tap({
      onReceive: (data) => {
        traffic.messagesIn++;
        traffic.bytesIn += data.byteLength;
        this.#packetBytes = data.byteLength;
        this.#news.came();
      },
      onSend: (data) => {
        traffic.messagesOut++;
        traffic.bytesOut += data.byteLength;
      },
      onSendError: () => {
        traffic.sendErrors++;
      },
    });
    if (this.#recording !== null) recordTraffic(peer, this.#recording);
  }

  #listen(): void {
    const { multiplayer } = this;
    multiplayer._rpcSent.connect(() => {
      this.#traffic.callsOut++;
    });
    multiplayer.rpcReceived.connect((node, method, received, sender) => {
      this.#traffic.callsIn++;
      const args = this.#game?.plain(received) ?? received;
      const call: RpcEvent = { type: "rpc", node, path: node._pathText(), method, args, sender };
      this.#expectations.arrive(
        call,
        multiplayer._remoteMode === MultiplayerPeer.TRANSFER_MODE_RELIABLE,
        this.#packetBytes,
      );
      this.rpcCalled.emit(call);
      this.#tell(call, this.#packetBytes);
    });
    multiplayer.peer_packet.connect((sender, data) => {
      this.packet.emit(sender, data);
      this.#tell({ type: "packet", sender, data }, data.byteLength);
    });
    multiplayer.peer_connected.connect((id) => this.#tell({ type: "peer_connected", id }));
    multiplayer.peer_disconnected.connect((id) => this.#tell({ type: "peer_disconnected", id }));
    multiplayer.server_disconnected.connect(() => {
      const mute = this.#options.auth === undefined && this.#traffic.messagesIn === 0 && this.#peer !== null;
      this.#lost(`the server closed the connection or is gone${mute ? NEVER_SPOKE : ""}`);
    });
  }

  // Losing the connection, and coming back.

  #lost(reason: string): void {
    if (this.#state !== "connected" || this.#closing !== null) return;
    this.#recording?.event("disconnected", reason);
    this.#state = this.#backoff === null ? "connected" : "reconnecting";
    this.disconnected.emit(reason);
    this.#tell({ type: "disconnected", reason });
    // Not at once: the multiplayer API is still at work.
    queueMicrotask(() => {
      if (this.#closing !== null) return;
      this.#dropPeer();
      if (this.#backoff === null) this.#closing ??= this.#shutDown(reason);
      else this.#scheduleReconnect(1);
    });
  }

  #scheduleReconnect(attempt: number): void {
    const backoff = this.#backoff;
    if (backoff === null || this.#closing !== null) return;
    if (attempt > backoff.maxAttempts) {
      this.#closing ??= this.#shutDown(`gave up after ${backoff.maxAttempts} attempts to reconnect`);
      return;
    }
    const delayMs = backoffDelayMs(backoff, attempt, Math.random());
    this.reconnecting.emit(attempt, delayMs);
    this.#tell({ type: "reconnecting", attempt, delayMs });
    if (this.#closing !== null) return;
    this.#reconnectTimer = setTimeout(() => {
      this.#reconnectTimer = null;
      void this.#reconnect(attempt);
    }, delayMs);
  }

  async #reconnect(attempt: number): Promise<void> {
    this.#expectations.clearBacklog();
    try {
      await this.#attempt();
    } catch (error) {
      this.#recording?.event("reconnect_failed", attempt, messageOf(error));
      this.#scheduleReconnect(attempt + 1);
      return;
    }
    if (this.#closing !== null) return;
    this.#reconnections++;
    this.#seated(true);
  }

  // Leaving.

  async #leave(timeoutMs: number): Promise<void> {
    const { peer } = this;
    if (this.#state === "connected" && timeoutMs > 0 && peer !== null) {
      // From here on nothing of the game is sent any more; the peer alone finishes what it has to do.
      this.tree.quit();
      this.#game?.pause();
      await sayGoodbye(peer, timeoutMs);
    }
    await this.#shutDown("closed");
  }

  async #shutDown(reason: string): Promise<void> {
    if (this.#state === "closed") return;
    this.#state = "closed";
    if (this.#reconnectTimer !== null) clearTimeout(this.#reconnectTimer);
    this.#reconnectTimer = null;
    this.#attemptAbort?.abort(this.#closedError());
    this.#dropPeer();
    this.tree.quit();
    this.#game?.close();
    this.#expectations.fail(this.#closedError());
    this.#missing.tell();
    this.#news.tell();
    for (const cleanup of this.#cleanups.splice(0).reverse()) {
      try {
        cleanup();
      } catch (error) {
        push_error(`A plugin of ${this.name} threw while it was closed: ${messageOf(error)}`, error);
      }
    }
    this.#recording?.event("closed", reason);
    this.#recording?.close();
    this.closed.emit(reason);
    this.#tell({ type: "closed", reason });
    for (const stream of [...this.#streams]) stream.end();
    this.#streams.clear();
  }

  #dropPeer(): void {
    const peer = this.#peer;
    this.#peer = null;
    if (peer === null) return;
    if (this.multiplayer.multiplayer_peer === peer.inner) this.multiplayer.multiplayer_peer = null;
    peer.close();
  }

  /** Behind each `await` of a connection: the bot may have been closed meanwhile, and nothing would end what is opened then. */
  #mustBeOpen(): void {
    if (this.#state === "closed") throw this.#closedError();
  }

  #closedError(): GodotError {
    return new GodotError("ERR_CONNECTION_ERROR", `${this.name} is closed`);
  }

  #tell(event: BotEvent, bytes = 0): void {
    if (this.#streams.size > 0) for (const stream of this.#streams) stream.push(event, bytes);
  }
}

function reconnectOptions(options: BotOptions): Exclude<BotOptions["reconnect"], boolean | undefined> {
  return typeof options.reconnect === "object" ? options.reconnect : {};
}

function changeAuthority(node: Node, from: number, to: number): void {
  if (node.get_multiplayer_authority() === from) node.set_multiplayer_authority(to, false);
  for (const child of node.get_children(true)) changeAuthority(child, from, to);
}
