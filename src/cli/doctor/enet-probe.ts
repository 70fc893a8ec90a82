import { createSocket } from "node:dgram";
import { isIPv6 } from "node:net";
import {
  COMMAND_FLAG_ACKNOWLEDGE,
  COMMAND_FLAG_UNSEQUENCED,
  type ConnectFields,
  decodeDatagram,
  EnetCommand,
  encodeDatagram,
} from "../../enet/index.js";
import { Decompressor, isCompressed } from "../proxy/decompress.js";

const ATTEMPT_MS = 500;

/** What came of asking for a connection with a single command, as a game does. */
export type ProbeAnswer =
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "silent"; readonly datagrams: number }
  | {
      readonly kind: "answered";
      readonly roundTripMs: number;
      readonly connect: ConnectFields;
      /** The compression of the answer; undefined when it came as it is. */
      readonly compression: string | undefined;
    }
  | { readonly kind: "unreadable"; readonly why: string; readonly bytes: Uint8Array }
  | { readonly kind: "error"; readonly code: string };

/**
 * Asks an ENet server for a connection, and gives it back at once.
 *
 * @param address - An IP address.
 * @param port - The server's port.
 * @param waitMs - How long to ask.
 */
export function probeEnet(address: string, port: number, waitMs: number): Promise<ProbeAnswer> {
  const socket = createSocket(isIPv6(address) ? "udp6" : "udp4");
  const connectID = Math.floor(Math.random() * 0xffffffff) >>> 0;
  const request = encodeDatagram({
    peerID: 0xfff,
    sessionID: 0,
    sentTime: 0,
    commands: [
      {
        command: EnetCommand.CONNECT,
        flags: COMMAND_FLAG_ACKNOWLEDGE,
        channelID: 0xff,
        reliableSequenceNumber: 1,
        connect: {
          outgoingPeerID: 0,
          incomingSessionID: 0xff,
          outgoingSessionID: 0xff,
          mtu: 1392,
          windowSize: 65_536,
          channelCount: 255,
          incomingBandwidth: 0,
          outgoingBandwidth: 0,
          packetThrottleInterval: 5000,
          packetThrottleAcceleration: 2,
          packetThrottleDeceleration: 2,
          connectID,
        },
        data: 2 + Math.floor(Math.random() * 0x7ffffff0),
      },
    ],
  });
  return new Promise((resolve) => {
    let datagrams = 0;
    let sentMs = performance.now();
    let odd: ProbeAnswer | null = null;
    const finish = (answer: ProbeAnswer): void => {
      clearInterval(again);
      clearTimeout(end);
      socket.removeAllListeners("message");
      try {
        socket.close();
      } catch {
        // It could not even be opened.
      }
      resolve(answer);
    };
    const fail = (error: NodeJS.ErrnoException): void => {
      const code = error.code ?? error.message;
      finish(code === "ECONNREFUSED" ? { kind: "refused", code } : { kind: "error", code });
    };
    const send = (): void => {
      sentMs = performance.now();
      try {
        socket.send(request, (error) => {
          if (error !== null) fail(error);
        });
      } catch (error) {
        fail(error as NodeJS.ErrnoException);
      }
    };
    const again = setInterval(() => {
      if (isConnected) send();
    }, ATTEMPT_MS);
    const end = setTimeout(() => finish(odd ?? { kind: "silent", datagrams }), waitMs);
    let isConnected = false;
    socket.on("error", fail);
    socket.on("message", (bytes) => {
      datagrams++;
      const decompressor = new Decompressor();
      try {
        const datagram = isCompressed(bytes) ? decompressor.decode(bytes) : decodeDatagram(bytes);
        const verify = datagram?.commands.find(({ command }) => command === EnetCommand.VERIFY_CONNECT);
        const connect = verify?.connect;
        if (connect === undefined || connect.connectID !== connectID) throw new Error("it is no answer to the request");
        const answer: ProbeAnswer = {
          kind: "answered",
          roundTripMs: performance.now() - sentMs,
          connect,
          compression: decompressor.found,
        };
        const bye = encodeDatagram({
          peerID: connect.outgoingPeerID,
          sessionID: connect.outgoingSessionID & 3,
          sentTime: null,
          commands: [
            {
              command: EnetCommand.DISCONNECT,
              flags: COMMAND_FLAG_UNSEQUENCED,
              channelID: 0xff,
              reliableSequenceNumber: 0,
              data: 0,
            },
          ],
        });
        try {
          socket.send(bye, () => finish(answer));
        } catch {
          finish(answer);
        }
      } catch (error) {
        odd ??= { kind: "unreadable", why: error instanceof Error ? error.message : String(error), bytes };
      }
    });
    // Without a callback: Node would call it for a failure too.
    socket.once("connect", () => {
      isConnected = true;
      send();
    });
    try {
      socket.connect(port, address);
    } catch (error) {
      fail(error as NodeJS.ErrnoException);
    }
  });
}
