// A bot in the example game. Start the game's server first (examples/arena/README.md), then:
//   node examples/first-bot.ts enet://127.0.0.1:7000
import { fileURLToPath } from "node:url";
import { Bot, type ProjectNode } from "godot-multiplayer-peer";

const url = process.argv[2] ?? "enet://127.0.0.1:7000";
const project = process.argv[3] ?? fileURLToPath(new URL("arena", import.meta.url));

const bot = await Bot.connect(url, { name: "ada", project });
console.log(`I am ${bot.id}`);

const arena = bot.node<ProjectNode>("/root/Arena");
arena.onRpc("explode", (at, radius) => console.log(`boom at ${at}, radius ${radius}`));

bot.rpc_id(1, arena, "join", "Ada");
const welcome = await bot.expect("/root/Arena:welcome");
console.log("welcome:", welcome.args[0]);

const mob = await bot.until(() => bot.tree.root.get_node_or_null<ProjectNode>("/root/Arena/Mobs/Mob0"));
console.log(`there is a ${mob["kind"]}`);

bot.rpc_id(1, "/root/Arena/Chat", "say", "hello");
const message = await bot.expect("message");
console.log("chat:", message.args[1]);

await bot.close();
