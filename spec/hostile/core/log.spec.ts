import { afterEach, describe, expect, it, vi } from "vitest";
import { consoleLogger, GodotObject, Signal, setLogger } from "../../../src/core/index.js";
import { errorLimited, LimitedLog, warnLimited } from "../../../src/core/limited-log.js";
import { messageOf, textOf } from "../../../src/core/message-of.js";
import { escapeForTerminal, quoteRemote } from "../../../src/core/quote-remote.js";
import { catchMessages } from "../../support/messages.js";

const messages = catchMessages();

describe("a log that strangers can fill", () => {
  it("has 20 lines of a kind at once, one each second after that, and says what it left out", () => {
    let nowMs = 5;
    const log = new LimitedLog(() => nowMs);
    for (let i = 0; i < 60_000; i++) log.warning("short", () => `Short RPC ${i}`);
    expect(messages).toEqual(Array.from({ length: 20 }, (_, i) => `Short RPC ${i}`));
    nowMs += 999;
    log.error("short", () => "too early");
    expect(messages).toHaveLength(20);
    nowMs += 1;
    log.error("short", () => "later");
    log.error("short", () => "again");
    expect(messages.slice(20)).toEqual(["later (and 59981 more of this kind since the last line)"]);
    nowMs += 3_600_000;
    for (let i = 0; i < 100; i++) log.warning("short", () => `hour ${i}`);
    expect(messages).toHaveLength(41);
    expect(messages[21]).toBe("hour 0 (and 1 more of this kind since the last line)");
    expect(messages[22]).toBe("hour 1");
  });

  it("has lines of 4,096 characters at most, and of an exception the console shows 16,384", () => {
    const log = new LimitedLog(() => 0);
    for (const length of [4096, 4097]) {
      log.error("long", () => "x".repeat(length));
      log.warning("long", () => "y".repeat(length));
    }
    const cut = (letter: string) => `${letter.repeat(4096)}… (4097 characters)`;
    expect(messages).toEqual(["x".repeat(4096), "y".repeat(4096), cut("x"), cut("y")]);
    const printed = vi.spyOn(console, "error").mockImplementation(() => {});
    consoleLogger.error("why", "z".repeat(16_385));
    expect(printed.mock.lastCall?.at(-1)).toBe(`${"z".repeat(16_384)}… (16385 characters)`);
    const short = new Error("as it is");
    consoleLogger.error("why", short);
    expect(printed.mock.lastCall?.at(-1)).toBe(short);
    printed.mockRestore();
  });

  it("tells kinds apart, but only so many", () => {
    const log = new LimitedLog(() => 0);
    let made = 0;
    for (let kind = 0; kind < 5000; kind++) {
      for (let i = 0; i < 30; i++) log.warning(`kind ${kind}`, () => `${++made}`);
    }
    expect(made).toBe(1024 * 20 + 20);
    expect(messages).toHaveLength(made);
  });

  it("makes no message that it does not write, and starts afresh with another logger", () => {
    let made = 0;
    for (let i = 0; i < 100; i++) warnLimited("spec", () => `${++made}`);
    expect(made).toBe(20);
    const seen: unknown[] = [];
    const before = setLogger({ error: (message, cause) => seen.push(message, cause), warning: () => {} });
    const cause = new Error("why");
    errorLimited("spec", () => "new", cause);
    setLogger(before);
    expect(seen).toEqual(["new", cause]);
  });

  it("hears of a signal's throwing handlers 20 times, and every handler is still called", () => {
    class Bell extends GodotObject {
      readonly rung = new Signal<[]>(this, "rung");
    }
    const bell = new Bell();
    let rung = 0;
    bell.rung.connect(() => {
      throw Object.create(null); // Not even String() takes it.
    });
    bell.rung.connect(() => rung++);
    for (let i = 0; i < 5000; i++) bell.rung.emit();
    expect(rung).toBe(5000);
    expect(messages).toHaveLength(20);
    expect(messages[0]).toBe("A function connected to signal 'rung' threw: something that has no text");
  });
});

describe("remote text in a message", () => {
  it.each([
    ["plain", "'plain'"],
    ["Zoë 名前 🎮", "'Zoë 名前 🎮'"],
    ["a\nERROR: b\r\tc", "'a\\nERROR: b\\r\\tc'"],
    ["\x1b[2J\x07\x7f\x9b", "'\\u{1b}[2J\\u{7}\\u{7f}\\u{9b}'"],
    ["\u202egnp.exe\u2066\u200b\ufeff\u{e0041}", "'\\u{202e}gnp.exe\\u{2066}\\u{200b}\\u{feff}\\u{e0041}'"],
    ["\u2028\u2029\ud800", "'\\u{2028}\\u{2029}\\u{d800}'"],
    ["it's \\n", "'it\\'s \\\\n'"],
  ])("%j is shown as %s", (text, shown) => {
    expect(quoteRemote(text)).toBe(shown);
  });

  it("is bounded, however long, and cut between anything", () => {
    expect(quoteRemote("a".repeat(120))).toBe(`'${"a".repeat(120)}'`);
    expect(quoteRemote("a".repeat(121))).toBe(`'${"a".repeat(120)}…' (121 characters)`);
    expect(quoteRemote("🎮🎮", 1)).toBe("'\\u{d83c}…' (4 characters)");
    expect(quoteRemote("\u202e".repeat(1_000_000)).length).toBeLessThan(1100);
  });

  it("leaves whole messages their lines and tabs", () => {
    expect(escapeForTerminal("a\n\tb \u200d\x1b[31m\u202e")).toBe("a\n\tb \u200d\\u{1b}[31m\\u{202e}");
  });
});

describe("the console", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("gets no control characters and looks for no placeholders", () => {
    setLogger(null);
    const lines: unknown[][] = [];
    vi.spyOn(console, "error").mockImplementation((...args) => lines.push(args));
    vi.spyOn(console, "warn").mockImplementation((...args) => lines.push(args));
    const kind = "console";
    const plain = new Error("plain");
    const hostile = new Error("\x1b[2Jhostile");
    errorLimited(kind, () => "%s \x1b]0;x\x07");
    errorLimited(kind, () => "with", plain);
    errorLimited(kind, () => "with", hostile);
    errorLimited(kind, () => "with", "\x9b1m");
    errorLimited(kind, () => "with", 7);
    warnLimited(kind, () => "\u202e%o");
    expect(lines[0]).toEqual(["%s", "ERROR: %s \\u{1b}]0;x\\u{7}"]);
    expect(lines[1]).toEqual(["%s", "ERROR: with", plain]);
    expect(lines[2]![2]).toContain("Error: \\u{1b}[2Jhostile\n    at ");
    expect(lines[3]![2]).toBe("\\u{9b}1m");
    expect(lines[4]![2]).toBe(7);
    expect(lines[5]).toEqual(["%s", "WARNING: \\u{202e}%o"]);
  });
});

it("anything that was thrown has a text", () => {
  const spiteful = {
    toString() {
      throw new Error("no");
    },
  };
  expect([messageOf(spiteful), textOf(spiteful)]).toEqual(Array(2).fill("something that has no text"));
  expect([messageOf(new TypeError("x")), textOf(new TypeError("x")), messageOf("y")]).toEqual([
    "x",
    "TypeError: x",
    "y",
  ]);
});
