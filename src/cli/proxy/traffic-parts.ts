import type { DecodedPacket } from "../../bots/index.js";
import type { TrafficPart } from "../../view/traffic.js";
import type { Way } from "./sightings.js";

/** Names of spawned things that are kept for one client. */
const NAMES_MAX = 65_536;

/** Says what packets are about, by node and method, for one client. */
export class TrafficParts {
  /** Where the nodes and synchronizers stand that spawns have numbered. */
  readonly #names = new Map<number, string>();

  /**
   * @param packet - A packet, taken apart.
   * @param way - Where it goes.
   * @param bytes - Its length. What is about several nodes is shared out among them evenly.
   */
  of(packet: DecodedPacket, way: Way, bytes: number): TrafficPart[] {
    const part = (node: string, method = "", share = bytes): TrafficPart => ({
      way,
      kind: packet.type,
      node,
      method,
      bytes: share,
    });
    switch (packet.type) {
      case "relay":
        return this.of(packet.packet, way, bytes);
      case "rpc":
        return [part(nodeText(packet.node), packet.method ?? `method ${packet.methodId}`)];
      case "sync":
      case "delta":
        return packet.objects.map(({ id }) =>
          part(
            typeof id === "string" ? id : (this.#names.get(id) ?? `net id ${id}`),
            "",
            bytes / packet.objects.length,
          ),
        );
      case "spawn": {
        const path = `${nodeText(packet.spawner)} / ${packet.name}`;
        for (const id of [packet.netId, ...packet.synchronizers])
          if (this.#names.size < NAMES_MAX || this.#names.has(id)) this.#names.set(id, path);
        return [part(path)];
      }
      case "despawn":
        return [part(this.#names.get(packet.netId) ?? `net id ${packet.netId}`)];
      case "simplify_path":
        return [part(packet.path)];
      default:
        return [part("")];
    }
  }
}

function nodeText(node: string | number): string {
  return typeof node === "string" ? node : `node ${node}`;
}
