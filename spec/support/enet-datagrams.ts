import { type ConnectFields, EnetCommand, encodeDatagram } from "../../src/enet/index.js";

/** What a client says of itself when it asks for a connection. */
export const CONNECT_FIELDS: ConnectFields = {
  outgoingPeerID: 7,
  incomingSessionID: 0xff,
  outgoingSessionID: 0xff,
  mtu: 1392,
  windowSize: 65_536,
  channelCount: 4,
  incomingBandwidth: 0,
  outgoingBandwidth: 0,
  packetThrottleInterval: 5000,
  packetThrottleAcceleration: 2,
  packetThrottleDeceleration: 2,
  connectID: 0x01020304,
};

/** A datagram in which a client asks for a connection, sent at 1000 ms. */
export function connectRequest(fields: Partial<ConnectFields> = {}, data = 0): Uint8Array {
  return encodeDatagram({
    peerID: 0xfff,
    sessionID: 0,
    sentTime: 1000,
    commands: [
      {
        command: EnetCommand.CONNECT,
        flags: 0x80,
        channelID: 0xff,
        reliableSequenceNumber: 1,
        connect: { ...CONNECT_FIELDS, ...fields },
        data,
      },
    ],
  });
}

/**
 * A datagram that acknowledges the first reliable command of a channel.
 *
 * @param to - The place and the session at the receiver.
 * @param receivedSentTime - When that command was sent, as far as it knows.
 * @param channelID - The channel.
 */
export function acknowledgement(
  to: { readonly peerID: number; readonly sessionID: number },
  receivedSentTime: number,
  channelID = 0,
): Uint8Array {
  return encodeDatagram({
    ...to,
    sentTime: null,
    commands: [
      {
        command: EnetCommand.ACKNOWLEDGE,
        flags: 0,
        channelID,
        reliableSequenceNumber: 1,
        receivedReliableSequenceNumber: 1,
        receivedSentTime,
      },
    ],
  });
}
