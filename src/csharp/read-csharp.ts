import type { CsharpGrammar } from "../platform/csharp-grammar.js";
import type { ScriptDescription } from "../scripts/types.js";
import { activeText, MAX_ANGLES } from "./active-text.js";
import { Attributes } from "./attributes.js";
import { Constants } from "./constants.js";
import { type FileDeclarations, readDeclarations, type TypeNode } from "./declarations.js";
import { Describer } from "./describe.js";
import { externalTypes } from "./external-types.js";
import { csharpClassName } from "./native-names.js";
import { SourceFile } from "./source-file.js";
import { Symbols, type TypeSymbol } from "./symbols.js";
import { copyTree, type SyntaxNode } from "./syntax.js";
import type { CsharpProject, Report } from "./types.js";
import { VariantTypes } from "./variant-types.js";

/** How C# sources are read. */
export interface ReadCsharpOptions {
  /** Parses them. */
  readonly grammar: CsharpGrammar;
  /** The engine's classes, by Godot's names. */
  readonly nativeClasses: Iterable<string>;
  /** Where complaints go. */
  readonly report: Report;
  /** Symbols of `#if` that are defined beside those that Godot defines; `DEBUG` and `TOOLS` are not, as in a game that was exported. */
  readonly defines?: readonly string[];
  /** Longer files are left out, in UTF-16 units. Default 4 Mi. */
  readonly maxFileLength?: number;
  /**
   * How long parsing may take in all, in milliseconds; what is left then is not read. Default 60,000. A single file has
   * {@link FILE_MSEC} and a little for each character, some twenty times of what sources need that are no trap.
   */
  readonly maxParseMsec?: number;
  /** Tells the time in milliseconds, from any beginning. */
  readonly now?: () => number;
}

/** How long parsing any file may take, in milliseconds, and what each character adds to that. */
const FILE_MSEC = 2000;
const CHARACTER_MSEC = 0.05;

/** Symbols that are defined wherever a game is built with Godot 4. */
const DEFINED = /^(?:GODOT|GODOT4|GODOT4_[0-6]_OR_GREATER|GODOT_PC|NET|NET[5-8]_0_OR_GREATER|NETCOREAPP)$/;

/**
 * Reads what the C# sources of a Godot project declare: never throws, whatever they say.
 *
 * @param files - The sources, by resource path.
 * @param options - The parser, what there is beside the sources, and bounds.
 */
export function readCsharp(files: ReadonlyMap<string, string>, options: ReadCsharpOptions): CsharpProject {
  const { report, nativeClasses } = options;
  const classes = new Map([...nativeClasses].map((name) => [csharpClassName(name), name]));
  const symbols = new Symbols(parseFiles(files, options), externalTypes(classes));
  const constants = new Constants(symbols);
  const paths = new Map<TypeSymbol, string>();
  const pathOf = (symbol: TypeSymbol): string => {
    const path = paths.get(symbol) ?? scriptPath(symbol);
    paths.set(symbol, path);
    return path;
  };
  const types = new VariantTypes(symbols, constants, classes, pathOf);
  const attributes = new Attributes(symbols, constants, report);
  const describer = new Describer(symbols, constants, types, attributes, pathOf, report);
  const scripts = new Map<string, ScriptDescription>();
  const globalClasses = new Map<string, string>();
  for (const symbol of symbols.all()) {
    if (symbol.kind !== "class") continue;
    if (types.nativeBase(symbol) === null) {
      complainOfStranger(symbol, symbols, attributes, report);
      continue;
    }
    const script = describer.describe(symbol);
    complainOfClass(symbol, script, report);
    for (const node of fileNodes(symbol)) scripts.set(node.scope.file.path, script);
    if (describer.has(symbol, "GlobalClass") && fileNodes(symbol).length > 0)
      globalClasses.set(symbol.name, script.path);
  }
  return { scripts, globalClasses };
}

