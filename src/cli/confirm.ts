import { isatty } from "node:tty";
import { confirm, isCancel } from "@clack/prompts";
import { GodotError } from "../core/index.js";

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|\[::1\]|localhost)$/i;

/** Whether an address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/**
 * Asks before something listens on more than loopback.
 *
 * @param what - What would listen.
 * @param bind - The address.
 * @param port - The port.
 * @param yes - Whether the answer was given on the command line.
 * @throws GodotError `ERR_UNAUTHORIZED` when the answer is no, or when there is nobody to ask.
 */
export async function confirmListening(what: string, bind: string, port: number, yes: boolean): Promise<void> {
  if (LOOPBACK.test(bind) || yes) return;
  if (!isatty(0) || !isatty(1)) {
    throw new GodotError(
      "ERR_UNAUTHORIZED",
      `The ${what} would listen on ${bind}:${port}, where other machines can reach it; say --yes to allow that`,
    );
  }
  const answer = await confirm({
    message: `The ${what} will listen on ${bind}:${port}, where other machines can reach it. Go on?`,
    initialValue: false,
  });
  if (isCancel(answer) || !answer) throw new GodotError("ERR_UNAUTHORIZED", `Not listening on ${bind}:${port}`);
}
