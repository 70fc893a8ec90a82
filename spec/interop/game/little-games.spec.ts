import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { engine, startEngine } from "../../support/engine.js";
import { filesOf, LITTLE_GAMES, type LittleGame } from "../../support/little-games.js";

/** What the editor writes down of classes with names, so that an engine without one knows them. */
function classCache(files: Readonly<Record<string, string>>): string {
  const list = Object.entries(files).flatMap(([path, text]) => {
    const [, name, base] = /^class_name (\w+) extends (\w+)/m.exec(text) ?? [];
    return name === undefined
      ? []
      : [
          `{"base": &"${base}", "class": &"${name}", "icon": "", "language": &"GDScript", "path": "res://${path}", "is_abstract": false, "is_tool": false}`,
        ];
  });
  return `list=[${list.join(", ")}]\n`;
}

/** What an engine prints of a game, without what it says of itself. */
async function played(game: LittleGame): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "gmp-game-"));
  try {
    const files = filesOf(game);
    const all = { ...files, ".godot/global_script_class_cache.cfg": classCache(files) };
    for (const [path, text] of Object.entries(all)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const child = await startEngine(folder, [], { engineArgs: ["--fixed-fps", "60", "--quit-after", "200"] });
    await child.exited;
    const printed = new Set(game.lines);
    const lines = child.lines.filter((line) => printed.has(line));
    // There is an empty line behind what the engine says of itself.
    return lines[0] === "" ? lines.slice(1) : lines;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe.skipIf(engine === null)("An engine (skipped without one)", () => {
  it.each(LITTLE_GAMES.filter(({ needs }) => needs === undefined))(
    "prints the same where a game $name",
    async (game) => {
      expect(await played(game)).toEqual(game.lines);
    },
  );
});
