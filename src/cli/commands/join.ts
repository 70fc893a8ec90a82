import { statSync } from "node:fs";
import type { CAC } from "cac";
import { Bot, type BotEvent, parseTarget } from "../../bots/index.js";
import { GodotError } from "../../core/index.js";
import type { Node } from "../../scene/index.js";
import { engineProfile } from "../../variant/index.js";
import { EXIT_FAILED, EXIT_OK } from "../exit-codes.js";
import { bytes, count, makeOutput, number, type Output } from "../output.js";
import { printable, shorten, variantText } from "../packet-text.js";
import { Prompt } from "../prompt/prompt.js";
import { type Exit, type Options, portOf, positive } from "./arguments.js";
import { connectionOptions, withConnectionOptions } from "./connection.js";

const STATUS_MS = 1000;
const ARGUMENT_LENGTH_MAX = 120;

/** `gdpeer join`, `gdpeer view` and `gdpeer record`. */
export function registerJoin(cli: CAC, exit: Exit): void {
  withConnectionOptions(cli.command("join <url>", "Take a seat and show what happens, live"))
    .option("--seconds <n>", "Leave after so long; otherwise with Ctrl+C")
    .option("--reconnect", "Come back when the connection is lost", { default: false })
    .option("--view", "Show the world in a page, too: print its address", { default: false })
    .option("--prompt", "Obey what is written on standard input, also where that is no terminal", { default: false })
    .option("--json", "Print JSON lines", { default: false })
    .example("gdpeer join enet://127.0.0.1:7000 --project ../game")
    .example("gdpeer join enet://127.0.0.1:7000 --project ../game --scripts --scene main --call 'Lobby.join_game()'")
    .action((url: string, options: Options) => exit(() => join(url, options, null)));

  withConnectionOptions(
    cli.command("view <url>", "Take a seat and show the world from above, in a page on this machine"),
  )
    .option("--port <n>", "The page's port; a free one unless told", { default: 0 })
    .option("--seconds <n>", "Leave after so long; otherwise with Ctrl+C")
    .option("--reconnect", "Come back when the connection is lost", { default: false })
    .option("--json", "Print JSON lines", { default: false })
    .example("gdpeer view enet://127.0.0.1:7000 --project ../game")
    .action((url: string, options: Options) => exit(() => join(url, { ...options, view: true, quiet: true }, null)));

  withConnectionOptions(cli.command("record <url> <file>", "Take a seat and record the session"))
    .option("--seconds <n>", "Leave after so long; otherwise with Ctrl+C")
    .option("--reconnect", "Come back when the connection is lost", { default: false })
    .option("--force", "Replace the file if there is one", { default: false })
    .option("--json", "Print JSON lines", { default: false })
    .example("gdpeer record enet://127.0.0.1:7000 session.gmprec --seconds 30")
    .action((url: string, file: string, options: Options) => exit(() => join(url, options, file)));
}

async function join(url: string, options: Options, file: string | null): Promise<number> {
  const screen = makeOutput({ json: options["json"] === true });
  let output = screen;
  const seconds = options["seconds"] === undefined ? Number.POSITIVE_INFINITY : positive(options, "seconds");
  const isThere = file !== null && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  if (isThere && options["force"] !== true) {
    throw new GodotError("ERR_FILE_CANT_WRITE", `There is a file '${file}' already; --force replaces it`);
  }
  const port = portOf(options);
  const connection = await connectionOptions(options);
  output.status(`Connecting to ${parseTarget(url).url} …`);
  const bot = await Bot.connect(url, {
    ...connection,
    name: "gdpeer",
    reconnect: options["reconnect"] === true,
    ...(file === null ? {} : { record: file }),
  });
  let isLeaving = false;
  const leave = (): void => {
    isLeaving = true;
    void bot.close();
  };
  process.once("SIGINT", leave);
  process.once("SIGTERM", leave);
  const timer = Number.isFinite(seconds) ? setTimeout(leave, seconds * 1000) : null;
  const events = bot.events();
  output.record(
    { type: "connected", id: bot.id, url: bot.target.url, again: false },
    `Connected to ${bot.target.url} as ${bot.id}`,
    "green",
  );
  // What scripts printed before there was anybody to hear it. What went wrong was logged.
  for (const text of bot.scriptLines())
    if (!/^(?:SCRIPT ERROR|ERROR|WARNING): /.test(text)) output.record({ type: "print", text }, text);
  const hasPrompt = options["prompt"] === true || (options["prompt"] === false && output.live && process.stdin.isTTY);
  const prompt = hasPrompt ? new Prompt(bot, screen, leave, !Number.isFinite(seconds)) : null;
  output = prompt?.output ?? screen;
  if (prompt !== null && screen.live) output.line("What is written here is done: try help", "dim");
  bot.multiplayer.wireVersionLearned.connect((version) => {
    const isOld = version !== undefined && engineProfile(version).minor < 3;
    const words = isOld ? "The server speaks as Godot 4.0 to 4.2 does" : undefined;
    output.record({ type: "wire_version", version: version ?? null }, words);
  });
  const watched = watchNodes(bot, options["quiet"] === true ? null : output);
  if (options["view"] === true) await showView(bot, port, output);
  const status = setInterval(() => output.status(describe(bot, watched.count)), STATUS_MS);
  let vanished = false;
  let reason = "";
  try {
    for await (const event of events) {
      if (event.type === "disconnected") {
        vanished = options["reconnect"] !== true;
        reason = event.reason;
      }
      // What a person knows already, since he left or has read it, is for programs only.
      if ((event.type === "closed" && event.reason === reason) || (event.type === "peer_disconnected" && isLeaving)) {
        output.record(event);
      } else if (options["quiet"] !== true || (event.type !== "rpc" && event.type !== "packet")) tell(event, output);
    }
  } finally {
    clearInterval(status);
    prompt?.close();
    if (timer !== null) clearTimeout(timer);
    process.removeListener("SIGINT", leave);
    process.removeListener("SIGTERM", leave);
    screen.clearStatus();
  }
  const { messagesIn, messagesOut, bytesIn, bytesOut } = bot.traffic;
  output.record(
    { type: "summary", ...bot.traffic, reconnections: bot.reconnections },
    `${count(messagesIn, "packet")} in (${bytes(bytesIn)}), ${number(messagesOut)} out (${bytes(bytesOut)})`,
  );
  return vanished ? EXIT_FAILED : EXIT_OK;
}

