import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { engine, engineVersion, isBefore46, startEngine } from "../../support/engine.js";
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

/** What the engine at hand prints of a game: the lines are those of the released 4.6. */
function expectedOf({ lines }: LittleGame): string[] {
  const minor = engineVersion()![1];
  let text = lines.join("\n");
  // From 4.7 on the JSON of an empty dictionary takes one line.
  if (minor >= 7) text = text.replace("    {\n\n    }", "    {}");
  // For a while before 4.6 was released a player told of the end while it still played, and stopped whatever was begun then.
  if (minor === 6 && isBefore46())
    text = text
      .replace("false 14 false", "true 14 false")
      .replace("ended on false \ncurrent up\ncurrent \nended up false \n", "ended on true on\ncurrent up\n");
  // Up to 4.5 a player with more to play did not tell of an end, up to 4.4 not that nothing is played.
  if (minor < 6) text = text.replace('[&"on"]', '["on"]').replace("ended go true go\n", "");
  if (minor < 5) text = text.replaceAll("current \n", "");
  return text.split("\n");
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
    const printed = new Set(expectedOf(game));
    const lines = child.lines.filter((line) => printed.has(line));
    // There is an empty line behind what the engine says of itself.
    return lines[0] === "" ? lines.slice(1) : lines;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// Up to 4.3 floats without a fraction are printed as ints are.
describe.skipIf(engine === null || engineVersion()![1] < 4)("An engine (needs GODOT, 4.4 or later)", () => {
  it.each(LITTLE_GAMES.filter(({ needs }) => needs === undefined))(
    "prints the same where a game $name",
    async (game) => {
      expect(await played(game)).toEqual(expectedOf(game));
    },
  );
});
