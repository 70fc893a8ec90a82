import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HeldSink } from "../../src/bots/held-sink.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gmp-held-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const MEBIBYTE = new Uint8Array(1024 * 1024);

describe("A recording before there is a session", () => {
  it("is held, and written once there is one", async () => {
    const file = join(folder, "a");
    await writeFile(file, "precious");
    const sink = new HeldSink(file);
    sink.write(Uint8Array.of(1, 2));
    expect(await readFile(file, "utf8")).toBe("precious");
    await sink.open();
    sink.write(Uint8Array.of(3));
    sink.close();
    expect([...(await readFile(file))]).toEqual([1, 2, 3]);
  });

  it("is gone when there never is one", () => {
    const file = join(folder, "b");
    const sink = new HeldSink(file);
    sink.write(Uint8Array.of(1));
    sink.close();
    expect(existsSync(file)).toBe(false);
  });

  it("holds no more than it may", async () => {
    const file = join(folder, "c");
    const sink = new HeldSink(file);
    for (let i = 0; i < 16; i++) sink.write(MEBIBYTE);
    await Promise.resolve();
    expect(existsSync(file)).toBe(false);
    sink.write(MEBIBYTE);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(existsSync(file)).toBe(true);
    sink.close();
    expect((await readFile(file)).byteLength).toBe(17 * 1024 * 1024);
  });

  it("is refused where it can be seen already that it can't be written", () => {
    for (const path of [folder, join(folder, "no", "file")]) {
      expect(() => new HeldSink(path)).toThrow(expect.objectContaining({ code: "ERR_FILE_CANT_WRITE" }));
    }
  });
});
