import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setLogger, silentLogger } from "../../../src/core/index.js";
import { callMethod, hasMethod } from "../../../src/variant/builtin/call.js";
import { builtinInfo, utilityInfos } from "../../../src/variant/builtin/table.js";
import { utilityFor } from "../../../src/variant/builtin/utilities.js";
import { bytes_to_var, TYPE_MAX, type_string, type Variant } from "../../../src/variant/index.js";
import { type BuiltinCase, builtinCases } from "../../support/builtin-cases.js";
import { differs, runCase } from "../../support/builtin-run.js";

/** What is not here, and why. */
const MISSING: Readonly<Record<string, string>> = {
  "Callable.call_deferred": "the run has the queue",
  "Callable.create": "the run knows objects' methods",
  "Callable.rpc": "the run has the nodes",
  "Callable.rpc_id": "the run has the nodes",
  "Color.from_ok_hsl": "colors of OkHSL are for those who paint",
  "PackedByteArray.compress": "compression is the platform's",
  "PackedByteArray.decompress": "compression is the platform's",
  "PackedByteArray.decompress_dynamic": "compression is the platform's",
  "Signal.connect": "signals are the run's",
  "Signal.disconnect": "signals are the run's",
  "Signal.emit": "signals are the run's",
  "Signal.get_connections": "signals are the run's",
  "Signal.get_name": "signals are the run's",
  "Signal.get_object": "signals are the run's",
  "Signal.get_object_id": "signals are the run's",
  "Signal.has_connections": "signals are the run's",
  "Signal.is_connected": "signals are the run's",
  "Signal.is_null": "signals are the run's",
  weakref: "references are the run's",
};

function* recorded(): Iterable<{ readonly bytes: Uint8Array; readonly title: string; readonly theirs: Variant[] }> {
  const file = gunzipSync(readFileSync(new URL("../../vectors/builtin-4.7.bin.gz", import.meta.url)));
  for (let at = 0; at < file.length; ) {
    const length = file.readUInt32LE(at);
    const bytes = new Uint8Array(file.subarray(at + 4, at + 4 + length));
    const [title, , theirs] = bytes_to_var(bytes, { wrap: "needed", copy: true }) as [string, Variant[], Variant[]];
    at += 4 + length;
    yield { bytes, title, theirs };
  }
}

describe("Built-in types", () => {
  beforeAll(() => {
    setLogger(silentLogger);
  });
  afterAll(() => {
    setLogger(null);
  });

  it("give what a 4.7 engine gave", () => {
    const byTitle = new Map<string, BuiltinCase>(builtinCases().map((it) => [it.title, it]));
    const wrong: string[] = [];
    const tried = new Set<string>();
    for (const { bytes, title, theirs } of recorded()) {
      const of = byTitle.get(title)!;
      const [, args] = bytes_to_var(bytes, { wrap: "needed", copy: true }) as [string, Variant[]];
      const difference = differs(of, bytes, runCase(of, args), theirs);
      if (difference !== null) wrong.push(`${title}${difference}`);
      tried.add(`${of.kind} ${of.type} ${of.member}`);
    }
    expect(wrong).toEqual([]);
    const untried = builtinCases().filter(
      ({ kind, type, member }) =>
        (kind === "method" || kind === "static") && hasMethod(type, member) && !tried.has(`${kind} ${type} ${member}`),
    );
    expect(untried.map(({ title }) => title)).toEqual([]);
    expect(callMethod(Uint8Array.of(0x61, 0, 0xe9, 0, 0x3d, 0xd8, 0x7e, 0xdc), "get_string_from_utf16", [])).toBe(
      "aé👾",
    );
    expect(tried.size).toBeGreaterThan(1_500);
  });

  it("have all methods and functions of the table but those that are named here", () => {
    const missing: string[] = [];
    let all = 0;
    for (let type = 1; type < TYPE_MAX; type++) {
      for (const name of builtinInfo(type)?.methods.keys() ?? []) {
        all++;
        if (!hasMethod(type, name)) missing.push(`${type_string(type)}.${name}`);
      }
    }
    for (const name of utilityInfos().keys()) {
      all++;
      if (utilityFor(name) === undefined) missing.push(name);
    }
    console.info(`${all - missing.length} of ${all} methods and functions of the engine's built-in types`);
    expect(missing.sort()).toEqual(Object.keys(MISSING).sort());
  });
});
