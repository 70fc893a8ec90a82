import type { DecodedPacket, SyncedObject } from "../bots/index.js";
import { didYouMean } from "../core/nearest.js";
import { type Variant, var_to_str } from "../variant/index.js";
import { UsageError } from "./exit-codes.js";

const TEXT_LENGTH_MAX = 160;
const HEX_BYTES_MAX = 64;

/** Everything that a decoded packet can be. */
const TYPES = [
  "rpc",
  "simplify_path",
  "confirm_path",
  "raw",
  "spawn",
  "despawn",
  "sync",
  "delta",
  "auth",
  "add_peer",
  "del_peer",
  "relay",
  "invalid",
] as const satisfies readonly DecodedPacket["type"][];

/** Short words for several types at once. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  path: ["simplify_path", "confirm_path"],
  spawns: ["spawn", "despawn"],
  replication: ["spawn", "despawn", "sync", "delta"],
  peers: ["add_peer", "del_peer"],
};

/**
 * Reads a list of packet types, as `--filter rpc,sync` has it.
 *
 * @param text - Types and groups, separated by commas.
 * @param more - Words that are allowed beside the types.
 * @throws UsageError for a word that there is not.
 */
export function parseTypes(text: string, more: readonly string[] = []): Set<string> {
  const words: readonly string[] = [...TYPES, ...Object.keys(GROUPS), ...more];
  const types = new Set<string>();
  for (const word of text.split(",").map((part) => part.trim())) {
    if (word === "") continue;
    if (!words.includes(word)) {
      const near = didYouMean(word, words) || ".";
      throw new UsageError(`There is no packet type '${word}'${near} There are ${words.join(", ")}`);
    }
    for (const type of GROUPS[word] ?? [word]) types.add(type);
  }
  return types;
}

/** Whether a packet, or what it relays, is of one of these types. */
export function isOneOf(types: ReadonlySet<string>, packet: DecodedPacket): boolean {
  return types.has(packet.type) || (packet.type === "relay" && isOneOf(types, packet.packet));
}

/** The innermost packet: what a relayed one carries. */
export function innermost(packet: DecodedPacket): DecodedPacket {
  return packet.type === "relay" ? innermost(packet.packet) : packet;
}

/** A Variant as Godot writes it in scenes; never throws. */
export function variantText(value: Variant): string {
  try {
    return var_to_str(value);
  } catch (error) {
    return `<${error instanceof Error ? error.message : "unreadable"}>`;
  }
}

/** A packet in one line for people. */
export function packetText(packet: DecodedPacket): string {
  switch (packet.type) {
    case "rpc": {
      const method = packet.method ?? `method ${packet.methodId}`;
      return `rpc ${nodeText(packet.node)}:${method}(${values(packet.args)})`;
    }
    case "simplify_path":
      return `path ${packet.id} is ${quoted(packet.path)} (RPC checksum ${packet.md5.slice(0, 8)}…)`;
    case "confirm_path":
      return `path ${packet.path === undefined ? packet.id : quoted(packet.path)} ${packet.matched ? "confirmed" : "REFUSED: the RPC checksums differ"}`;
    case "raw":
      return `bytes ${hexText(packet.data)}`;
    case "spawn": {
      const what = packet.scene === 255 ? "by function" : `scene ${packet.scene}`;
      const data = packet.data === undefined ? "" : ` with ${shorten(variantText(packet.data))}`;
      return `spawn ${quoted(packet.name)} (${what}) at ${nodeText(packet.spawner)} as net id ${packet.netId}${data} [${values(packet.state)}]`;
    }
    case "despawn":
      return `despawn net id ${packet.netId}`;
    case "sync":
      return `sync ${packet.time}: ${packet.objects.map(objectText).join("; ")}`;
    case "delta":
      return `delta: ${packet.objects.map(objectText).join("; ")}`;
    case "auth":
      return packet.complete ? "authentication complete" : `authentication data ${hexText(packet.data)}`;
    case "add_peer":
      return `peer ${packet.peer} is there`;
    case "del_peer":
      return `peer ${packet.peer} is gone`;
    case "relay":
      return `relayed (${packet.peer}): ${packetText(packet.packet)}`;
    case "invalid":
      return `NOT DECODED (${packet.why}): ${hexText(packet.data)}`;
  }
}

/** A packet for JSON: Variants as text in Godot's notation, bytes in hexadecimal. */
export function packetRecord(packet: DecodedPacket): Record<string, unknown> {
  switch (packet.type) {
    case "rpc":
      return { ...packet, args: packet.args.map(variantText) };
    case "spawn":
      return {
        ...packet,
        ...(packet.data === undefined ? {} : { data: variantText(packet.data) }),
        state: packet.state.map(variantText),
      };
    case "sync":
    case "delta":
      return { ...packet, objects: packet.objects.map(objectRecord) };
    case "relay":
      return { ...packet, packet: packetRecord(packet.packet) };
    default:
      return { ...packet };
  }
}

/** Bytes in hexadecimal, shortened; with the text when they are one. */
export function hexText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.subarray(0, HEX_BYTES_MAX)).toString("hex");
  const text = Buffer.from(bytes.subarray(0, HEX_BYTES_MAX)).toString("latin1");
  const shown = bytes.byteLength > 0 && /^[\x20-\x7e]+$/.test(text) ? ` ${quoted(text)}` : "";
  return `${bytes.byteLength} B ${hex}${bytes.byteLength > HEX_BYTES_MAX ? "…" : ""}${shown}`.trimEnd();
}

/** One line of limited length, without control characters, which could play tricks on a terminal. */
export function shorten(text: string, most = TEXT_LENGTH_MAX): string {
  const line = printable(text.replace(/\s+/g, " "));
  return line.length > most ? `${line.slice(0, most)}…` : line;
}

/** Text from the network with control characters written out. */
export function printable(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function values(list: readonly Variant[]): string {
  return list.map((value) => shorten(variantText(value))).join(", ");
}

function objectText(object: SyncedObject): string {
  const id = typeof object.id === "string" ? quoted(object.id) : `net id ${object.id}`;
  const mask = object.mask === undefined ? "" : ` (mask ${object.mask.toString(2)})`;
  return `${id}${mask} [${values(object.values)}]`;
}

function objectRecord(object: SyncedObject): Record<string, unknown> {
  return {
    id: object.id,
    ...(object.mask === undefined ? {} : { mask: object.mask.toString() }),
    values: object.values.map(variantText),
  };
}

function nodeText(node: string | number): string {
  return typeof node === "number" ? `node ${node}` : shorten(node);
}

function quoted(text: string): string {
  return `"${shorten(text)}"`;
}
