/**
 * Players without a screen: one ({@link Bot}), hundreds ({@link Swarm}), and what they saw as files
 * ({@link RecordingWriter}, {@link readRecording}, {@link replayRecording}, {@link PacketDecoder}).
 *
 * `import { Bot } from "godot-multiplayer-peer"`, or from `godot-multiplayer-peer/bots`.
 *
 * @module Bots
 * @group API
 */
export type { View, ViewOptions } from "../view/index.js";
export type { ReconnectOptions } from "./backoff.js";
export { Bot, type BotOptions, type BotPlugin } from "./bot.js";
export type { BotEvent, BotState, BotTraffic } from "./bot-events.js";
export type { BotInput } from "./bot-game.js";
export type { BotAuth, BotSettings, NodeDeclaration } from "./bot-options.js";
export type { RpcEvent } from "./expectations.js";
export { Histogram, type HistogramData, type HistogramSummary } from "./histogram.js";
export { type Pace, paceUntil } from "./pace.js";
export { type DecodedPacket, PacketDecoder, type PacketDecoderOptions, type SyncedObject } from "./packet-decoder.js";
export { openRecordingFile, recordTraffic } from "./record-session.js";
export * from "./recording.js";
export { type ReplayOptions, type ReplayReport, replayRecording, summarizeRecording } from "./replay.js";
export { GodotProcess, type StartGodotOptions, startGodot } from "./start-godot.js";
export { Swarm, type SwarmOptions, type SwarmProgress, type SwarmReport } from "./swarm.js";
export { errorKind, type SwarmError, type SwarmFigures } from "./swarm-metrics.js";
export type { BotContext, SwarmBehaviour } from "./swarm-runner.js";
export type { SwarmSample } from "./swarm-series.js";
export { type TapListener, TapPeer } from "./tap-peer.js";
export { parseTarget, type Target } from "./target-url.js";
export type { ArgumentsAt, KnownPath, MethodAt, NodeAt, NodeOrPath } from "./typed-bot.js";
