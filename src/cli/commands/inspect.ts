import type { CAC } from "cac";
import {
  openRecordingFile,
  PacketDecoder,
  type RecordedEntry,
  type RecordedPacket,
  type RecordingHeader,
  readRecording,
} from "../../bots/index.js";
import { didYouMean } from "../../core/nearest.js";
import { EXIT_OK, UsageError } from "../exit-codes.js";
import { projectRpcs } from "../method-names.js";
import { bytes, count, makeOutput, number, type Output, table } from "../output.js";
import { innermost, isOneOf, packetRecord, packetText, parseTypes, printable } from "../packet-text.js";
import { type Exit, fraction, type Options, text } from "./arguments.js";

const KINDS = ["in", "out", "event"] as const;
const MODES = ["unreliable", "ordered", "reliable"] as const;

/** `gdpeer inspect`. */
export function registerInspect(cli: CAC, exit: Exit): void {
  cli
    .command("inspect <file>", "Print a recording, decoded")
    .option("--project <folder>", "The game's Godot project, for the names of RPC methods")
    .option("--summary", "Only count", { default: false })
    .option("--kind <kinds>", "Only these: in, out, event (separated by commas)")
    .option("--filter <types>", "Only these packets: rpc,sync,spawn,raw,path,… (separated by commas)")
    .option("--peer <ids>", "Only packets from or to these peers (separated by commas)")
    .option("--channel <numbers>", "Only packets on these channels (separated by commas)")
    .option("--from <seconds>", "Only from this time on")
    .option("--to <seconds>", "Only before this time")
    .option("--json", "Print JSON lines", { default: false })
    .example("gdpeer inspect session.gmprec --project ../game --kind in --filter rpc")
    .action((file: string, options: Options) => exit(() => inspect(file, options)));
}

interface Selection {
  readonly kinds: ReadonlySet<string> | null;
  readonly types: ReadonlySet<string> | null;
  readonly peers: ReadonlySet<number> | null;
  readonly channels: ReadonlySet<number> | null;
  readonly fromMs: number;
  readonly toMs: number;
}

async function inspect(file: string, options: Options): Promise<number> {
  const output = makeOutput({ json: options["json"] === true });
  const selection = selectionOf(options);
  const folder = text(options, "project");
  const rpcs = folder === undefined ? null : await projectRpcs(folder);
  const { header, entries } = await readRecording(openRecordingFile(file));
  const decoder = new PacketDecoder(rpcs === null ? {} : { methodName: rpcs.methodName });
  const tally = new Tally();
  const summaryOnly = options["summary"] === true;
  output.record({ type: "recording", file, ...header }, headline(file, header));
  let own = header.id;
  let failure: unknown = null;
  try {
    for await (const entry of entries) {
      if (entry.kind === "event" && entry.name === "connected" && typeof entry.args[0] === "number")
        own = entry.args[0];
      // Everything is decoded, also what is not shown: paths are announced once.
      if (entry.kind === "event") {
        if (!selects(selection, entry)) continue;
        tally.event(entry);
        if (!summaryOnly) printEvent(entry, output);
        continue;
      }
      const packet = decoder.decode(entry.data, entry.kind === "in" ? entry.peer : own);
      if (!selects(selection, entry) || (selection.types !== null && !isOneOf(selection.types, packet))) continue;
      tally.packet(entry, innermost(packet).type);
      if (summaryOnly) continue;
      const arrow = entry.kind === "in" ? "←" : "→";
      output.record(
        {
          type: "packet",
          timeMs: entry.timeMs,
          kind: entry.kind,
          peer: entry.peer,
          channel: entry.channel,
          mode: MODES[entry.mode] === "ordered" ? "unreliable_ordered" : MODES[entry.mode],
          bytes: entry.data.byteLength,
          packet: packetRecord(packet),
        },
        `${time(entry)}  ${arrow} ${String(entry.peer).padEnd(10)} ch ${entry.channel} ${MODES[entry.mode].padEnd(10)} ${packetText(packet)}`,
      );
    }
  } catch (error) {
    failure = error;
  }
  output.record({ type: "summary", whole: failure === null, ...tally.record() });
  if (summaryOnly || failure !== null) tally.print(output);
  // What is whole has been printed; the message and the exit code say that it is not all.
  if (failure !== null) throw failure;
  return EXIT_OK;
}

function headline(file: string, header: RecordingHeader): string {
  const of = header.url === "" ? "" : ` of ${printable(header.url)}`;
  const as = header.id === 0 ? "" : `, as ${header.id}`;
  const notes = Object.entries(header.notes).map(
    ([name, value]) => `, ${printable(name)}: ${printable(textOf(value))}`,
  );
  return `${file}: a session${of}, recorded ${printable(header.started)}${as}${notes.join("")}`;
}

