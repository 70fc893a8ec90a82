// A load test of the example game: bots join and measure how long an answer takes.
//   node examples/swarm.ts enet://127.0.0.1:7000 50
import { fileURLToPath } from "node:url";
import { readProject, Swarm } from "godot-multiplayer-peer";

const url = process.argv[2] ?? "enet://127.0.0.1:7000";
const bots = Number(process.argv[3] ?? 50);
const folder = process.argv[4] ?? fileURLToPath(new URL("arena", import.meta.url));

const report = await Swarm.run(url, {
  bots,
  bot: { project: await readProject(folder) },
  durationMs: 2000,
  behaviour: async (bot, { index, every, record }) => {
    bot.rpc_id(1, "/root/Arena", "join", bot.name);
    await bot.expect("welcome");
    await every(250, async () => {
      const start = performance.now();
      bot.rpc_id(1, "/root/Arena", "ping", index);
      await bot.expect("pong");
      record("ping", performance.now() - start);
    });
  },
});

const { figures } = report;
console.log(`${figures.connected} of ${bots} connected, ${figures.finished} finished`);
console.log(`ping: ${figures.timings["ping"]!.count} answers, p95 ${figures.timings["ping"]!.p95.toFixed(1)} ms`);
if (figures.connected < bots || Object.keys(figures.errors).length > 0) {
  console.log("errors:", figures.errors);
  process.exitCode = 1;
}
