import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { startGodotServer } from "../../src/cli/demo/godot-server.js";
import { engine, takesPath } from "../support/engine.js";
import { gdpeer, jsonLines, startGdpeer } from "../support/gdpeer.js";
import { root } from "../support/sources.js";

const ARENA = join(root, "examples/arena");
const TIMEOUT_MS = 60_000;

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

describe.skipIf(engine === null || !takesPath).each(["enet", "ws"] as const)(
  "With an engine over %s (needs GODOT that takes --path)",
  (transport) => {
    it(
      "doctor takes a seat, and the proxy shows what the engine says",
      async () => {
        const server = await startGodotServer(engine!, ARENA, { mobs: 2, transport });
        open.push(server);
        const proxy = await startGdpeer(["proxy", "0", server.url, "--project", ARENA, "--json"], {
          timeoutMs: TIMEOUT_MS,
        });
        open.push({ close: () => proxy.child.kill("SIGKILL") });
        const url = (await proxy.says(/"url":"([^"]+)"/))[1]!;
        const checked = await gdpeer("doctor", url, "--project", ARENA, "--json");
        expect(checked.code).toBe(0);
        const rpcs = jsonLines(checked.out).filter(({ name }) => name === "rpcs");
        expect(rpcs.map(({ result, details }) => [result, (details as { node: string }).node])).toEqual([
          ["ok", "Arena"],
          ["ok", "Arena/Chat"],
        ]);
        const joined = await gdpeer("join", url, "--project", ARENA, "--seconds", "1", "--json");
        expect([joined.code, joined.err]).toEqual([0, ""]);
        const ended = await proxy.interrupt();
        expect([ended.code, ended.err]).toEqual([0, ""]);
        const types = jsonLines(ended.out).map(({ packet }) => (packet as { type?: string } | undefined)?.type);
        expect(types).toEqual(expect.arrayContaining(["simplify_path", "confirm_path", "spawn", "sync", "delta"]));
        expect(types).not.toContain("invalid");
        expect(jsonLines(ended.out).at(-1)).toMatchObject({ type: "summary", undecoded: {}, droppedFragments: 0 });
      },
      TIMEOUT_MS,
    );

    it(
      "the demo plays in it",
      async () => {
        const more = transport === "ws" ? ["--ws"] : [];
        const ended = await gdpeer("demo", "--godot", engine!, "--bots", "3", "--seconds", "2", ...more);
        expect([ended.code, ended.out]).toEqual([0, expect.stringMatching(/All went well/)]);
        expect(ended.out).toMatch(/3 players and 8 mobs/);
      },
      TIMEOUT_MS,
    );
  },
);
