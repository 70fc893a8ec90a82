import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("./peer.c", import.meta.url));

/** The compiled C peer, or why there is none. */
export interface Build {
  readonly program: string | null;
  readonly reason: string;
  /** Removes the program. */
  discard(): void;
}

/** Compiles the C peer against the installed ENet library (Debian: `libenet-dev`). */
export function buildCPeer(): Build {
  const folder = mkdtempSync(join(tmpdir(), "gmp-cenet-"));
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  const program = join(folder, "peer");
  const compiler = process.env["CC"] ?? "cc";
  const made = spawnSync(compiler, ["-O1", "-o", program, SOURCE, "-lenet"], { encoding: "utf8", timeout: 60_000 });
  if (made.error === undefined && made.status === 0) return { program, reason: "", discard };
  discard();
  const reason = made.error?.message ?? made.stderr.trim().split("\n")[0] ?? `${compiler} failed`;
  console.warn(
    "\n*** NO C PEER: interop specs against the ENet C library are SKIPPED. ***\n" +
      `*** They need a C compiler and libenet-dev. ${reason} ***\n`,
  );
  return { program: null, reason, discard };
}

/** A running C peer. */
export class CPeer {
  readonly lines: string[] = [];
  readonly #child: ChildProcess;
  readonly #exited: Promise<void>;
  #partial = "";

  constructor(program: string) {
    this.#child = spawn(program, [], { stdio: ["pipe", "pipe", "inherit"], timeout: 60_000, killSignal: "SIGKILL" });
    this.#child.stdout!.setEncoding("utf8").on("data", (chunk: string) => {
      const lines = (this.#partial + chunk).split("\n");
      this.#partial = lines.pop() ?? "";
      this.lines.push(...lines);
    });
    this.#child.stdin!.on("error", () => {});
    this.#exited = new Promise((resolve) => this.#child.on("close", () => resolve()));
  }

  /** Tells it something. */
  say(line: string): void {
    this.#child.stdin!.write(`${line}\n`);
  }

  /** The lines that begin with a word, each as its numbers. */
  of(word: string): number[][] {
    return this.lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.split(" ").slice(1).map(Number));
  }

  /** Tells it something and waits for the next line that begins with a word. */
  async ask(line: string, word: string): Promise<number[]> {
    const before = this.of(word).length;
    this.say(line);
    const deadline = Date.now() + 10_000;
    while (this.of(word).length === before) {
      if (Date.now() > deadline) throw new Error(`No answer to '${line}': ${this.lines.slice(-10).join(" / ")}`);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return this.of(word)[before]!;
  }

  /** Kills it without a word to its peers. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#exited;
  }
}

/** As the C peer reports packets. */
export function fnv(bytes: Uint8Array): number {
  let hash = 2166136261;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return hash;
}
