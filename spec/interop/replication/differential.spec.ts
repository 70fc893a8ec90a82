import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setLogger, silentLogger } from "../../../src/core/index.js";
import type { MultiplayerSpawner, MultiplayerSynchronizer, Node } from "../../../src/scene/index.js";
import { setIndexed } from "../../../src/scene/replication/property-path.js";
import { GDFloat, StringName, type Variant, Vector2 } from "../../../src/variant/index.js";
import { engine, engineVersion, startEngine, WIRE_VERSION } from "../../support/engine.js";
import { SeededRandom, seeds } from "../../support/seeded-random.js";
import { Stage, type Transcript } from "./transcript-script.js";

const project = fileURLToPath(new URL("./project", import.meta.url));
const OPERATIONS = 250;

/** A value as `project/fuzz.gd` reads it: JSON has no ints, names or vectors. */
type Coded = readonly [kind: string, ...rest: unknown[]];
/** An operation: what, at which instance, and more. */
type Operation = readonly [what: string, at: number, ...more: unknown[]];

function valueOf([kind, ...rest]: Coded): Variant {
  switch (kind) {
    case "f":
      return new GDFloat(rest[0] as number);
    case "v":
      return new Vector2(rest[0] as number, rest[1] as number);
    case "n":
      return new StringName(rest[0] as string);
    case "a":
      return (rest as Coded[]).map(valueOf);
    case "d":
      return new Map((rest as [string, Coded][]).map(([key, value]) => [key, valueOf(value)]));
    case "0":
      return null;
    default:
      return rest[0] as Variant;
  }
}

function randomValue(random: SeededRandom, depth = 0): Coded {
  const deeper = (): Coded => randomValue(random, depth + 1);
  switch (random.between(0, depth < 2 ? 7 : 5)) {
    case 0:
      return ["0"];
    case 1:
      return ["i", random.pick([0, 1, -1, 127, 128, -129, 40_000, 2_147_483_648, -9_007_199_254_740_991])];
    case 2:
      return ["f", random.pick([0.5, -2.25, 0.1, 1.75])];
    case 3:
      return ["s", random.pick(["", "a", "text", "häß€", "👾"])];
    case 4:
      return ["v", random.between(-5, 5), random.between(-5, 5)];
    case 5:
      return ["n", random.pick(["name", "other"])];
    case 6:
      return ["a", ...Array.from({ length: random.between(0, 3) }, deeper)];
    default:
      return ["d", ...Array.from({ length: random.between(0, 2) }, (_, i) => [`k${i}`, deeper()])];
  }
}