/** Opens a view of a bot and says where. */
async function showView(bot: Bot, port: number, output: Output): Promise<void> {
  try {
    const { url } = await bot.view({ port });
    output.record({ type: "view", url }, `The world is shown at ${url}`, "green");
  } catch (error) {
    await bot.close();
    throw error;
  }
}

function watchNodes(bot: Bot, output: Output | null): { count: number } {
  const watched = { count: bot.tree.get_node_count() };
  const path = (node: Node): string => String(node.get_path());
  const shown = (node: Node): string => printable(path(node));
  bot.tree.node_added.connect((node) => {
    watched.count++;
    if (node.scene_file_path !== "") {
      output?.record(
        { type: "node_added", path: path(node), scene: node.scene_file_path },
        `+ ${shown(node)}  ${printable(node.scene_file_path)}`,
        "green",
      );
    }
  });
  bot.tree.node_removed.connect((node) => {
    watched.count--;
    if (node.scene_file_path !== "")
      output?.record({ type: "node_removed", path: path(node) }, `- ${shown(node)}`, "dim");
  });
  return watched;
}

function tell(event: BotEvent, output: Output): void {
  switch (event.type) {
    case "rpc": {
      const args = event.args.map((arg) => shorten(variantText(arg), ARGUMENT_LENGTH_MAX));
      const { path, method, sender } = event;
      output.record(
        { type: "rpc", sender, path, method, args },
        `${sender} → ${printable(path)}:${printable(method)}(${args.join(", ")})`,
      );
      return;
    }
    case "packet":
      output.record(
        { type: "packet", sender: event.sender, data: event.data },
        `${event.sender} → ${count(event.data.byteLength, "byte")} ${shorten(Buffer.from(event.data).toString("hex"), ARGUMENT_LENGTH_MAX)}`,
      );
      return;
    case "peer_connected":
    case "peer_disconnected":
      output.record(event, `peer ${event.id} ${event.type === "peer_connected" ? "connected" : "disconnected"}`);
      return;
    case "connected":
      output.record(event, `connected${event.again ? " again" : ""} as ${event.id}`, "green");
      return;
    case "disconnected":
      output.record(event, `connection lost: ${printable(event.reason)}`, "red");
      return;
    case "reconnecting":
      output.record(event, `attempt ${event.attempt} to reconnect in ${number(event.delayMs)} ms`);
      return;
    case "print":
      output.record(event, event.text);
      return;
    case "script_report":
      // Errors are logged, too.
      output.record(event, event.kind === "warning" ? `WARNING: ${printable(event.message)}` : undefined, "yellow");
      return;
    case "closed":
      output.record(event, event.reason === "closed" ? undefined : `closed: ${printable(event.reason)}`);
  }
}

function describe(bot: Bot, nodes: number): string {
  const { messagesIn, messagesOut } = bot.traffic;
  const roundTrip = Number.isNaN(bot.roundTripMs) ? "" : `  round trip ${number(bot.roundTripMs)} ms`;
  const peers = bot.state === "connected" ? bot.multiplayer.get_peers().length : 0;
  return `${bot.state}  ${count(peers, "peer")}  ${count(nodes, "node")}${roundTrip}  in ${number(messagesIn)}  out ${number(messagesOut)}`;
}
