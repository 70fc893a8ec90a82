import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeOutput, safeLines, terminalLogger } from "../../../src/cli/output.js";
import { gdpeer, hasStackTrace, jsonLines } from "../../support/gdpeer.js";

vi.setConfig({ testTimeout: 120_000 });

const EVIL = "\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e\u2066\rhidden";
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const TRICKS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gdpeer-hostile-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a call writes to a stream. */
function written(stream: NodeJS.WriteStream, call: () => void): string {
  let text = "";
  const spy = vi.spyOn(stream, "write").mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  try {
    call();
  } finally {
    spy.mockRestore();
  }
  return text;
}

describe("What a command prints", () => {
  it.each([false, true])("is free of what a terminal obeys (JSON: %s)", (json) => {
    const output = makeOutput({ json });
    const text = written(process.stdout, () => {
      output.line(EVIL);
      output.status(EVIL);
      output.record({ type: "x", evil: EVIL, [EVIL]: 1, map: new Map([[EVIL, EVIL]]) }, EVIL);
    });
    expect(text).not.toMatch(TRICKS);
    if (json) expect(jsonLines(text)[0]).toMatchObject({ evil: EVIL, [EVIL]: 1, map: [[EVIL, EVIL]] });
    else expect(text.split("\n").length).toBe(4);
  });

  it("keeps the line ends that are the command's own", () => {
    expect(safeLines("a\nb\u001b")).toBe("a\nb\\u001b");
  });

  it("is free of it in warnings and errors, which are one line each", () => {
    const text = written(process.stderr, () => {
      terminalLogger.warning(`${EVIL}\nERROR: forged`);
      terminalLogger.error(EVIL, new Error(EVIL));
    });
    expect(text).not.toMatch(TRICKS);
    expect(text.split("\n").length).toBe(3);
  });
});

describe("A hostile project", () => {
  it("is told in plain text, and its types too", async () => {
    await mkdir(join(folder, "game"));
    await writeFile(
      join(folder, "game", "project.godot"),
      `config_version=5\n[application]\nconfig/name="${EVIL}"\nrun/main_scene="res://m.tscn"\n`,
    );
    await writeFile(
      join(folder, "game", "m.tscn"),
      `[gd_scene format=3]\n[node name="M" type="Node"]\n[node name="${EVIL}" type="MultiplayerSpawner" parent="."]\n_spawnable_scenes = PackedStringArray("${EVIL}")\n`,
    );
    await writeFile(join(folder, "game", "a.gd"), `extends "${EVIL}"\n`);
    const { code, out, err } = await gdpeer("types", join(folder, "game"));
    expect(code).toBe(0);
    expect(out).toContain("interface GameNodes");
    expect(out + err).not.toMatch(TRICKS);
    expect(err).toContain("\\u001b]0;owned");
    expect((await gdpeer("types", join(folder, "game"), "--strict")).code).toBe(1);
  });

  it.each(["missing", "game/a.gd", "empty"])("that is none ends with 4: %s", async (path) => {
    await mkdir(join(folder, "empty"), { recursive: true });
    const { code, err } = await gdpeer("types", join(folder, path));
    expect(code).toBe(4);
    expect(hasStackTrace(err)).toBe(false);
  });
});

describe("A hostile server", () => {
  let web: Server;
  let raw: TcpServer;
  beforeAll(async () => {
    web = createServer((_request, response) => {
      response.writeHead(301, "Moved", { location: "http://x/\u009b31m" }).end();
    });
    raw = createTcpServer((socket) => {
      socket.on("error", () => {});
      socket.end(`HTTP/1.1 200 \u009b31m${"x".repeat(100)}\r\nX: y\r\n\r\n${EVIL}`);
    });
    await Promise.all(
      [web, raw].map((server) => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))),
    );
  });
  afterAll(() => {
    web.close();
    raw.close();
  });

  it.each(["web", "raw"])("cannot move the cursor, and is no connection (3): %s", async (which) => {
    const { port } = (which === "web" ? web : raw).address() as AddressInfo;
    for (const args of [
      ["doctor"],
      ["doctor", "--json"],
      ["join", "--timeout", "3"],
      ["swarm", "--bots", "2", "--seconds", "1", "--timeout", "2"],
    ]) {
      const { code, out, err } = await gdpeer(args[0]!, `ws://127.0.0.1:${port}`, ...args.slice(1));
      expect([args, code]).toEqual([args, 3]);
      expect(out + err).not.toMatch(TRICKS);
      expect(hasStackTrace(err)).toBe(false);
    }
  });
});

describe("A recording that cannot be written", () => {
  it.skipIf(process.platform !== "linux")(
    "does not end a session: the reason is told at its end (needs Linux)",
    async () => {
      const { openFileSink } = await import("../../../src/platform/node/file-sink.js");
      const sink = await openFileSink("/dev/full");
      const text = written(process.stderr, () => {});
      expect(() => {
        for (let i = 0; i < 10; i++) sink.write(new Uint8Array(100_000));
      }).not.toThrow();
      expect(() => sink.close()).toThrow(expect.objectContaining({ code: "ERR_FILE_CANT_WRITE" }));
      expect(text).toBe("");
    },
  );
});
