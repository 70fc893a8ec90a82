import { encode } from "@msgpack/msgpack";
import { describe, expect, it } from "vitest";
import { type RecordedEntry, type RecordingFilter, RecordingWriter, readRecording } from "../../src/bots/recording.js";

function record(): Uint8Array {
  const chunks: Uint8Array[] = [];
  let nowMs = 1000;
  const writer = new RecordingWriter(
    { write: (chunk) => chunks.push(chunk), close: () => {} },
    { url: "enet://127.0.0.1:7000", id: 7, started: "2026-01-01T00:00:00.000Z", notes: { bot: "a" } },
    () => nowMs,
  );
  writer.event("peer_connected", 1);
  nowMs = 1010.5;
  writer.packet("out", 1, 0, 2, Uint8Array.of(1, 2, 3));
  nowMs = 1005; // A clock that steps back must not make time run backwards.
  writer.packet("in", 1, 3, 0, Uint8Array.of(9));
  nowMs = 1020;
  writer.packet("in", 5, 0, 1, new Uint8Array(0));
  writer.close();
  writer.event("too late");
  return Buffer.concat(chunks);
}

async function entries(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  filter?: RecordingFilter,
): Promise<RecordedEntry[]> {
  const all: RecordedEntry[] = [];
  for await (const entry of (await readRecording(source, filter)).entries) all.push(entry);
  return all;
}

const bytes = record();

describe("Recordings", () => {
  it("give back what was written", async () => {
    expect((await readRecording(bytes)).header).toEqual({
      started: "2026-01-01T00:00:00.000Z",
      url: "enet://127.0.0.1:7000",
      id: 7,
      notes: { bot: "a" },
    });
    expect(await entries(bytes)).toEqual([
      { timeMs: 0, kind: "event", name: "peer_connected", args: [1] },
      { timeMs: 10.5, kind: "out", peer: 1, channel: 0, mode: 2, data: Uint8Array.of(1, 2, 3) },
      { timeMs: 10.5, kind: "in", peer: 1, channel: 3, mode: 0, data: Uint8Array.of(9) },
      { timeMs: 20, kind: "in", peer: 5, channel: 0, mode: 1, data: new Uint8Array(0) },
    ]);
  });

  it("can be read byte by byte", async () => {
    async function* single(): AsyncGenerator<Uint8Array> {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    expect(await entries(single())).toEqual(await entries(bytes));
  });

  it.each<[string, RecordingFilter, number[]]>([
    ["kind", { kinds: ["in"] }, [10.5, 20]],
    ["peer", { peers: [5], kinds: ["in", "out"] }, [20]],
    ["channel", { channels: [0], kinds: ["in", "out"] }, [10.5, 20]],
    ["time", { fromMs: 1, toMs: 20 }, [10.5, 10.5]],
    ["function", { where: (entry) => entry.kind !== "event" && entry.data.length > 1 }, [10.5]],
  ])("are filtered by %s", async (_name, filter, times) => {
    expect((await entries(bytes, filter)).map((entry) => entry.timeMs)).toEqual(times);
  });

  it("can be read up to the place where they were cut off, at every place", async () => {
    const whole = await entries(bytes);
    const header = encode(["x"]).length; // Only to keep the loop from the first bytes, where nothing is recognised yet.
    for (let length = header; length < bytes.length; length++) {
      const seen: RecordedEntry[] = [];
      let code = "";
      try {
        for await (const entry of (await readRecording(bytes.subarray(0, length))).entries) seen.push(entry);
      } catch (error) {
        code = (error as { code: string }).code;
      }
      expect(seen).toEqual(whole.slice(0, seen.length));
      expect(["", "ERR_FILE_CORRUPT", "ERR_FILE_UNRECOGNIZED"]).toContain(code);
      expect(seen.length < whole.length).toBe(true);
    }
  });

  it.each([
    ["nothing", new Uint8Array(0), "ERR_FILE_UNRECOGNIZED"],
    ["another file", new TextEncoder().encode("[gd_scene]"), "ERR_FILE_UNRECOGNIZED"],
    ["a later format", encode(["godot-multiplayer-recording", 2, {}]), "ERR_FILE_UNRECOGNIZED"],
    [
      "a broken entry",
      Buffer.concat([encode(["godot-multiplayer-recording", 1, {}]), encode([1, "in", "x"])]),
      "ERR_FILE_CORRUPT",
    ],
  ])("refuse %s", async (_name, source, code) => {
    await expect(entries(source)).rejects.toMatchObject({ code });
  });
});
