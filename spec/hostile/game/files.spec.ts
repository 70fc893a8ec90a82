import { describe, expect, it } from "vitest";
import { GameWorld } from "../../../src/game/index.js";
import { readProject } from "../../../src/project/index.js";

/** What a script prints that runs when the game begins. */
async function printed(script: string, files: Record<string, string> = {}): Promise<string[]> {
  const lines: string[] = [];
  const body = script.replaceAll(/^/gm, "\t");
  const project = await readProject({
    "project.godot": 'config_version=5\n[autoload]\nMain="*res://main.gd"\n',
    "main.gd": `extends Node\nfunc _ready():\n${body}\n`,
    ...files,
  });
  const world = new GameWorld(project, { print: (line) => lines.push(line) });
  world.start();
  world.close();
  return lines;
}

describe("Files of hostile scripts", () => {
  it("are only so many", async () => {
    const script = `for i in 5000:
	if FileAccess.open("user://f%d" % i, FileAccess.WRITE) == null:
		print(i, " ", FileAccess.get_open_error())
		break
print(FileAccess.open("user://f1", FileAccess.WRITE) != null)
print(DirAccess.remove_absolute("user://f0"), FileAccess.open("user://new", FileAccess.WRITE) != null)`;
    expect(await printed(script)).toEqual(["1000 12", "true", "0true"]);
  });

  it("have only so much room together, and give it back", async () => {
    const script = `var part = "0123456789abcdef".repeat(4096)
var files = [FileAccess.open("user://a", FileAccess.WRITE), FileAccess.open("user://b", FileAccess.WRITE)]
var count = 0
while files[count % 2].store_string(part): count += 1
print(count)
DirAccess.remove_absolute("user://a")
print(files[1].store_string(part), files[1].get_length() / part.length())
files[1].seek(1 << 50)
print(files[1].store_8(1), files[1].get_buffer(1 << 40).size(), files[1].get_length() / part.length())
files[1].seek(-7)
print(files[1].get_position())`;
    const [count, more, past, start] = await printed(script);
    expect(Number(count)).toBeGreaterThan(30);
    expect(Number(count)).toBeLessThanOrEqual(64);
    expect([more?.startsWith("true"), past?.startsWith("false0"), start]).toEqual([true, true, "0"]);
  });

  it("are those of the project and the user's, and no others", async () => {
    const script = `for path in ["/etc/passwd", "user:///etc/passwd", "user://../../etc/passwd", "res://../secret.txt", "res://a/../../secret.txt", "C:\\\\x.txt", "file:///etc/passwd", "../secret.txt", ""]:
	print(FileAccess.get_file_as_string(path) == "", FileAccess.file_exists(path), FileAccess.open(path, FileAccess.WRITE) == null or path.begins_with("user://"))
print(FileAccess.open("res://data.txt", FileAccess.WRITE) == null, FileAccess.open("res://data.txt", FileAccess.READ_WRITE) == null, FileAccess.get_file_as_string("res://data.txt"))
print(FileAccess.open("res://data.txt", FileAccess.READ).store_string("x"), DirAccess.remove_absolute("res://data.txt"), DirAccess.make_dir_absolute("res://new"), DirAccess.open("/"))`;
    const lines = await printed(script, { "data.txt": "inside" });
    expect(lines.slice(0, -2).every((line) => line === "truefalsetrue")).toBe(true);
    expect(lines.slice(-2)).toEqual(["truetrueinside", "false120<null>"]);
  });
});
