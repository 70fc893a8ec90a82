import { Diagnostics } from "../../gdscript/diagnostics.js";
import { splitText } from "../../project/text-format.js";
import { sha1, sha256 } from "../../variant/builtin/digests.js";
import { makeInt } from "../../variant/builtin/numbers.js";
import { RandomPCG } from "../../variant/builtin/random-pcg.js";
import {
  bytes_to_var,
  PackedStringArray,
  str_to_var,
  type Variant,
  var_to_bytes,
  var_to_str,
} from "../../variant/index.js";
import { md5 } from "../../variant/md5.js";
import type { Behaviours } from "../behaviour.js";
import { Ghost, type HoldsValues, RefCountedGhost, ResourceGhost } from "../ghost.js";
import { parseJson, toJson } from "../json.js";
import { keepValue } from "../object-state.js";
import type { World } from "../world.js";
import { readText, writeText } from "./files.js";

const ERR_FILE_NOT_FOUND = 7;
const ERR_FILE_CANT_OPEN = 12;
const ERR_PARSE_ERROR = 43;

class Random extends RefCountedGhost {
  readonly generator: RandomPCG;

  constructor(seed: bigint) {
    super();
    this.generator = new RandomPCG(seed);
  }
}

function weighted({ generator }: Random, weights: Float32Array): number {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let left = generator.randf() * sum;
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]!;
    if (left < 0) return i;
  }
  return weights.length - 1;
}

class Json extends ResourceGhost {
  error = "";
  line = 0;
}

/** Sections with their keys. */
class Config extends RefCountedGhost implements HoldsValues {
  readonly sections = new Map<string, Map<string, Variant>>();

  heldValues(): Iterable<unknown> {
    return [this.sections];
  }

  set(section: string, key: string, value: Variant): void {
    if (value === null) {
      this.sections.get(section)?.delete(key);
      return;
    }
    const keys = this.sections.get(section) ?? new Map<string, Variant>();
    this.sections.set(section, keys.set(key, value));
  }
}

/** Reads a file of sections, keys and values into what is there already. */
function parseConfig(config: Config, text: string): number {
  let section = "";
  const faults = new Diagnostics(1);
  const items = splitText(text, "", faults, true);
  if (faults.list.length > 0) return ERR_PARSE_ERROR;
  for (const item of items) {
    if (item.kind === "tag") section = item.name;
    else {
      try {
        config.set(section, item.key, str_to_var(item.value, { wrap: "needed" }));
      } catch {
        return ERR_PARSE_ERROR;
      }
    }
  }
  return 0;
}

function configText({ sections }: Config): string {
  const texts = [...sections].map(([name, keys]) => {
    const lines = [...keys].map(([key, value]) => `${key}=${var_to_str(value)}\n`).join("");
    return name === "" ? lines : `[${name}]\n\n${lines}`;
  });
  return texts.join("\n");
}

const DIGESTS = [md5, sha1, sha256];

class Hashing extends RefCountedGhost implements HoldsValues {
  type = -1;
  chunks: Uint8Array[] = [];

  heldValues(): Iterable<unknown> {
    return this.chunks;
  }

