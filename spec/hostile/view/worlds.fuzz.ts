import { PacketDecoder } from "../../../src/bots/index.js";
import { TrafficParts } from "../../../src/cli/proxy/traffic-parts.js";
import type { Node } from "../../../src/scene/index.js";
import type { Variant } from "../../../src/variant/index.js";
import { Happenings } from "../../../src/view/happenings.js";
import { preview } from "../../../src/view/preview.js";
import { lookAt } from "../../../src/view/selection.js";
import { Traffic } from "../../../src/view/traffic.js";
import { World } from "../../../src/view/world.js";
import type { SeededRandom } from "../../support/seeded-random.js";
import { placed, viewSubject } from "../../support/view-subject.js";
import { RandomVariants } from "../../variant/random.js";
import type { Fuzzer } from "../fuzzer.js";

const PLACES = ["position", "rotation", "scale", "transform", "global_position", "quaternion", "health"] as const;
/** What must not reach a page as it is: it could turn a line around, or hide. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function mustBeSafe(what: string, text: string, most: number): void {
  if (UNSAFE.test(text)) throw new Error(`${what} holds what steers: ${JSON.stringify(text)}`);
  // Escapes make a character longer.
  if (text.length > 10 * most) throw new Error(`${what} has ${text.length} characters`);
}

/** Nodes whose properties are anything, moved, freed and put elsewhere. */
function world(random: SeededRandom, variants: RandomVariants): void {
  const subject = viewSubject();
  const happenings = new Happenings();
  happenings.watched = true;
  const seen = new World(subject, happenings);
  const nodes: Node[] = [];
  for (let step = 0; step < 40; step++) {
    const any = nodes.length === 0 ? null : random.pick(nodes);
    if (any === null || random.chance(0.5)) {
      const names = PLACES.filter(() => random.chance(0.4));
      const properties = Object.fromEntries(names.map((name) => [name, variants.any()]));
      nodes.push(placed(any ?? subject.tree.root, `n${step}\u202e<b>`, properties));
    } else if (random.chance(0.2)) {
      any.free();
      nodes.splice(0, nodes.length, ...nodes.filter((node) => !node.isFreed));
    } else if (random.chance(0.6)) {
      Object.assign(any, { [random.pick(PLACES)]: variants.any() });
      any.set_multiplayer_authority(random.between(1, 5));
    } else subject.multiplayer.rpcReceived.emit(any, "m\u202e", [variants.any()], random.u32() | 0);
    seen.sample();
  }
  const ids = new Set<number>();
  for (const { id, node, parent, info, spot } of seen.entities) {
    if (node.isFreed || (parent !== null && !ids.has(parent.id))) throw new Error(`${info.path} is in the wrong place`);
    ids.add(id);
    mustBeSafe("A path", info.path, 300);
    if (spot !== null && ![spot.x, spot.y, spot.angle].every(Number.isFinite))
      throw new Error(`${info.path} is nowhere`);
    for (const texts of lookAt(id, node, subject.multiplayer).properties)
      for (const text of texts) mustBeSafe("A property", text, 200);
  }
  for (const { path, what, args } of happenings.since(0))
    for (const text of [path, what, args]) mustBeSafe("A happening", text, 600);
  JSON.parse(JSON.stringify(seen.peers()));
  seen.close();
  if (subject.tree.node_added.get_connections().length > 0) throw new Error("The world is still looked at");
}

/** Packets that are anything, summed up. */
function traffic(random: SeededRandom): void {
  const sum = new Traffic();
  const parts = new TrafficParts();
  const decoder = new PacketDecoder();
  let bytes = 0;
  for (let i = 0; i < 60; i++) {
    const data = random.bytes(random.between(0, 60));
    if (data.length > 0 && random.chance(0.8)) data[0] = random.pick([0x80, 0x84, 1, 4, 5, 6, 0x16, 7]);
    const about = parts.of(decoder.decode(data, 1), "to_client", data.byteLength);
    bytes += about.length === 0 ? 0 : data.byteLength;
    sum.add(i * 100, 1, about, () => "x");
  }
  const rows = sum.rowsSince(-1);
  for (const { node, method } of rows) for (const text of [node, method]) mustBeSafe("A row", text, 200);
  const total = rows.reduce((all, row) => all + row.bytes, 0);
  // Shares are rounded row by row.
  if (Math.abs(total - bytes) > rows.length) throw new Error(`${total} of ${bytes} bytes are in the table`);
  sum.heaviest(7);
}

export const fuzzer: Fuzzer = {
  name: "view/worlds",
  roundsOfACommit: 250,
  round(random) {
    const variants = new RandomVariants(random, { wild: true });
    for (let i = 0; i < 20; i++) mustBeSafe("A preview", preview(variants.any() as Variant), 200);
    world(random, variants);
    traffic(random);
  },
};
