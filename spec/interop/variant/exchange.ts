import { fileURLToPath } from "node:url";
import { startEngine } from "../../support/engine.js";

const project = fileURLToPath(new URL("./project", import.meta.url));
const PATIENCE_MS = 300_000;

/** Has the engine run the exchange script to its end. */
export async function exchange(...args: string[]): Promise<void> {
  const running = await startEngine(project, ["exchange", ...args], { lifetimeMs: PATIENCE_MS });
  try {
    await running.line(/^done$/, PATIENCE_MS);
  } finally {
    await running.stop();
  }
}

/** Records with their length in front. */
export function pack(records: Uint8Array[]): Uint8Array {
  const parts = records.flatMap((record) => [new Uint8Array(Uint32Array.of(record.length).buffer), record]);
  return Buffer.concat(parts);
}

/** What {@link pack} made of them. */
export function unpack(bytes: Buffer): Uint8Array[] {
  const records: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt32LE(at);
    records.push(Uint8Array.from(bytes.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return records;
}