  finish(): Uint8Array {
    const bytes = new Uint8Array(this.chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    const digest = DIGESTS[this.type];
    this.type = -1;
    this.chunks = [];
    return digest?.(bytes) ?? new Uint8Array();
  }
}

function randomBytes(world: World, size: number): Uint8Array {
  world.run.memory.charge(size / 8);
  const generator = new RandomPCG(world.entropy());
  return Uint8Array.from({ length: size }, () => generator.next() & 0xff);
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** Plain data, and what is calculated from it. */
export const DATA: Behaviours = {
  RandomNumberGenerator: {
    create: (_, world) => new Random(world.entropy()),
    methods: {
      randi: ({ generator }: Random) => generator.next(),
      randf: ({ generator }: Random) => generator.randf(),
      randf_range: ({ generator }: Random, [from, to]) => generator.randf() * (to - from) + from,
      randfn: ({ generator }: Random, [mean, deviation]) => generator.randfn(mean, deviation),
      randi_range: ({ generator }: Random, [from, to]) => generator.range(from, to),
      rand_weighted: (random: Random, [weights]) => weighted(random, weights),
      randomize: ({ generator }: Random, _, world) => {
        generator.seed = world.entropy();
      },
    },
    properties: {
      seed: {
        get: ({ generator }: Random) => makeInt(generator.seed),
        set: ({ generator }: Random, seed) => {
          generator.seed = BigInt.asUintN(64, BigInt(seed));
        },
      },
      state: {
        get: ({ generator }: Random) => makeInt(generator.state),
        set: ({ generator }: Random, state) => {
          generator.state = BigInt.asUintN(64, BigInt(state));
        },
      },
    },
  },
  JSON: {
    create: () => new Json(),
    methods: {
      stringify: (_, [data, indent, isSorted, isFull]) => toJson(data, indent, isSorted, isFull),
      parse_string: (_, [text], world) => {
        const { data, error, line } = parseJson(text);
        if (error !== "") world.error(`Parse JSON failed. Error at line ${line}: ${error}`);
        return data;
      },
      parse: (json: Json, [text]) => {
        const { data, error, line } = parseJson(text);
        keepValue(json, "data", data);
        json.error = error;
        json.line = line;
        return error === "" ? 0 : ERR_PARSE_ERROR;
      },
      get_error_message: (json: Json) => json.error,
      get_error_line: (json: Json) => json.line,
    },
  },
  ConfigFile: {
    create: () => new Config(),
    methods: {
      set_value: (config: Config, [section, key, value], world) => {
        world.run.memory.charge(8);
        config.set(section, key, value);
      },
      get_value: (config: Config, [section, key, otherwise]) => config.sections.get(section)?.get(key) ?? otherwise,
      has_section: (config: Config, [section]) => config.sections.has(section),
      has_section_key: (config: Config, [section, key]) => config.sections.get(section)?.has(key) ?? false,
      get_sections: (config: Config) => new PackedStringArray(config.sections.keys()),
      get_section_keys: (config: Config, [section]) =>
        new PackedStringArray(config.sections.get(section)?.keys() ?? []),
      erase_section: (config: Config, [section]) => void config.sections.delete(section),
      erase_section_key: (config: Config, [section, key]) => void config.sections.get(section)?.delete(key),
      clear: (config: Config) => config.sections.clear(),
      load: (config: Config, [path], world) => {
        const text = readText(path, world);
        return text === null ? ERR_FILE_NOT_FOUND : parseConfig(config, text);
      },
      parse: (config: Config, [text]) => parseConfig(config, text),
      encode_to_text: (config: Config) => configText(config),
      load_encrypted: () => ERR_FILE_NOT_FOUND,
      load_encrypted_pass: () => ERR_FILE_NOT_FOUND,
      save: (config: Config, [path], world) => (writeText(path, configText(config), world) ? 0 : ERR_FILE_CANT_OPEN),
      save_encrypted: () => ERR_FILE_CANT_OPEN,
      save_encrypted_pass: () => ERR_FILE_CANT_OPEN,
    },
  },
  HashingContext: {
    create: () => new Hashing(),
    methods: {
      start: (hashing: Hashing, [type]) => {
        hashing.type = type;
        return 0;
      },
      update: (hashing: Hashing, [chunk], world) => {
        world.run.memory.charge(chunk.length / 8);
        hashing.chunks.push(chunk.slice());
        return 0;
      },
      finish: (hashing: Hashing, _, world) => {
        world.run.work(hashing.chunks.reduce((sum, chunk) => sum + chunk.length, 0) / 8);
        return hashing.finish();
      },
    },
  },
  Crypto: {
    create: () => new RefCountedGhost(),
    methods: { generate_random_bytes: (_, [size], world) => randomBytes(world, size) },
  },
  Marshalls: {
    methods: {
      raw_to_base64: (_, [bytes]) => toBase64(bytes),
      base64_to_raw: (_, [text]) => fromBase64(text),
      utf8_to_base64: (_, [text]) => toBase64(new TextEncoder().encode(text)),
      base64_to_utf8: (_, [text]) => new TextDecoder().decode(fromBase64(text)),
      variant_to_base64: (_, [value]) => toBase64(var_to_bytes(value)),
      base64_to_variant: (_, [text]) => bytes_to_var(fromBase64(text), { wrap: "needed" }),
    },
  },
  UndoRedo: { create: () => new Ghost() },
};
