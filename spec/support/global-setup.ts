import type { TestProject } from "vitest/node";
import { type FoundEngine, findEngine } from "./find-engine.js";

declare module "vitest" {
  interface ProvidedContext {
    engine: FoundEngine | null;
  }
}

/** Once for a run, before all specs: looks for an engine and says what it has found. */
export default function setup(project: TestProject): void {
  const { engine, notes } = findEngine(process.env);
  for (const note of notes) console.info(`*** ${note}`);
  project.provide("engine", engine);
}
