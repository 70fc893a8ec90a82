import { afterEach, beforeEach } from "vitest";
import { setLogger, silentLogger } from "../../src/core/index.js";

/** What can be closed. */
export interface Closable {
  close(): unknown;
}

/**
 * Has each test of a file, or of a `describe`, begin without a log and end with everything closed that it has put into the
 * list, the last first.
 *
 * @returns The list.
 */
export function closedAfterEach(): Closable[] {
  const open: Closable[] = [];
  beforeEach(() => {
    setLogger(silentLogger);
  });
  afterEach(async () => {
    for (const thing of open.splice(0).reverse()) await thing.close();
    setLogger(null);
  });
  return open;
}
