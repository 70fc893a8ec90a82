import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseScript } from "../../src/gdscript/syntax/parser.js";
import { Bot, MultiplayerPeer, TLSOptions, WebSocketMultiplayerPeer } from "../../src/index.js";
import { freePort } from "../support/free-port.js";
import type { Running } from "../support/gdpeer.js";
import { waitUntil } from "../support/polling.js";
import { hasOpenssl, selfSigned } from "../support/self-signed.js";
import { root } from "../support/sources.js";
import { BLOCKS, type Block } from "./blocks.js";
import { type Stage, serverIsOpen } from "./stage.js";

/** What becomes of a block. */
export interface Plan {
  /** Whether it goes on from the block just before it. */
  readonly goesOn?: boolean;
  /** What stands before it: what its place makes clear. */
  readonly before?: string;
  /** What ends a program that the block would leave running. */
  readonly after?: string;
  /** Texts that are others when the block is run: smaller numbers. A `<number>` is a time: more of it where a machine is busy. */
  readonly edits?: Readonly<Record<string, string>>;
  /** Runs it; throws if it does not do what it should. */
  readonly run: (stage: Stage, code: string, block: Block) => Promise<void>;
  /** Why a block is not run. */
  readonly reason?: string;
}

type Parts = Omit<Plan, "run" | "reason">;

async function mustEnd(program: Running, code: number, shows?: RegExp): Promise<void> {
  const ended = await program.ended;
  const output = `${ended.out}${ended.err}`;
  if (ended.code !== code) throw new Error(`exit code ${ended.code}:\n${output}`);
  if (shows !== undefined && !shows.test(output)) throw new Error(`did not say ${shows}:\n${output}`);
}

/** Waits until something holds, or throws with what the program said. */
async function meanwhile(program: Running, what: string, holds: () => boolean): Promise<void> {
  let over = false;
  void program.ended.then(() => {
    over = true;
  });
  await waitUntil(() => holds() || over, what, 100_000);
  if (!holds()) throw new Error(`ended before ${what}:\n${program.out}${program.err}`);
}

/** It runs to its end, without an error. */
export const ends = (shows?: RegExp, parts: Parts = {}): Plan => ({
  ...parts,
  run: async (stage, code) => mustEnd(await stage.start(stage.place(code)), 0, shows),
});

/** It takes a seat and stays. */
const joins = (parts: Parts = {}): Plan => ({
  ...parts,
  run: async (stage, code) => {
    const program = await stage.start(stage.place(code));
    await meanwhile(program, "the server has a client", () => stage.clients > 0);
    program.child.kill("SIGKILL");
    await program.ended;
    if (/^\w*Error: /m.test(program.err)) throw new Error(program.err);
  },
});

/** It says something, and stays. */
const says = (pattern: RegExp, parts: Parts = {}): Plan => ({
  ...parts,
  run: async (stage, code) => {
    const program = await stage.start(stage.place(code));
    await program.says(pattern);
    program.child.kill("SIGKILL");
    await program.ended;
  },
});

/** It is a server, until the counterpart is content. */
const serves = (counterpart: (url: string, stage: Stage, program: Running) => Promise<void>): Plan => ({
  run: async (stage, code) => {
    const port = await freePort();
    const program = await stage.start(stage.place(code, port));
    try {
      await Promise.race([
        serverIsOpen(port).then(() => counterpart(`enet://127.0.0.1:${port}`, stage, program)),
        program.ended.then(({ code: status, out, err }) => {
          if (status !== 0) throw new Error(`exit code ${status}:\n${out}${err}`);
        }),
      ]);
    } finally {
      program.child.kill("SIGKILL");
      await program.ended;
    }
  },
});

/** It is a file that what follows uses. */
const file = (name: string): Plan => ({
  run: async (stage, code) => stage.write(name, stage.place(code)),
});

/**
 * Its lines are commands. Of a block that shows a dialogue only the lines behind `$` are.
 *
 * @param codes - The exit codes of its lines that do not end with 0, by their place from 0.
 * @param edits - As of a plan.
 */
