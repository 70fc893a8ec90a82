import { describe, expect, it } from "vitest";
import {
  formatDiagnostic,
  type GodotProject,
  type NodeDescription,
  ResourceReference,
  readProject,
  type ScriptDescription,
} from "../../../src/project/index.js";
import { str_to_var, type Variant, var_to_str } from "../../../src/variant/index.js";
import { engineVersion, takesPath } from "../../support/engine.js";
import { arena, dumpProject, type NodeDump, odd, type SceneDump, type ScriptDump } from "./support.js";

const version = engineVersion() ?? [0, 0];
const TYPE_FLOAT = 3;

/** The form in which both sides' values are compared: as the engine's text, floats with their dot. */
function text(value: Variant, type: number): string {
  if (type === TYPE_FLOAT && typeof value === "number")
    return Number.isInteger(value) ? `${value}.0` : var_to_str(value);
  return var_to_str(value);
}

/** Texts of the same value: typed and untyped containers are told apart, spelling is not. */
function canonical(of: string): string {
  const written = var_to_str(str_to_var(of, { wrap: true, construct: () => null }));
  // Up to 4.3 the engine's dictionaries turn names that are keys into texts; the reader keeps them as 4.4 does.
  return version[1] < 4 ? written.replace(/&("(?:[^"\\]|\\.)*")(?=: )/g, "$1") : written;
}

