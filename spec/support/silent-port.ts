import { createSocket } from "node:dgram";

/** A UDP port of this machine where everything arrives and nothing is answered. */
export interface SilentPort {
  readonly port: number;
  /** As a bot takes it. */
  readonly url: string;
  close(): void;
}

/** Opens one. */
export async function silentPort(): Promise<SilentPort> {
  const socket = createSocket("udp4");
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  const { port } = socket.address();
  return { port, url: `enet://127.0.0.1:${port}`, close: () => void socket.close() };
}
