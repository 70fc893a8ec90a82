import { Bot, type BotOptions, parseTarget, type RpcEvent } from "godot-multiplayer-peer";
import type { ArtilleryHelpers, ScenarioEvents, VirtualUser } from "./contract.js";
import { reasonOf, StepFailure } from "./failure.js";
import type { Metrics } from "./metrics.js";
import type { Settings } from "./settings.js";
import { fill } from "./templates.js";

/** Packets that nobody has waited for yet; the oldest go first when there are more. */
const PACKETS_MAX = 1024;

/** Proof of who one is, for a server that authenticates. */
export type AuthData = Uint8Array | string;

/** Bytes that a peer has sent. */
export interface ReceivedPacket {
  readonly sender: number;
  readonly data: Uint8Array;
}

/** A connection that is being made. */
interface Opening {
  readonly done: Promise<Bot>;
  readonly abort: AbortController;
  readonly startMs: number;
  /** Hands over what the server is to be sent. */
  readonly authenticate: (data: AuthData) => void;
  finished: boolean;
}

/** What all virtual users of a scenario share. */
export interface Stage {
  readonly settings: Settings;
  readonly helpers: ArtilleryHelpers;
  readonly events: ScenarioEvents;
  readonly metrics: Metrics;
  readonly processor: Readonly<Record<string, unknown>>;
}

/** One virtual user at work: its bot, and what steps need to know of each other. */
export class Session {
  readonly user: VirtualUser;
  readonly stage: Stage;
  /** When each call arrived, on the clock of `performance.now()`. */
  readonly #arrivedMs = new WeakMap<RpcEvent, number>();
  readonly #packets: ReceivedPacket[] = [];
  readonly #packetWaiters = new Set<() => void>();
  readonly #callsMs = new Map<string, number>();
  #lastCall = "";
  #bot: Bot | null = null;
  #opening: Opening | null = null;
  #auth: AuthData | null = null;

  /**
   * @param stage - What it shares with the others.
   * @param user - Artillery's context.
   */
  constructor(stage: Stage, user: VirtualUser) {
    this.stage = stage;
    this.user = user;
  }

  /** Fills in the templates in a value out of the script. */
  fill(value: unknown): unknown {
    return fill(value, this.user, this.stage.helpers);
  }

  /**
   * Begins to connect.
   *
   * @param target - The server.
   * @param options - Options of this bot beside those of all.
   * @param authenticateLater - Whether a later step authenticates; then this returns as soon as the server is there.
   * @throws StepFailure
   */
  async connect(target: string, options: BotOptions, authenticateLater: boolean): Promise<void> {
    if (this.#bot !== null || this.#opening !== null) {
      throw new StepFailure("connect", "already", "This virtual user is connected already; 'disconnect' comes first");
    }
    const { settings, metrics } = this.stage;
    parseTarget(target);
    metrics.count("godot.sessions.started");
    const abort = new AbortController();
    let authenticate: (data: AuthData) => void = () => {};
    const authGiven = new Promise<AuthData>((resolve) => {
      authenticate = resolve;
    });
    let reach = (): void => {};
    const reached = new Promise<void>((resolve) => {
      reach = resolve;
    });
    const auth = this.#auth;
    const startMs = performance.now();
    const authData = authenticateLater ? () => authGiven : auth;
    const done = Bot.connect(target, {
      name: `bot ${String(this.user.vars["$uuid"] ?? "")}`.trim(),
      ...settings.bot,
      ...options,
      ...(authData === null ? {} : { auth: { data: authData } }),
      signal: abort.signal,
      plugins: [(bot) => this.#listen(bot)],
      configure: (multiplayer) => multiplayer.peer_authenticating.connect(reach),
    });
    const opening: Opening = { done, abort, startMs, authenticate, finished: false };
    this.#opening = opening;
    const finish = (): void => {
      opening.finished = true;
    };
    const finished = done.then(finish, finish);
    await (authenticateLater ? Promise.race([finished, reached]) : finished);
    if (opening.finished) await this.#takeSeat("connect");
    else metrics.record("godot.connect_ms", performance.now() - startMs);
  }

  /**
   * Proves to the server who this is: now, or when the next connection is made.
   *
   * @throws StepFailure
   */
  async authenticate(data: AuthData): Promise<void> {
    if (this.#bot !== null) {
      throw new StepFailure("authenticate", "not_asked", "The connection was complete before 'authenticate'");
    }
    this.#auth = data;
    if (this.#opening === null) return;
    const startMs = performance.now();
    this.#opening.authenticate(data);
    await this.#takeSeat("authenticate");
    this.stage.metrics.record("godot.authenticate_ms", performance.now() - startMs);
  }

  async #takeSeat(step: string): Promise<void> {
    const { metrics } = this.stage;
    const opening = this.#opening!;
    let bot: Bot;
    try {
      bot = await opening.done;
    } catch (error) {
      this.#opening = null;
      this.#failed(reasonOf(error));
      throw StepFailure.of(step, error);
    }
    this.#opening = null;
    this.#bot = bot;
    this.user.bot = bot;
    metrics.count("godot.sessions.connected");
    // `ensure` takes a metric that is not in the report for a failure: these are there as soon as anybody has connected.
    for (const name of ["sessions.failed", "sessions.lost", "reconnects"]) metrics.count(`godot.${name}`, 0);
    if (step === "connect") metrics.record("godot.connect_ms", performance.now() - opening.startMs);
    // The first 'connected' is over; what comes now is a return.
    bot.connected.connect(() => metrics.count("godot.reconnects"));
    bot.disconnected.connect(() => metrics.count("godot.sessions.lost"));
  }

  #failed(reason: string): void {
    this.stage.metrics.count("godot.sessions.failed");
    this.stage.metrics.count(`godot.sessions.failed.${reason}`);
  }

