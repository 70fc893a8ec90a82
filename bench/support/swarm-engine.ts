import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** Kernel ticks per second, as every Linux reports CPU time. */
const CLOCK_TICKS = 100;

/** A headless engine that runs the project. */
export class EngineClient {
  readonly pid: number;
  readonly seated: Promise<void>;
  /** Messages sent and received so far, as last told. */
  counts: [number, number] = [0, 0];
  readonly #child: ChildProcess;

  constructor(engine: string, project: string, port: number, hz: number) {
    this.#child = spawn(engine, ["--headless", "--path", project, "--", `port=${port}`, `hz=${hz}`], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    this.pid = this.#child.pid!;
    this.seated = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("The engine did not connect")), 60_000);
      let text = "";
      this.#child.stdout!.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
        const lines = text.split("\n");
        text = lines.pop()!;
        for (const line of lines) {
          if (line === "SEATED") {
            clearTimeout(timer);
            resolve();
          }
          const told = /^COUNTS (\d+) (\d+)$/.exec(line);
          if (told !== null) this.counts = [Number(told[1]), Number(told[2])];
        }
      });
    });
  }

  stop(): void {
    this.#child.kill("SIGKILL");
  }
}

/** User and system time of a process so far. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS;
}

/** Of a process, in units of 1,024 bytes: `Rss`, or `Pss` with shared pages divided among those who share them. */
export function memoryKb(pid: number, what: "Rss" | "Pss"): number {
  return Number(new RegExp(`^${what}:\\s+(\\d+) kB`, "m").exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))![1]);
}