/** A run of operations, mostly sensible ones. */
function makeOperations(seed: number): Operation[] {
  const random = new SeededRandom(seed);
  const operations: Operation[] = [];
  let renamed = 0;
  const unit = (): string => `Mobs/u${random.between(0, 6)}`;
  const sync = (): string =>
    random.pick([`${unit()}/Sync`, `${unit()}/Sync`, "Gate/Sync", "Boat/Sync", "Mobs/t1/Fuel"]);
  const someone = (): number => random.pick([1, 1, 1, 2001, 2002]);
  const makers: [weight: number, make: () => Operation][] = [
    [8, () => ["unit", 1, "Mobs", `u${random.between(0, 6)}`]],
    [2, () => ["unit", 2001, "Own", `o${random.between(0, 3)}`]],
    [1, () => ["tank", 1, "t1"]],
    [
      4,
      () => [
        "set",
        someone(),
        random.pick([unit(), "Gate", "Boat", "Own/o1"]),
        ":position",
        ["v", random.between(0, 9), 1],
      ],
    ],
    [
      4,
      () => [
        "set",
        someone(),
        random.pick([unit(), "Gate", "Mobs/t1/Crew/Gunner"]),
        ":hp",
        ["i", random.between(0, 300)],
      ],
    ],
    [3, () => ["set", 1, unit(), ":note", randomValue(random)]],
    [2, () => ["set", someone(), random.pick([unit(), "Boat"]), ":speed", ["f", random.between(0, 8) / 4]]],
    [1, () => ["set", 1, `${unit()}/Sprite`, ":position:x", ["f", random.between(0, 9) / 8]]],
    [2, () => [random.pick(["free", "queue_free"]), someone(), unit()]],
    [1, () => ["free", 1, random.pick(["Mobs/t1", "Mobs/t1/Crew/Gunner", `${unit()}/Sync`])]],
    [1, () => ["readd", 1, unit()]],
    [1, () => ["move", 1, unit(), "Own"]],
    [1, () => ["rename", 1, unit(), `r${renamed++}`]],
    [2, () => ["public", 1, sync(), random.chance(0.5)]],
    [3, () => ["visible", 1, sync(), random.pick([2001, 2002, 2003]), random.chance(0.6)]],
    [2, () => ["filter", 1, sync(), random.between(0, 1)]],
    [2, () => ["unfilter", 1, sync()]],
    [2, () => ["update", 1, sync(), random.pick([0, 2001, 2002])]],
    [1, () => ["mode", 1, sync(), random.pick([0, 2])]],
    [2, () => ["authority", 0, random.pick([sync(), unit(), "Spawner"]), random.pick([1, 1, 2001, 2002])]],
    [1, () => ["root", 1, sync(), random.pick(["..", "../../Gate", "../Nowhere"])]],
    [
      2,
      () => [
        "spawn",
        1,
        "Spawner",
        random.chance(0.4) ? ["d", ["owner", ["i", random.pick([2001, 2002])]]] : randomValue(random),
      ],
    ],
    [1, () => ["join", random.pick([2001, 2002, 2003])]],
    [1, () => ["leave", random.pick([2002, 2003, 2003])]],
    [1, () => ["limits", 1, random.pick([128, 200, 1350]), random.pick([128, 300, 65535])]],
    [10, () => ["pump", random.between(1, 4)]],
  ];
  const total = makers.reduce((sum, [weight]) => sum + weight, 0);
  operations.push(["join", 2001], ["pump", 3]);
  const joined = new Set([2001]);
  while (operations.length < OPERATIONS) {
    let at = random.between(1, total);
    for (const [weight, make] of makers) {
      at -= weight;
      if (at > 0) continue;
      const operation = make();
      // Who has left does not come back: the engine's script keeps the old instance's nodes.
      if (operation[0] === "join" && joined.has(operation[1])) break;
      if (operation[0] === "join") joined.add(operation[1]);
      operations.push(operation);
      break;
    }
  }
  operations.push(["pump", 6]);
  return operations;
}

/** Does here what `project/fuzz.gd` does. */
function perform(operations: readonly Operation[]): Transcript {
  const stage = new Stage(WIRE_VERSION);
  const filters = new Map<Node, (peer: number) => boolean>();
  operations.forEach((operation, index) => {
    stage.step(String(index));
    run(stage, filters, operation);
  });
  stage.step("end");
  return stage.finish();
}

function run(stage: Stage, filters: Map<Node, (peer: number) => boolean>, operation: Operation): void {
  const [what, at, a, b, c] = operation as unknown as [string, number, string, string, unknown];
  const { seats } = stage.session;
  if (what === "pump") stage.pump(at);
  else if (what === "join") {
    stage.join(at);
  } else if (what === "leave") {
    if (seats.has(at)) stage.session.leave(at);
  } else if (what === "authority") {
    for (const seat of seats.keys()) stage.find(seat, a)?.set_multiplayer_authority(Number(b));
  } else if (!seats.has(at)) return;
  else if (what === "limits") {
    seats.get(at)!.api.max_sync_packet_size = Number(a);
    seats.get(at)!.api.max_delta_packet_size = Number(b);
  } else if (what === "unit") {
    if (stage.find(at, `${a}/${b}`) === null) stage.add_unit(b, at, a);
  } else if (what === "tank") {
    if (stage.find(at, `Mobs/${a}`) === null) stage.node(at, "Mobs").add_child(stage.make_tank(a), true);
  } else if (what === "spawn") stage.node<MultiplayerSpawner>(at, a).spawn(valueOf(b as unknown as Coded));
  else {
    const target = stage.find(at, a);
    if (target !== null) runOn(stage, filters, target, what, at, b, c);
  }
}

