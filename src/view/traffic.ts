import { escapeRemote } from "../core/quote-remote.js";
import type { TrafficLine, TrafficRow } from "./traffic-messages.js";

/** Rows of the table; what is said of further nodes and methods is one row for each kind. */
const ROWS_MAX = 2000;
/** Seconds that curves go back. */
export const CURVE_SECONDS = 120;
export const HEAVIEST = 10;
/** Packets that are told in words, in one frame; the rest is counted. */
const PER_FRAME_MAX = 100;
/** What is kept at least for pages that are opened later; twice that at most. */
const LINES_MAX = 1000;
const NAME_LENGTH_MAX = 200;
const TEXT_LENGTH_MAX = 400;

/** A packet that passed, or the part of it that is about one node. */
export interface TrafficPart {
  readonly way: TrafficRow["way"];
  readonly kind: string;
  readonly node: string;
  readonly method: string;
  readonly bytes: number;
}

/** A row, with its bytes second by second and the number of its last change. */
interface Row {
  readonly id: number;
  readonly part: Omit<TrafficPart, "bytes">;
  packets: number;
  bytes: number;
  change: number;
  /** Bytes by second, in a ring. */
  readonly ring: Float64Array;
  ringSecond: number;
}

/** What passed, summed up by node and method. */
export class Traffic {
  /** Counted with each packet. */
  changes = 0;
  missed = 0;
  readonly #rows = new Map<string, Row>();
  readonly #lines: TrafficLine[] = [];
  #firstLine = 0;
  #thisFrame = 0;

  /** How many packets were told in words. */
  get lineCount(): number {
    return this.#firstLine + this.#lines.length;
  }

  /**
   * Adds a packet.
   *
   * @param timeMs - Since the beginning.
   * @param client - The number of its client.
   * @param parts - What it is about.
   * @param text - It in words; called only when they are wanted.
   */
  add(timeMs: number, client: number, parts: readonly TrafficPart[], text: () => string): void {
    this.changes++;
    const second = Math.floor(timeMs / 1000);
    let bytes = 0;
    for (const part of parts) {
      bytes += part.bytes;
      const row = this.#row(part);
      row.packets++;
      row.bytes += part.bytes;
      row.change = this.changes;
      advance(row, second);
      row.ring[second % CURVE_SECONDS]! += part.bytes;
    }
    if (++this.#thisFrame > PER_FRAME_MAX) {
      this.missed++;
      return;
    }
    const { way } = parts[0] ?? { way: "to_server" as const };
    const line = escapeRemote(text().slice(0, TEXT_LENGTH_MAX));
    this.#lines.push({ timeMs: Math.round(timeMs), way, client, bytes: Math.round(bytes), text: line });
    if (this.#lines.length < 2 * LINES_MAX) return;
    this.#lines.splice(0, LINES_MAX);
    this.#firstLine += LINES_MAX;
  }

  /** A new frame begins. */
  tick(): void {
    this.#thisFrame = 0;
  }

  /** Rows that have changed since then. */
  rowsSince(change: number): TrafficRow[] {
    const rows: TrafficRow[] = [];
    for (const { id, part, packets, bytes, change: last } of this.#rows.values())
      if (last > change) rows.push({ id, ...part, packets, bytes: Math.round(bytes) });
    return rows;
  }

  /** Lines from a number on, as far as they are kept. */
  linesSince(number: number): TrafficLine[] {
    return this.#lines.slice(Math.max(0, number - this.#firstLine));
  }

  /** The rows with the most bytes over the last while, with their curves up to the last whole second. */
  heaviest(second: number): { id: number; bytes: number[] }[] {
    const sums = [...this.#rows.values()].map((row) => {
      advance(row, second);
      return { row, sum: row.ring.reduce((all, bytes) => all + bytes, 0) };
    });
    sums.sort((a, b) => b.sum - a.sum);
    const from = Math.max(0, second - CURVE_SECONDS + 1);
    return sums
      .slice(0, HEAVIEST)
      .filter(({ sum }) => sum > 0)
      .map(({ row }) => ({
        id: row.id,
        bytes: Array.from({ length: second - from }, (_, i) => Math.round(row.ring[(from + i) % CURVE_SECONDS]!)),
      }));
  }

  #row({ way, kind, node, method }: TrafficPart): Row {
    const key = `${way} ${kind} ${node}:${method}`;
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const isFull = this.#rows.size >= ROWS_MAX;
    const part = isFull
      ? { way, kind, node: "(other)", method: "" }
      : {
          way,
          kind,
          node: escapeRemote(node.slice(0, NAME_LENGTH_MAX)),
          method: escapeRemote(method.slice(0, NAME_LENGTH_MAX)),
        };
    const shared = `${way} ${kind} (other):`;
    const other = isFull ? this.#rows.get(shared) : undefined;
    if (other !== undefined) return other;
    const ring = new Float64Array(CURVE_SECONDS);
    const row: Row = { id: this.#rows.size + 1, part, packets: 0, bytes: 0, change: 0, ring, ringSecond: 0 };
    this.#rows.set(isFull ? shared : key, row);
    return row;
  }
}

/** Empties the places of a ring for the seconds that have begun. */
function advance(row: Row, second: number): void {
  const from = Math.max(row.ringSecond + 1, second - CURVE_SECONDS + 1);
  for (let at = from; at <= second; at++) row.ring[at % CURVE_SECONDS] = 0;
  row.ringSecond = Math.max(row.ringSecond, second);
}
