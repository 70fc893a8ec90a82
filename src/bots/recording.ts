import { Encoder } from "@msgpack/msgpack";
import { checkNames, type OptionNames } from "../core/check-names.js";
import { GodotError } from "../core/index.js";
import type { TransferMode } from "../peers/index.js";
import { SafeMessagePackDecoder } from "../variant/msgpack-decoder.js";
import { messagePackFrames } from "./msgpack-frames.js";

const MAGIC = "godot-multiplayer-recording";
const FORMAT_VERSION = 1;

/** The first record of a recording. */
export interface RecordingHeader {
  /** When it began, as an ISO 8601 date. */
  readonly started: string;
  /** The server's address, as it was given. */
  readonly url: string;
  /** The unique id of the peer that was recorded; 0 when it was not known yet. */
  readonly id: number;
  /** Whatever the writer wants to note, such as the bot's name. Values that MessagePack can hold. */
  readonly notes: Readonly<Record<string, unknown>>;
}

/** A packet that was sent (`out`) or received (`in`). */
export interface RecordedPacket {
  /** Milliseconds since the recording began; never less than the entry's before it. */
  readonly timeMs: number;
  /** Its direction, seen from the recorded peer. */
  readonly kind: "in" | "out";
  /** `in`: the sender; `out`: the target (0 for all, negative for all but one). */
  readonly peer: number;
  /** Its transfer channel. */
  readonly channel: number;
  /** Its transfer mode. */
  readonly mode: TransferMode;
  /** The bytes, as the application put or got them. */
  readonly data: Uint8Array;
}

/** Something that happened: a connection, a disconnection, a mark of the user's. */
export interface RecordedEvent {
  /** Milliseconds since the recording began. */
  readonly timeMs: number;
  /** Always `"event"`. */
  readonly kind: "event";
  /** What happened, such as `"peer_connected"`. */
  readonly name: string;
  /** Its arguments: values that MessagePack can hold. */
  readonly args: readonly unknown[];
}

/** One entry of a recording. */
export type RecordedEntry = RecordedPacket | RecordedEvent;

/** Where a recording is written to. */
export interface RecordingSink {
  /**
   * Takes the next bytes.
   *
   * @param chunk - The sink's to keep.
   */
  write(chunk: Uint8Array): void;
  /** Flushes and frees what the sink holds. */
  close(): void;
}

/**
 * Writes a session as a stream of MessagePack values: a header, then one array for each packet and event. A stream
 * that was cut off can be read up to the cut.
 */
export class RecordingWriter {
  readonly #sink: RecordingSink;
  readonly #encoder = new Encoder({ ignoreUndefined: true });
  readonly #nowMs: () => number;
  readonly #startMs: number;
  #lastMs = 0;
  #closed = false;

  /**
   * @param sink - Where the bytes go.
   * @param header - The first record; what is left out is empty.
   * @param nowMs - The clock, in milliseconds. Default: the time since the process began.
   */
  constructor(
    sink: RecordingSink,
    header: Partial<RecordingHeader> = {},
    nowMs: () => number = () => performance.now(),
  ) {
    this.#sink = sink;
    this.#nowMs = nowMs;
    this.#startMs = nowMs();
    const { started = new Date().toISOString(), url = "", id = 0, notes = {} } = header;
    this.#write([MAGIC, FORMAT_VERSION, { started, url, id, notes }]);
  }

  /**
   * Notes a packet.
   *
   * @param kind - `in` or `out`.
   * @param peer - Sender, or target.
   * @param channel - Transfer channel.
   * @param mode - Transfer mode.
   * @param data - The bytes; they are copied.
   */
  packet(kind: "in" | "out", peer: number, channel: number, mode: TransferMode, data: Uint8Array): void {
    this.#write([this.#timeMs(), kind, peer, channel, mode, data]);
  }

  /**
   * Notes an event.
   *
   * @param name - What happened.
   * @param args - Values that MessagePack can hold.
   */
  event(name: string, ...args: readonly unknown[]): void {
    this.#write([this.#timeMs(), "event", name, ...args]);
  }

