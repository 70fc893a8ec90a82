import { afterEach, beforeEach } from "vitest";
import { type Logger, setLogger } from "../../src/core/index.js";

/**
 * Collects what is logged during each test of a file, or of a `describe`.
 *
 * @param warnings - Whether warnings count, too.
 * @returns The messages of the running test.
 */
export function logged(warnings = false): string[] {
  const messages: string[] = [];
  const note = (message: string): void => void messages.push(message);
  let previous: Logger;
  beforeEach(() => {
    messages.length = 0;
    previous = setLogger({ error: note, warning: warnings ? note : () => {} });
  });
  afterEach(() => {
    setLogger(previous);
  });
  return messages;
}
