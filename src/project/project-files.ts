import { folders } from "#platform/files";
import { checkNames, type OptionNames } from "../core/check-names.js";
import { GodotError } from "../core/index.js";
import type { Diagnostics } from "../gdscript/diagnostics.js";
import type { CsharpGrammar } from "../platform/csharp-grammar.js";
import type { FolderFile } from "../platform/files.js";

/**
 * A project that is no folder: an archive, a version control system, files in memory. `list` may leave out what the
 * reader has no use for.
 */
export interface ProjectFileProvider {
  /** @returns The paths of all files, relative to the folder of `project.godot`, with `/` between names. */
  list(): Iterable<string> | Promise<Iterable<string>>;
  /**
   * @param path - One of the listed paths.
   * @returns The file's contents; null when it cannot be read.
   */
  read(path: string): string | Uint8Array | null | Promise<string | Uint8Array | null>;
}

/** What a project can be read from: a folder's path, files by path, or a provider. */
export type ProjectSource =
  | string
  | ReadonlyMap<string, string>
  | Readonly<Record<string, string>>
  | ProjectFileProvider;

/** How much of a project is read. The defaults are more than any game needs. */
export interface ReadProjectOptions {
  /** Files larger than this are left out, in bytes. Default 16 MiB. */
  readonly maxFileBytes?: number;
  /** When so many bytes were read, the rest is left out. Default 256 MiB. */
  readonly maxTotalBytes?: number;
  /** How many files are looked at. Default 50,000. */
  readonly maxFiles?: number;
  /** How many diagnostics are kept. Default 1,000. */
  readonly maxDiagnostics?: number;
  /** Whether C# sources are read, where there are any. Default true. */
  readonly csharp?: boolean;
  /** Symbols of C#'s `#if` that are defined beside Godot's own; `DEBUG` and `TOOLS` are not, as in a game that was exported. */
  readonly csharpDefines?: readonly string[];
  /** Parses C#, from `makeCsharpGrammar`. Outside of browsers the package `@vscode/tree-sitter-wasm` is loaded when there are sources. */
  readonly csharpGrammar?: CsharpGrammar;
}

const OPTIONS: OptionNames<ReadProjectOptions> = {
  maxFileBytes: true,
  maxTotalBytes: true,
  maxFiles: true,
  maxDiagnostics: true,
  csharp: true,
  csharpDefines: true,
  csharpGrammar: true,
};

/** Refuses options that there are not. @throws GodotError `ERR_INVALID_PARAMETER`. */
export function checkReadOptions(options: ReadProjectOptions): void {
  checkNames("readProject", options, OPTIONS);
}

/** A project's texts by resource path, and the paths of all its files. */
export interface LoadedFiles {
  readonly texts: ReadonlyMap<string, string>;
  readonly paths: ReadonlySet<string>;
}

/** What scripts read by themselves; read last, as far as there is room, so that it takes none from what the reader needs. */
const DATA = /\.(?:csv|json|txt|cfg|ini|xml)$/i;
const READABLE = /(?:^|\/)(?:project\.godot|[^/]+\.(?:gd|cs|tscn|tres|uid|import))$/;
const SKIPPED_FOLDERS: ReadonlySet<string> = new Set([".godot", ".git", ".import", ".svn", ".hg", "node_modules"]);

/**
 * Reads all files of a project that matter.
 *
 * @param source - Where they are.
 * @param options - Bounds.
 * @param diagnostics - Is told what was left out.
 * @throws GodotError `ERR_FILE_NOT_FOUND` when there is no `project.godot`; what the folder's or the provider's own errors are.
 */