function parseFiles(files: ReadonlyMap<string, string>, options: ReadCsharpOptions): FileDeclarations[] {
  const { grammar, report, maxFileLength = 4 * 2 ** 20, maxParseMsec = 60_000, now = () => 0 } = options;
  const defines = new Set(options.defines);
  const found: FileDeclarations[] = [];
  const deadline = now() + maxParseMsec;
  for (const [path, source] of files) {
    const leaveOut = (line: number, message: string): void =>
      report("error", "limit", path, line, `${message}: the file is not read`);
    if (source.length > maxFileLength) {
      leaveOut(0, `The file is longer than ${maxFileLength} characters`);
      continue;
    }
    const active = activeText(source, (symbol) => DEFINED.test(symbol) || defines.has(symbol));
    if (active.tangledLine > 0) {
      leaveOut(active.tangledLine, `More than ${MAX_ANGLES} '<' are open`);
      continue;
    }
    for (const [symbol, line] of active.undecided) {
      if (!DEFINED.test(symbol) && !defines.has(symbol))
        report("info", "runtime", path, line, `RPCs depend on '${symbol}', which is taken as not defined`);
    }
    const file = new SourceFile(path, active.text);
    let root: SyntaxNode | undefined;
    const until = Math.min(deadline, now() + FILE_MSEC + source.length * CHARACTER_MSEC);
    try {
      const parsed = grammar.parse(
        active.text,
        () => now() < until,
        (cursor) => {
          root = copyTree(cursor);
        },
      );
      if (!parsed) leaveOut(0, "Parsing the file takes too long");
    } catch (error) {
      leaveOut(0, `The parser failed (${error instanceof Error ? error.message : String(error)})`);
    }
    if (root === undefined) continue;
    const line = firstError(root, file);
    if (line > 0) report("error", "syntax", path, line, "Here the file is no C# that could be understood");
    found.push(readDeclarations(file, root));
  }
  return found;
}

/** The line of the first damage; 0 for none. */
function firstError(node: SyntaxNode, file: SourceFile): number {
  if (node.type === "ERROR") return file.lineOf(node.start);
  for (const inner of node.children) {
    const line = firstError(inner, file);
    if (line > 0) return line;
  }
  return 0;
}

/** The parts of a class that stand in a file of its name: those files are scripts. */
function fileNodes(symbol: TypeSymbol): TypeNode[] {
  if (symbol.container !== null) return [];
  return symbol.parts.filter((node) => /([^/]*)\.cs$/.exec(node.scope.file.path)?.[1] === symbol.name);
}

/** `res://Player.cs` for the class that the file is named for, `res://Player.cs::Other` for others, `…::Outer.Inner` for those in them. */
function scriptPath(symbol: TypeSymbol): string {
  if (symbol.container !== null) {
    const outer = scriptPath(symbol.container);
    return outer.includes("::") ? `${outer}.${symbol.name}` : `${outer}::${symbol.name}`;
  }
  const [named] = fileNodes(symbol);
  const { path } = (named ?? symbol.parts[0]!).scope.file;
  return named !== undefined ? path : `${path}::${symbol.name}`;
}

/** What Godot, or its compiler, would not accept of a class. */
function complainOfClass(symbol: TypeSymbol, script: ScriptDescription, report: Report): void {
  const [node] = symbol.parts as [TypeNode];
  const { file } = node.scope;
  const line = file.lineOf(node.start);
  if (!node.modifiers.has("partial") && symbol.parts.length === 1)
    report("error", "invalid", file.path, line, `The class '${symbol.name}' is not partial: Godot cannot use it`);
  const own = script.rpcs.some((rpc) => rpc.script === script.path);
  if (own && fileNodes(symbol).length === 0 && !script.abstract && node.typeParameters.length === 0)
    report(
      "warning",
      "invalid",
      file.path,
      line,
      `The class '${symbol.name}' has RPCs, but no file has its name: no node can have it as its script`,
    );
}

/** A class with `[Rpc]` that extends nothing known: something is missing. */
function complainOfStranger(symbol: TypeSymbol, symbols: Symbols, attributes: Attributes, report: Report): void {
  for (const node of symbol.parts) {
    const { file } = node.scope;
    const place = symbols.inside(symbol, node);
    if (!node.methods.some((method) => attributes.find("Rpc", method.attributes, place) !== undefined)) continue;
    report(
      "error",
      "unresolved",
      file.path,
      file.lineOf(node.start),
      `The class '${symbol.name}' has RPCs, but extends no class of the engine that is known here`,
    );
    return;
  }
}
