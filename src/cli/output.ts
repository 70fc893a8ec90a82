import { isatty } from "node:tty";
import type { Logger } from "../core/index.js";
import { messageOf } from "../core/message-of.js";
import { printable } from "./packet-text.js";

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
  line(text?: string): void;
  /** Prints a record: a JSON line in JSON mode, else what `text` makes of it, if anything. */
  record(record: { readonly type: string; readonly [field: string]: unknown }, text?: string): void;
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
    line(text = "") {
      if (json) return;
      clearStatus();
      write(`${safeLines(text)}\n`);
    },
    record(record, text) {
      // In JSON, what the terminal must not see can stand in strings only.
      if (json) write(`${printable(JSON.stringify(record, replacer))}\n`);
      else if (text !== undefined) {
        clearStatus();
        write(`${safeLines(text)}\n`);
      }
    },
    status(text) {
      if (json) return;
      if (!live) {
        write(`${safeLines(text)}\n`);
        return;
      }
      clearStatus();
      const width = process.stdout.columns ?? 80;
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

/** Prints what the library has to say: messages name things of others. */
export const terminalLogger: Logger = {
  error(message, cause) {
    const because = cause === undefined ? "" : `: ${messageOf(cause)}`;
    process.stderr.write(`ERROR: ${printable(message)}${printable(because)}\n`);
  },
  warning(message) {
    process.stderr.write(`WARNING: ${printable(message)}\n`);
  },
};

function replacer(_key: string, value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  if (value instanceof Map) return [...value];
  return value;
}

/** A table with columns as wide as their widest cell; numbers to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  return rows
    .map((row) =>
      row
        .map((cell, i) => (/^[-+]?[\d.,]+( ?\S+)?$/.test(cell) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** A number with thousands separated by commas, at most so many digits behind the point. */
export function number(value: number, digits = 0): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

/** A size in bytes, for people. */
export function bytes(value: number): string {
  if (value < 10_000) return `${number(value)} B`;
  if (value < 10_000_000) return `${number(value / 1000)} kB`;
  return `${number(value / 1_000_000)} MB`;
}