  /** Ends the recording and closes the sink. Later calls do nothing. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#sink.close();
  }

  #timeMs(): number {
    // Microseconds suffice, and the clock of another source may step back.
    const timeMs = Math.round((this.#nowMs() - this.#startMs) * 1000) / 1000;
    this.#lastMs = Math.max(this.#lastMs, timeMs);
    return this.#lastMs;
  }

  #write(record: readonly unknown[]): void {
    if (this.#closed) return;
    this.#sink.write(this.#encoder.encode(record));
  }
}

/** What {@link readRecording} keeps. Every given field must match. */
export interface RecordingFilter {
  /** Only entries of these kinds. */
  readonly kinds?: readonly RecordedEntry["kind"][];
  /** Only packets from or to these peers. */
  readonly peers?: readonly number[];
  /** Only packets on these channels. */
  readonly channels?: readonly number[];
  /** Only entries from this time on, in milliseconds. */
  readonly fromMs?: number;
  /** Only entries before this time, in milliseconds. */
  readonly toMs?: number;
  /** Only entries for which this returns true. */
  readonly where?: (entry: RecordedEntry) => boolean;
}

const FILTER: OptionNames<RecordingFilter> = {
  kinds: true,
  peers: true,
  channels: true,
  fromMs: true,
  toMs: true,
  where: true,
};

/** A recording being read: the header, and the entries one after the other. */
export interface Recording {
  /** The first record. */
  readonly header: RecordingHeader;
  /** The entries that the filter keeps. Can be iterated once. */
  readonly entries: AsyncIterable<RecordedEntry>;
}

/**
 * Reads a recording.
 *
 * @param source - Its bytes: whole, or chunk by chunk as a file stream gives them.
 * @param filter - What to keep.
 * @returns Header and entries. Iterating throws {@link GodotError} `ERR_FILE_CORRUPT` where the stream is cut off or
 * damaged, after every whole entry before that place.
 * @throws {@link GodotError} `ERR_FILE_UNRECOGNIZED` when it is no recording or of a later format.
 */
export async function readRecording(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  filter: RecordingFilter = {},
): Promise<Recording> {
  checkNames("readRecording", filter, FILTER);
  const values = valuesOf(chunksOf(source));
  let first: unknown;
  try {
    first = (await values.next()).value;
  } catch (error) {
    // A file that can't be read says so itself.
    if (error instanceof GodotError) throw error;
    throw new GodotError("ERR_FILE_UNRECOGNIZED", "This is no recording: its beginning is not MessagePack", {
      cause: error,
    });
  }
  const header = readHeader(first);
  return { header, entries: entriesOf(values, filter) };
}

async function* chunksOf(source: Uint8Array | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (source instanceof Uint8Array) yield source;
  else yield* source;
}

/** Decodes each value. Throws where the stream is damaged, or ends within a value. */
async function* valuesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  const frames = messagePackFrames(chunks);
  const decoder = new SafeMessagePackDecoder();
  for (;;) {
    const next = await frames.next();
    if (next.done === true) {
      if (!next.value) throw new Error("The stream ends within a value, or goes on with something else");
      return;
    }
    yield decodeRecord(decoder, next.value);
  }
}

function decodeRecord(decoder: SafeMessagePackDecoder, bytes: Uint8Array): unknown {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    // To the caller it is the file that is damaged, whatever is wrong with the record.
    throw new Error("A record can't be decoded", { cause: error });
  }
}

function readHeader(value: unknown): RecordingHeader {
  if (!Array.isArray(value) || value[0] !== MAGIC) {
    throw new GodotError("ERR_FILE_UNRECOGNIZED", `This is no recording: it does not begin with "${MAGIC}"`);
  }
  if (value[1] !== FORMAT_VERSION) {
    throw new GodotError(
      "ERR_FILE_UNRECOGNIZED",
      `This recording has format ${typeof value[1] === "number" ? value[1] : "unknown"}; this version of the library reads format ${FORMAT_VERSION}`,
    );
  }
  const { started, url, id, notes } = recordOf(value[2]);
  return {
    started: typeof started === "string" ? started : "",
    url: typeof url === "string" ? url : "",
    id: typeof id === "number" ? id : 0,
    notes: recordOf(notes),
  };
}

/** @returns The value where it is a map; else an empty one. */
function recordOf(value: unknown): Record<string, unknown> {
  const isMap = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isMap ? (value as Record<string, unknown>) : {};
}

async function* entriesOf(values: AsyncIterator<unknown>, filter: RecordingFilter): AsyncGenerator<RecordedEntry> {
  let lastMs = 0;
  for (let index = 1; ; index++) {
    let next: IteratorResult<unknown>;
    try {
      next = await values.next();
    } catch (error) {
      if (error instanceof GodotError) throw error;
      throw new GodotError("ERR_FILE_CORRUPT", `The recording is cut off or damaged after ${index} whole records`, {
        cause: error,
      });
    }
    if (next.done === true) return;
    const entry = readEntry(next.value, index);
    if (!(entry.timeMs >= lastMs && entry.timeMs < Infinity)) {
      throw new GodotError(
        "ERR_FILE_CORRUPT",
        `Record ${index} of the recording has no time that follows the last one`,
      );
    }
    lastMs = entry.timeMs;
    if (filter.toMs !== undefined && entry.timeMs >= filter.toMs) return;
    if (keeps(filter, entry)) yield entry;
  }
}

function readEntry(value: unknown, index: number): RecordedEntry {
  if (Array.isArray(value) && typeof value[0] === "number") {
    const [timeMs, kind, ...rest] = value as [number, unknown, ...unknown[]];
    if (kind === "event" && typeof rest[0] === "string") {
      return { timeMs, kind, name: rest[0], args: rest.slice(1) };
    }
    const [peer, channel, mode, data] = rest;
    if (
      (kind === "in" || kind === "out") &&
      Number.isInteger(peer) &&
      Number.isInteger(channel) &&
      (mode === 0 || mode === 1 || mode === 2) &&
      data instanceof Uint8Array
    ) {
      // A copy: what was decoded may lie in the middle of a larger chunk.
      return { timeMs, kind, peer: peer as number, channel: channel as number, mode, data: new Uint8Array(data) };
    }
  }
  throw new GodotError("ERR_FILE_CORRUPT", `Record ${index} of the recording is neither a packet nor an event`);
}

function keeps(filter: RecordingFilter, entry: RecordedEntry): boolean {
  if (filter.kinds !== undefined && !filter.kinds.includes(entry.kind)) return false;
  if (filter.fromMs !== undefined && entry.timeMs < filter.fromMs) return false;
  if (entry.kind !== "event") {
    if (filter.peers !== undefined && !filter.peers.includes(entry.peer)) return false;
    if (filter.channels !== undefined && !filter.channels.includes(entry.channel)) return false;
  }
  return filter.where === undefined || filter.where(entry);
}
