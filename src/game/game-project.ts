import { GodotError } from "../core/index.js";
import { Budget } from "../gdscript/budget.js";
import { CompiledProject } from "../gdscript/compile/library.js";
import { Diagnostics } from "../gdscript/diagnostics.js";
import type { AutoloadName, NativeClass } from "../gdscript/run/host.js";
import type { LoadedFiles } from "../project/project-files.js";
import { projectFiles } from "../project/project-texts.js";
import { resourcePath } from "../project/resource-path.js";
import { type RawTextFile, readTextFile } from "../project/scene-reader.js";
import { splitText } from "../project/text-format.js";
import type { GodotProject } from "../project/types.js";
import { uidsOf } from "../project/uids.js";
import type { Variant } from "../variant/index.js";
import { classInfo } from "./classes/class-table.js";
import { nativeClass } from "./classes/native-classes.js";
import type { ProjectView } from "./project-view.js";

/** Classes of files that are no texts, by the end of their names. */
const CLASSES_BY_END: Readonly<Record<string, string>> = {
  tscn: "PackedScene",
  scn: "PackedScene",
  glb: "PackedScene",
  gltf: "PackedScene",
  blend: "PackedScene",
  fbx: "PackedScene",
  dae: "PackedScene",
  gd: "GDScript",
  cs: "CSharpScript",
  png: "CompressedTexture2D",
  jpg: "CompressedTexture2D",
  jpeg: "CompressedTexture2D",
  svg: "CompressedTexture2D",
  webp: "CompressedTexture2D",
  bmp: "CompressedTexture2D",
  tga: "CompressedTexture2D",
  exr: "CompressedTexture2D",
  hdr: "CompressedTexture2D",
  wav: "AudioStreamWAV",
  ogg: "AudioStreamOggVorbis",
  mp3: "AudioStreamMP3",
  ttf: "FontFile",
  otf: "FontFile",
  woff: "FontFile",
  woff2: "FontFile",
  fnt: "FontFile",
  gdshader: "Shader",
  shader: "Shader",
  obj: "ArrayMesh",
  mesh: "ArrayMesh",
  material: "Material",
  json: "JSON",
  csv: "Translation",
  po: "Translation",
};
/** How a script that stands in a scene is called here: see `innerScriptPath`. */
const INNER_SCRIPT = /^(.+\.t(?:scn|res))\/([^/]+)\.gd$/;
/** More values than one file of a game has; small ones take some hundred bytes of memory. */
const MAX_VALUES = 2_000_000;
const SETTINGS_FILE = "res://project.godot";
/** The engine's own actions, which every project has. */
const BUILTIN_ACTIONS = [
  "accept",
  "select",
  "cancel",
  "focus_next",
  "focus_prev",
  "left",
  "right",
  "up",
  "down",
  "page_up",
  "page_down",
  "home",
  "end",
];

/**
 * A project as its scripts see it. There is one for each {@link GodotProject}, which all worlds of the project share: its scripts are compiled
 * once.
 */
export class GameProject implements ProjectView {
  readonly compiled: CompiledProject;
  readonly actions: ReadonlyMap<string, number>;
  readonly #project: GodotProject;
  readonly #files: LoadedFiles;
  readonly #uids = new Map<string, string>();
  readonly #sceneFiles = new Map<string, RawTextFile | null>();
  readonly #classes = new Map<string, string>();

  /** @param project - What `readProject` gave. @throws GodotError `ERR_UNAVAILABLE` for a project from elsewhere. */
  static of(project: GodotProject): GameProject {
    let game = games.get(project);
    if (game === undefined) {
      game = new GameProject(project);
      games.set(project, game);
    }
    return game;
  }

