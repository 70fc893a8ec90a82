import { loadCsharpGrammar } from "#platform/csharp-grammar";
import { type CsharpProject, readCsharp } from "../csharp/index.js";
import { Budget } from "../gdscript/budget.js";
import { Diagnostics } from "../gdscript/diagnostics.js";
import { ScriptLinker } from "../gdscript/linker.js";
import { nativeClassNames } from "../gdscript/native-classes.js";
import { parseScript } from "../gdscript/syntax/parser.js";
import type { ClassNode } from "../gdscript/syntax/tree.js";
import { countValues, readValue } from "../gdscript/value-text.js";
import type { CsharpGrammar } from "../platform/csharp-grammar.js";
import type { Variant } from "../variant/index.js";
import { engineOfSettings } from "./engine-version.js";
import {
  checkReadOptions,
  type LoadedFiles,
  loadFiles,
  type ProjectSource,
  type ReadProjectOptions,
} from "./project-files.js";
import { rememberFiles } from "./project-texts.js";
import { resourcePath } from "./resource-path.js";
import { bareNode, SceneBuilder, type SceneProject } from "./scene-builder.js";
import { type RawTextFile, readTextFile } from "./scene-reader.js";
import { splitText } from "./text-format.js";
import {
  type AutoloadDescription,
  type GodotProject,
  type NodeDescription,
  type ReplicationConfigDescription,
  ResourceReference,
  type SceneDescription,
  type ScriptDescription,
} from "./types.js";
import { uidsOf } from "./uids.js";

/**
 * Reads a Godot 4 project: settings, scenes, replication configurations and what its GDScript and C# files declare.
 *
 * What is broken is reported in {@link GodotProject.diagnostics} and left out; the rest is there. Nothing of the project is run.
 *
 * ```ts
 * const project = await readProject("path/to/game");
 * for (const diagnostic of project.diagnostics) console.warn(formatDiagnostic(diagnostic));
 * ```
 *
 * @param source - The project's folder (where `project.godot` is), or its files: text by path, or a provider.
 * @param options - Bounds.
 * @throws GodotError `ERR_FILE_NOT_FOUND` when there is no such folder or no `project.godot` in it; `ERR_FILE_CANT_READ`
 * when the folder cannot be read; `ERR_UNAVAILABLE` for a folder in browsers, and for C# sources without the package that
 * parses them.
 */
export async function readProject(source: ProjectSource, options: ReadProjectOptions = {}): Promise<GodotProject> {
  checkReadOptions(options);
  const diagnostics = new Diagnostics(options.maxDiagnostics);
  const files = await loadFiles(source, options, diagnostics);
  const hasCsharp = options.csharp !== false && [...files.texts.keys()].some((path) => path.endsWith(".cs"));
  const grammar = hasCsharp ? (options.csharpGrammar ?? (await loadCsharpGrammar())) : null;
  return readLoaded(files, diagnostics, { grammar, defines: options.csharpDefines ?? [] });
}

/**
 * Reads a project whose texts are at hand.
 *
 * @param files - Its texts, `res://project.godot` among them, and the paths of all its files.
 * @param diagnostics - Where complaints go.
 * @param csharp - What C# sources are read with; without a grammar they are not.
 * @internal
 */
export function readLoaded(
  files: LoadedFiles,
  diagnostics = new Diagnostics(),
  csharp: CsharpReading = { grammar: null, defines: [] },
): GodotProject {
  const project = new ProjectReader(files, diagnostics, csharp).run();
  rememberFiles(project, files);
  return project;
}

interface CsharpReading {
  readonly grammar: CsharpGrammar | null;
  readonly defines: readonly string[];
}

/** More than any game's scripts have; each takes some hundred bytes of memory. */
const MAX_TOKENS = 5_000_000;
/** How many values scenes, resources and settings may have; small ones take some hundred bytes of memory. */
const MAX_VALUES = 5_000_000;
const MAIN_FILE = "res://project.godot";

class ProjectReader {
  readonly #files: LoadedFiles;
  readonly #diagnostics: Diagnostics;
  readonly #uids = new Map<string, string>();
  readonly #autoloadPaths = new Map<string, string>();
  readonly #values: Budget;
  readonly #csharp: CsharpReading;