function selectionOf(options: Options): Selection {
  const kinds = text(options, "kind")?.split(",");
  for (const kind of kinds ?? []) {
    if (!(KINDS as readonly string[]).includes(kind)) {
      throw new UsageError(`--kind takes ${KINDS.join(", ")}; got '${kind}'${didYouMean(kind, KINDS)}`);
    }
  }
  const types = text(options, "filter");
  const time = (name: string, otherwise: number): number =>
    options[name] === undefined ? otherwise : fraction(options, name, 1e9) * 1000;
  return {
    kinds: kinds === undefined ? null : new Set(kinds),
    types: types === undefined ? null : parseTypes(types),
    peers: wholeNumbers(options, "peer"),
    channels: wholeNumbers(options, "channel"),
    fromMs: time("from", Number.NEGATIVE_INFINITY),
    toMs: time("to", Number.POSITIVE_INFINITY),
  };
}

function wholeNumbers(options: Options, name: string): ReadonlySet<number> | null {
  const given = text(options, name);
  if (given === undefined) return null;
  const values = given.split(",").map((part) => (/^-?\d+$/.test(part.trim()) ? Number(part) : Number.NaN));
  if (values.some(Number.isNaN)) {
    throw new UsageError(`--${name} takes whole numbers, separated by commas; got '${given}'`);
  }
  return new Set(values);
}

function selects(selection: Selection, entry: RecordedEntry): boolean {
  const { kinds, types, peers, channels, fromMs, toMs } = selection;
  if (kinds !== null && !kinds.has(entry.kind)) return false;
  if (entry.timeMs < fromMs || entry.timeMs >= toMs) return false;
  // Who asks for certain packets does not want to see events, unless they are asked for, too.
  if (entry.kind === "event") return kinds !== null || (types === null && peers === null && channels === null);
  if (peers !== null && !peers.has(entry.peer)) return false;
  return channels === null || channels.has(entry.channel);
}

function time(entry: RecordedEntry): string {
  return (entry.timeMs / 1000).toFixed(3).padStart(8);
}

/** What a recording holds, as text: a string as it is, anything else as JSON. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
}

function printEvent(entry: Extract<RecordedEntry, { kind: "event" }>, output: Output): void {
  const args = entry.args.map((arg) => printable(textOf(arg)));
  output.record(
    { type: "event", timeMs: entry.timeMs, name: entry.name, args: entry.args },
    `${time(entry)}  * ${printable(entry.name)} ${args.join(", ")}`.trimEnd(),
  );
}

/** Counts what is shown. */
class Tally {
  readonly #kinds = { in: 0, out: 0, event: 0 };
  readonly #bytes = { in: 0, out: 0 };
  readonly #types = new Map<string, { packets: number; bytes: number }>();
  readonly #events = new Map<string, number>();
  #firstMs = Number.NaN;
  #lastMs = 0;

  packet(entry: RecordedPacket, type: string): void {
    this.#time(entry);
    this.#kinds[entry.kind]++;
    this.#bytes[entry.kind] += entry.data.byteLength;
    const counts = this.#types.get(type) ?? { packets: 0, bytes: 0 };
    counts.packets++;
    counts.bytes += entry.data.byteLength;
    this.#types.set(type, counts);
  }

  event(entry: Extract<RecordedEntry, { kind: "event" }>): void {
    this.#time(entry);
    this.#kinds.event++;
    this.#events.set(entry.name, (this.#events.get(entry.name) ?? 0) + 1);
  }

  record(): Record<string, unknown> {
    return {
      counts: this.#kinds,
      bytes: this.#bytes,
      types: Object.fromEntries(this.#types),
      events: Object.fromEntries(this.#events),
      fromMs: Number.isNaN(this.#firstMs) ? null : this.#firstMs,
      toMs: Number.isNaN(this.#firstMs) ? null : this.#lastMs,
    };
  }

  print(output: Output): void {
    output.line(
      `${count(this.#kinds.in, "packet")} in (${bytes(this.#bytes.in)}), ${number(this.#kinds.out)} out (${bytes(this.#bytes.out)}), ` +
        `${count(this.#kinds.event, "event")}, in ${number((this.#lastMs - (this.#firstMs || 0)) / 1000, 3)} s`,
    );
    const types = [...this.#types].sort((a, b) => b[1].packets - a[1].packets);
    if (types.length > 0) {
      output.line();
      output.line(
        table([
          ["packets", "count", "size"],
          ...types.map(([type, counts]) => [type, number(counts.packets), bytes(counts.bytes)]),
        ]),
      );
    }
    if (this.#events.size > 0) {
      output.line();
      output.line(
        table([["events", "count"], ...[...this.#events].map(([name, times]) => [printable(name), number(times)])]),
      );
    }
  }

  #time(entry: RecordedEntry): void {
    if (Number.isNaN(this.#firstMs)) this.#firstMs = entry.timeMs;
    this.#lastMs = entry.timeMs;
  }
}
