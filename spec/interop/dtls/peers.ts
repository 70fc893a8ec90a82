import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CertificateFolder } from "../../dtls/certificates.js";

/** A program on the other end, with what it prints. */
export class Peer {
  readonly child: ChildProcess;
  output = "";
  #ended = false;

  constructor(command: string, args: readonly string[]) {
    this.child = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"], timeout: 150_000, killSignal: "SIGKILL" });
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        this.output += chunk;
      });
    }
    this.child.stdin!.on("error", () => {});
    this.child.on("close", () => {
      this.#ended = true;
    });
  }

  /** Waits until it has printed something. */
  async prints(pattern: RegExp, timeoutMs = 20_000): Promise<RegExpExecArray> {
    const end = performance.now() + timeoutMs;
    for (;;) {
      const match = pattern.exec(this.output);
      if (match !== null) return match;
      if (this.#ended || performance.now() > end) throw new Error(`It printed no ${pattern} but:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  }

  write(line: string): void {
    this.child.stdin!.write(`${line}\n`);
  }

  async stop(): Promise<void> {
    if (this.#ended) return;
    const ended = new Promise((resolve) => this.child.once("close", resolve));
    this.child.kill("SIGKILL");
    await ended;
  }
}

/** Whether the small mbedTLS programs can be built here. */
export const hasMbedtls =
  spawnSync("cc", ["-x", "c", "-fsyntax-only", "-"], {
    input: "#include <mbedtls/ssl.h>\n#include <mbedtls/net_sockets.h>\n",
  }).status === 0;
if (!hasMbedtls) console.warn("\n*** NO C COMPILER OR libmbedtls-dev: those specs of DTLS are SKIPPED. ***\n");

/** Builds the mbedTLS peer. @returns The program's path. */
export function buildMbedtlsPeer(folder: CertificateFolder): string {
  const source = fileURLToPath(new URL("./mbedtls-peer.c", import.meta.url));
  const program = `${folder.path}/mbedtls-peer`;
  const args = ["-O1", "-o", program, source, "-lmbedtls", "-lmbedx509", "-lmbedcrypto"];
  const built = spawnSync("cc", args, { encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stderr);
  return program;
}
