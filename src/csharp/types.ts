import type { DiagnosticCode, ScriptDescription, Severity } from "../scripts/types.js";

/** How a reader of C# tells what it finds. */
export type Report = (severity: Severity, code: DiagnosticCode, file: string, line: number, message: string) => void;

/** What a project's C# sources declare. */
export interface CsharpProject {
  /** The scripts, by resource path: classes that can be attached to a node, or that such a class is in or extends. */
  readonly scripts: ReadonlyMap<string, ScriptDescription>;
  /** Classes with `[GlobalClass]`: name to path. */
  readonly globalClasses: ReadonlyMap<string, string>;
}
