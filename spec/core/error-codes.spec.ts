import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as core from "../../src/core/index.js";

const api = JSON.parse(readFileSync(new URL("../vectors/api.json", import.meta.url), "utf8"));

describe("Error constants", () => {
  const names = Object.entries<number>(api.global_enums.Error);

  it.each(names)("%s is %d, as in Godot", (name, value) => {
    expect((core as Record<string, unknown>)[name]).toBe(value);
    expect(core.errorName(value)).toBe(name);
    expect(core.errorCode(name as core.ErrorName)).toBe(value);
  });

  it("names a number that is no Godot error", () => {
    expect(core.errorName(999)).toBe("ERROR_999");
  });

  it("are carried by GodotError with the byte offset and the cause", () => {
    const cause = new Error("inner");
    const error = new core.GodotError("ERR_INVALID_DATA", "Bad type 99", { offset: 12, cause });
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.code, error.error, error.offset, error.cause]).toEqual([
      "GodotError",
      "ERR_INVALID_DATA",
      core.ERR_INVALID_DATA,
      12,
      cause,
    ]);
    expect("cause" in new core.GodotError("ERR_BUG", "x")).toBe(false);
  });
});