function runOn(
  stage: Stage,
  filters: Map<Node, (peer: number) => boolean>,
  target: Node,
  what: string,
  at: number,
  b: unknown,
  c: unknown,
): void {
  const parent = target.get_parent()!;
  const sync = target as MultiplayerSynchronizer;
  switch (what) {
    case "set":
      setIndexed(target, (b as string).slice(1).split(":"), plain(valueOf(c as Coded)));
      break;
    case "free":
      target.free();
      break;
    case "queue_free":
      target.queue_free();
      break;
    case "readd":
      parent.remove_child(target);
      parent.add_child(target, true);
      break;
    case "move":
      parent.remove_child(target);
      stage.node(at, b as string).add_child(target, true);
      break;
    case "rename":
      target.name = b as string;
      break;
    case "public":
      sync.public_visibility = b as boolean;
      break;
    case "visible":
      sync.set_visibility_for(b as number, c as boolean);
      break;
    case "update":
      sync.update_visibility(b as number);
      break;
    case "root":
      sync.root_path = b as string;
      break;
    case "mode":
      sync.visibility_update_mode = b as 0 | 1 | 2;
      break;
    case "filter": {
      const filter = (peer: number): boolean => peer % 2 === b;
      filters.set(target, filter);
      sync.add_visibility_filter(filter);
      break;
    }
    case "unfilter": {
      const filter = filters.get(target);
      if (filter !== undefined) sync.remove_visibility_filter(filter);
      filters.delete(target);
      break;
    }
    default:
      throw new Error(`Unknown operation '${what}'`);
  }
}

/** A packet of states without a state, which the engine sends before one that fits only without the header, and refuses: docs/replication.md. */
const isEmptyState = ({ hex }: { hex: string }): boolean => /^(16|06....)$/.test(hex);

/** A typed property of the unit takes a plain number. */
function plain(value: Variant): Variant {
  return value instanceof GDFloat ? value.value : value;
}

// Up to 4.2 the engine loses sight of nodes that were replaced by others under the same path (4.2), or keeps their numbers for
// the path (4.0, 4.1); nothing here copies that, see docs/replication.md.
describe.skipIf(engine === null || engineVersion()![1] < 3)(
  "random games against the installed engine (needs GODOT, 4.3 or later)",
  () => {
    let restore: ReturnType<typeof setLogger>;
    let folder: string;
    beforeEach(() => {
      restore = setLogger(silentLogger);
      folder = mkdtempSync(join(tmpdir(), "gmp-fuzz-"));
    });
    afterEach(() => {
      setLogger(restore);
      rmSync(folder, { recursive: true, force: true });
    });

    it.each(seeds(4, 40))(
      "go packet for packet as in the engine (seed %i)",
      async (seed) => {
        const operations = makeOperations(seed);
        const file = join(folder, `${seed}.json`);
        writeFileSync(file, JSON.stringify(operations));
        const running = await startEngine(project, ["fuzz", file]);
        let said: Transcript;
        try {
          said = JSON.parse((await running.line(/^TRANSCRIPT (.*)$/, 30_000))[1]!) as Transcript;
        } finally {
          await running.stop();
        }
        said = { ...said, packets: said.packets.filter((packet) => !isEmptyState(packet)) };
        const played = perform(operations);
        const lines = ({ packets, seen }: Transcript): Map<string, string[]> => {
          const byStep = new Map<string, string[]>();
          const add = (step: string, line: string): void => {
            byStep.set(step, [...(byStep.get(step) ?? []), line]);
          };
          for (const { step, from, to, mode, hex } of packets) add(step, `${from} > ${to} ${mode} ${hex}`);
          for (const { step, at, what } of seen) for (const part of what.split("; ")) add(step, `${at}: ${part}`);
          return byStep;
        };
        const ours = lines(played);
        const theirs = lines(said);
        for (const [index, operation] of operations.entries()) {
          const what = `seed ${seed}, step ${index}: ${JSON.stringify(operation)}`;
          expect(ours.get(String(index)), what).toEqual(theirs.get(String(index)));
        }
        expect(said.packets.length).toBeGreaterThan(200);
      },
      60_000,
    );
  },
);
