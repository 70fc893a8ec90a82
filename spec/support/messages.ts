import { afterEach, beforeEach } from "vitest";
import { type Logger, setLogger } from "../../src/core/index.js";

/** Catches what the library logs during each test of a file. @returns The errors and warnings of the test that runs. */
export function catchMessages(): string[] {
  const messages: string[] = [];
  let previous: Logger;
  beforeEach(() => {
    messages.length = 0;
    previous = setLogger({ error: (message) => messages.push(message), warning: (message) => messages.push(message) });
  });
  afterEach(() => {
    setLogger(previous);
  });
  return messages;
}
