import { caughtByGuards } from "../../../src/core/guard.js";
import type { GameNode } from "../../../src/game/game-node.js";
import { GameWorld } from "../../../src/game/index.js";
import { readProject } from "../../../src/project/index.js";
import type { Variant } from "../../../src/variant/index.js";
import type { SeededRandom } from "../../support/seeded-random.js";
import { RandomVariants } from "../../variant/random.js";
import type { Fuzzer } from "../fuzzer.js";

/** A game that does something with whatever it is sent. */
const SCRIPT = `extends Node2D
signal told(what)
var any = null
var number: int = 1
var real := 1.5
var text: String = "x"
var place: Vector2
var list: Array[int] = [1]
var map: Dictionary = {}
var bytes: PackedByteArray
var node: Node
var refused: int: set = refuse
var turned: Variant:
	get: return [turned, map, list]
	set(value): turned = value
func refuse(value): refused = value.nothing.at.all
func _ready(): told.connect(func(what): any = what)
@rpc("any_peer") func take(value): any = value
@rpc("any_peer") func typed(a: int, b: String, c: Vector2, d: Array, e: Dictionary): number = a + b.length() + int(c.x) + d.size() + e.size()
@rpc("any_peer") func optional(a, b = 2, c := "3"): any = [a, b, c]
@rpc("any_peer") func keys(value):
	map = {value: value, [value]: 1}
	any = [map.has(value), map.get([value]), map.keys(), value in map, value == any]
@rpc("any_peer") func texts(value): any = str(value) + "%s" % [value] + var_to_str(value) + String(JSON.stringify(value))
@rpc("any_peer") func codes(value): any = [hash(value), var_to_bytes(value), bytes_to_var(var_to_bytes(value)), str_to_var(var_to_str(value))]
@rpc("any_peer") func path(value):
	any = get_node_or_null(value)
	node = any
	any.queue_free()
@rpc("any_peer") func named(value):
	any = get(value)
	set(value, 5)
	if has_method(value): call(value)
	any = get_method_list().size() + get_property_list().size()
	set_meta("a", value)
	name = value
@rpc("any_peer") func through(value):
	for item in value: any = item
	any = value[0]
	any = value.x
@rpc("any_peer") func ordered(value):
	list.assign(value)
	value.sort()
	any = [value, value.duplicate(true), value.max(), value < [1], value + value]
@rpc("any_peer") func matched(value):
	match value:
		[var a, ..]: any = a
		{"x": var b, ..}: any = b
		"x", 1, true, null: any = 1
	told.emit(value)
	await told
	any = value
`;
const METHODS = [
  "take",
  "typed",
  "optional",
  "keys",
  "texts",
  "codes",
  "path",
  "named",
  "through",
  "ordered",
  "matched",
];
const PROPERTIES = ["any", "number", "real", "text", "place", "list", "map", "bytes", "node", "refused", "turned"];
const OTHERS = [
  "position",
  "name",
  "script",
  "visible",
  "process_mode",
  "owner",
  "multiplayer",
  "nothing",
  "__proto__",
];

const project = readProject({
  "project.godot":
    'config_version=5\n[application]\nconfig/name="x"\nrun/main_scene="res://main.tscn"\n[autoload]\nGlobal="*res://main.gd"\n',
  "main.tscn":
    '[gd_scene format=3]\n[ext_resource type="Script" path="res://main.gd" id="1"]\n[node name="Main" type="Node2D"]\nscript = ExtResource("1")\n',
  "main.gd": SCRIPT,
});

export const fuzzer: Fuzzer = {
  name: "game/arrivals",
  roundsOfACommit: 600,
  async round(random: SeededRandom) {
    const variants = new RandomVariants(random, { wild: true });
    const internal: string[] = [];
    const world = new GameWorld(await project, {
      limits: { steps: 100_000, depth: 100, memory: 1_000_000 },
      print: () => {},
      report: ({ message }) => {
        if (message.startsWith("Internal error")) internal.push(message);
      },
    });
    const caught = caughtByGuards();
    world.start({ mainScene: true });
    const any = (): Variant =>
      random.chance(0.2) ? random.pick(["x", "Global", "../Global", ".", ":", "%", ""]) : variants.any();
    for (let i = 0; i < 30; i++) {
      const node = world.tree.root.get_node_or_null(random.pick(["Main", "Global"])) as GameNode | null;
      if (node === null) continue;
      const name = random.pick(random.chance(0.7) ? PROPERTIES : OTHERS);
      if (random.chance(0.6)) {
        const args = Array.from({ length: random.chance(0.8) ? 1 : random.between(0, 7) }, any);
        node._remoteCall(random.pick(METHODS), args, random.between(1, 9));
      } else if (random.chance(0.5)) (node as unknown as Replicated)._setProperty(name, any());
      else (node as unknown as Replicated)._getProperty(name);
      if (random.chance(0.2)) world.frame(1 / 60);
    }
    world.close();
    if (internal.length > 0) throw new Error(internal[0]);
    if (caughtByGuards() !== caught) throw new Error("A guard caught something");
  },
};

interface Replicated {
  _setProperty(name: string, value: Variant): boolean;
  _getProperty(name: string): Variant | undefined;
}
