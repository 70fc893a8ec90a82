import { spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { accessSync, constants, statSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import type { StartedProcess } from "../process.js";

/** How long a program may take to end by itself before it is made to, in milliseconds. */
const LEAVE_MS = 2000;

/**
 * Finds a program: as given, else as a variable of the environment says, else by its name on the PATH.
 *
 * @param given - Its path, if it was given.
 * @param variable - The variable's name.
 * @param names - Its names.
 * @returns Its path; null when it is not there.
 * @internal
 */
export function findProgram(given: string | undefined, variable: string, names: readonly string[]): string | null {
  const named = given ?? process.env[variable];
  if (named !== undefined && named !== "") return isProgram(named) ? named : null;
  const suffix = process.platform === "win32" ? ".exe" : "";
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const name of names) if (isProgram(join(folder, name + suffix))) return join(folder, name + suffix);
  }
  return null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Starts a program. It ends with this process at the latest.
 *
 * @param program - Its path.
 * @param args - Its words.
 * @param onText - Called with what it prints, on either stream.
 * @internal
 */
export function startProcess(program: string, args: readonly string[], onText: (text: string) => void): StartedProcess {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  const end = (): void => void child.kill("SIGKILL");
  process.once("exit", end);
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", onText);
  const exited = new Promise<number | null>((resolve) => {
    child.on("error", (error) => {
      onText(`${error.message}\n`);
      resolve(-1);
    });
    child.on("close", (code) => resolve(code));
  }).finally(() => process.removeListener("exit", end));
  return {
    exited,
    async kill() {
      child.kill();
      const timer = setTimeout(end, LEAVE_MS);
      await exited;
      clearTimeout(timer);
    },
  };
}

/** @returns Whether somebody has a port of this machine, for UDP or TCP. @internal */
export async function isPortTaken(port: number): Promise<boolean> {
  const tcp = new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(true)).listen(port, "127.0.0.1", () => server.close(() => resolve(false)));
  });
  const udp = new Promise<boolean>((resolve) => {
    const socket = createSocket("udp4");
    socket
      .once("error", () => socket.close(() => resolve(true)))
      .bind({ port, address: "127.0.0.1", exclusive: true }, () => socket.close(() => resolve(false)));
  });
  return (await Promise.all([tcp, udp])).includes(true);
}
