import { createSocket } from "node:dgram";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { breakLine, table } from "../../src/cli/output.js";
import { distance, nearest } from "../../src/core/nearest.js";
import { gdpeer, hasStackTrace, startGdpeer } from "../support/gdpeer.js";
import { root } from "../support/sources.js";

// Each test starts processes, which takes its time on a machine that is busy.
vi.setConfig({ testTimeout: 120_000 });

const COMMANDS = [
  "demo",
  "join",
  "view",
  "record",
  "serve",
  "swarm",
  "replay",
  "inspect",
  "proxy",
  "doctor",
  "types",
  "run",
  "init",
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gdpeer-usage-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("A mistake on the command line", () => {
  it.concurrent.each<[string, number, RegExp]>([
    ["srve", 2, /no command 'srve'; did you mean 'serve'\?/],
    ["frobnicate", 2, /no command 'frobnicate'; see gdpeer --help/],
    ["--prot 7000", 2, /'--prot' needs a command/],
    ["-x", 2, /'-x' needs a command/],
    ["serve --prot 7000", 2, /no option --prot; did you mean '--port'\?/],
    ["serve --max-client 3", 2, /no option --max-client; did you mean '--max-clients'\?/],
    ["serve --frobnicate", 2, /no option --frobnicate; see gdpeer serve --help/],
    ["serve -q", 2, /no option -q/],
    ["serve --port", 2, /--port needs a value/],
    ["serve --port abc", 2, /--port .*got 'abc'/],
    ["serve --port -1", 2, /--port .*got '-1'/],
    ["serve --port 65536", 2, /--port .*got '65536'/],
    ["serve --port 70.5", 2, /--port takes a whole number/],
    ["serve --port 0x10", 2, /--port .*got '0x10'/],
    ["serve --port 1 --port 2", 2, /--port was given 2 times/],
    ["serve --bind nonsense", 2, /--bind takes an IP address/],
    ["serve --compression zip", 2, /--compression takes none, range-coder/],
    ["serve --compression range_coder", 2, /did you mean 'range-coder'\?/],
    ["serve --seconds 0", 2, /--seconds takes a number above 0/],
    ["serve --max-clients 5000", 2, /--max-clients takes a whole number/],
    ["serve --key only.pem", 2, /--key and --cert are needed together/],
    ["serve extra", 2, /'extra' is too much/],
    ["join", 2, /<url> is missing: gdpeer join <url>/],
    ["join nowhere", 2, /it has no port/],
    ["join http://127.0.0.1:80", 2, /the protocol 'http' is not/],
    ["join 127.0.0.1:99999", 2, /no valid host and port/],
    ["join 127.0.0.1:7000 --timeout soon", 2, /--timeout .*got 'soon'/],
    ["record 127.0.0.1:7000", 2, /<file> is missing/],
    ["swarm 127.0.0.1:7000 --bots many", 2, /--bots .*got 'many'/],
    ["swarm 127.0.0.1:7000 --workers x", 2, /--workers .*got 'x'/],
    ["swarm 127.0.0.1:7000 --script /no/such/file.ts", 4, /no script/],
    ["replay", 2, /<file> is missing/],
    ["replay /no/such/file 127.0.0.1:1", 4, /Can't read '\/no\/such\/file'/],
    ["inspect /no/such/file", 4, /Can't read '\/no\/such\/file'/],
    ["inspect file --kind sideways", 2, /--kind takes in, out, event/],
    ["inspect file --peer me", 2, /--peer takes whole numbers/],
    ["inspect file --from later", 2, /--from takes a number/],
    ["types /no/such/folder", 4, /no folder/],
    ["join 127.0.0.1:7000 --project /no/such/folder", 4, /no folder/],
    ["demo --godot /no/such/engine", 4, /no Godot at/],
    ["proxy", 2, /<listen> and <target> is missing/],
    ["proxy 7001", 2, /<target> is missing/],
    ["proxy here 127.0.0.1:7000", 2, /Can't listen on 'here'/],
    ["proxy 99999 127.0.0.1:7000", 2, /port 99999/],
    ["proxy ws://127.0.0.1:0 enet://127.0.0.1:7000", 2, /has to be enet/],
    ["proxy 0 127.0.0.1:7000 --filter rcp", 2, /no packet type 'rcp'; did you mean 'rpc'\?/],
    ["proxy 0 127.0.0.1:7000 --loss 101", 2, /--loss takes a number from 0 to 100/],
    ["proxy 0 ws://127.0.0.1:7000 --loss 1", 2, /--loss is for ENet/],
    ["proxy 0 192.0.2.1:7000 --delay 10", 2, /say --yes/],
    ["proxy 0 no-such-host.invalid:7000", 3, /Can't resolve/],
    ["proxy 0.0.0.0:0 127.0.0.1:7000", 6, /say --yes/],
    ["serve --bind 0.0.0.0 --port 0", 6, /say --yes/],
    ["serve --bind *", 6, /say --yes/],
    ["doctor", 2, /<url> is missing/],
    ["doctor enet://", 2, /Can't read the server address/],
  ])("'gdpeer %s' ends with %i and says why", async (line, code, message) => {
    const ended = await gdpeer(...line.split(" "));
    expect([ended.code, ended.err.split("\n").filter((one) => one !== "").length >= 1]).toEqual([code, true]);
    expect(ended.err).toMatch(message);
    expect(ended.err).toMatch(/^gdpeer: (?!gdpeer: )/m);
    expect(hasStackTrace(ended.err + ended.out)).toBe(false);
  });

  it("shows its trace only with GDPEER_DEBUG", async () => {
    const running = await startGdpeer(["inspect", "/no/such/file"], { env: { GDPEER_DEBUG: "1" } });
    const { err, code } = await running.ended;
    expect(code).toBe(4);
    expect(hasStackTrace(err)).toBe(true);
  });
});

describe("A port that is taken", () => {
  it.each([["serve --ws --port"], ["proxy"]])("ends 'gdpeer %s' with 3", async (line) => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
    });
    try {
      const ended = await gdpeer(...line.split(" "), String(port), ...(line === "proxy" ? ["ws://127.0.0.1:7"] : []));
      expect(ended.code).toBe(3);
      expect(ended.err).toMatch(/^gdpeer: .*(in use|ALREADY_IN_USE).*\n$/);
      expect(hasStackTrace(ended.err)).toBe(false);
    } finally {
      server.close();
    }
  });
});

describe("A port that is taken by ENet, a name that leads nowhere, a key that is none", () => {
  it("is one line", async () => {
    const taken = createSocket("udp4");
    await new Promise<void>((resolve) => taken.bind(0, "127.0.0.1", resolve));
    const file = join(folder, "none.pem");
    await writeFile(file, "nothing");
    for (const [line, code, message] of [
      [`serve --port ${taken.address().port}`, 3, /the port is in use/],
      ["join no-such-host.invalid:7000", 3, /Can't resolve 'no-such-host.invalid'/],
      ["join ws://no-such-host.invalid:7000", 3, /no-such-host.invalid/],
      ["replay no-such-host.invalid:7000", 4, /Can't read/],
      [`serve --port 0 --key ${file} --cert ${file}`, 4, /Can't read a private key/],
      ["serve --port 0 --key /no/such --cert /no/such", 4, /Can't read a private key/],
    ] as const) {
      const ended = await gdpeer(...line.split(" "));
      expect([line, ended.code, ended.err]).toEqual([line, code, expect.stringMatching(/^gdpeer: .*\n$/)]);
      expect(ended.err).toMatch(message);
      expect(hasStackTrace(ended.err + ended.out)).toBe(false);
    }
    taken.close();
  });
});

describe("Lines on a terminal", () => {
  it("are broken between words, below their second column", () => {
    expect(breakLine("short", 20)).toBe("short");
    expect(breakLine("bots      of many words that do not fit", 24)).toBe(
      "bots      of many words\n          that do not\n          fit",
    );
    expect(breakLine("one two three four five six", 20)).toBe("one two three four\n  five six");
    // A second column that would be too narrow begins further to the left.
    expect(breakLine("  --compression <mode>  the mode of the server", 40)).toBe(
      "  --compression <mode>  the mode of the\n      server",
    );
    expect(breakLine("https://example.org/a/very/long/address and more", 24)).toBe(
      "https://example.org/a/very/long/address\n  and more",
    );
  });

  it.each([
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false],
    [{}, false],
  ])("are coloured only where that is wanted: %j", async (env, coloured) => {
    const running = await startGdpeer(["inspect", "/no/such/file"], { env: { NO_COLOR: "", FORCE_COLOR: "", ...env } });
    const { err } = await running.ended;
    expect(err.includes("\u001b[31mgdpeer: ")).toBe(coloured);
    expect(err.includes("\u001b")).toBe(coloured);
  });
});

describe("Help", () => {
  it("lists every command", async () => {
    const { code, out } = await gdpeer("--help");
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command}\\b`, "m"));
    expect((await gdpeer()).out).toBe(out);
  });

  it.concurrent.each(COMMANDS)("explains %s with its options", async (command) => {
    const { code, out } = await gdpeer(command, "--help");
    expect(code).toBe(0);
    expect(out).toContain(`gdpeer ${command}`);
    expect(out).toMatch(/Options:\n(.*\n)*.*--help/);
    expect(out).not.toMatch(/default: false| \n/);
  });

  it("gives the version", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect((await gdpeer("--version")).out).toContain(`gdpeer/${version}`);
  });

  it("documents every command and exit code", () => {
    const page = readFileSync(join(root, "docs/cli.md"), "utf8");
    for (const command of COMMANDS) expect(page).toMatch(new RegExp(`^## ${command}$`, "m"));
    const codes = readFileSync(join(root, "src/cli/exit-codes.ts"), "utf8").matchAll(/export const EXIT_\w+ = (\d)/g);
    for (const [, code] of codes) expect(page).toMatch(new RegExp(`^\\| ${code} \\|`, "m"));
  });
});

describe("A pipe that is closed early", () => {
  it("ends the command in silence", async () => {
    const running = await startGdpeer(["--help"]);
    await running.ended;
    const long = await startGdpeer(["types", join(root, "examples/arena")]);
    long.child.stdout?.destroy();
    const { err, code } = await long.ended;
    expect(hasStackTrace(err)).toBe(false);
    expect(err).not.toMatch(/EPIPE/);
    expect(code).toBe(0);
  });
});

describe("types", () => {
  it("writes to standard output and to a file", async () => {
    const arena = join(root, "examples/arena");
    const piped = await gdpeer("types", arena);
    expect(piped.code).toBe(0);
    expect(piped.out).toMatch(/welcome/);
    const file = join(folder, "arena.d.ts");
    expect((await gdpeer("types", arena, "--out", file)).code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(piped.out);
    const failed = await gdpeer("types", arena, "--out", "/no/such/folder/arena.d.ts");
    expect([failed.code, /Can't write/.test(failed.err)]).toEqual([4, true]);
  });
});

describe("Options that look like numbers", () => {
  it("stay text", async () => {
    const server = await startGdpeer(["serve", "--port", "0", "--auth", "007", "--json"]);
    const url = (await server.says(/"url":"([^"]+)"/))[1]!;
    const right = await gdpeer("doctor", url, "--auth", "007");
    const wrong = await gdpeer("doctor", url, "--auth", "7");
    expect([right.code, wrong.code]).toEqual([0, 3]);
    expect((await server.interrupt()).code).toBe(0);
  });
});

describe("The nearest word", () => {
  it("counts letters that are changed, missing, too many or swapped", () => {
    expect(["", "a", "serve", "srvee"].map((word) => distance(word, "serve"))).toEqual([5, 5, 0, 2]);
    expect(distance("sevre", "serve")).toBe(1);
    expect(nearest("comp", ["compression", "connect"])).toBe("compression");
    expect(nearest("quite different", ["serve", "join"])).toBeUndefined();
  });
});

describe("A file in the wrong place", () => {
  it("is told apart from a recording", async () => {
    const file = join(folder, "no.gmprec");
    await writeFile(file, "this is no recording");
    const ended = await gdpeer("inspect", file);
    expect([ended.code, ended.err]).toEqual([4, expect.stringMatching(/This is no recording/)]);
  });
});

describe("A table", () => {
  it("has columns of numbers to the right, titles too, and no number lost among words", () => {
    expect(
      table([
        ["ms", "count"],
        ["ping", "5"],
        ["a", "1,200"],
      ]).split("\n"),
    ).toEqual(["ms    count", "ping      5", "a     1,200"]);
    expect(
      table([
        ["bots", "8 of 8"],
        ["threads", "4"],
        ["time", "2 s, all of it"],
      ]).split("\n")[1],
    ).toBe("threads  4");
  });
});
