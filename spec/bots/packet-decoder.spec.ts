import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DecodedPacket, PacketDecoder, var_to_str } from "../../src/index.js";

interface Row {
  readonly step: string;
  readonly from: number;
  readonly to: number;
  readonly hex: string;
}
const transcript = JSON.parse(readFileSync(new URL("../vectors/scene-transcript.json", import.meta.url), "utf8")) as {
  packets: Row[];
};
const METHODS = ["Upper", "_private", "a10", "a2", "alpha", "beta", "bytes_in", "zeta"];

function decodeAll(): { row: Row; packet: DecodedPacket }[] {
  // One decoder for each receiver: cache ids are agreed between two peers.
  const decoders = new Map<number, PacketDecoder>();
  return transcript.packets
    .filter((row) => row.hex !== undefined)
    .map((row) => {
      let decoder = decoders.get(row.to);
      if (decoder === undefined) {
        decoder = new PacketDecoder({ methodName: (node, id) => (node === "World" ? METHODS[id] : undefined) });
        decoders.set(row.to, decoder);
      }
      return { row, packet: decoder.decode(new Uint8Array(Buffer.from(row.hex, "hex")), row.from) };
    });
}

describe("PacketDecoder", () => {
  const all = decodeAll();
  const at = (step: string): DecodedPacket[] =>
    all.filter(({ row }) => row.step.startsWith(step)).map(({ packet }) => packet);

  it("understands every packet of a recorded session", () => {
    expect(all.length).toBeGreaterThan(80);
    expect(all.filter(({ packet }) => packet.type === "invalid")).toEqual([]);
  });

  it("tells calls with path, name and arguments", () => {
    expect(at("A rpc_id(1, zeta) first call")[0]).toMatchObject({ type: "simplify_path", path: "World" });
    expect(at("A rpc_id(1, alpha, 5)")[0]).toEqual({
      type: "rpc",
      node: "World",
      methodId: 4,
      method: "alpha",
      args: [5],
    });
    expect(at("A rpc_id(1, _private")[0]).toMatchObject({ method: "_private", args: [1, 300, "x", true, 1.5] });
  });

  it("tells spawns, state and despawns", () => {
    const spawn = at("S spawns mob.tscn").find((packet) => packet.type === "spawn");
    expect(spawn).toMatchObject({ type: "spawn", scene: 0, name: "m1", spawner: "World/Spawner" });
    expect(spawn?.type === "spawn" && spawn.state).toContain(77);
    expect(at("S sets m1.hp=50")).toContainEqual(
      expect.objectContaining({ type: "delta", objects: [expect.objectContaining({ mask: 1n, values: [50] })] }),
    );
    const custom = at("S custom spawn").find((packet) => packet.type === "spawn");
    expect(custom?.type === "spawn" && var_to_str(custom.data)).toBe('{\n"n": 1\n}');
    expect(at("S frees m1")[0]).toMatchObject({ type: "despawn" });
  });

  it("looks into what is relayed", () => {
    expect(at("A send_bytes [9] to B")).toEqual([
      { type: "relay", peer: 2002, packet: { type: "raw", data: Uint8Array.of(9) } },
      { type: "relay", peer: 2001, packet: { type: "raw", data: Uint8Array.of(9) } },
    ]);
  });

  it.each([
    ["020101000000", { id: 1, matched: true }],
    ["020000010000", { id: 256, matched: false }],
    ["0201ff000100", { id: 65_791, matched: true }],
    ["02012e00", { id: 0, path: ".", matched: true }],
    ["020161626300", { id: 0, path: "abc", matched: true }],
    [`0200${Buffer.from("World/Spawner\0").toString("hex")}`, { id: 0, path: "World/Spawner", matched: false }],
  ])("tells a confirmation by number from one by path, as up to 4.2: %s", (hex, expected) => {
    expect(new PacketDecoder().decode(Buffer.from(hex, "hex"), 1)).toEqual({ type: "confirm_path", ...expected });
  });

  it("reads what 4.2 confirms, too", () => {
    const old = JSON.parse(readFileSync(new URL("../vectors/scene-transcript-4.2.json", import.meta.url), "utf8")) as {
      packets: Row[];
    };
    const decoder = new PacketDecoder();
    const decoded = old.packets
      .filter(({ hex }) => hex !== undefined)
      .map(({ hex, from }) => decoder.decode(Buffer.from(hex, "hex"), from));
    expect(decoded.filter(({ type }) => type === "invalid")).toEqual([]);
    const paths = decoded.flatMap((packet) => (packet.type === "confirm_path" ? [packet.path] : []));
    expect(paths.length).toBeGreaterThan(3);
    expect(paths).not.toContain(undefined);
  });

  it("never throws, whatever the bytes", () => {
    const decoder = new PacketDecoder();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof decoder.decode(bytes, 1).type).toBe("string");
      }),
      { numRuns: 2000 },
    );
    for (const { row } of all) {
      const packet = new Uint8Array(Buffer.from(row.hex, "hex"));
      for (let length = 0; length < packet.length; length++) {
        expect(typeof decoder.decode(packet.subarray(0, length), row.from).type).toBe("string");
      }
    }
  });
});
