import { type BotContext, paceUntil } from "godot-multiplayer-peer";
import type { ProcessorBehaviour } from "./contract.js";
import { metricPart, reasonOf, StepFailure } from "./failure.js";
import type { Session } from "./session.js";

/** How long a behaviour may take to return after its time is up, in milliseconds. */
const LEAVE_GRACE_MS = 500;

let started = 0;

/**
 * Runs a behaviour as a swarm does: with the bot, and with a context whose figures become Artillery's metrics.
 *
 * @param session - The virtual user.
 * @param behaviour - The function.
 * @param limitMs - When its signal is aborted, in milliseconds; null for never.
 * @throws StepFailure when it throws before that.
 */
export async function runBehaviour(
  session: Session,
  behaviour: ProcessorBehaviour,
  limitMs: number | null,
): Promise<void> {
  const bot = await session.seated("behaviour");
  const { metrics } = session.stage;
  const stop = new AbortController();
  const { signal } = stop;
  const pace = paceUntil(signal);
  const context: BotContext = {
    index: started++,
    signal,
    record: (name, ms) => metrics.record(`godot.behaviour.${metricPart(name)}_ms`, ms),
    count: (name, by = 1) => metrics.count(`godot.behaviour.${metricPart(name)}`, by),
    error: (error) => metrics.count(`godot.behaviour.errors.${reasonOf(error)}`),
    sleep: pace.sleep,
    every: async (ms, step) => {
      if (!(ms >= 1)) throw new StepFailure("behaviour", "every", `every() needs at least 1 ms, got ${ms}`);
      await pace.every(ms, step);
    },
  };
  const ended = bot.closed.once().then(([reason]) => {
    if (signal.aborted) return;
    throw new StepFailure("behaviour", "disconnected", `The bot was closed before its behaviour ended: ${reason}`);
  });
  ended.catch(() => {});
  const timer = limitMs === null ? null : setTimeout(() => stop.abort(), limitMs);
  try {
    await Promise.race([Promise.resolve(behaviour(bot, context)), graceAfter(signal), ended]);
  } catch (error) {
    if (!signal.aborted) throw StepFailure.of("behaviour", error);
  } finally {
    if (timer !== null) clearTimeout(timer);
    stop.abort();
  }
}

function graceAfter(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => setTimeout(resolve, LEAVE_GRACE_MS).unref(), { once: true });
  });
}
