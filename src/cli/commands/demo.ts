import type { CAC } from "cac";
import { demo } from "../demo/demo.js";
import { type Exit, positive, text } from "./arguments.js";

/** `gdpeer demo`: the main job. */
export function registerDemo(cli: CAC, exit: Exit): void {
  cli
    .command("demo", "Bots join a server on this machine, talk and play the example game; `npm start` runs it")
    .option("--bots <n>", "How many bots", { default: 8 })
    .option("--seconds <n>", "For how long", { default: 5 })
    .option("--connect <address>", "Join the server at HOST:PORT or URL instead of opening one")
    .option("--project <folder>", "With --connect: the Godot project of the game that runs there")
    .option("--godot <path>", "Run the example game's server in this Godot executable")
    .option("--ws", "Over WebSocket instead of ENet", { default: false })
    .option("--json", "Print the summary as JSON", { default: false })
    .action((options: Record<string, unknown>) =>
      exit(async () => {
        const connect = text(options, "connect");
        const project = text(options, "project");
        const godot = text(options, "godot");
        return demo({
          bots: positive(options, "bots", { whole: true, most: 10_000 }),
          seconds: positive(options, "seconds", { most: 86_400 }),
          ws: options["ws"] === true,
          json: options["json"] === true,
          ...(connect === undefined ? {} : { connect }),
          ...(project === undefined ? {} : { project }),
          ...(godot === undefined ? {} : { godot }),
        });
      }),
    );
}
