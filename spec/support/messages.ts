import { afterEach, beforeEach } from "vitest";
import { type Logger, set_logger } from "../../src/core/index.js";

/** Catches what the library logs during each test of a file. @returns The errors and warnings of the test that runs. */
export function catchMessages(): string[] {
  const messages: string[] = [];
  let previous: Logger;
  beforeEach(() => {
    messages.length = 0;
    previous = set_logger({ error: (message) => messages.push(message), warning: (message) => messages.push(message) });
  });
  afterEach(() => {
    set_logger(previous);
  });
  return messages;
}
