import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { circlesOf } from "../support/circles.js";
import { codeOnly, importsOf, sourceFiles } from "../support/sources.js";
import { MAY_IMPORT } from "./rooms.js";

/** Houses of the platform where there are Node's modules. */
const NODE_HOUSES = ["src/platform/node/", "src/platform/bun/", "src/platform/deno/"];

/** Packages that may be named outside {@link NODE_HOUSES} and `src/cli`. */
const PORTABLE_PACKAGES = ["eventemitter3", "@msgpack/msgpack"];

/** Circles of files that stay because two names are one idea, each with the reason. */
const ONE_IDEA: readonly { readonly files: readonly string[]; readonly because: string }[] = [
  {
    files: ["src/core/object.ts", "src/core/signal.ts"],
    because:
      "Godot's Object finds its signals by name, and Signal.get_object() answers with its Object: each is in the API of the other",
  },
  {
    files: ["src/variant/types/basis.ts", "src/variant/types/quaternion.ts", "src/variant/types/vector3.ts"],
    because:
      "Rotations of Godot: outer() of two vectors is a Basis, made of vectors; a Basis and a Quaternion give each other and turn vectors",
  },
  {
    files: [
      "src/scene/tree/current-tree.ts",
      "src/scene/tree/node.ts",
      "src/scene/tree/rpc-types.ts",
      "src/scene/tree/scene-tree.ts",
    ],
    because:
      "A node answers with its tree, a tree is made of nodes, and a node outside asks for the current tree; the types of " +
      "Node.rpc() leave out the methods of Node itself",
  },
  {
    files: [
      "src/gdscript/run/frame.ts",
      "src/gdscript/run/run.ts",
      "src/gdscript/run/script-class.ts",
      "src/gdscript/run/script-function.ts",
      "src/gdscript/run/script-instance.ts",
      "src/gdscript/run/type.ts",
    ],
    because:
      "What a compiled program consists of: a class has functions, a function's frame belongs to an instance of a class and to a run, " +
      "and a type may be a class",
  },
];

/** Rooms inside a room of src, each with the ones that it may import from, beside itself and what the outer room may. */
const INNER_ROOMS: Record<string, Record<string, readonly string[]>> = {
  scene: {
    wire: [],
    tree: [],
    replication: ["wire", "tree"],
    multiplayer: ["wire", "tree", "replication"],
  },
};

const files = sourceFiles("src");
const roomOf = (path: string): string => path.split("/")[1]!;

describe("The rooms of src", () => {
  it("are all known here", () => {
    const rooms = new Set(files.filter((file) => file.path.split("/").length > 2).map((file) => roomOf(file.path)));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
    expect(files.length).toBeGreaterThan(20);
  });

  it.each(Object.keys(MAY_IMPORT))("%s imports only downward", (room) => {
    const wrong: string[] = [];
    for (const file of files.filter((candidate) => candidate.path.startsWith(`src/${room}/`))) {
      for (const target of importsOf(file.text)) {
        const isPlatform = target.startsWith("#platform/");
        if (!isPlatform && !target.startsWith(".")) continue;
        const to = isPlatform ? "platform" : roomOf(posix.join(posix.dirname(file.path), target));
        if (to !== room && !MAY_IMPORT[room]!.includes(to)) wrong.push(`${file.path} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(INNER_ROOMS))("%s imports in one direction inside, too", (room) => {
    const inner = INNER_ROOMS[room]!;
    const innerRoomOf = (path: string): string | undefined => new RegExp(`^src/${room}/([^/]+)/`).exec(path)?.[1];
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const file of files.filter((candidate) => candidate.path.startsWith(`src/${room}/`))) {
      const from = innerRoomOf(file.path);
      // What stands at the room's door puts the inner rooms together.
      if (from === undefined) continue;
      seen.add(from);
      for (const target of importsOf(file.text)) {
        if (!target.startsWith(".")) continue;
        const path = posix.join(posix.dirname(file.path), target);
        if (!path.startsWith(`src/${room}/`)) continue;
        const to = innerRoomOf(path);
        if (to !== from && (to === undefined || !inner[from]?.includes(to)))
          wrong.push(`${file.path} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual(Object.keys(inner).sort());
  });

  it("name Node's modules and npm packages only where the platform is", () => {
    const wrong: string[] = [];
    for (const file of files) {
      if ([...NODE_HOUSES, "src/cli/"].some((folder) => file.path.startsWith(folder))) continue;
      for (const target of importsOf(file.text)) {
        if (target.startsWith(".") || target.startsWith("#") || PORTABLE_PACKAGES.includes(target)) continue;
        // Bundled into the page, which is no part of the library.
        if (file.path.startsWith("src/view/page/") && target === "uplot") continue;
        wrong.push(`${file.path} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("have a twin in the browser for whatever they import from the platform", () => {
    const imported = new Set(
      files
        .filter((file) => !NODE_HOUSES.some((folder) => file.path.startsWith(folder))) // What they share is theirs.
        .flatMap((file) => importsOf(file.text))
        .filter((target) => target.startsWith("#platform/")),
    );
    expect(imported.size).toBeGreaterThan(4);
    const paths = new Set(files.map((file) => file.path));
    const missing = [...imported].flatMap((target) =>
      ["node", "browser"]
        .map((runtime) => `src/platform/${runtime}/${target.slice(10)}.ts`)
        .filter((path) => !paths.has(path)),
    );
    expect(missing).toEqual([]);
  });

  it("take time, chance and bytes as arguments in the sans-IO rooms", () => {
    const ambient =
      /\b(Date|performance|setTimeout|setInterval|setImmediate|queueMicrotask|Buffer|process|console|crypto)\s*[.(]|Math\.random/;
    const wrong: string[] = [];
    for (const file of files) {
      if (!["enet", "dtls", "variant"].includes(roomOf(file.path))) continue;
      const match = ambient.exec(codeOnly(file.text));
      if (match !== null) wrong.push(`${file.path}: ${match[0]}`);
    }
    expect(wrong).toEqual([]);
  });

  it("export by name only", () => {
    expect(files.filter((file) => /\bexport\s+default\b/.test(codeOnly(file.text))).map((file) => file.path)).toEqual(
      [],
    );
  });

  it("have no circles of files, type imports included, but those listed", () => {
    const kept = ONE_IDEA.map((circle) => [...circle.files].sort().join());
    const circles = circlesOf(files).filter((circle) => !kept.includes(circle.join()));
    expect(circles).toEqual([]);
  });

  it("would have their circles found", () => {
    const file = (path: string, ...targets: string[]): { path: string; text: string } => ({
      path: `src/${path}.ts`,
      text: targets.map((target) => `import type { A } from "./${target}.js";`).join("\n"),
    });
    const found = circlesOf([
      file("a", "b"),
      file("b", "c"),
      file("c", "a", "d"),
      file("d"),
      file("e", "f"),
      file("f", "e"),
    ]);
    expect(found).toEqual([
      ["src/a.ts", "src/b.ts", "src/c.ts"],
      ["src/e.ts", "src/f.ts"],
    ]);
  });
});
