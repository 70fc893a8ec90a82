import { checkNames, type OptionNames } from "../core/check-names.js";
import { GodotError, OK } from "../core/index.js";
import { ENetMultiplayerPeer, MultiplayerPeer, type TransferMode } from "../peers/index.js";
import type { BotSettings } from "./bot-options.js";
import { cantConnect } from "./connect-attempt.js";
import { Histogram, type HistogramSummary } from "./histogram.js";
import { makePeer } from "./make-peer.js";
import type { RecordedEntry, RecordedPacket, Recording } from "./recording.js";
import { parseTarget } from "./target-url.js";

const TIMEOUT_DEFAULT_MS = 10_000;
const LINGER_DEFAULT_MS = 500;
/** Longest time between two looks at the connection while there is nothing to send. */
const LOOK_MS = 1000;

/** What {@link replayRecording} takes beside the recording. Connection options are those of a bot. */
export interface ReplayOptions
  extends Pick<
    BotSettings,
    "channels" | "compression" | "tls" | "protocols" | "headers" | "makePeer" | "timeoutMs" | "signal"
  > {
  /** How much faster than it was recorded: 2 halves all times, `Infinity` sends without waiting. Default 1. */
  readonly speed?: number;
  /** How long to listen after the last packet, in milliseconds. Default 500. */
  readonly lingerMs?: number;
  /** Called for each packet of the recording right after it was sent. */
  readonly onSend?: (packet: RecordedPacket) => void;
  /** Called for each packet that the server sends. */
  readonly onReceive?: (data: Uint8Array, peer: number, channel: number, mode: TransferMode) => void;
}

const OPTIONS: OptionNames<ReplayOptions> = {
  channels: true,
  compression: true,
  tls: true,
  protocols: true,
  headers: true,
  makePeer: true,
  timeoutMs: true,
  signal: true,
  speed: true,
  lingerMs: true,
  onSend: true,
  onReceive: true,
};

/** What came of a replay. */
export interface ReplayReport {
  /** The server's address. */
  readonly url: string;
  /** Packets of the recording that were sent. */
  readonly sent: number;
  /** Packets of the recording that the peer refused to send. */
  readonly failed: number;
  /** Packets that the server sent meanwhile. */
  readonly received: number;
  /** Packets that the server had sent in the recording up to the same place. */
  readonly receivedInRecording: number;
  /** By how much packets were sent later than planned, in milliseconds. */
  readonly lateMs: HistogramSummary;
  /** How long it took, in milliseconds, without connecting. */
  readonly durationMs: number;
  /** Whether the server ended the connection before the recording had ended. */
  readonly disconnected: boolean;
}

/**
 * Sends what a recorded peer sent to a server again, with the same timing, channels and modes, byte for byte, as a new
 * client.
 *
 * The bytes are those of the recorded session: a game that puts peer ids or random numbers into its messages will see
 * the old ones.
 *
 * @param url - The server, as {@link Bot.connect} takes it.
 * @param recording - As `readRecording` gives it.
 * @param options - The rest.
 * @returns What happened.
 * @throws {@link GodotError} `ERR_TIMEOUT`, `ERR_CANT_CONNECT` when the server can't be joined; what reading the recording
 * throws; `ERR_PARAMETER_RANGE_ERROR` for a speed that is not above 0.
 */
