/** Calls of one method that does nothing here. */
export interface GhostCalls {
  /** The class of the engine that has the method: `AudioStreamPlayer`. */
  readonly class: string;
  /** The method's name; empty for objects of the class that were made. */
  readonly method: string;
  /** How often it was called. */
  readonly calls: number;
}

/** Counts what scripts asked of classes that do nothing here. */
export class GhostLog {
  readonly #calls = new Map<string, { class: string; method: string; calls: number }>();

  /** A method was called, or, without a name, an object was made. */
  count(className: string, method = ""): void {
    const key = `${className}.${method}`;
    const entry = this.#calls.get(key);
    if (entry === undefined) this.#calls.set(key, { class: className, method, calls: 1 });
    else entry.calls++;
  }

  /** @returns What was counted, the most frequent first. */
  list(): GhostCalls[] {
    return [...this.#calls.values()].map((entry) => ({ ...entry })).sort((a, b) => b.calls - a.calls);
  }
}
