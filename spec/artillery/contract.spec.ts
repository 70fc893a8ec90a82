import { createSocket } from "node:dgram";
import { EventEmitter, once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import GodotEngineDefault, {
  type ArtilleryConfig,
  GodotEngine,
  type VirtualUser,
} from "../../packages/artillery-engine-godot/src/index.js";
import { ArenaServer, type ArenaServerOptions } from "../../src/cli/demo/arena-server.js";
import { type GodotProject, readProject, setLogger, Vector2 } from "../../src/index.js";
import { root } from "../support/sources.js";

const arenaFolder = join(root, "examples/arena");
let project: GodotProject;
const servers: ArenaServer[] = [];

beforeAll(async () => {
  project = await readProject(arenaFolder);
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(() => {
  setLogger(null);
});

function serve(options: ArenaServerOptions = {}): ArenaServer {
  const server = new ArenaServer(project, { mobs: 1, ...options });
  servers.push(server);
  return server;
}

/** What Artillery would have collected. */
class Collected extends EventEmitter {
  readonly counters: Record<string, number> = {};
  readonly histograms: Record<string, number[]> = {};
  readonly rates: string[] = [];
  readonly errors: unknown[] = [];
  started = 0;

  constructor() {
    super();
    this.on("started", () => this.started++);
    this.on("error", (code) => this.errors.push(code));
    this.on("rate", (name: string) => this.rates.push(name));
    this.on("counter", (name: string, by: number) => {
      this.counters[name] = (this.counters[name] ?? 0) + by;
    });
    this.on("histogram", (name: string, value: number) => {
      this.histograms[name] ??= [];
      this.histograms[name].push(value);
    });
  }
}

interface RunOptions {
  readonly config?: ArtilleryConfig & Record<string, unknown>;
  readonly vars?: Record<string, unknown>;
  readonly spec?: Record<string, unknown>;
  readonly users?: number;
}

/** Runs a flow as Artillery's runner would, without Artillery. */
async function run(target: string, flow: unknown[], options: RunOptions = {}) {
  const config = {
    target,
    ...options.config,
    godot: { project: "examples/arena", timeout: "2s", connectTimeout: 2, ...(options.config?.godot as object) },
  };
  const engine = new GodotEngine({ config, _scriptPath: join(root, "test.yml") }, new EventEmitter(), null);
  await engine.init();
  const events = new Collected();
  const scenario = engine.createScenario({ engine: "godot", flow, ...options.spec }, events);
  const users = Array.from(
    { length: options.users ?? 1 },
    (_, index): VirtualUser => ({
      vars: { $uuid: String(index), index, ...options.vars },
      funcs: { $randomNumber: ((low: number) => low) as never },
    }),
  );
  const outcomes = await Promise.all(
    users.map(
      (user) =>
        new Promise<unknown>((resolve, reject) => {
          let calls = 0;
          void scenario(user, (error, context) => {
            if (calls++ > 0 || context !== user) reject(new Error("called back twice, or with a foreign context"));
            setTimeout(() => resolve(error), 0);
          });
        }),
    ),
  );
  return { events, vars: users[0]!.vars, user: users[0]!, error: outcomes[0] as Error | null, outcomes };
}

const joinStep = { rpc: { node: "/root/Arena", method: "join", args: ["Ada {{ index }}"] } };
const ping = (token: unknown) => ({ rpc: { node: "/root/Arena", method: "ping", args: [token] } });

describe("The engine's contract", () => {
  it("is a class as the default export, and its init is what Artillery waits for", () => {
    expect(GodotEngineDefault).toBe(GodotEngine);
    const engine = new GodotEngine({ config: {} }, new EventEmitter());
    // Artillery looks at the constructor's name.
    expect(engine.init.constructor.name).toBe("AsyncFunction");
    expect(engine.createScenario({ flow: [{ log: "x" }] }, new EventEmitter())).toBeTypeOf("function");
  });

  it("has a manifest that Artillery can load it by, without Artillery as a dependency", () => {
    const manifest = JSON.parse(readFileSync(join(root, "packages/artillery-engine-godot/package.json"), "utf8"));
    expect(manifest.name).toBe("artillery-engine-godot");
    // It is looked up as CommonJS looks up packages, so 'import' alone would not be found.
    expect(Object.keys(manifest.exports["."])).toEqual(["types", "default"]);
    expect(Object.keys(manifest.dependencies)).toEqual(["godot-multiplayer-peer"]);
    expect(manifest.peerDependenciesMeta.artillery).toEqual({ optional: true });
  });

  it("emits started once per virtual user, counters, distributions and rates, and calls back without an error", async () => {
    const server = serve();
    const { events, outcomes } = await run(
      server.url,
      ["connect", joinStep, { expect: { rpc: "welcome" } }, "disconnect"],
      { users: 5 },
    );
    expect(outcomes).toEqual([null, null, null, null, null]);
    expect(events.started).toBe(5);
    expect(events.errors).toEqual([]);
    expect(events.counters).toMatchObject({
      "godot.sessions.started": 5,
      "godot.sessions.connected": 5,
      "godot.sessions.failed": 0,
      "godot.sessions.lost": 0,
      "godot.reconnects": 0,
      "godot.rpc_out.join": 5,
      "godot.rpc_in.welcome": 5,
      "godot.expect_met.welcome": 5,
    });
    expect(events.histograms["godot.connect_ms"]).toHaveLength(5);
    expect(events.histograms["godot.rpc_answer_ms.join"]).toHaveLength(5);
    expect(events.histograms["godot.rtt_ms"]!.length).toBeGreaterThanOrEqual(5);
    expect(events.histograms["godot.loss_percent"]!.every((loss) => loss >= 0 && loss <= 100)).toBe(true);
    expect(events.rates).toEqual(Array(5).fill("godot.rpc_rate"));
    for (const name of ["packets_in", "packets_out", "bytes_in", "bytes_out", "udp.bytes_in", "udp.bytes_out"]) {
      expect(events.counters[`godot.${name}`], name).toBeGreaterThan(5);
    }
    await vi.waitFor(() => expect(server.players).toHaveLength(0));
  });

  it("ends a virtual user at its first failing step, with one error and its bot closed", async () => {
    const server = serve();
    const { events, error } = await run(server.url, [
      "connect",
      joinStep,
      { expect: { rpc: "welcome" } },
      { expect: { rpc: "never", timeout: "50ms" } },
      ping(1),
    ]);
    expect(error).toMatchObject({ code: "godot_expect_timeout" });
    expect(events.errors).toEqual(["godot_expect_timeout"]);
    expect(events.counters["godot.expect_failed.never"]).toBe(1);
    expect(events.counters).not.toHaveProperty("godot.rpc_out.ping");
    await vi.waitFor(() => expect(server.players).toHaveLength(0));
  });

  it("calls back even when nobody listens to errors", async () => {
    const config = { target: serve().url, godot: { project: "examples/arena" } };
    const engine = new GodotEngine({ config, _scriptPath: join(root, "test.yml") });
    const scenario = engine.createScenario({ flow: [{ rpc: { node: "/root/No", method: "x" } }] }, new EventEmitter());
    const error = await new Promise((resolve) => void scenario({ vars: {} }, resolve));
    expect(error).toMatchObject({ code: "godot_rpc_no_such_node" });
  });

  it("does not begin with settings that can't be: Artillery would end an init that rejects with exit code 0", async () => {
    const broken = (config: ArtilleryConfig) => new GodotEngine({ config, _scriptPath: join(root, "test.yml") });
    for (const [config, message] of [
      [
        { target: "enet://127.0.0.1:1", godot: { projekt: "x" } },
        "config.godot has no 'projekt'; it has project, nodes",
      ],
      [{ target: "http://127.0.0.1:1" }, "the protocol 'http' is not enet"],
      [{ godot: { project: "no/such/folder" } }, "no/such/folder"],
      [{ godot: { compression: "lz4" } }, "config.godot.compression is one of none, range-coder"],
      [{ godot: { tls: { ca: "no.pem" } } }, "no.pem' holds no certificate"],
      [{ godot: "x" }, "config.godot must be a section with keys"],
      [{ engines: { godot: { log: "much" } } }, "config.godot.log is 'some' or 'all'; got much"],
    ] as [ArtilleryConfig, string][]) {
      const engine = broken(config);
      await engine.init();
      expect(() => engine.createScenario({ flow: ["connect"] }, new Collected())).toThrow(message);
    }
  });

  it("works without init, and ends the virtual users when the settings can't be", async () => {
    const server = serve();
    for (const [project, code] of [
      ["examples/arena", null],
      ["examples/nothing", "godot_settings_"],
    ]) {
      const config = { target: server.url, godot: { project } };
      const engine = new GodotEngine({ config, _scriptPath: join(root, "test.yml") });
      const events = new Collected();
      const scenario = engine.createScenario({ flow: ["connect", joinStep, { expect: "welcome" }] }, events);
      const error = await new Promise<{ code: string } | null>((resolve) => {
        void scenario({ vars: {} }, (failure) => resolve(failure as { code: string } | null));
      });
      if (code === null) expect(error).toBeNull();
      else expect(error!.code).toContain(code);
      expect(events.errors).toHaveLength(code === null ? 0 : 1);
    }
  });
});

describe("connect and authenticate", () => {
  it("goes over WebSocket as well", async () => {
    const server = serve({ transport: "ws" });
    const { error, events } = await run(server.url, ["connect", joinStep, { expect: "welcome" }]);
    expect(error).toBeNull();
    expect(events.counters["godot.sessions.connected"]).toBe(1);
    expect(events.histograms).not.toHaveProperty("godot.rtt_ms");
  });

  it("connects by itself when the flow does not say", async () => {
    const { error } = await run(serve().url, [joinStep, { expect: "welcome" }]);
    expect(error).toBeNull();
  });

  it("takes the target from the step", async () => {
    const server = serve();
    const flow = [{ connect: "{{ where }}" }, joinStep, { expect: "welcome" }];
    const { error } = await run("enet://127.0.0.1:9", flow, { vars: { where: server.url } });
    expect(error).toBeNull();
  });

  it.each([
    ["after connect", ["connect", { think: "20ms" }, { authenticate: "{{ token }}" }]],
    ["before connect", [{ authenticate: { text: "{{ token }}" } }, "connect"]],
    ["without connect", [{ authenticate: { base64: "c2VjcmV0" } }]],
  ])("authenticates %s", async (_where, steps) => {
    const server = serve({ token: "secret" });
    const { error, events } = await run(server.url, [...steps, joinStep, { expect: "welcome" }], {
      vars: { token: "secret" },
    });
    expect(error).toBeNull();
    expect(events.counters["godot.sessions.connected"]).toBe(1);
    expect(events.histograms["godot.connect_ms"]).toHaveLength(1);
  });

  it("measures the authentication apart, and counts one that is refused by its reason", async () => {
    const server = serve({ token: "secret" });
    const good = await run(server.url, ["connect", { authenticate: "secret" }]);
    expect(good.events.histograms["godot.authenticate_ms"]).toHaveLength(1);
    const { events, error } = await run(server.url, ["connect", { authenticate: "wrong" }, joinStep]);
    expect(error).toMatchObject({ code: "godot_authenticate_unauthorized" });
    expect(events.counters).toMatchObject({
      "godot.sessions.started": 1,
      "godot.sessions.failed": 1,
      "godot.sessions.failed.unauthorized": 1,
    });
    expect(events.counters).not.toHaveProperty("godot.sessions.connected");
  });

  it("counts a server that is not there, and one that was never told who it is", async () => {
    const server = serve({ token: "secret" });
    // Takes datagrams and never answers.
    const silent = createSocket("udp4").bind(0, "127.0.0.1");
    await once(silent, "listening");
    const gone = await run(`enet://127.0.0.1:${silent.address().port}`, [{ connect: { timeout: "100ms" } }]);
    silent.close();
    expect(gone.error).toMatchObject({ code: "godot_connect_timeout" });
    expect(gone.events.counters["godot.sessions.failed.timeout"]).toBe(1);
    const flow = ["connect", { function: "boom" }, { authenticate: "secret" }];
    const boom = () => Promise.reject(new TypeError("no"));
    const left = await run(server.url, flow, { config: { processor: { boom } } });
    expect(left.error).toMatchObject({ code: "godot_function_typeerror" });
    expect(left.events.counters["godot.sessions.failed.abandoned"]).toBe(1);
  });

  it("does not connect twice, and again after disconnect", async () => {
    const server = serve();
    const twice = await run(server.url, ["connect", "connect"]);
    expect(twice.error).toMatchObject({ code: "godot_connect_already" });
    const again = await run(server.url, ["connect", "disconnect", "connect", joinStep, { expect: "welcome" }]);
    expect(again.error).toBeNull();
    expect(again.events.counters["godot.sessions.connected"]).toBe(2);
    const late = await run(server.url, ["connect", "disconnect", joinStep]);
    expect(late.error).toMatchObject({ code: "godot_rpc_not_connected" });
  });
});

describe("rpc and expect", () => {
  it("captures and matches as Artillery does, and fills templates in", async () => {
    const { error, vars } = await run(
      serve().url,
      [
        "connect",
        joinStep,
        {
          expect: {
            rpc: "/root/Arena:welcome",
            as: "welcome",
            match: [
              { json: "$.args[0].motd", value: "Have {{ what }}" },
              { json: "$.sender", value: 2, strict: false },
            ],
            capture: [
              { json: "$.args[0].id", as: "me" },
              { json: "$.args[0]['players']", as: "players" },
            ],
          },
        },
        {
          rpc: { node: "/root/Arena", method: "echo", args: [{ who: "{{ me }}", text: "p{{ players }}", list: [1] }] },
        },
        { expect: { rpc: "echoed", as: "echo" } },
        { rpc: { node: "/root/Arena", method: "echo", args: [{ $var: "Vector2({{ players }}, -2)" }] } },
        { expect: { rpc: "echoed", as: "vector", capture: { json: "$.args[0].y", as: "y" } } },
      ],
      { vars: { what: "fun" } },
    );
    expect(error).toBeNull();
    expect(vars["me"]).toBeTypeOf("number");
    expect(vars["welcome"]).toEqual({ id: vars["me"], players: 1, motd: "Have fun" });
    expect(vars["echo"]).toEqual({ who: vars["me"], text: "p1", list: [1] });
    expect(vars["vector"]).toEqual(new Vector2(1, -2));
    expect(vars["y"]).toBe(-2);
  });

  it.each([
    ["mismatch", { match: { json: "$.args[0].motd", value: "No fun" } }],
    ["capture", { capture: { json: "$.args[0].nothing", as: "x" } }],
  ])("fails for a %s", async (reason, more) => {
    const { error, events } = await run(serve().url, ["connect", joinStep, { expect: { rpc: "welcome", ...more } }]);
    expect(error).toMatchObject({ code: `godot_expect_${reason}` });
    expect(events.counters["godot.expect_failed.welcome"]).toBe(1);
  });

  it("passes over calls whose arguments are others, and measures each answer", async () => {
    const { error, events, vars } = await run(serve().url, [
      "connect",
      ping(1),
      ping(2),
      ping(3),
      { expect: { rpc: "pong", args: [3], as: ["third", "clock"] } },
      { expect: { rpc: "pong", args: [1], as: "first", answers: "echo" } },
    ]);
    expect(error).toBeNull();
    expect([vars["third"], vars["first"]]).toEqual([3, 1]);
    expect(vars["clock"]).toBeTypeOf("number");
    expect(events.histograms["godot.rpc_answer_ms.ping"]).toHaveLength(1);
    expect(events.counters["godot.rpc_out.ping"]).toBe(3);
  });

  it("expects replicated properties, of nodes that are yet to be spawned too", async () => {
    const { error, vars } = await run(serve().url, [
      "connect",
      joinStep,
      { expect: { rpc: "welcome", capture: { json: "$.args[0].id", as: "me" } } },
      { expect: { property: "/root/Arena/Players/{{ me }}:health", equals: 100, as: "health" } },
      { expect: { property: "/root/Arena/Mobs/Mob0:position:x", above: 1, below: 1000 } },
      { rpc: { node: "/root/Arena", method: "shoot", args: [{ $var: "Vector2(1, 0)" }] } },
      { expect: { property: "/root/Arena/Players/{{ me }}:score", atLeast: 10, atMost: 10, not: 0 } },
    ]);
    expect(error).toBeNull();
    expect(vars["health"]).toBe(100);
  });

  it("says what a property was when it did not come true", async () => {
    const mob = { property: "/root/Arena/Mobs/Mob0:kind", equals: "dragon", timeout: "50ms" };
    const { error } = await run(serve().url, ["connect", { wait: { node: "/root/Arena/Mobs/Mob0" } }, { expect: mob }]);
    expect(error).toMatchObject({ code: "godot_expect_timeout" });
    expect(error!.message).toContain('/root/Arena/Mobs/Mob0:kind is "slime" after 50 ms');
    const none = await run(serve().url, ["connect", { expect: { property: "/root/No:x", timeout: "20ms" } }]);
    expect(none.error!.message).toContain("is not there");
  });

  it("ends with a reason when the node or the method does not exist", async () => {
    const server = serve();
    const node = await run(server.url, ["connect", { rpc: { node: "/root/Nowhere", method: "x" } }]);
    expect(node.error).toMatchObject({ code: "godot_rpc_no_such_node" });
    const method = await run(server.url, ["connect", { rpc: { node: "/root/Arena", method: "jion" } }]);
    expect(method.error).toMatchObject({ code: "godot_rpc_invalid_parameter" });
    expect(method.error!.message).toContain("'jion' of node '/root/Arena' is not declared for RPCs");
    const wrong = await run(server.url, ["connect", ping("not a number")]);
    expect(wrong.error).toMatchObject({ code: "godot_rpc_invalid_parameter" });
    expect(wrong.error!.message).toContain("Unable to encode the arguments of RPC 'ping'");
    expect(wrong.events.counters).not.toHaveProperty("godot.rpc_out.ping");
  });
});

describe("The other steps", () => {
  it("sends bytes and waits for those that come back", async () => {
    const { error, vars } = await run(
      serve().url,
      [
        "connect",
        { send: { hex: "02 01 {{ tail }}", channel: 1 } },
        { wait: { packet: true, from: "server", as: "bytes", match: { json: "$.size", value: 4 } } },
        { send: { text: "\u0002\u0001hello", mode: "unreliable_ordered" } },
        { wait: { packet: true, capture: { regexp: "hel+o", as: "word" } } },
        { send: { value: [1, 2] } },
        { wait: "packet" },
        { wait: { peers: 1 } },
        { wait: "1ms" },
        { wait: { gone: "/root/Arena/Players/nobody" } },
      ],
      { vars: { tail: "aabb" } },
    );
    expect(error).toBeNull();
    expect(vars["bytes"]).toEqual(Uint8Array.of(2, 1, 0xaa, 0xbb));
    expect(vars["word"]).toBe("hello");
    const late = await run(serve().url, ["connect", { wait: { packet: true, timeout: "20ms" } }]);
    expect(late.error).toMatchObject({ code: "godot_wait_timeout" });
  });

  it("loops by count, range, values and condition, inside one another too", async () => {
    const seen: unknown[] = [];
    const note = (user: VirtualUser) => {
      const { $loopCount, $loopElement, i, e } = user.vars;
      seen.push([$loopCount, $loopElement, i, e].filter((value) => value !== undefined).join(" "));
    };
    const twice = (user: VirtualUser, next: (goOn: boolean) => void) => next(user.vars["$loopCount"] !== 1);
    const { error } = await run(
      serve().url,
      [
        { loop: [{ function: "note" }], count: "{{ two }}" },
        { loop: [{ function: "note" }], count: "3-5" },
        { loop: [{ function: "note" }], over: "names" },
        { loop: [{ loop: [{ function: "note" }], over: ["x"], loopValue: "i", loopElement: "e" }], count: 1 },
        { loop: [{ function: "note" }], whileTrue: "twice" },
        { loop: [{ function: "note" }], over: "missing" },
      ],
      { config: { processor: { note, twice } }, vars: { two: 2, names: ["a", "b"] } },
    );
    expect(error).toBeNull();
    expect(seen).toEqual(["0 0", "1 1", "3 3", "4 4", "0 a", "1 b", "0 0 0 x", "0 0 0 x", "1 1 0 x"]);
  });

  it("calls the processor's functions with the bot, and a swarm's behaviours", async () => {
    const order: string[] = [];
    const processor = {
      first: (_user: VirtualUser, _events: unknown, done: () => void) => {
        order.push("before");
        setTimeout(done, 1);
      },
      play: async (user: VirtualUser, events: { emit(name: string, ...args: unknown[]): void }) => {
        user.bot!.rpc_id(1, "/root/Arena", "ping", 7);
        user.vars["token"] = (await user.bot!.expect("pong")).args[0];
        events.emit("counter", "mine", 2);
        order.push("play");
      },
      last: () => order.push("after"),
      wander: async (bot: NonNullable<VirtualUser["bot"]>, { every, count, record }: never) => {
        await (every as (ms: number, step: () => void) => Promise<void>)(5, () => {
          bot.rpc_id(1, "/root/Arena", "ping", 1);
          (count as (name: string) => void)("pings");
          (record as (name: string, ms: number) => void)("lap", 3);
        });
        order.push("wander");
      },
    };
    const { error, events, vars } = await run(
      serve().url,
      [{ function: "play" }, { behaviour: "wander", for: "60ms" }, { log: "token {{ token }}" }],
      { config: { processor }, spec: { beforeScenario: "first", afterScenario: ["last"] } },
    );
    expect(error).toBeNull();
    expect(order).toEqual(["before", "play", "wander", "after"]);
    expect(vars["token"]).toBe(7);
    expect(events.counters["mine"]).toBe(2);
    expect(events.counters["godot.behaviour.pings"]).toBeGreaterThan(1);
    expect(events.histograms["godot.behaviour.lap_ms"]![0]).toBe(3);
  });

  it("thinks with jitter, and calls functions in templates without Artillery", async () => {
    const { error, vars } = await run(
      serve().url,
      [
        "connect",
        { think: "2ms", jitter: "50%" },
        ping("{{ $randomNumber(5, 9) }}"),
        { expect: { rpc: "pong", as: "t" } },
      ],
      { config: { defaults: { think: { jitter: 1 } } } },
    );
    expect(error).toBeNull();
    expect(vars["t"]).toBe(5);
  });

  it("counts lost connections and returns", async () => {
    const server = serve();
    const kick = async (user: VirtualUser) => {
      server.peer.disconnect_peer(user.bot!.id);
      await user.bot!.reconnecting.once();
    };
    const welcome = [joinStep, { expect: "welcome" }];
    const flow = ["connect", ...welcome, { function: "kick" }, ...welcome];
    const config = { processor: { kick }, godot: { reconnect: { firstDelayMs: 10 } } };
    const { error, events } = await run(server.url, flow, { config });
    expect(error).toBeNull();
    expect(events.counters).toMatchObject({ "godot.sessions.lost": 1, "godot.reconnects": 1 });
    const kickForGood = async (user: VirtualUser) => {
      server.peer.disconnect_peer(user.bot!.id);
      await user.bot!.closed.once();
    };
    const away = await run(server.url, flow, {
      config: { processor: { kick: kickForGood }, godot: { reconnect: false } },
    });
    expect(away.error).toMatchObject({ code: "godot_rpc_disconnected" });
    expect(away.events.counters["godot.sessions.lost"]).toBe(1);
  });
});

describe("Mistakes in a script", () => {
  const compile = (flow: unknown, processor?: unknown) => () =>
    new GodotEngine({ config: { processor } }).createScenario({ flow }, new EventEmitter());

  it.each([
    [{ conect: {} }, "There is no step 'conect'; there are connect, authenticate, rpc"],
    [{ rpc: { node: "/root/A" } }, "'rpc' lacks 'method'"],
    [{ rpc: { node: "/root/A", methd: "x", method: "x" } }, "'rpc' has no 'methd'; it takes node, method, args, to"],
    [{ rpc: {}, expect: {} }, "A step has one word, this has rpc and expect"],
    [{ expect: {}, timeout: 5 }, "'timeout' can't stand beside 'expect' in a step"],
    [{ expect: { timeout: 1 } }, "'expect' needs either 'rpc' or 'property'"],
    [{ expect: { rpc: "x", above: 1 } }, "'above' of 'expect' goes with 'property'"],
    [{ send: { to: 1 } }, "'send' needs one of text, hex, base64, value"],
    [{ send: { text: "x", mode: "fast" } }, "'mode' of 'send' is one of unreliable, unreliable_ordered, reliable"],
    [{ wait: { timeout: 1 } }, "'wait' needs a duration or one of packet, node, gone, peers"],
    [{ function: "nope" }, "'function: nope' names no function of config.processor; it exports play"],
    [{ loop: { count: 1 } }, "A 'loop' is a list of steps"],
    [7, "A step is a word with parameters; got 7"],
  ])("%j is told before the run begins", (step, message) => {
    expect(compile([step], { play() {} })).toThrow(message);
  });

  it("are told at the step when a variable makes them", async () => {
    const server = serve();
    const think = await run(server.url, ["connect", { think: "{{ long }}" }], { vars: { long: "a while" } });
    expect(think.error!.message).toContain("'think' must be a duration such as 2, 0.5 or 500ms; got \"a while\"");
    const variant = await run(server.url, ["connect", ping({ $var: "Vector2(" })]);
    expect(variant.error!.message).toContain("'$var: Vector2(' is not what Godot's var_to_str() writes");
  });
});
