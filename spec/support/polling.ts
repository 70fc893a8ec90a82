/** Something with Godot's `poll()`. */
export interface Pollable {
  poll(): void;
}

/**
 * Polls until a condition holds, a millisecond apart, as a game would each frame.
 *
 * @param peers - Whom to poll; a list that may grow, or a function that returns it.
 * @param condition - Looked at after each round.
 * @param what - Named in the error.
 * @param timeoutMs - When to give up.
 */
export async function pollUntil(
  peers: Iterable<Pollable> | (() => Iterable<Pollable>),
  condition: () => boolean,
  what: string,
  timeoutMs = 30_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    for (const peer of typeof peers === "function" ? peers() : peers) peer.poll();
    if (condition()) return;
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Polls a number of rounds, a millisecond apart: for showing that something does not happen. */
export async function pollRounds(peers: Iterable<Pollable>, rounds = 20): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const peer of peers) peer.poll();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Waits until a condition holds without polling anything: for peers that drive themselves. */
export async function waitUntil(condition: () => boolean, what: string, timeoutMs = 30_000): Promise<void> {
  await pollUntil([], condition, what, timeoutMs);
}
