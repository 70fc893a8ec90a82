import { createSocket, type Socket } from "node:dgram";
import type { UdpOptions } from "../udp.js";
import type { UdpFamily } from "../udp-binding.js";

type Lookup = (
  host: string,
  options: unknown,
  callback: (error: null, address: string, family: number) => void,
) => void;

/**
 * Answers at once: only IP literals get here. With it `bind` succeeds or fails before it returns, and `send` hands the
 * datagram to the system in the same call.
 */
const LOOKUPS: Record<UdpFamily, Lookup> = {
  udp4: (host, _options, callback) => callback(null, host, 4),
  udp6: (host, _options, callback) => callback(null, host, 6),
};

/**
 * Opens and binds a socket before it returns.
 *
 * @param host - An address of the family.
 * @returns The socket, without any listener.
 * @throws The system's error.
 */
export function bindDgram(options: UdpOptions, family: UdpFamily, host: string): Socket {
  const socket = createSocket({ type: family, ipv6Only: false, lookup: LOOKUPS[family] as never });
  let failure: unknown = null;
  const onBindError = (error: unknown): void => {
    failure ??= error;
  };
  socket.on("error", onBindError);
  try {
    // Exclusive: inside a cluster worker, sharing the port would make binding asynchronous.
    socket.bind({ port: options.port, address: host, exclusive: true });
    if (failure === null) socket.setBroadcast(true); // As ENet does.
  } catch (error) {
    failure ??= error;
  }
  if (failure !== null) {
    discardDgram(socket);
    throw failure;
  }
  socket.off("error", onBindError);
  return socket;
}

/** Closes a socket, open or not; nothing comes out of it any more. */
export function discardDgram(socket: Socket): void {
  socket.removeAllListeners("error");
  socket.on("error", () => {});
  try {
    socket.close();
  } catch {
    // Not open.
  }
}
