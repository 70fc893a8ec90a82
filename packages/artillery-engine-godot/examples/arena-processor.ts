// What arena.yml can't say in YAML. Artillery compiles it by itself.
import type { ProcessorBehaviour, ProcessorFunction } from "artillery-engine-godot";

/** The step `function: chat`: says something and waits until the server has told it to everybody. */
export const chat: ProcessorFunction = async ({ bot, vars }, events) => {
  const greeting = `${String(vars["greeting"])} from ${String(vars["me"])}`;
  bot!.rpc_id(1, "/root/Arena/Chat", "say", greeting);
  const startMs = performance.now();
  await bot!.expect("/root/Arena/Chat:message", (_from, text) => text === greeting);
  events.emit("histogram", "arena.chat_ms", performance.now() - startMs);
};

/** The step `behaviour: behaviour`, and what `gdpeer swarm --script` runs: pings until its time is up. */
export const behaviour: ProcessorBehaviour = async (bot, { every, record, count }) => {
  await every(250, async () => {
    const startMs = performance.now();
    bot.rpc_id(1, "/root/Arena", "ping", 1);
    await bot.expect("pong");
    record("ping", performance.now() - startMs);
    count("pings");
  });
};
