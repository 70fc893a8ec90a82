import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { setLogger, silentLogger } from "../../../src/core/index.js";
import { baseType, fitAssigned, MISFIT, parseType } from "../../../src/scene/tree/declared-types.js";
import { construct } from "../../../src/variant/builtin/index.js";
import {
  bytes_to_var,
  coerce,
  StringName,
  type_string,
  typeOf,
  type Variant,
  var_to_str,
} from "../../../src/variant/index.js";
import { engine, engineVersion, startEngine } from "../../support/engine.js";

const project = fileURLToPath(new URL("./project", import.meta.url));

describe.skipIf(engine === null)("a typed property that a synchronizer sets (needs GODOT)", () => {
  it("becomes what a script's becomes in the engine, for values of every type", async () => {
    const running = await startEngine(project, ["assigned"]);
    await running.line(/^DONE$/, 30_000);
    await running.stop();
    const wrong: string[] = [];
    const restore = setLogger(silentLogger);
    const text = (value: Variant): string => `${type_string(typeOf(value))} ${var_to_str(value)}`;
    let count = 0;
    for (const line of running.lines) {
      const [, name, ...hexes] = /^SET (\w+) (\w+) (\w+)$/.exec(line) ?? [];
      if (name === undefined) continue;
      count++;
      const [given, theirs] = hexes.map((hex) => bytes_to_var(Buffer.from(hex, "hex"), { wrap: "needed" })) as [
        Variant,
        Variant,
      ];
      const type = parseType(name);
      const fitted = fitAssigned(given, type);
      const ours = fitted === MISFIT ? construct(baseType(type), []) : coerce(type, fitted);
      // No text is taken for a number here: docs/replication.md.
      const isRead = /^(int|float)$/.test(name) && (typeof given === "string" || given instanceof StringName);
      // Up to 4.3 floats without a fraction became texts without one.
      const isOld = engineVersion()![1] < 4 && name === "PackedStringArray";
      if (!isRead && !isOld && text(ours) !== text(theirs))
        wrong.push(`${name} = ${text(given)}: ${text(ours)}, not ${text(theirs)}`);
    }
    setLogger(restore);
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(1800);
  });
});