  constructor(files: LoadedFiles, diagnostics: Diagnostics, csharp: CsharpReading) {
    this.#csharp = csharp;
    this.#files = files;
    this.#diagnostics = diagnostics;
    this.#values = new Budget(MAX_VALUES, (file) =>
      diagnostics.error("limit", file, 0, `The files have more than ${MAX_VALUES} values: the others are left out`),
    );
  }

  run(): GodotProject {
    const settings = this.#settings();
    this.#collectUids();
    const raw = this.#textFiles();
    const asts = this.#scripts(raw);
    const autoloads = this.#autoloads(settings);
    const csharp = this.#readCsharp();
    const linker = new ScriptLinker(asts, {
      resolve: (path, from) => this.#resolve(path, from),
      autoload: (name) => this.#autoloadScript(name, raw),
      foreignClass: (name) => csharp.globalClasses.get(name),
      hasExtensions: [...this.#files.paths].some((path) => path.endsWith(".gdextension")),
      rpcChannelIsLast: engineOfSettings(settings) === "4.0",
      diagnostics: this.#diagnostics,
    });
    const scripts = new Map<string, ScriptDescription>();
    for (const path of asts.keys()) scripts.set(path, linker.describe(path)!);
    for (const [path, script] of csharp.scripts) scripts.set(path, script);
    const configs = new Map<string, ReplicationConfigDescription>();
    for (const file of raw.values()) for (const config of file.replicationConfigs) configs.set(config.path, config);
    const globalClasses = linker.globalClasses();
    for (const [name, path] of csharp.globalClasses) {
      const other = globalClasses.get(name);
      if (other === undefined) globalClasses.set(name, path);
      else this.#diagnostics.error("invalid", path, 0, `The class '${name}' is that of ${other}, too`);
    }
    const context: SceneProject = {
      files: raw,
      script: (path) => scripts.get(path) ?? linker.describe(path) ?? scripts.get(globalClasses.get(path) ?? ""),
      config: (path) => configs.get(path),
      resolve: (path, from) => this.#resolve(path, from),
      diagnostics: this.#diagnostics,
    };
    const builder = new SceneBuilder(context);
    const scenes = new Map<string, SceneDescription>();
    for (const file of raw.values()) {
      const scene = file.kind === "scene" ? builder.build(file.path) : null;
      if (scene !== null) scenes.set(file.path, scene);
    }
    const main = settings.get("application/run/main_scene");
    return {
      name: String(settings.get("application/config/name") ?? ""),
      mainScene: this.#mainScene(main, scenes),
      autoloads: autoloads.map((autoload) => ({ ...autoload, node: this.#autoloadNode(autoload, scenes, context) })),
      scenes,
      scripts,
      replicationConfigs: configs,
      resources: new Map([...raw.values()].flatMap((file) => [...file.resources])),
      globalClasses: globalClasses,
      settings,
      diagnostics: this.#diagnostics.list,
    };
  }

  #settings(): Map<string, Variant> {
    const settings = new Map<string, Variant>();
    let section = "";
    for (const item of splitText(this.#files.texts.get(MAIN_FILE)!, MAIN_FILE, this.#diagnostics, true)) {
      if (item.kind === "tag") {
        section = item.name;
        continue;
      }
      const key = section === "" ? item.key : `${section}/${item.key}`;
      // Input events and the like are of no use, and hold objects.
      if (section === "input" || section === "editor" || section === "editor_plugins") continue;
      if (!this.#values.take(countValues(item.value), MAIN_FILE)) break;
      try {
        settings.set(key, readValue(item.value));
      } catch (error) {
        this.#diagnostics.error(
          "syntax",
          MAIN_FILE,
          item.line,
          `Can't read the setting '${key}': ${(error as Error).message}`,
        );
      }
    }
    const version = settings.get("config_version");
    if (version !== 5) {
      this.#diagnostics.warning(
        "unsupported",
        MAIN_FILE,
        0,
        `The project has the config_version ${String(version ?? "(none)")}; 5 is that of Godot 4`,
      );
    }
    return settings;
  }

  #collectUids(): void {
    for (const [of, uid] of uidsOf(this.#files.texts)) {
      const other = this.#uids.get(uid);
      if (other === undefined) this.#uids.set(uid, of);
      else if (other !== of) this.#diagnostics.warning("invalid", of, 1, `Its ${uid} is that of '${other}' too`);
    }
  }

  /** A path as written, or a `uid://`, to the path of a file that exists. */
  #resolve(path: string, from: string): string | null {
    if (path.startsWith("uid://")) return this.#uids.get(path) ?? null;
    const resolved = resourcePath(path, from);
    if (resolved === null) return null;
    return this.#files.paths.has(resolved) || resolved.includes("::") ? resolved : null;
  }

  #textFiles(): Map<string, RawTextFile> {
    const raw = new Map<string, RawTextFile>();
    // As the engine does, a known uid is followed, and the path else.
    const resolve = (path: string, uid: string, from: string) => {
      const known = uid === "" ? undefined : this.#uids.get(uid);
      return known ?? (path === "" ? null : this.#resolve(path, from));
    };
    for (const [path, text] of this.#files.texts) {
      if (/\.t(?:scn|res)$/.test(path))
        raw.set(path, readTextFile(path, text, { resolve, diagnostics: this.#diagnostics, budget: this.#values }));
    }
    return raw;
  }

  #scripts(raw: ReadonlyMap<string, RawTextFile>): Map<string, ClassNode> {
    const asts = new Map<string, ClassNode>();
    const budget = new Budget(MAX_TOKENS, (file) =>
      this.#diagnostics.error(
        "limit",
        file,
        0,
        `The scripts have more than ${MAX_TOKENS} tokens: the rest is not read`,
      ),
    );
    const parse = (path: string, source: string) => {
      const report = (message: string, line: number, _column: number, code: "syntax" | "limit" = "syntax") =>
        this.#diagnostics.error(code, path, line, message);
      asts.set(
        path,
        parseScript(source, report, () => budget.take(1, path)),
      );
    };
    for (const [path, text] of this.#files.texts) if (path.endsWith(".gd")) parse(path, text);
    for (const file of raw.values()) for (const [path, { source }] of file.scripts) parse(path, source);
    return asts;
  }

  #readCsharp(): CsharpProject {
    const { grammar, defines } = this.#csharp;
    if (grammar === null) return { scripts: new Map(), globalClasses: new Map() };
    const sources = [...this.#files.texts].filter(([path]) => path.endsWith(".cs"));
    return readCsharp(new Map(sources), {
      grammar,
      defines,
      nativeClasses: nativeClassNames(),
      now: () => performance.now(),
      report: (severity, code, file, line, message) => this.#diagnostics.add(severity, code, file, line, message),
    });
  }

  #autoloads(settings: ReadonlyMap<string, Variant>): Omit<AutoloadDescription, "node">[] {
    const list: Omit<AutoloadDescription, "node">[] = [];
    const first: Omit<AutoloadDescription, "node">[] = [];
    for (const [key, value] of settings) {
      const match = /^autoload(_prepend)?\/(.+)$/.exec(key);
      if (match === null) continue;
      if (typeof value !== "string") {
        this.#diagnostics.error("invalid", MAIN_FILE, 0, `The autoload '${match[2]}' is no path`);
        continue;
      }
      const singleton = value.startsWith("*");
      const written = singleton ? value.slice(1) : value;
      const path = this.#resolve(written, MAIN_FILE);
      if (path === null)
        this.#diagnostics.error(
          "missing-file",
          MAIN_FILE,
          0,
          `The autoload '${match[2]}' is '${written}', which does not exist`,
        );
      const autoload = { name: match[2]!, path: path ?? written, singleton };
      (match[1] === undefined ? list : first).push(autoload);
      this.#autoloadPaths.set(autoload.name, autoload.path);
    }
    return [...first.reverse(), ...list];
  }

  /** The script of an autoload, or of the root of its scene; null without one, undefined when there is no such autoload. */
  #autoloadScript(name: string, raw: ReadonlyMap<string, RawTextFile>): string | null | undefined {
    const path = this.#autoloadPaths.get(name);
    if (path === undefined || path.endsWith(".gd")) return path;
    const script = raw.get(path)?.nodes[0]?.properties.get("script");
    return script instanceof ResourceReference && script.path.endsWith(".gd") ? script.path : null;
  }

  #autoloadNode(
    autoload: Omit<AutoloadDescription, "node">,
    scenes: ReadonlyMap<string, SceneDescription>,
    context: SceneProject,
  ): NodeDescription | null {
    const { name, path } = autoload;
    const scene = scenes.get(path);
    if (scene !== undefined) return { ...scene.root, name, instance: path };
    const script = context.script(path);
    if (script === undefined) return null;
    return { ...bareNode(name, script.nativeBase === "" ? "Node" : script.nativeBase, path, 1), script: path };
  }

  #mainScene(setting: Variant | undefined, scenes: ReadonlyMap<string, SceneDescription>): string | null {
    if (typeof setting !== "string" || setting === "") {
      this.#diagnostics.warning("invalid", MAIN_FILE, 0, "The project has no main scene");
      return null;
    }
    const path = this.#resolve(setting, MAIN_FILE);
    if (path === null)
      this.#diagnostics.error("missing-file", MAIN_FILE, 0, `The main scene '${setting}' does not exist`);
    else if (!scenes.has(path))
      this.#diagnostics.error("unsupported", MAIN_FILE, 0, `The main scene '${path}' could not be read`);
    return path;
  }
}
