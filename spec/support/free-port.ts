import { createSocket } from "node:dgram";
import { createServer } from "node:net";

/** Below the ports that systems hand out by themselves (Linux from 32768, others from 49152), so that nobody gets one by chance. */
const FIRST = 10_000;
const LAST = 32_000;

/**
 * A port on which nobody listens, neither with TCP nor with UDP, and that no socket which asks for any port will be
 * given: for servers of other programs, which have to be told one, and for showing what happens where there is no server.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
    if ((await isFreeForTcp(port)) && (await isFreeForUdp(port))) return port;
  }
  throw new Error("There is no free port");
}

function isFreeForTcp(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      .once("error", () => resolve(false))
      .listen(port, () => server.close(() => resolve(true)));
  });
}

function isFreeForUdp(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket("udp4")
      .once("error", () => {
        socket.close();
        resolve(false);
      })
      .bind(port, () => socket.close(() => resolve(true)));
  });
}
