import { createSocket, type Socket } from "node:dgram";

/** What Node's own sockets take for the same number of datagrams, with nothing above them. */
export interface FloorFigures {
  readonly cores: number;
  readonly outPerSecond: number;
  readonly inPerSecond: number;
}

const DATAGRAM_BYTES = 60;
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Only addresses get here; the same short cut that the library takes. */
const lookup = (host: string, _options: unknown, callback: (error: null, address: string, family: number) => void) =>
  callback(null, host, 4);

function open(): Promise<Socket> {
  const socket = createSocket({ type: "udp4", lookup: lookup as never });
  return new Promise((resolve) => socket.bind(0, "127.0.0.1", () => resolve(socket)));
}

/** Sends back what comes. */
export async function echo(): Promise<void> {
  const socket = await open();
  socket.on("message", (bytes, from) => socket.send(bytes, 0, bytes.length, from.port, from.address));
  process.send!({ port: socket.address().port });
}

/** As many sockets as there are bots, each sending as often and hearing as much. */
export async function measureFloor(port: number, count: number, hz: number, ms: number): Promise<FloorFigures> {
  let sent = 0;
  let got = 0;
  const bytes = new Uint8Array(DATAGRAM_BYTES);
  for (let i = 0; i < count; i++) {
    const socket = await open();
    socket.on("message", () => {
      got++;
    });
    const step = (): void => {
      sent++;
      socket.send(bytes, 0, bytes.length, port, "127.0.0.1", () => {});
    };
    setTimeout(() => setInterval(step, 1000 / hz), ((i / count) * 1000) / hz);
  }
  await sleep(2000);
  sent = 0;
  got = 0;
  const cpu = process.cpuUsage();
  const start = performance.now();
  await sleep(ms);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { cores: (user + system) / 1e6 / seconds, outPerSecond: sent / seconds, inPerSecond: got / seconds };
}
