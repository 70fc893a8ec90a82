import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isNativeNode, nativeInherits, nativeProperty } from "../../../src/gdscript/native-classes.js";
import { str_to_var, typeFromString, type Variant, var_to_str } from "../../../src/variant/index.js";
import { engineVersion, startEngine, takesPath } from "../../support/engine.js";

const version = engineVersion() ?? [0, 0];
/** Types that cannot be replicated or whose first values say nothing. */
const LEFT_OUT = new Set(["RID", "Object", "Callable", "Signal"].map(typeFromString));
const TEXTS = ["String", "StringName"].map(typeFromString);

describe.skipIf(!takesPath || version[1] < 6)(
  "the table of the engine's node classes (needs GODOT 4.6 that takes --path)",
  () => {
    it("is what a 4.6 engine says of its classes: bases, properties, types and first values", async () => {
      const folder = await mkdtemp(join(tmpdir(), "gmp-classes-"));
      try {
        await writeFile(join(folder, "project.godot"), "config_version=5\n");
        await cp(fileURLToPath(new URL("./dump/classes.gd", import.meta.url)), join(folder, "classes.gd"));
        const process = await startEngine(folder, [], { engineArgs: ["-s", "res://classes.gd"], lifetimeMs: 40_000 });
        try {
          await process.line(/^CLASSES-END/, 40_000);
        } finally {
          await process.stop();
        }
        const wrong: string[] = [];
        let classes = 0;
        let properties = 0;
        for (const line of process.lines) {
          if (!line.startsWith("CLASS ")) continue;
          const [name, base, own] = JSON.parse(line.slice(6)) as [string, string, Record<string, [number, string]>];
          if (!isNativeNode(name)) {
            wrong.push(`${name} is missing`);
            continue;
          }
          classes++;
          if (!nativeInherits(name, base) && base !== "Object") wrong.push(`${name} is no ${base}`);
          for (const [property, [type, first]] of Object.entries(own)) {
            if (LEFT_OUT.has(type)) continue;
            const known = nativeProperty(name, property);
            if (known === undefined) wrong.push(`${name}.${property} is missing`);
            // A few are listed as the one and given as the other; the table has what is given, which is what travels.
            else if (known.variantType !== type && !(TEXTS.includes(type) && TEXTS.includes(known.variantType)))
              wrong.push(`${name}.${property} is of type ${type}, not ${known.variantType}`);
            else if (known.defaultText !== undefined && first !== "" && type < 21) {
              const text = (value: string) => var_to_str(str_to_var(value) as Variant);
              if (text(known.defaultText) !== text(first))
                wrong.push(`${name}.${property} is ${first}, not ${known.defaultText}`);
            }
            properties++;
          }
        }
        expect(wrong).toEqual([]);
        expect(classes).toBeGreaterThan(30);
        expect(properties).toBeGreaterThan(200);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  },
);
