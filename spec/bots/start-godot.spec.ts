import { createSocket } from "node:dgram";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type GodotProcess, type StartGodotOptions, startGodot } from "../../src/index.js";
import * as browser from "../../src/platform/browser/process.js";

/** Stands for an engine: prints its words, opens the port if it is to, and ends if it is to. */
const ENGINE = `#!${process.execPath}
const words = process.argv.slice(2);
console.log("engine " + JSON.stringify(words));
const own = words.slice(words.indexOf("--") + 1);
const port = Number(own[own.indexOf("--port") + 1]);
if (own.includes("--broken")) {
  console.error("SCRIPT ERROR: on purpose");
  process.exit(3);
}
setTimeout(() => {
  require("node:dgram").createSocket("udp4").bind(own.includes("--deaf") ? 0 : port, "127.0.0.1", () => console.log("listening"));
}, 200);
`;

let folder = "";
let godot = "";
const open: GodotProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gmp-engine-"));
  godot = join(folder, "godot.cjs");
  await writeFile(godot, ENGINE);
  await chmod(godot, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function start(words: readonly string[], more: Partial<StartGodotOptions> = {}): Promise<GodotProcess> {
  const args = (port: number): string[] => ["--port", String(port), ...words];
  const server = await startGodot({ project: folder, godot, args, ...more });
  open.push(server);
  return server;
}

describe.skipIf(process.platform === "win32")(
  "startGodot (skipped on Windows: its engine here is a shell script)",
  () => {
    it("waits for the port, keeps what is printed, and ends the engine", async () => {
      const server = await start(["--server"], { engineArgs: ["--verbose"] });
      expect(server.url).toBe(`enet://127.0.0.1:${server.port}`);
      const words = ["--headless", "--path", folder, "--verbose", "--", "--port", String(server.port), "--server"];
      expect(server.output).toContain(`engine ${JSON.stringify(words)}`);
      await server.says(/listening/);
      expect(server.ended).toBe(false);
      await expect(server.says(/no such thing/, 50)).rejects.toMatchObject({
        code: "ERR_TIMEOUT",
        message: expect.stringContaining("listening"),
      });
      await server.close();
      expect(server.ended).toBe(true);
      await expect(server.says(/no such thing/)).rejects.toMatchObject({ code: "ERR_CONNECTION_ERROR" });
      // The port is free again.
      const again = await start([], { port: server.port, transport: "ws" });
      expect(again.url).toBe(`ws://127.0.0.1:${server.port}`);
    });

    it("can wait for a line instead", async () => {
      const server = await start(["--deaf"], { ready: /listen(ing)/ });
      expect(server.output).toContain("listening");
    });

    it("says what the engine printed when it ends, and when it takes too long", async () => {
      await expect(start(["--broken"])).rejects.toMatchObject({
        code: "ERR_CANT_CREATE",
        message: expect.stringMatching(
          /ended before it had opened port \d+; it printed:[\s\S]*SCRIPT ERROR: on purpose/,
        ),
      });
      await expect(start(["--deaf"], { timeoutMs: 600 })).rejects.toMatchObject({
        code: "ERR_TIMEOUT",
        message: expect.stringMatching(/did not open port \d+ within 600 ms; it printed:/),
      });
    });

    it("refuses a port that somebody has, an engine that is not there, and options that there are not", async () => {
      const taken = createSocket("udp4");
      await new Promise<void>((resolve) => taken.bind(0, "127.0.0.1", resolve));
      await expect(start([], { port: taken.address().port })).rejects.toMatchObject({ code: "ERR_ALREADY_IN_USE" });
      taken.close();
      await expect(start([], { godot: "/no/such/engine" })).rejects.toMatchObject({ code: "ERR_FILE_NOT_FOUND" });
      await expect(start([], { scene: "x" } as never)).rejects.toThrow("startGodot has no option 'scene'");
    });

    it("says how to get on where there is no engine", async () => {
      const { GODOT, PATH } = process.env;
      process.env["PATH"] = folder;
      delete process.env["GODOT"];
      try {
        await expect(startGodot({ project: folder })).rejects.toMatchObject({
          code: "ERR_UNAVAILABLE",
          message: expect.stringMatching(/GODOT .*PATH.*godotengine\.org.*serve --example/),
        });
        process.env["GODOT"] = godot;
        const server = await startGodot({ project: folder, args: (port) => ["--port", String(port)] });
        open.push(server);
        expect(server.output).toContain("engine");
      } finally {
        process.env["PATH"] = PATH;
        if (GODOT === undefined) delete process.env["GODOT"];
        else process.env["GODOT"] = GODOT;
      }
    });
  },
);

describe("In a browser", () => {
  it("no program can be started", async () => {
    expect(() => browser.findProgram(undefined, "GODOT", [])).toThrow(
      expect.objectContaining({ code: "ERR_UNAVAILABLE" }),
    );
    expect(() => browser.startProcess("godot", [], () => {})).toThrow("can't start programs");
    await expect(browser.isPortTaken(1)).rejects.toThrow("can't start programs");
  });
});
