import type { CAC } from "cac";
import { setLogger, silentLogger } from "../../core/index.js";
import { checkUp } from "../doctor/doctor.js";
import { makeOutput } from "../output.js";
import { type Exit, type Options, positive, text } from "./arguments.js";
import { compressionOf } from "./connection.js";

/** `gdpeer doctor`. */
export function registerDoctor(cli: CAC, exit: Exit): void {
  cli
    .command("doctor <url>", "Find out step by step whether a server can be joined, and explain why not")
    .option("--project <folder>", "The game's Godot project: compare its RPC lists with the server's")
    .option("--auth <text>", "What is sent to a server that authenticates")
    .option("--compression <mode>", "ENet: none, range-coder, fastlz, zlib or zstd; found out when left away")
    .option("--protocol <name>", "ws: offer this sub-protocol")
    .option("--insecure", "enets, wss: do not verify the server's certificate", { default: false })
    .option("--timeout <seconds>", "How long each step may take", { default: 3 })
    .option("--json", "Print JSON lines", { default: false })
    .example("gdpeer doctor enet://127.0.0.1:7000 --project ../game")
    .action((url: string, options: Options) =>
      exit(async () => {
        const output = makeOutput({ json: options["json"] === true });
        const previous = setLogger(silentLogger);
        try {
          return await checkUp(url, output, {
            timeoutMs: positive(options, "timeout", { most: 3600 }) * 1000,
            insecure: options["insecure"] === true,
            auth: text(options, "auth"),
            project: text(options, "project"),
            protocol: text(options, "protocol"),
            compression: compressionOf(options),
          });
        } finally {
          setLogger(previous);
        }
      }),
    );
}
