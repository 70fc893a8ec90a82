import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SceneReplicationConfig } from "../../src/scene/replication/config.js";
import { NodePath, type Variant } from "../../src/variant/index.js";
import { logged } from "../support/logged.js";

const { REPLICATION_MODE_ALWAYS, REPLICATION_MODE_NEVER, REPLICATION_MODE_ON_CHANGE } = SceneReplicationConfig;

describe("SceneReplicationConfig", () => {
  const errors = logged();

  it("has every name of Godot's class", () => {
    const api = JSON.parse(readFileSync(new URL("../vectors/api.json", import.meta.url), "utf8"));
    const { methods, constants } = api.classes.SceneReplicationConfig;
    const config = new SceneReplicationConfig() as unknown as Record<string, unknown>;
    for (const name of Object.keys(methods)) expect(typeof config[name], name).toBe("function");
    for (const [name, { value }] of Object.entries(constants as Record<string, { value: string }>)) {
      expect((SceneReplicationConfig as unknown as Record<string, unknown>)[name], name).toBe(Number(value));
    }
  });

  it("keeps properties in order, with Godot's defaults", () => {
    const config = new SceneReplicationConfig();
    config.add_property(".:position");
    config.add_property(new NodePath("Sprite:modulate"));
    config.add_property(".:hp", 0);
    config.add_property(".:last", 3);
    expect(config.get_properties().map(String)).toEqual([".:hp", ".:position", "Sprite:modulate", ".:last"]);
    expect(config.property_get_index("Sprite:modulate")).toBe(2);
    expect(config.has_property(".:hp")).toBe(true);
    expect(config.has_property(".:mp")).toBe(false);
    expect(config.property_get_spawn(".:hp")).toBe(true);
    expect(config.property_get_replication_mode(".:hp")).toBe(REPLICATION_MODE_ALWAYS);
    config.remove_property(".:position");
    expect(config.property_get_index("Sprite:modulate")).toBe(1);
    expect(errors).toEqual([]);
  });

  it("refuses what Godot refuses, with an error in the log", () => {
    const config = new SceneReplicationConfig();
    config.add_property(".:a");
    config.add_property(".:a");
    config.add_property("");
    config.add_property(".:b", 7);
    expect(config.get_properties().map(String)).toEqual([".:a"]);
    expect(config.property_get_index(".:none")).toBe(-1);
    expect(config.property_get_spawn(".:none")).toBe(false);
    expect(config.property_get_replication_mode(".:none")).toBe(REPLICATION_MODE_NEVER);
    config.property_set_spawn(".:none", true);
    config.property_set_replication_mode(".:none", REPLICATION_MODE_ALWAYS);
    expect(errors).toHaveLength(8);
  });

  it("sorts properties into those for the spawn, for always and for changes", () => {
    const config = new SceneReplicationConfig();
    for (const path of [".:a", ".:b", ".:c", ".:d"]) config.add_property(path);
    config.property_set_replication_mode(".:b", REPLICATION_MODE_ON_CHANGE);
    config.property_set_replication_mode(".:c", REPLICATION_MODE_NEVER);
    config.property_set_spawn(".:a", false);
    const texts = (paths: readonly { text: string }[]): string[] => paths.map(({ text }) => text);
    expect(texts(config._spawnProperties())).toEqual([".:b", ".:c", ".:d"]);
    expect(texts(config._syncProperties())).toEqual([".:a", ".:d"]);
    expect(texts(config._watchProperties())).toEqual([".:b"]);
    config.remove_property(".:b");
    expect(texts(config._watchProperties())).toEqual([]);
  });

  it("has its lists at hand, and anew after each change", () => {
    const config = new SceneReplicationConfig();
    const texts = (paths: readonly { text: string }[]): string => paths.map(({ text }) => text).join(" ");
    const lists = (): string[] =>
      [config._spawnProperties(), config._syncProperties(), config._watchProperties()].map(texts);
    expect([lists(), config.get_class()]).toEqual([["", "", ""], "SceneReplicationConfig"]);
    config.add_property(".:a");
    expect(lists()).toEqual([".:a", ".:a", ""]);
    config.property_set_replication_mode(".:a", REPLICATION_MODE_ON_CHANGE);
    expect(lists()).toEqual([".:a", "", ".:a"]);
    config.property_set_spawn(".:a", false);
    expect(lists()).toEqual(["", "", ".:a"]);
    config.add_property(".:b", -5);
    expect(lists()).toEqual([".:b", ".:b", ".:a"]);
    const { length } = config.get_properties();
    const list = config._spawnProperties();
    config.property_set_spawn(".:b", true);
    config.property_set_replication_mode(".:b", REPLICATION_MODE_ALWAYS);
    config.property_set_watch(".:b", false);
    expect([config._spawnProperties() === list, length, errors]).toEqual([true, 2, []]);
    config.remove_property(".:a");
    config.remove_property(".:none");
    expect([lists(), errors]).toEqual([[".:b", ".:b", ""], []]);
  });

  it("has the older switches for sync and watch", () => {
    const config = new SceneReplicationConfig();
    config.add_property(".:a");
    expect([config.property_get_sync(".:a"), config.property_get_watch(".:a")]).toEqual([true, false]);
    config.property_set_watch(".:a", true);
    expect(config.property_get_replication_mode(".:a")).toBe(REPLICATION_MODE_ON_CHANGE);
    config.property_set_sync(".:a", false);
    expect(config.property_get_replication_mode(".:a")).toBe(REPLICATION_MODE_ON_CHANGE);
    config.property_set_watch(".:a", false);
    expect(config.property_get_replication_mode(".:a")).toBe(REPLICATION_MODE_NEVER);
    config.property_set_sync(".:a", true);
    expect(config.property_get_replication_mode(".:a")).toBe(REPLICATION_MODE_ALWAYS);
  });

  it("takes the entries of scene files", () => {
    const config = new SceneReplicationConfig();
    expect(config._set("properties/0/path", new NodePath(".:position"))).toBe(true);
    expect(config._set("properties/0/spawn", false)).toBe(true);
    expect(config._set("properties/0/replication_mode", 2)).toBe(true);
    expect(config._set("properties/1/path", new NodePath(".:hp"))).toBe(true);
    expect(config._set("properties/1/watch", true)).toBe(true);
    expect(config._get("properties/0/spawn")).toBe(false);
    expect(String(config._get("properties/1/path"))).toBe(".:hp");
    expect(config._get("properties/1/replication_mode")).toBe(REPLICATION_MODE_ON_CHANGE);

    expect(config._set("properties/2/spawn", true)).toBe(false);
    expect(config._set("properties/2/path", new NodePath("no_property"))).toBe(false);
    expect(config._set("properties/0/replication_mode", 3)).toBe(false);
    expect(config._set("something", 1)).toBe(false);
    expect(errors).toHaveLength(1);
  });

  it.each<[string, Variant]>([
    ["properties/0/path", new NodePath(".:again")],
    ["properties/1/path", new NodePath(".:a")],
    ["properties/1/path", 5],
    ["properties/1/path", new NodePath("A/B")],
    ["properties/2/path", new NodePath(".:b")],
    ["properties/0/spawn", 1],
    ["properties/0/sync", "true"],
    ["properties/0/watch", null],
    ["properties/0/other", true],
    ["properties/0/replication_mode", -1],
    ["properties/0/replication_mode", true],
    ["properties/0/spawn/x", false],
    ["x/properties/0/spawn", false],
    ["properties/x/spawn", false],
    ["properties/0/", false],
    ["properties//spawn", false],
  ])("does not take %s = %s", (name, value) => {
    const config = new SceneReplicationConfig();
    config.add_property(".:a");
    expect(config._set(name, value)).toBe(false);
    expect(config.get_properties().map(String)).toEqual([".:a"]);
    expect([config.property_get_spawn(".:a"), config.property_get_replication_mode(".:a")]).toEqual([true, 1]);
  });

  it("gives the entries of scene files", () => {
    const config = new SceneReplicationConfig();
    for (let i = 0; i < 12; i++) {
      expect(config._set(`properties/${i}/path`, `.:p${i}`)).toBe(true);
      for (const mode of [0, 2, 1, i % 3]) expect(config._set(`properties/${i}/replication_mode`, mode)).toBe(true);
      expect(config._set(`properties/${i}/spawn`, i > 10)).toBe(true);
    }
    expect(String(config._get("properties/11/path"))).toBe(".:p11");
    expect([10, 11].map((i) => config._get(`properties/${i}/spawn`))).toEqual([false, true]);
    expect([9, 10, 11].map((i) => config._get(`properties/${i}/replication_mode`))).toEqual([0, 1, 2]);
    for (const name of [
      "properties/12/path",
      "properties/0/other",
      "properties/0/path/x",
      "x/properties/0/path",
      "path",
    ])
      expect(config._get(name)).toBeUndefined();
    expect(config._set("properties/0/sync", true)).toBe(true);
    expect(config._get("properties/0/replication_mode")).toBe(REPLICATION_MODE_ALWAYS);
    expect(config._set("properties/0/sync", false)).toBe(true);
    expect([config._get("properties/0/replication_mode"), errors]).toEqual([REPLICATION_MODE_NEVER, []]);
  });

  it("knows nothing of what is not in it", () => {
    const config = new SceneReplicationConfig();
    expect([config.property_get_sync(".:a"), config.property_get_watch(".:a")]).toEqual([false, false]);
    config.property_set_watch(".:a", true);
    config.property_set_sync(".:a", false);
    config.add_property(".:a", 0.5);
    config.add_property(".:a");
    config.property_set_replication_mode(".:a", 3 as never);
    expect([config.property_get_replication_mode(".:a"), errors.length]).toEqual([1, 6]);
    expect(errors.slice(-2)).toEqual([expect.stringContaining("Index 0.5"), "3 is no replication mode"]);
    expect(config._get("properties/9/path")).toBeUndefined();
  });
});
