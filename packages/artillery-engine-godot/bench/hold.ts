// The processor of hold.yml, and the same load for `gdpeer swarm`.
import type { ProcessorBehaviour, ProcessorFunction } from "artillery-engine-godot";

/** Counts the bots of each worker thread. */
export const countWorker: ProcessorFunction = async (_user, events) => {
  events.emit("counter", `bench.worker.${process.env["LOCAL_WORKER_ID"]}`, 1);
};

/** Pings once a second, 30 times. */
export const behaviour: ProcessorBehaviour = async (bot, { count, record, sleep }) => {
  for (let token = 0; token < 30; token++) {
    const startMs = performance.now();
    bot.rpc_id(1, "/root/Arena", "ping", token);
    count("pings");
    await bot.expect("pong", (answered) => answered === token, 20_000);
    record("ping", performance.now() - startMs);
    await sleep(1000);
  }
};