  private constructor(project: GodotProject) {
    const files = projectFiles(project);
    if (files === undefined)
      throw new GodotError(
        "ERR_UNAVAILABLE",
        "Scripts can be run only of a project that readProject() has read: its texts are needed",
      );
    this.#project = project;
    this.#files = files;
    for (const [path, uid] of uidsOf(files.texts)) if (!this.#uids.has(uid)) this.#uids.set(uid, path);
    this.actions = readActions(files.texts.get(SETTINGS_FILE) ?? "");
    this.compiled = new CompiledProject(this);
  }

  get name(): string {
    return this.#project.name;
  }

  get mainScene(): string | null {
    return this.#project.mainScene;
  }

  get settings(): ReadonlyMap<string, Variant> {
    return this.#project.settings;
  }

  get autoloads(): GodotProject["autoloads"] {
    return this.#project.autoloads;
  }

  get globalClasses(): ReadonlyMap<string, string> {
    return this.#project.globalClasses;
  }

  /** The paths of all scripts that stand in files of their own, but those that only the editor loads. */
  scripts(): string[] {
    const all = [...this.#project.scripts.values()];
    return all.flatMap(({ path, nativeBase }) => (path.endsWith(".gd") && !/^Editor/.test(nativeBase) ? [path] : []));
  }

  source(path: string): string | undefined {
    const text = path.endsWith(".gd") ? this.#files.texts.get(path) : undefined;
    const [, file, id] = text === undefined ? (INNER_SCRIPT.exec(path) ?? []) : [];
    if (file === undefined) return text;
    return this.sceneFile(file)?.scripts.get(`${file}::${id}`)?.source;
  }

  resolve(path: string, from: string): string | null {
    if (path.startsWith("uid://")) return this.#uids.get(path) ?? null;
    const resolved = resourcePath(path, from);
    return resolved !== null && this.has(resolved) ? resolved : null;
  }

  globalClass(name: string): string | undefined {
    const path = this.#project.globalClasses.get(name);
    return path?.endsWith(".gd") === true ? path : undefined;
  }

  autoload(name: string): AutoloadName | undefined {
    const found = this.#project.autoloads.find((autoload) => autoload.name === name);
    if (found === undefined || !found.singleton) return undefined;
    const script = found.node?.script ?? null;
    const isGdscript = script?.endsWith(".gd") === true;
    return { script: isGdscript ? script : null, nativeClass: found.node?.type || "Node" };
  }

  nativeClass(name: string): NativeClass | undefined {
    return nativeClass(name);
  }

  singletonClass(name: string): string | undefined {
    return classInfo(name)?.isSingleton === true ? name : undefined;
  }

  resourceClass(path: string): string {
    let known = this.#classes.get(path);
    if (known === undefined) {
      known = this.#findClass(path);
      // Parts of files can be asked for by any name.
      if (this.#files.paths.has(path)) this.#classes.set(path, known);
    }
    return known;
  }

  #findClass(path: string): string {
    const { texts } = this.#files;
    const imported = /^type="(\w+)"/m.exec(texts.get(`${path}.import`)?.slice(0, 2000) ?? "")?.[1];
    const end = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    const said = end === "tres" ? /^[^\n]*?\btype="(\w+)"/.exec(texts.get(path)?.slice(0, 1000) ?? "")?.[1] : undefined;
    const name = imported ?? said ?? (Object.hasOwn(CLASSES_BY_END, end) ? CLASSES_BY_END[end]! : "Resource");
    return classInfo(name) === undefined ? "Resource" : name;
  }

  has(path: string): boolean {
    return (
      this.#files.paths.has(path) || (path.includes("::") && this.#files.paths.has(path.slice(0, path.indexOf("::"))))
    );
  }

  paths(): Iterable<string> {
    return this.#files.paths;
  }

  text(path: string): string | undefined {
    return this.#files.texts.get(path);
  }

  sceneFile(path: string): RawTextFile | null {
    let file = this.#sceneFiles.get(path);
    if (file === undefined) {
      const text = /\.t(?:scn|res)$/.test(path) ? this.#files.texts.get(path) : undefined;
      file = text === undefined ? null : this.#read(path, text);
      this.#sceneFiles.set(path, file);
    }
    return file;
  }

  /** What is wrong with the file `readProject` has told. As the engine does, a known uid is followed, and the path else. */
  #read(path: string, text: string): RawTextFile {
    return readTextFile(path, text, {
      resolve: (named, uid, from) => this.#uids.get(uid) ?? this.resolve(named, from) ?? named,
      diagnostics: new Diagnostics(0),
      budget: new Budget(MAX_VALUES, () => {}),
      everything: true,
    });
  }
}

const games = new WeakMap<GodotProject, GameProject>();

/** Names and dead zones of the input map. */
function readActions(settings: string): Map<string, number> {
  const actions = new Map(BUILTIN_ACTIONS.map((name) => [`ui_${name}`, 0.5]));
  let section = "";
  for (const item of splitText(settings, SETTINGS_FILE, new Diagnostics(0), true)) {
    if (item.kind === "tag") section = item.name;
    else if (section === "input") actions.set(item.key, deadZone(item.value));
  }
  return actions;
}

function deadZone(text: string): number {
  const [, found] = /"deadzone":\s*([0-9.]+)/.exec(text) ?? [];
  return found === undefined ? 0.2 : Number.parseFloat(found);
}
