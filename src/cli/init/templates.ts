import type { GodotProject, NodeDescription, RpcDescription } from "../../project/index.js";

/** What the files are made of. */
export interface Scaffold {
  /** The game's folder, seen from the new one. */
  readonly project: string;
  /** The words behind `--` that make the game a server; `{port}` stands for the port. */
  readonly serverArgs: readonly string[];
  /** Where `package.json` takes this package from. */
  readonly packageSpec: string;
  readonly game: GodotProject;
}

const URL_DEFAULT = "enet://127.0.0.1:7000";
const CALLS_SHOWN_MAX = 8;
const GODOT_DEFAULT = "4.5";
/** What reads a game's C#. */
const CSHARP_READER = { "@vscode/tree-sitter-wasm": "^0.3.1" };

/** The package's manifest. */
export function packageJson({ project, packageSpec, game }: Scaffold): string {
  const manifest = {
    name: "game-bots",
    private: true,
    type: "module",
    scripts: {
      types: `gdpeer types ${shellWord(project)} --out game.d.ts`,
      bot: "tsx bot.ts",
      test: "vitest run",
      load: `gdpeer swarm ${URL_DEFAULT} --bots 50 --seconds 30 --script load.ts --report load.json`,
      check: "tsc",
    },
    dependencies: { "godot-multiplayer-peer": packageSpec, ...(isCsharp(game) ? CSHARP_READER : {}) },
    devDependencies: { "@types/node": "^22.0.0", tsx: "^4.0.0", typescript: ">=5.7", vitest: "^4.0.0" },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The compiler's settings. */
export function tsconfig(): string {
  const compilerOptions = {
    target: "es2022",
    module: "nodenext",
    lib: ["es2023", "esnext.disposable", "dom", "dom.asynciterable"],
    types: ["node"],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  };
  return `${JSON.stringify({ compilerOptions, include: ["*.ts"] }, null, 2)}\n`;
}

/** A bot that takes a seat and tells what happens. */
export function bot({ project, game }: Scaffold): string {
  return `import { Bot } from "godot-multiplayer-peer";
import type { GameNodes } from "./game.js";

const bot = await Bot.connect<GameNodes>(process.argv[2] ?? "${URL_DEFAULT}", {
  name: "ada",
  project: ${JSON.stringify(project)},
  // auth: { data: "secret" },     for a server with an auth_callback
});
console.log("I am", bot.id);
process.once("SIGINT", () => void bot.close());

// What any client of this game may call, checked by the compiler:
${callsOf(game)
  .map((call) => `// ${call}`)
  .join("\n")}

for await (const event of bot.events()) console.log(event);
`;
}

/** A test that starts the game's server and ends it. */
export function test({ project, serverArgs }: Scaffold): string {
  return `import { type GodotProcess, Bot, startGodot } from "godot-multiplayer-peer";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { GameNodes } from "./game.js";

const project = ${JSON.stringify(project)};
let server: GodotProcess;

// The engine: GODOT=/path/to/godot, or godot on the PATH.
beforeAll(async () => {
  server = await startGodot({ project, args: (port) => [${serverArgs.map(argument).join(", ")}] });
}, 60_000);
afterAll(() => server?.close());

test("a bot is let in, and both sides have the same RPCs", async () => {
  const bot = await Bot.connect<GameNodes>(server.url, { project, reconnect: false, waitForServer: true });
  try {
    expect(bot.multiplayer.get_peers()).toContain(1);
    // What the server tells of by itself: nodes that are not here, or have other RPCs, are counted.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { nodeNotFound, unknownMethod } = bot.multiplayer.dropped();
    expect({ nodeNotFound, unknownMethod }).toEqual({});
    expect(server.output).not.toMatch(/checksum/i);
  } finally {
    await bot.close();
  }
});
`;
}

/** What each bot of a load test does. */
export function load({ project, game }: Scaffold): string {
  const [call] = callsOf(game);
  return `import type { Bot, BotContext } from "godot-multiplayer-peer";
import type { GameNodes } from "./game.js";

export const botOptions = (index: number) => ({ name: \`load \${index}\`, project: ${JSON.stringify(project)} });

export async function behaviour(bot: Bot<GameNodes>, { every, count }: BotContext): Promise<void> {
  await every(1000, () => {
    // ${call ?? "bot.rpc_id(1, NODE, METHOD, …)"}
    count(bot.state);
  });
}
`;
}

/** A job for GitHub that runs the test with a released engine. */
export function workflow(folder: string, projectFolder: string, version: string | undefined): string {
  const release = `${version ?? GODOT_DEFAULT}-stable`;
  return `name: Bots
on: [push, pull_request]

permissions:
  contents: read

jobs:
  bots:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    defaults:
      run:
        working-directory: ${JSON.stringify(folder)}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Download Godot
        working-directory: .
        run: |
          curl -fsSL -o godot.zip "https://github.com/godotengine/godot/releases/download/${release}/Godot_v${release}_linux.x86_64.zip"
          unzip -q godot.zip -d "$RUNNER_TEMP"
          chmod +x "$RUNNER_TEMP/Godot_v${release}_linux.x86_64"
          echo "GODOT=$RUNNER_TEMP/Godot_v${release}_linux.x86_64" >> "$GITHUB_ENV"
      - name: Import the game
        working-directory: .
        run: |
          timeout 300 "$GODOT" --headless --import --path ${shellWord(projectFolder)} || true
      - run: npm install
      - run: npm run types
      - run: npm run check
      - run: npm test
`;
}

function isCsharp({ scripts }: GodotProject): boolean {
  return [...scripts.keys()].some((path) => path.endsWith(".cs"));
}

/** Calls that any peer may make, as lines of a program with types for arguments. */
function callsOf(game: GodotProject): string[] {
  const main = game.mainScene === null ? undefined : game.scenes.get(game.mainScene);
  const calls: string[] = [];
  const visit = (node: NodeDescription, path: string): void => {
    if (calls.length >= CALLS_SHOWN_MAX) return;
    const script = node.script === null ? undefined : game.scripts.get(node.script);
    for (const rpc of script?.rpcs ?? []) if (rpc.rpcMode === 1) calls.push(callOf(path, rpc));
    for (const child of node.children) visit(child, `${path}/${child.name}`);
  };
  if (main !== undefined) visit(main.root, `/root/${main.root.name}`);
  return calls.slice(0, CALLS_SHOWN_MAX);
}

function callOf(path: string, rpc: RpcDescription): string {
  const parameters = rpc.parameters.map(({ name, type, optional }) => `${name}${optional ? "?" : ""}: ${type.name}`);
  const shown = [JSON.stringify(path), JSON.stringify(rpc.name), ...parameters];
  return `bot.rpc_id(1, ${shown.join(", ")});`.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ");
}

/** A word of a command line as a program makes it, the port filled in. */
function argument(word: string): string {
  if (word === "{port}") return "String(port)";
  if (!word.includes("{port}")) return JSON.stringify(word);
  return word
    .split("{port}")
    .map((part) => JSON.stringify(part))
    .join(" + port + ");
}

/** A word as a shell takes it. */
function shellWord(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `"${word.replace(/["\\$`]/g, "\\$&")}"`;
}