export async function loadFiles(
  source: ProjectSource,
  options: ReadProjectOptions,
  diagnostics: Diagnostics,
): Promise<LoadedFiles> {
  const { maxFileBytes = 16 * 2 ** 20, maxTotalBytes = 256 * 2 ** 20, maxFiles = 50_000 } = options;
  const provider = await open(source, maxFiles, maxFileBytes, diagnostics);
  const texts = new Map<string, string>();
  const paths = new Set<string>();
  const decoder = new TextDecoder();
  let left = maxTotalBytes;
  for (const { path } of provider.files) paths.add(`res://${path}`);
  for (const { path, sizeBytes } of provider.files.filter((file) => READABLE.test(file.path))) {
    const resource = `res://${path}`;
    if (sizeBytes > maxFileBytes) {
      diagnostics.error(
        "limit",
        resource,
        0,
        `The file has ${sizeBytes} bytes, more than ${maxFileBytes}: it is not read`,
      );
      continue;
    }
    if (left <= 0) {
      diagnostics.error(
        "limit",
        resource,
        0,
        `The project has more than ${maxTotalBytes} bytes of text: this file and those after it are not read`,
      );
      break;
    }
    const contents = await provider.read(path);
    if (contents === null) {
      diagnostics.error("missing-file", resource, 0, "The file cannot be read");
      continue;
    }
    if (contents.length > maxFileBytes) {
      diagnostics.error(
        "limit",
        resource,
        0,
        `The file has ${contents.length} bytes, more than ${maxFileBytes}: it is not read`,
      );
      continue;
    }
    left -= contents.length;
    texts.set(resource, typeof contents === "string" ? contents : decoder.decode(contents));
  }
  for (const { path, sizeBytes } of provider.files.filter((file) => DATA.test(file.path))) {
    if (sizeBytes > Math.min(left, maxFileBytes)) continue;
    const contents = await provider.read(path);
    if (contents === null || contents.length > Math.min(left, maxFileBytes)) continue;
    left -= contents.length;
    texts.set(`res://${path}`, typeof contents === "string" ? contents : decoder.decode(contents));
  }
  if (!texts.has("res://project.godot")) {
    const where = typeof source === "string" ? `the folder '${source}'` : "the files";
    throw new GodotError(
      "ERR_FILE_NOT_FOUND",
      `There is no project.godot in ${where}: name the folder of a Godot project`,
    );
  }
  return { texts, paths };
}

interface OpenProject {
  readonly files: readonly FolderFile[];
  read(path: string): string | Uint8Array | null | Promise<string | Uint8Array | null>;
}

async function open(
  source: ProjectSource,
  maxFiles: number,
  maxFileBytes: number,
  diagnostics: Diagnostics,
): Promise<OpenProject> {
  const limit = () =>
    diagnostics.error(
      "limit",
      "res://project.godot",
      0,
      `The project has more than ${maxFiles} files: the others are not read`,
    );
  if (typeof source === "string") {
    const folder = source.replace(/(^|[/\\])project\.godot$/, "$1") || ".";
    const { files, truncated, outside } = await folders.list(folder, {
      skip: SKIPPED_FOLDERS,
      ignoreMark: ".gdignore",
      maxFiles,
      maxDepth: 64,
      wants: (name) => !name.startsWith("."),
    });
    if (truncated) limit();
    for (const path of outside)
      diagnostics.warning("unsupported", `res://${path}`, 0, "The link leads out of the project: it is not followed");
    return { files, read: (path) => folders.read(folder, path, maxFileBytes) };
  }
  const provider = isProvider(source)
    ? source
    : fromEntries(source instanceof Map ? source : new Map(Object.entries(source)));
  const files: FolderFile[] = [];
  const listed = new Map<string, string>();
  for (const path of await provider.list()) {
    if (files.length >= maxFiles) {
      limit();
      break;
    }
    const clean = cleanPath(path);
    listed.set(clean, path);
    files.push({ path: clean, sizeBytes: 0 });
  }
  return { files, read: (path) => provider.read(listed.get(path)!) };
}

function isProvider(source: object): source is ProjectFileProvider {
  return (
    typeof (source as Partial<ProjectFileProvider>).list === "function" &&
    typeof (source as Partial<ProjectFileProvider>).read === "function"
  );
}

function fromEntries(entries: ReadonlyMap<string, string>): ProjectFileProvider {
  const clean = new Map([...entries].map(([path, text]) => [cleanPath(path), text]));
  return { list: () => clean.keys(), read: (path) => clean.get(path) ?? null };
}

function cleanPath(path: string): string {
  return path.replaceAll("\\", "/").replace(/^(?:res:\/\/|\.?\/)/, "");
}
