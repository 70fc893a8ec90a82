import { fileURLToPath } from "node:url";
import { startEngine } from "../../support/engine.js";

const project = fileURLToPath(new URL("./project", import.meta.url));
const PATIENCE_MS = 300_000;

/** Has the engine run the exchange script to its end. */
export async function exchange(...args: string[]): Promise<void> {
  const running = await startEngine(project, ["exchange", ...args], { lifetimeMs: PATIENCE_MS });
  try {
    await running.line(/^done$/, PATIENCE_MS);
  } finally {
    await running.stop();
  }
}
