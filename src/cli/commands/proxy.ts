import { isIP } from "node:net";
import type { CAC, Command } from "cac";
import { PacketDecoder, parseTarget, type Target } from "../../bots/index.js";
import { compressionReady } from "../../peers/enet-compressors.js";
import { confirmListening, isLoopback } from "../confirm.js";
import { ended } from "../ended.js";
import { EXIT_FAILED, EXIT_OK, UsageError } from "../exit-codes.js";
import { type MethodNames, projectRpcs } from "../method-names.js";
import { bytes, count, makeOutput, number } from "../output.js";
import { packetText, parseTypes } from "../packet-text.js";
import { Decompressor } from "../proxy/decompress.js";
import type { Forwarder, ForwarderEvents, ForwarderRoute } from "../proxy/forwarder.js";
import { Narrator, type NarratorOptions } from "../proxy/narrator.js";
import { TrafficParts } from "../proxy/traffic-parts.js";
import { openUdpForwarder } from "../proxy/udp-forwarder.js";
import { openWebSocketForwarder } from "../proxy/ws-forwarder.js";
import { type Exit, fraction, type Options, portOf, positive, text } from "./arguments.js";
import { compressionOf } from "./connection.js";

/** `gdpeer proxy`. */
export function registerProxy(cli: CAC, exit: Exit): void {
  (cli.command("proxy <listen> <target>", "Sit between a game and its server and show what they say") as Command)
    .option("--project <folder>", "The game's Godot project, for the names of RPC methods")
    .option("--filter <types>", "Show only these packets: rpc,sync,spawn,raw,path,… (separated by commas)")
    .option("--enet", "Show ENet's own commands, acknowledgements and repetitions, too", { default: false })
    .option("--compression <mode>", "ENet: range-coder, fastlz, zlib or zstd; found out when left away")
    .option("--insecure", "wss: do not verify the target's certificate", { default: false })
    .option("--loss <percent>", "ENet: lose so many datagrams of each direction")
    .option("--delay <ms>", "Hold everything back for so long, in each direction")
    .option("--view", "Show the traffic in a page, by node and method: print its address", { default: false })
    .option("--port <n>", "With --view: the page's port; a free one unless told", { default: 0 })
    .option("--quiet", "Print the summary only", { default: false })
    .option("--seconds <n>", "End after so long; otherwise with Ctrl+C")
    .option("--yes", "Listen on more than loopback, worsen a link that is not loopback", { default: false })
    .option("--json", "Print JSON lines", { default: false })
    .example("gdpeer proxy 7001 enet://127.0.0.1:7000 --project ../game --filter rpc")
    .example("gdpeer proxy 7001 ws://127.0.0.1:7000 --json")
    .action((listen: string, target: string, options: Options) => exit(() => proxy(listen, target, options)));
}

async function proxy(listen: string, to: string, options: Options): Promise<number> {
  const output = makeOutput({ json: options["json"] === true });
  const target = parseTarget(to);
  const { bind, port } = parseListen(listen, target);
  const loss = options["loss"] === undefined ? 0 : fraction(options, "loss", 100) / 100;
  const delayMs = options["delay"] === undefined ? 0 : fraction(options, "delay", 60_000);
  const seconds = options["seconds"] === undefined ? null : positive(options, "seconds", { most: 86_400 * 7 });
  const yes = options["yes"] === true;
  const webSocket = target.protocol !== "enet";
  if (webSocket && loss > 0) throw new UsageError("--loss is for ENet: what a WebSocket loses, it sends again");
  if ((loss > 0 || delayMs > 0) && !isLoopback(target.host) && !yes) {
    throw new UsageError(`--loss and --delay worsen the link to ${target.host}, which is not this machine; say --yes`);
  }
  const filter = text(options, "filter");
  const types = filter === undefined ? null : parseTypes(filter, ["connection"]);
  const compression = compressionOf(options);
  const folder = text(options, "project");
  const methodName: MethodNames | undefined = folder === undefined ? undefined : (await projectRpcs(folder)).methodName;
  await confirmListening("proxy", bind, port, yes);

  await compressionReady();
  const decompressor = new Decompressor(compression);
  const traffic = options["view"] === true ? await openTraffic(target.url, portOf(options)) : null;
  const narrator = new Narrator(output, {
    ...traffic?.listeners,
    types,
    commands: options["enet"] === true,
    quiet: options["quiet"] === true,
    decompressor,
    encrypted: target.encrypted && !webSocket,
    makeDecoder: () => new PacketDecoder(methodName === undefined ? {} : { methodName }),
  });
  const route: ForwarderRoute = { bind, port, host: target.host, targetPort: target.port, loss, delayMs };
  const forwarder = webSocket
    ? await openWebSocketForwarder(route, { url: target.url, insecure: options["insecure"] === true }, narrator)
    : await openUdpForwarder(route, { decompressor, commands: options["enet"] === true }, narrator as ForwarderEvents);
  const shown = bind.includes(":") ? `[${bind}]` : bind;
  const url = `${webSocket ? "ws" : target.encrypted ? "enets" : "enet"}://${shown}:${forwarder.port}`;
  output.record(
    { type: "listening", url, target: target.url },
    `Between ${url} and ${target.url}; connect the game to ${url}; Ctrl+C ends it`,
  );
  if (traffic !== null) {
    const { url: address } = traffic.view;
    output.record({ type: "view", url: address }, `What is said is shown at ${address}`, "green");
  }
  await ended(seconds);
  const counts = forwarder.counts();
  narrator.end();
  await forwarder.close();
  await traffic?.view.close();
  return summarize(counts, narrator, output);
}