export async function replayRecording(
  url: string,
  recording: Recording,
  options: ReplayOptions = {},
): Promise<ReplayReport> {
  checkNames("A replay", options, OPTIONS);
  const speed = options.speed ?? 1;
  if (!(speed > 0)) throw new GodotError("ERR_PARAMETER_RANGE_ERROR", `speed must be above 0, got ${speed}`);
  const target = parseTarget(url);
  const peer = await (options.makePeer ?? ((to) => makePeer(to, options)))(target);
  const late = new Histogram();
  const counts = { sent: 0, failed: 0, received: 0, receivedInRecording: 0 };
  peer.drive((packet) => {
    counts.received++;
    options.onReceive?.(packet.data, packet.peer, packet.channel, packet.mode);
  });
  try {
    await connected(peer, target.url, options);
    const startMs = performance.now();
    let firstMs: number | null = null;
    for await (const entry of recording.entries) {
      if (!isConnected(peer) || options.signal?.aborted) break;
      if (entry.kind === "in") counts.receivedInRecording++;
      if (entry.kind !== "out") continue;
      firstMs ??= entry.timeMs;
      const dueMs = startMs + (entry.timeMs - firstMs) / speed;
      const waitMs = dueMs - performance.now();
      if (waitMs > 1) await waitUntil(dueMs, () => !isConnected(peer) || options.signal?.aborted === true);
      else if (counts.sent % 64 === 63) await new Promise((resolve) => setTimeout(resolve, 0));
      if (!isConnected(peer) || options.signal?.aborted) break;
      if (send(peer, entry)) counts.sent++;
      else counts.failed++;
      late.record(Math.max(0, performance.now() - dueMs));
      options.onSend?.(entry);
    }
    if (isConnected(peer)) await new Promise((resolve) => setTimeout(resolve, options.lingerMs ?? LINGER_DEFAULT_MS));
    return {
      url: target.url,
      ...counts,
      lateMs: late.summary(),
      durationMs: performance.now() - startMs,
      disconnected: !isConnected(peer),
    };
  } finally {
    peer.close();
  }
}

/** Waits, and looks now and then whether that is still worth while: a recording may say any time. */
async function waitUntil(dueMs: number, isOver: () => boolean): Promise<void> {
  for (let waitMs = dueMs - performance.now(); waitMs > 1 && !isOver(); waitMs = dueMs - performance.now()) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(waitMs, LOOK_MS)));
  }
}

function send(peer: MultiplayerPeer, packet: RecordedPacket): boolean {
  peer.set_target_peer(packet.peer);
  peer.set_transfer_channel(packet.channel);
  peer.set_transfer_mode(packet.mode);
  return peer.put_packet(packet.data) === OK;
}

function isConnected(peer: MultiplayerPeer): boolean {
  return peer.get_connection_status() === MultiplayerPeer.CONNECTION_CONNECTED;
}

/** Waits until a peer is connected. */
function connected(peer: MultiplayerPeer, url: string, options: ReplayOptions): Promise<void> {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_DEFAULT_MS;
  const deadlineMs = performance.now() + timeoutMs;
  return new Promise((resolve, reject) => {
    let refusal: GodotError | null = null;
    const enet = peer instanceof ENetMultiplayerPeer ? peer : null;
    enet?._setFailureListener((error) => {
      refusal = error;
    });
    const look = (): void => {
      const status = peer.get_connection_status();
      if (options.signal?.aborted) reject(options.signal.reason);
      else if (refusal !== null) reject(cantConnect("replay", url, refusal.message));
      else if (status === MultiplayerPeer.CONNECTION_CONNECTED) resolve();
      else if (status === MultiplayerPeer.CONNECTION_DISCONNECTED) {
        reject(cantConnect("replay", url, "nobody listens there, or the server refused the connection or is full"));
      } else if (performance.now() > deadlineMs) {
        reject(new GodotError("ERR_TIMEOUT", `No answer from ${url} within ${timeoutMs} ms`));
      } else setTimeout(look, 5);
    };
    look();
  });
}

/** Counts a recording's entries by kind, for a look at what it holds. */
export async function summarizeRecording(entries: AsyncIterable<RecordedEntry>): Promise<{
  /** Packets received, packets sent, and events. */
  readonly counts: Readonly<Record<RecordedEntry["kind"], number>>;
  /** Bytes in the packets, by direction. */
  readonly bytes: Readonly<Record<"in" | "out", number>>;
  /** Time of the last entry, in milliseconds. */
  readonly durationMs: number;
}> {
  const counts = { in: 0, out: 0, event: 0 };
  const bytes = { in: 0, out: 0 };
  let durationMs = 0;
  for await (const entry of entries) {
    counts[entry.kind]++;
    if (entry.kind !== "event") bytes[entry.kind] += entry.data.byteLength;
    durationMs = entry.timeMs;
  }
  return { counts, bytes, durationMs };
}