  #listen(bot: Bot): () => void {
    bot.rpcCalled.connect((call) => {
      this.#arrivedMs.set(call, performance.now());
    });
    bot.packet.connect((sender, data) => {
      this.#packets.push({ sender, data });
      if (this.#packets.length > PACKETS_MAX) this.#packets.shift();
      for (const waiter of [...this.#packetWaiters]) waiter();
    });
    this.stage.metrics.add(bot);
    return () => this.stage.metrics.remove(bot);
  }

  /**
   * The bot, on its seat. Waits while it is coming back after a lost connection.
   *
   * @param step - The step's word, for the failure.
   * @throws StepFailure
   */
  async seated(step: string): Promise<Bot> {
    const bot = this.#bot;
    if (bot === null) {
      const why = this.#opening === null ? "'connect' comes first" : "the server waits for 'authenticate'";
      throw new StepFailure(step, "not_connected", `Can't ${step}: ${why}`);
    }
    if (bot.state === "connected") return bot;
    const { timeoutMs } = this.stage.settings;
    try {
      await bot.until(() => bot.state === "connected", timeoutMs);
    } catch {
      throw new StepFailure(step, "disconnected", `Can't ${step}: the connection to ${bot.target.url} was lost`);
    }
    return bot;
  }

  /** Notes that a method was called. */
  called(method: string): void {
    const { metrics } = this.stage;
    metrics.count(`godot.rpc_out.${method}`);
    metrics.rate("godot.rpc_rate");
    this.#callsMs.set(method, performance.now());
    this.#lastCall = method;
  }

  /**
   * Notes that a call has arrived that was expected: the answer to a call of one's own, if there is one that it can answer.
   *
   * @param call - What has arrived.
   * @param answers - The method that it answers; the last one called unless given.
   */
  answered(call: RpcEvent, answers: string | null): void {
    const method = answers ?? this.#lastCall;
    const calledMs = this.#callsMs.get(method);
    const arrivedMs = this.#arrivedMs.get(call);
    if (calledMs === undefined || arrivedMs === undefined || arrivedMs < calledMs) return;
    this.#callsMs.delete(method);
    this.stage.metrics.record(`godot.rpc_answer_ms.${method}`, arrivedMs - calledMs);
  }

  /**
   * Waits for bytes from a peer; those that came before count, each is given out once.
   *
   * @param from - Whose; 0 for anybody's.
   * @param timeoutMs - How long to wait, in milliseconds.
   * @returns Null when none came in time.
   */
  packet(from: number, timeoutMs: number): Promise<ReceivedPacket | null> {
    const take = (): ReceivedPacket | null => {
      const index = this.#packets.findIndex(({ sender }) => from === 0 || sender === from);
      return index < 0 ? null : this.#packets.splice(index, 1)[0]!;
    };
    return new Promise((resolve) => {
      const attempt = (): void => {
        const packet = take();
        if (packet !== null) end(packet);
      };
      const end = (packet: ReceivedPacket | null): void => {
        clearTimeout(timer);
        this.#packetWaiters.delete(attempt);
        resolve(packet);
      };
      const timer = setTimeout(() => end(null), timeoutMs);
      this.#packetWaiters.add(attempt);
      attempt();
    });
  }

  /** Leaves the server; does nothing when there is no connection. */
  async disconnect(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    if (opening !== null) {
      if (!opening.finished) this.#failed("abandoned");
      opening.abort.abort();
      const bot = await opening.done.catch(() => null);
      await bot?.close();
    }
    const bot = this.#bot;
    this.#bot = null;
    delete this.user.bot;
    if (bot === null) return;
    this.stage.metrics.lastLook(bot);
    await bot.close();
  }
}