/** Opens a page for the traffic, and what fills it. */
async function openTraffic(target: string, port: number) {
  const [{ Traffic }, { TrafficView }] = await Promise.all([
    import("../../view/traffic.js"),
    import("../../view/traffic-view.js"),
  ]);
  const traffic = new Traffic();
  const view = await TrafficView.open(traffic, { title: `What is said to ${target}`, port });
  const clients = new Map<number, TrafficParts>();
  const listeners: Pick<NarratorOptions, "onPacket" | "onGone"> = {
    onPacket: (client, way, bytes, packet) => {
      const parts = clients.get(client) ?? new TrafficParts();
      clients.set(client, parts);
      traffic.add(view.timeMs, client, parts.of(packet, way, bytes), () => packetText(packet));
    },
    onGone: (client) => void clients.delete(client),
  };
  return { view, listeners };
}

function summarize(
  counts: ReturnType<Forwarder["counts"]>,
  narrator: Narrator,
  output: ReturnType<typeof makeOutput>,
): number {
  const { packets, again, undecoded, refused } = narrator;
  const undecodedTotal = [...undecoded.values()].reduce((sum, times) => sum + times, 0);
  output.record({
    type: "summary",
    ...counts,
    packets: Object.fromEntries(packets),
    again,
    refused,
    undecoded: Object.fromEntries(undecoded),
    compression: narrator.compression ?? null,
  });
  output.line();
  output.line(
    `${count(counts.clients, "client")}; ${number(counts.toServer)} to the server (${bytes(counts.bytesToServer)}), ` +
      `${number(counts.toClient)} back (${bytes(counts.bytesToClient)}); ${number(again)} sent again`,
  );
  const list = (map: ReadonlyMap<string, number>): string =>
    [...map]
      .sort((a, b) => b[1] - a[1])
      .map(([name, times]) => `${number(times)} ${name}`)
      .join(", ");
  if (packets.size > 0) output.line(`packets: ${list(packets)}`);
  if (undecodedTotal > 0) output.line(`not decoded: ${list(undecoded)}`);
  if (counts.droppedFragments > 0) output.line(`fragments without a whole: ${number(counts.droppedFragments)}`);
  if (counts.lost > 0) output.line(`lost on purpose: ${number(counts.lost)}`);
  if (counts.turnedAway > 0) output.line(`clients without a place: ${number(counts.turnedAway)}`);
  if (refused > 0) output.line(`The target refused ${count(refused, "time")}: is the server running?`);
  return refused > 0 && counts.toClient === 0 ? EXIT_FAILED : EXIT_OK;
}

/** Reads `7001`, `:7001`, `HOST:7001`, `*:7001`, `[::1]:7001`, with or without a protocol in front. */
export function parseListen(listen: string, target: Target): { bind: string; port: number } {
  const fail = (why: string): never => {
    throw new UsageError(`Can't listen on '${listen}': ${why}. Write it as 7001 or 127.0.0.1:7001`);
  };
  const scheme = /^([a-z]+):\/\//i.exec(listen)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    const wanted = target.protocol === "enet" ? ["enet", "enets"] : ["ws"];
    if (!wanted.includes(scheme)) fail(`towards ${target.url} it has to be ${wanted[0]}://`);
  }
  const rest = listen.replace(/^[a-z]+:\/\//i, "").replace(/\/$/, "");
  const match = /^(?:(\[[^\]]*\]|[^:[\]]*):)?(\d+)$/.exec(rest);
  if (match === null) return fail("it is no address and port");
  const port = Number(match[2]);
  if (port > 65_535) fail(`the port ${port} is not between 0 and 65535`);
  const host = (match[1] ?? "").replace(/^\[|\]$/g, "");
  if (host === "" || host === "localhost") return { bind: "127.0.0.1", port };
  if (host === "*") return { bind: "*", port };
  if (isIP(host) === 0) return fail(`'${host}' is no IP address`);
  return { bind: host, port };
}