const commands = (
  codes: Readonly<Record<number, number>> = {},
  edits: Readonly<Record<string, string>> = {},
): Plan => ({
  edits,
  run: async (stage, code, { language }) => {
    const closed = await freePort();
    const lines = code
      .split("\n")
      .filter((line) => (language === "" ? line.startsWith("$ ") : line !== ""))
      .map((line) =>
        line
          .replace(/^\$ /, "")
          .replace(/^npx /, "")
          .replace(/ (#|\|) .*$/, ""),
      );
    for (const [index, line] of lines.entries()) {
      const free = line.startsWith("gdpeer serve") || line.startsWith("gdpeer proxy") ? String(await freePort()) : "";
      const text = line
        .replaceAll("7009", String(closed))
        .replace(/(?<=serve (--example )?--port )7000|(?<=proxy )7001/, free);
      const [command, ...words] = stage.place(text).trim().split(/\s+/);
      await mustEnd(await stage.spawn(command!, words), codes[index] ?? 0);
    }
  },
});

/** It is not run; types and syntax are checked all the same. */
const notRun = (reason: string): Plan => ({ reason, run: async () => {} });

/** The repository's own parser of GDScript has nothing against it. */
export const parsesAsGdscript: Plan = {
  run: async (_stage, code) => {
    const faults: unknown[] = [];
    parseScript(code, (...fault) => faults.push(fault));
    if (faults.length > 0) throw new Error(JSON.stringify(faults));
  },
};

/** systemd has nothing against it, where there is one. */
const isUnit: Plan = {
  run: async (stage, code) => {
    if (!existsSync("/usr/bin/systemd-analyze")) return;
    // The program's and its folder's place is another here.
    stage.write("game.service", code.replace("/usr/bin/node", process.execPath).replace("/srv/game", "/"));
    const { out, err } = await (await stage.spawn("systemd-analyze", ["verify", "./game.service"])).ended;
    if (/game\.service/.test(out + err)) throw new Error(out + err);
  },
};

/** A bot in place of a chat partner. */
const CHAT = { nodes: { "/root/Arena/Chat": ["message", "say"] } } as const;

const BOT = `import { Bot } from "godot-multiplayer-peer";
const bot = await Bot.connect("enet://127.0.0.1:7000", { project: "path/to/your/game" });`;
const CLOSE = "await bot.close();";

/** What becomes of each block that does not simply run to its end. */
export const PLANS: Readonly<Record<string, Plan>> = {
  "CONTRIBUTING.md > Contributing (1)": notRun("what .ci/run does"),

  "README.md > Try it (1)": notRun("what .ci/run does"),
  "README.md > Install (1)": notRun(".ci/first-hour.mjs installs the tarball instead: this waits for the registry"),
  "README.md > A bot for your game (1)": joins(),
  "README.md > A bot for your game (2)": joins({ edits: { "7000": "7001" } }),
  "README.md > Hundreds of them (1)": ends(/^4 \d/m, { edits: { "bots: 500": "bots: 4", "30_000": "<2>000" } }),
  "README.md > The peers alone, as in GDScript (1)": joins(),
  "README.md > A server for Godot clients (1)": serves(async (url) => {
    const bot = await Bot.connect(url, { nodes: { "/root/World": { greet: ["any_peer"], greeted: ["authority"] } } });
    bot.rpc_id(1, "/root/World", "greet", "Ada");
    const { args } = await bot.expect("greeted", (text) => text === "Hello, Ada");
    await bot.close();
    if (args.length !== 1) throw new Error(String(args));
  }),

  "docs/architecture.md > The rooms (1)": notRun("spec/docs/architecture.spec.ts compares it with the imports"),

  "docs/cli.md > Exit codes (1)": commands({ 0: 2 }),
  "docs/cli.md > join (1)": {
    run: async (stage, code, block) => {
      await commands().run(stage, code, block);
      // The recording that the next blocks are about.
      const words = [
        "record",
        `enet://127.0.0.1:${stage.port}`,
        "session.gmprec",
        "--seconds",
        "4",
        "--project",
        "../game",
      ];
      await mustEnd(await stage.spawn("gdpeer", words), 0);
    },
  },
  "docs/cli.md > view (1)": commands({}, { "--project": "--seconds 1 --project" }),
  "docs/cli.md > inspect (1)": commands(),
  "docs/cli.md > inspect (2)": commands(),
  "docs/cli.md > replay (1)": commands(),
  "docs/cli.md > serve (1)": commands({}, { "--port 7000": "--port 7000 --seconds 0.5" }),
  "docs/cli.md > swarm (1)": {
    run: async (stage, code) => {
      stage.write("bot.mjs", code);
      const words = [
        "swarm",
        `enet://127.0.0.1:${stage.port}`,
        "--bots",
        "3",
        "--script",
        "bot.mjs",
        "--project",
        "../game",
      ];
      await mustEnd(await stage.spawn("gdpeer", [...words, "--seconds", "8"]), 0, /3 of 3 connected/);
    },
  },
  "docs/cli.md > proxy (1)": commands({}, { "--filter": "--seconds 0.5 --filter" }),
  "docs/cli.md > doctor (1)": commands(),
  "docs/cli.md > doctor (2)": commands({ 0: 3 }),

  "docs/errors.md > Errors (1)": joins(),

  "docs/guides/artillery.md > A first test (1)": notRun("downloads Artillery"),
  "docs/guides/artillery.md > A first test (2)": notRun("Artillery's; spec/artillery plays the package's examples"),
  "docs/guides/artillery.md > A first test (3)": notRun(
    "needs Artillery; spec/artillery runs it where it is installed",
  ),
  "docs/guides/artillery.md > A test worth the name (1)": notRun("downloads Artillery, and needs Godot"),
  "docs/guides/artillery.md > A test worth the name (2)": notRun("a processor, which Artillery calls"),
  "docs/guides/artillery.md > A limit in CI (1)": notRun("Artillery's; spec/artillery plays the package's examples"),
  "docs/guides/artillery.md > A limit in CI (3)": notRun("GitHub's"),
  "docs/guides/artillery.md > AWS Fargate (1)": notRun("needs an account at Amazon"),
  "docs/guides/artillery.md > AWS Fargate (2)": notRun("needs an account at Amazon"),
  "docs/guides/artillery.md > Kubernetes (1)": notRun("needs Docker, and downloads"),
  "docs/guides/artillery.md > Kubernetes (2)": notRun("needs a cluster"),

  "docs/guides/browser.md > In the browser (1)": file("entry.js"),
  "docs/guides/browser.md > In the browser (2)": {
    run: async (stage, code, block) => {
      await commands().run(stage, code, block);
      if (!existsSync(join(stage.folder, "bundle.js"))) throw new Error("there is no bundle.js");
    },
  },
  "docs/guides/browser.md > In the browser (3)": notRun("spec/browser runs such a page in Chromium"),

  "docs/guides/cookbook.md > A chat bot (1)": {
    run: async (stage, code) => {
      const program = await stage.start(stage.place(code));
      const user = await Bot.connect(`enet://127.0.0.1:${stage.port}`, CHAT);
      try {
        await meanwhile(program, "both are there", () => stage.clients >= 2);
        const hears = user.expect("message", (_from, text) => /^It is \d{4}-/.test(String(text)), 40_000);
        const asking = setInterval(() => user.rpc_id(1, "/root/Arena/Chat", "say", "!time"), 200);
        await hears.finally(() => clearInterval(asking));
      } finally {
        await user.close();
        program.child.kill("SIGKILL");
        await program.ended;
      }
    },
  },
  "docs/guides/cookbook.md > A wanderer (1)": {
    run: async (stage, code) => {
      const arena = stage.servers[0]!;
      const program = await stage.start(stage.place(code));
      const seen = new Set<string>();
      await meanwhile(program, "the server sees it walk", () => {
        for (const player of arena.players) seen.add(String(player["position"]));
        return seen.size > 5;
      });
      program.child.kill("SIGKILL");
      await program.ended;
    },
  },
  "docs/guides/cookbook.md > A soak test (1)": ends(/min: \d+ seated, 0 lost, ping p99 [\d.]+ ms/, {
    edits: { "?? 8": "?? <0.001>", "progressMs: 60_000": "progressMs: 1_000", "bots: 20": "bots: 3" },
  }),
  "docs/guides/cookbook.md > Login with tickets (1)": serves(async (url, stage, program) => {
    await Bot.connect(url, { auth: { data: "ada.99999999999999.c2lnbmF0dXJl" } }).then(
      () => {
        throw new Error("a forged ticket was taken");
      },
      () => {},
    );
    const client = BLOCKS.find(({ key }) => key === "docs/guides/cookbook.md > Login with tickets (3)")!;
    const port = Number(new URL(url).port);
    await mustEnd(await stage.start(stage.place(client.code, port)), 0, /let in as \d+/);
    await program.says(/ada is peer \d+/);
  }),
  "docs/guides/cookbook.md > Login with tickets (3)": notRun("run with the server before it"),
  "docs/guides/cookbook.md > A match-making server (1)": serves(async (url) => {
    const options = { nodes: { "/root/Lobby": { seek: ["any_peer"], matched: ["authority"] } } } as const;
    const players = [await Bot.connect(url, options), await Bot.connect(url, options)];
    for (const player of players) player.rpc_id(1, "/root/Lobby", "seek");
    const [one, other] = await Promise.all(players.map((player) => player.expect("matched")));
    const ids = players.map(({ id }) => id);
    await Promise.all(players.map((player) => player.close()));
    if (String(one!.args) !== String(other!.args) || String(one!.args[2]) !== String(ids))
      throw new Error(String(one!.args));
  }),
  "docs/guides/cookbook.md > Replay in CI (2)": ends(/pass 1/),

  "docs/guides/deploy.md > The program (1)": {
    run: async (stage, code) => {
      const made = hasOpenssl ? selfSigned() : null;
      if (made !== null) {
        stage.write("key.pem", made.key);
        stage.write("cert.pem", made.cert);
        made.remove();
      }
      for (const tls of made === null ? [null] : [null, { TLS_KEY: "key.pem", TLS_CERT: "cert.pem" }]) {
        const [port, health] = [await freePort(), await freePort()];
        const program = await stage.start(code, [], { ...tls, PORT: String(port), HEALTH_PORT: String(health) });
        await program.says(/listening on UDP port/);
        const options = { project: join(root, "examples/arena"), tls: TLSOptions.client_unsafe() };
        const bot = await Bot.connect(`${tls === null ? "enet" : "enets"}://127.0.0.1:${port}`, options);
        const answer = (await (await fetch(`http://127.0.0.1:${health}`)).json()) as { players: number };
        if (answer.players !== 1) throw new Error(JSON.stringify(answer));
        program.child.kill("SIGTERM");
        if (process.platform !== "win32") await mustEnd(program, 0);
        await bot.close();
      }
    },
  },
  "docs/guides/deploy.md > As a systemd service (1)": isUnit,
  "docs/guides/deploy.md > As a systemd service (2)": notRun("needs systemd and its rights"),
  "docs/guides/deploy.md > As a container (1)": notRun("needs Docker, and downloads"),
  "docs/guides/deploy.md > As a container (2)": notRun("needs Docker"),

  "docs/guides/first-bot.md > Your first bot (1)": notRun(
    ".ci/first-hour.mjs installs the tarball instead: this waits for the registry",
  ),
  "docs/guides/first-bot.md > Your first bot (2)": ends(/welcome: Map/),
  "docs/guides/first-bot.md > Your first bot (3)": {
    run: async (stage, code) => {
      // One command a terminal: the first is the server.
      const port = await freePort();
      const [server, bot] = code
        .trim()
        .split("\n")
        .map((line) => stage.place(line.replace("npx ", ""), port).split(" "));
      const running = await stage.spawn(server![0]!, server!.slice(1));
      await running.says(new RegExp(`:${port}\\b`));
      const program = BLOCKS.find(({ key }) => key === "docs/guides/first-bot.md > Your first bot (2)")!;
      stage.write("bot.mjs", stage.place(program.code, port));
      await mustEnd(await stage.spawn(bot![0]!, bot!.slice(1)), 0, /welcome: Map/);
      running.child.kill("SIGKILL");
      await running.ended;
    },
  },
  "docs/guides/first-bot.md > Your first bot (4)": notRun("downloads"),
  "docs/guides/first-bot.md > Your first bot (5)": ends(undefined, {
    before: 'import { Bot } from "godot-multiplayer-peer";',
    after: `await bot.expect("welcome");\n${CLOSE}`,
  }),
  "docs/guides/first-bot.md > What a bot is (1)": ends(/Vector2.* 100/s, { before: BOT, after: CLOSE }),
  "docs/guides/first-bot.md > What a bot is (2)": says(/passes on: \d+ hello/),
  "docs/guides/first-bot.md > Losing the connection (1)": ends(undefined, { before: BOT, after: CLOSE }),

  "docs/guides/from-gdscript.md > A server, side by side (2)": serves(async (url, stage, program) => {
    const client = BLOCKS.find(({ key }) => key === "docs/guides/from-gdscript.md > A client, side by side (2)")!;
    await mustEnd(await stage.start(stage.place(client.code, Number(new URL(url).port))), 0, /welcome: Have fun/);
    await program.says(/\d+: hello/);
  }),
  "docs/guides/from-gdscript.md > A client, side by side (2)": notRun("run with the server before it"),

  "docs/guides/run-your-game.md > Let a bot run your game (1)": notRun(
    "needs such a game: spec/interop/bots/scripts.spec.ts",
  ),
  "docs/guides/run-your-game.md > A game that connects itself (1)": notRun("as the one above"),

  "docs/guides/install.md > Installing (1)": notRun(
    ".ci/first-hour.mjs installs the tarball instead: this waits for the registry",
  ),
  "docs/guides/install.md > From a clone (1)": notRun("what .ci/first-hour.mjs does"),
  "docs/guides/install.md > From a clone (2)": notRun("what .ci/first-hour.mjs does"),
  "docs/guides/install.md > Did it work? (1)": commands({}, { "--seconds 2": "--seconds <3> --bots 2" }),

  "docs/guides/install.md > Did it work? (2)": commands({}, { "--port 7000": "--port 7000 --seconds 0.5" }),

  "docs/guides/load-test.md > A load test (1)": file("behaviour.ts"),
  "docs/guides/load-test.md > A load test (2)": commands({}, { "--bots 500 --seconds 60": "--bots 4 --seconds <2>" }),

  "docs/guides/recordings.md > Recordings (1)": joins(),
  "docs/guides/recordings.md > Recordings (2)": commands(
    {},
    { "--seconds 30": "--seconds 4", "--view": "--view --seconds 1" },
  ),

  "docs/guides/server.md > A TypeScript server for Godot clients (2)": serves(async (url) => {
    const bot = await Bot.connect(url, { nodes: { "/root/Arena": { join: ["any_peer"], welcome: ["authority"] } } });
    bot.rpc_id(1, "/root/Arena", "join", "Ada");
    await bot.expect("welcome");
    await bot.close();
  }),

  "docs/guides/test-client.md > A headless test client (1)": {
    run: async (stage, code) => {
      stage.write("client.test.ts", stage.place(code));
      const words = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--root", ".", "client.test.ts"];
      await mustEnd(await stage.spawn(process.execPath, words), 0, /2 passed/);
    },
  },
  "docs/guides/test-client.md > A headless test client (2)": ends(/pass 1/),
  "docs/guides/test-client.md > Starting the server (1)": notRun(
    "needs Godot; .ci/first-hour.mjs runs what `gdpeer init` writes of it, spec/bots/start-godot.spec.ts each promise",
  ),

  "docs/guides/view.md > See the world (1)": commands({}, { "--project": "--seconds 1 --project" }),
  "docs/guides/view.md > See the world (2)": says(/^http:\/\/127\.0\.0\.1:\d+\/\S+\/$/m),

  "docs/project-reader.md > The project reader (1)": joins(),
  "docs/project-reader.md > The project reader (2)": says(/Have fun/),
  "docs/project-reader.md > C# (1)": notRun("downloads"),
  "docs/project-reader.md > Types (1)": ends(undefined, { after: CLOSE }),

  "docs/replication.md > What a node needs (2)": ends(undefined, { goesOn: true }),
  "docs/scene.md > Scenes and SceneMultiplayer (1)": joins(),
  "docs/websocket.md > WebSocket (1)": {
    run: async (stage, code) => {
      const port = await freePort();
      const program = await stage.start(stage.place(code, port));
      const peer = new WebSocketMultiplayerPeer();
      let echo = "";
      // Until the server is there: the client is closed when it is refused.
      await meanwhile(program, "it sends back what it is sent", () => {
        if (peer.get_connection_status() === MultiplayerPeer.CONNECTION_DISCONNECTED) {
          peer.create_client(`ws://127.0.0.1:${port}`);
          void peer.peer_connected.once().then(() => peer.put_packet(Uint8Array.of(1, 2, 3)));
        }
        peer.poll();
        if (peer.get_available_packet_count() > 0) echo = peer.get_packet().join();
        return echo === "1,2,3";
      });
      peer.close();
      program.child.kill("SIGKILL");
      await program.ended;
    },
  },

  "docs/websocket.md > WebSocket (3)": joins(),

  "examples/arena/README.md > Arena (1)": notRun("needs Godot; spec/interop runs it"),
  "packages/artillery-engine-godot/README.md > artillery-engine-godot (1)": notRun("downloads Artillery"),
  "packages/artillery-engine-godot/README.md > artillery-engine-godot (2)": notRun(
    "Artillery's; spec/artillery plays the package's examples",
  ),

  "src/bots/start-godot.ts (1)": notRun("needs Godot; spec/bots/start-godot.spec.ts starts what stands for it"),
  "src/bots/swarm.ts (1)": ends(undefined, { edits: { "bots: 500": "bots: 4", "10_000": "<2>000" } }),
  "src/platform/csharp-grammar.ts (1)": notRun("for browsers; spec/csharp makes grammars"),
  "src/project/build.ts (1)": ends(undefined, { before: "const tree = new SceneTree();" }),
  "src/project/typed-node.ts (1)": ends(undefined, { before: BOT, after: CLOSE }),
  "src/scene/tree/packed-scene.ts (1)": ends(undefined, { before: "class Player extends Node {}" }),
};

/** The names that the package exports. */
const EXPORTED: readonly string[] = Object.values(
  JSON.parse(readFileSync(join(root, "spec/package/exports.json"), "utf8"))["."] as Record<string, string[]>,
).flat();

/**
 * A block as a whole program: with what its plan says that stands around it, and in doc comments with an import of what it
 * uses of the package.
 */
export function programOf(
  block: Block,
  { goesOn = false, before = "", after = "", edits = {} }: Partial<Plan> = PLANS[block.key] ?? {},
  patience = 1,
): string {
  let { code } = block;
  for (const [text, other] of Object.entries(edits)) {
    if (!code.includes(text)) throw new Error(`${block.key} has no '${text}' any more`);
    code = code.replaceAll(
      text,
      other.replace(/<([\d.]+)>/g, (_, time: string) => String(Number(time) * patience)),
    );
  }
  const earlier = goesOn ? BLOCKS[BLOCKS.indexOf(block) - 1]!.code : "";
  const program = [earlier, before, code, after].filter((part) => part !== "").join("\n");
  if (!block.path.startsWith("src/")) return program;
  const imported = [...program.matchAll(/^import \{([^}]*)\}/gm)].flatMap((match) =>
    match[1]!.split(",").map((it) => it.trim()),
  );
  const words = new Set(program.match(/\b\w+\b/g));
  const names = EXPORTED.filter((name) => words.has(name) && !imported.includes(name));
  return `import { ${names.join(", ")} } from "godot-multiplayer-peer";\n${program}`;
}
