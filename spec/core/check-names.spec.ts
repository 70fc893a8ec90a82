import { describe, expect, it } from "vitest";
import { EnetHost } from "../../src/enet/index.js";
import { GameWorld } from "../../src/game/index.js";
import {
  bytes_to_var,
  encodeAndCompressVariants,
  type GodotProject,
  generateTypes,
  instantiateProject,
  PacketDecoder,
  readProject,
  readRecording,
  SceneMultiplayer,
  SceneTree,
  str_to_var,
  var_to_bytes,
  var_to_str,
} from "../../src/index.js";

const FILES = { "project.godot": "config_version=5\n" };
const bytes = var_to_bytes(1);

/** As somebody without a compiler writes them. */
const misspelt = <Options>(options: object): Options => options as Options;

describe("An option that there is not", () => {
  it.each<[string, () => unknown, string]>([
    ["SceneMultiplayer", () => new SceneMultiplayer(misspelt({ wireversion: "4.2" })), "wireVersion"],
    ["SceneMultiplayer", () => new SceneMultiplayer(misspelt({ maxRemoteBytesPerPear: 1 })), "maxRemoteBytesPerPeer"],
    ["EnetHost", () => new EnetHost(misspelt({ peercount: 1, seed: 1 })), "peerCount"],
    ["PacketDecoder", () => new PacketDecoder(misspelt({ methodNames: () => "" })), "methodName"],
    ["generateTypes", () => generateTypes({} as GodotProject, misspelt({ modul: "x" })), "module"],
    [
      "instantiateProject",
      () => instantiateProject({} as GodotProject, new SceneTree(), misspelt({ clases: {} })),
      "classes",
    ],
    ["GameWorld", () => new GameWorld({} as GodotProject, misspelt({ userargs: [] })), "userArgs"],
    ["str_to_var", () => str_to_var("1", misspelt({ warp: true })), "wrap"],
    ["var_to_str", () => var_to_str(1, misspelt({ Version: "4.2" })), "version"],
    ["Encoding a Variant", () => var_to_bytes(1, misspelt({ doublePrecison: true })), "doublePrecision"],
    ["Encoding a Variant", () => encodeAndCompressVariants([1], misspelt({ alowRaw: true })), "allowRaw"],
    ["Decoding a Variant", () => bytes_to_var(bytes, misspelt({ allowObjects: true })), "allow_objects"],
  ])("is refused by %s with the right word (%#)", (who, call, word) => {
    expect(call).toThrow(expect.objectContaining({ code: "ERR_INVALID_PARAMETER" }));
    expect(call).toThrow(new RegExp(`^${who} has no option '.*'; did you mean '${word}'\\?$`));
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ["readProject", () => readProject(FILES, misspelt({ maxfiles: 5 })), "maxFiles"],
    ["readRecording", () => readRecording(new Uint8Array(), misspelt({ kind: ["in"] })), "kinds"],
  ])("is refused by %s with the right word", async (who, call, word) => {
    await expect(call()).rejects.toThrow(new RegExp(`^${who} has no option '.*'; did you mean '${word}'\\?$`));
  });

  it("is told what there is where no word is near", () => {
    expect(() => str_to_var("1", misspelt({ zzzzzz: 1 }))).toThrow(
      "str_to_var has no option 'zzzzzz'; there are wrap, construct",
    );
    expect(() => generateTypes({} as GodotProject, misspelt({ zzzzzz: 1 }))).toThrow("; there is module");
  });
});
