import { isatty } from "node:tty";
import type { Logger } from "../core/index.js";
import { messageOf } from "../core/message-of.js";
import { printable } from "./packet-text.js";

/** What a line looks like where colours are wanted. */
export type Colour = "red" | "green" | "yellow" | "dim";

const CODES: Readonly<Record<Colour, readonly [on: number, off: number]>> = {
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  dim: [2, 22],
};
const WIDTH_DEFAULT = 80;
const WIDTH_LEAST = 20;

/**
 * Where a command prints: a person's terminal, a pipe, or a program that wants JSON. Control characters in what is printed, which come
 * from servers, recordings and projects, are written out; line ends are the command's own.
 */
export interface Output {
  /** Whether the output is JSON lines. */
  readonly json: boolean;
  /** Whether a person looks at a terminal, so that lines may be redrawn. */
  readonly live: boolean;
  /** Prints a line; nothing in JSON mode. */
  line(text?: string, colour?: Colour): void;
  /** Prints a record: a JSON line in JSON mode, else `text`, if any. */
  record(record: { readonly type: string; readonly [field: string]: unknown }, text?: string, colour?: Colour): void;
  /** Shows what is going on: redrawn on a terminal, a line in a pipe, nothing in JSON mode. */
  status(text: string): void;
  /** Takes the status off a terminal. */
  clearStatus(): void;
}

/**
 * Makes an {@link Output} over standard output.
 *
 * @param options - `json`: JSON lines instead of text.
 */
export function makeOutput(options: { readonly json?: boolean } = {}): Output {
  const json = options.json === true;
  const live = !json && isatty(1) && process.env["TERM"] !== "dumb";
  let shown = 0;
  const write = (text: string): void => {
    process.stdout.write(text);
  };
  const print = (text: string, colour?: Colour): void => {
    clearStatus();
    write(`${shaped(text, process.stdout, colour)}\n`);
  };
  const clearStatus = (): void => {
    if (shown === 0) return;
    // Up to the first line of the status, and away with everything below.
    write(`\r${shown > 1 ? `\x1b[${shown - 1}A` : ""}\x1b[J`);
    shown = 0;
  };
  return {
    json,
    live,
    clearStatus,
    line(text = "", colour) {
      if (!json) print(text, colour);
    },
    record(record, text, colour) {
      // In JSON, what the terminal must not see can stand in strings only.
      if (json) write(`${printable(JSON.stringify(record, replacer))}\n`);
      else if (text !== undefined) print(text, colour);
    },
    status(text) {
      if (json) return;
      if (!live) {
        write(`${safeLines(text)}\n`);
        return;
      }
      clearStatus();
      const width = process.stdout.columns ?? WIDTH_DEFAULT;
      const lines = safeLines(text)
        .split("\n")
        .map((line) => (line.length > width ? `${line.slice(0, width - 1)}…` : line));
      write(lines.join("\n"));
      shown = lines.length;
    },
  };
}

/** A text with its line ends, and its control characters written out. */
export function safeLines(text: string): string {
  return text.split("\n").map(printable).join("\n");
}

/** Prints a line on standard error, with what it is in front. */
export function complain(what: string, text: string, colour: Colour): void {
  process.stderr.write(`${shaped(`${what}: ${text}`, process.stderr, colour)}\n`);
}

/** Prints what the library has to say: messages name things of others. */
export const terminalLogger: Logger = {
  error(message, cause) {
    const because = cause === undefined ? "" : messageOf(cause);
    complain(
      "ERROR",
      printable(because === "" || message.includes(because) ? message : `${message}: ${because}`),
      "red",
    );
  },
  warning(message) {
    complain("WARNING", printable(message), "yellow");
  },
};

/** A text as a stream can show it: safe, broken between words where a terminal is narrow, coloured where that is wanted. */
function shaped(text: string, stream: NodeJS.WriteStream, colour: Colour | undefined): string {
  const safe = safeLines(text);
  const width = terminalWidth(stream);
  const broken = safe
    .split("\n")
    .map((line) => breakLine(line, width))
    .join("\n");
  if (colour === undefined || !wantsColour(stream)) return broken;
  const [on, off] = CODES[colour];
  return `\x1b[${on}m${broken}\x1b[${off}m`;
}

/** How many characters a line has; infinitely many where no terminal breaks it. */
export function terminalWidth(stream: NodeJS.WriteStream): number {
  return stream.isTTY ? (stream.columns ?? WIDTH_DEFAULT) : Number.POSITIVE_INFINITY;
}

/** @see https://no-color.org */
function wantsColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: terminal } = process.env;
  if (no !== undefined && no !== "") return false;
  if (force !== undefined && force !== "") return force !== "0";
  return stream.isTTY && terminal !== "dumb";
}

/** Breaks a line between words, with what follows below the line's second column, or a little to the right. */
export function breakLine(line: string, width: number): string {
  if (line.length <= width || width < WIDTH_LEAST) return line;
  const start = /^ */.exec(line)![0].length;
  const label = /^ *\S+(?: \S+)* {2,}(?=\S)/.exec(line)?.[0].length ?? start + 2;
  const indent = " ".repeat(label < width / 2 ? label : start + 4);
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    // What has no space in it is longer than the terminal, and stays whole: an address can be copied.
    let at = rest.lastIndexOf(" ", width);
    if (at < 0 || rest.slice(0, at).trim() === "") at = rest.indexOf(" ", rest.search(/\S/));
    if (at < 0) break;
    lines.push(rest.slice(0, at).trimEnd());
    rest = indent + rest.slice(at).trimStart();
  }
  return [...lines, rest].join("\n");
}

function replacer(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  if (value instanceof Map) return [...value];
  return value;
}

const NUMBER = /^[-+]?[\d.,]+( (B|kB|MB|ms|s|%))?$/;

/** A table with columns as wide as their widest cell; a column that is all numbers, but for its title, stands to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  const toTheRight = widths.map((_, i) => rows.length > 1 && rows.slice(1).every((row) => NUMBER.test(row[i] ?? "")));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (toTheRight[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** A number with thousands separated by commas, at most so many digits behind the point. */
export function number(value: number, digits = 0): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

/** A number of things: `1 client`, `1,200 clients`. */
export function count(value: number, what: string): string {
  return `${number(value)} ${what}${value === 1 ? "" : "s"}`;
}

/** A size in bytes, for people. */
export function bytes(value: number): string {
  if (value < 10_000) return `${number(value)} B`;
  if (value < 10_000_000) return `${number(value / 1000)} kB`;
  return `${number(value / 1_000_000)} MB`;
}
