import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A compiled C program, or why there is none. */
export interface Build {
  readonly program: string | null;
  readonly reason: string;
  /** Removes the program. */
  discard(): void;
}

/** Compiles a C program that stands in this folder against the installed ENet library (Debian: `libenet-dev`). */
export function buildPeer(source: string): Build {
  const folder = mkdtempSync(join(tmpdir(), "gmp-bench-"));
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  const program = join(folder, "peer");
  const compiler = process.env["CC"] ?? "cc";
  // The bundle of a bench lies in `.tmp`, beside `bench`.
  const path = fileURLToPath(new URL(`../bench/support/${source}`, import.meta.url));
  const made = spawnSync(compiler, ["-O2", "-o", program, path, "-lenet"], { encoding: "utf8", timeout: 60_000 });
  if (made.error === undefined && made.status === 0) return { program, reason: "", discard };
  discard();
  const reason = made.error?.message ?? made.stderr.trim().split("\n")[0] ?? `${compiler} failed`;
  return { program: null, reason, discard: () => {} };
}
