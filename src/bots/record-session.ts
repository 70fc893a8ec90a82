import { readFileChunks } from "#platform/file-sink";
import type { RecordingWriter } from "./recording.js";
import type { TapPeer } from "./tap-peer.js";

/**
 * Writes everything that passes a peer to a recording.
 *
 * @param peer - The peer.
 * @param writer - The recording.
 * @returns A function that stops it.
 */
export function recordTraffic(peer: TapPeer, writer: RecordingWriter): () => void {
  return peer.tap({
    onReceive: (data, sender, channel, mode) => writer.packet("in", sender, channel, mode, data),
    onSend: (data, target, channel, mode) => writer.packet("out", target, channel, mode, data),
    onSendError: (error) => writer.event("send_error", error),
    onPeer: (name, id) => writer.event(name, id),
  });
}

/**
 * Reads a recording's file for `readRecording`.
 *
 * @param path - The file's path.
 * @returns Its bytes, chunk by chunk; iterating throws GodotError `ERR_FILE_CANT_READ`, or `ERR_UNAVAILABLE` in a browser.
 */
export function openRecordingFile(path: string): AsyncIterable<Uint8Array> {
  return readFileChunks(path);
}