function checkScript(ours: ScriptDescription, theirs: ScriptDump): void {
  const where = theirs.script;
  expect(ours.nativeBase, where).toBe(theirs.native);
  if (!theirs.base.includes("::") && !(ours.base ?? "").includes("::"))
    expect(ours.base ?? "", where).toBe(theirs.base);
  if (theirs.class_name !== null) expect(ours.className, where).toBe(theirs.class_name);
  if (version[0] > 4 || version[1] >= 4) {
    expect(
      ours.rpcs.map((rpc) => rpc.name),
      where,
    ).toEqual(theirs.rpc_order);
    for (const rpc of ours.rpcs) {
      const config = theirs.rpcs[rpc.name]!;
      // What the annotation leaves out, SceneMultiplayer fills in.
      const { rpc_mode: rpcMode, call_local: callLocal = false, transfer_mode: transferMode = 2, channel = 0 } = config;
      expect([rpc.rpcMode, rpc.callLocal, rpc.transferMode, rpc.channel], `${where} ${rpc.name}`).toEqual([
        rpcMode,
        callLocal,
        transferMode,
        channel,
      ]);
    }
  }
  expect([...ours.functions.keys()].sort(), where).toEqual(Object.keys(theirs.functions).sort());
  for (const [name, described] of ours.functions) {
    const method = theirs.functions[name]!;
    expect(
      {
        args: described.parameters.map((parameter) => [parameter.name, parameter.type.variantType]),
        defaults: described.parameters.filter((parameter) => parameter.optional).length,
        returns: described.returnType.variantType,
        static: described.static,
      },
      `${where} ${name}`,
    ).toEqual({ args: method.args, defaults: method.defaults, returns: method.returns, static: method.static });
  }
  const members = [...ours.properties.values()].filter((property) => !property.static);
  expect(members.map((property) => property.name).sort(), where).toEqual(Object.keys(theirs.properties).sort());
  for (const property of members) {
    const their = theirs.properties[property.name]!;
    const what = `${where} ${property.name}`;
    expect(property.type.variantType, what).toBe(their.type);
    expect(property.export !== undefined && property.export !== "@export_storage", what).toBe(their.exported);
    // What no reader can know is undefined; functions and objects print as null.
    if (property.default === undefined || property.onready || their.value.startsWith("Callable")) continue;
    const declared =
      property.type.elements === undefined
        ? canonical(their.value)
        : canonical(their.value.replace(/^[A-Z]\w+\[[^(]*\]\((.*)\)$/s, "$1"));
    expect(text(property.default, property.type.variantType), what).toBe(declared);
  }
  expect(
    Object.fromEntries(
      [...ours.signals].map(([name, one]) => [
        name,
        one.parameters.map((parameter) => [parameter.name, parameter.type.variantType]),
      ]),
    ),
    where,
  ).toEqual(theirs.signals);
  for (const [name, value] of ours.constants) {
    // Scenes and other resources are left out there.
    if ((value as unknown) instanceof ResourceReference) continue;
    expect(canonical(var_to_str(value)), `${where} ${name}`).toBe(
      canonical(theirs.constants[name]!.replace(/^Array\[\w+\]\((.*)\)$/s, "$1")),
    );
  }
}

function flatten(node: NodeDescription, path = "."): { path: string; node: NodeDescription }[] {
  const below = node.children.flatMap((child) => flatten(child, path === "." ? child.name : `${path}/${child.name}`));
  return [{ path, node }, ...below];
}

function checkScene(project: GodotProject, theirs: SceneDump): number {
  let checked = 0;
  const scene = project.scenes.get(theirs.scene)!;
  const ours = flatten(scene.root);
  expect(
    ours.map((one) => one.path),
    theirs.scene,
  ).toEqual(theirs.nodes.map((node) => node.path));
  theirs.nodes.forEach((their: NodeDump, index) => {
    const { node, path } = ours[index]!;
    const where = `${theirs.scene} ${path}`;
    expect([node.name, node.type, node.script ?? "", node.uniqueName], where).toEqual([
      their.name,
      their.class,
      their.script,
      their.unique,
    ]);
    expect([...node.groups].sort(), where).toEqual([...their.groups].sort());
    expect(path === "." ? theirs.scene : (node.instance ?? ""), where).toBe(their.file);
    expect(node.spawner === undefined, where).toBe(their.spawner === undefined);
    if (their.spawner !== undefined) {
      const { scenes, spawnPath, spawnLimit } = node.spawner!;
      expect({ scenes, path: spawnPath, limit: spawnLimit }, where).toEqual(their.spawner);
      checked++;
    }
    expect(node.synchronizer === undefined, where).toBe(their.synchronizer === undefined);
    if (their.synchronizer !== undefined) {
      const { rootPath, replicationInterval, deltaInterval, visibilityUpdateMode, publicVisibility, properties } =
        node.synchronizer!;
      const told =
        properties?.map((property) => [property.path, property.spawn, property.mode, property.type.variantType]) ??
        null;
      expect(
        {
          root: rootPath,
          interval: replicationInterval,
          delta: deltaInterval,
          visibility: visibilityUpdateMode,
          public: publicVisibility,
          properties: told,
        },
        where,
      ).toEqual(their.synchronizer);
      checked++;
    }
    const script = node.script === null ? undefined : project.scripts.get(node.script);
    for (const [name, value] of Object.entries(their.values ?? {})) {
      const property = script!.properties.get(name)!;
      const stored = node.properties.has(name) ? node.properties.get(name) : property.default;
      if (stored === undefined || value === "null") continue;
      const plain = property.type.elements === undefined ? value : value.replace(/^[A-Z]\w+\[[^(]*\]\((.*)\)$/s, "$1");
      const written = text(stored as Variant, property.type.variantType).replace(/^[A-Z]\w+\[[^(]*\]\((.*)\)$/s, "$1");
      expect(canonical(written), `${where} ${name}`).toBe(canonical(plain));
      checked++;
    }
  });
  return checked;
}

describe.skipIf(!takesPath)("what the engine makes of a project (needs GODOT that takes --path)", () => {
  for (const [name, folder] of [
    ["the arena", arena],
    ["a project of odd files", odd],
  ] as const) {
    // The odd files use what 4.3 brought.
    it.skipIf(folder === odd && version[1] < 3)(
      `is what the reader makes of ${name} (needs GODOT, 4.3 or later for odd files)`,
      async () => {
        const project = await readProject(folder);
        expect(project.diagnostics.filter((one) => one.severity === "error").map(formatDiagnostic)).toEqual([]);
        const dumps = await dumpProject(folder, project);
        expect(dumps.filter((dump) => dump.broken)).toEqual([]);
        expect(dumps.length).toBe(
          [...project.scripts.keys(), ...project.scenes.keys()].filter((path) => !path.includes("::")).length,
        );
        let checked = 0;
        for (const dump of dumps) {
          if ("script" in dump) checkScript(project.scripts.get(dump.script)!, dump);
          else checked += checkScene(project, dump);
        }
        expect(checked).toBeGreaterThan(10);
      },
    );
  }
});
