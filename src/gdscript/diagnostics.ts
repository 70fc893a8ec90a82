import type { Diagnostic, DiagnosticCode, Severity } from "../scripts/types.js";
import { escapeControls } from "./escape-controls.js";

/** A message is cut at so many characters, so that no name in a project makes it, or a list of them, long. */
const MAX_MESSAGE = 500;

/** Where the parts of the reader put what they find. Bounded: a hostile project cannot fill memory with complaints. */
export class Diagnostics {
  readonly list: Diagnostic[] = [];
  readonly #max: number;
  #dropped = 0;
  readonly #seen = new Set<string>();

  /** @param max - How many are kept; one more tells that there were others. */
  constructor(max = 1000) {
    this.#max = max;
  }

  /** How many there were beyond the maximum. */
  get dropped(): number {
    return this.#dropped;
  }

  /**
   * Keeps a diagnostic, unless the same was kept before.
   *
   * @param severity - How bad it is.
   * @param code - What kind.
   * @param file - The file's resource path.
   * @param line - The line, from 1; 0 for the whole file.
   * @param message - What happened.
   */
  add(severity: Severity, code: DiagnosticCode, file: string, line: number, message: string): void {
    if (this.list.length >= this.#max) {
      if (this.#dropped++ === 0) {
        this.list.push({
          severity: "error",
          code: "limit",
          file: "res://project.godot",
          line: 0,
          message: `More than ${this.#max} diagnostics: the others are left out`,
        });
      }
      return;
    }
    if (message.length > MAX_MESSAGE) message = `${message.slice(0, MAX_MESSAGE)}…`;
    const key = `${file}\n${line}\n${message}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.list.push({ severity, code, file, line, message });
  }

  /** {@link add} for errors. */
  error(code: DiagnosticCode, file: string, line: number, message: string): void {
    this.add("error", code, file, line, message);
  }

  /** {@link add} for warnings. */
  warning(code: DiagnosticCode, file: string, line: number, message: string): void {
    this.add("warning", code, file, line, message);
  }

  /** {@link add} for mere information. */
  info(code: DiagnosticCode, file: string, line: number, message: string): void {
    this.add("info", code, file, line, message);
  }
}

/**
 * Writes a diagnostic as compilers do: one line, with control characters of the project's names and texts written out, since they
 * could play tricks on a terminal.
 *
 * @param diagnostic - The diagnostic.
 * @returns Such as `res://player.gd:12: error: Unknown @rpc argument 'anypeer' (invalid)`.
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const where = diagnostic.line > 0 ? `${diagnostic.file}:${diagnostic.line}` : diagnostic.file;
  return escapeControls(`${where}: ${diagnostic.severity}: ${diagnostic.message} (${diagnostic.code})`);
}
