import {
  type ConnectFields,
  type DecodedCommand,
  type DecodedDatagram,
  decodeDatagram,
  EnetCommand,
  type EnetEvent,
  EnetHost,
  type EnetHostOptions,
  type EnetPeer,
  EnetPeerState,
  encodeDatagram,
} from "../../src/enet/index.js";

/** Where the other side is. */
export const REMOTE = { host: "10.0.0.9", port: 9000 };

/** A host with one connection whose other side is the spec: it hands in commands and looks at what comes out. */
export class FedPeer {
  readonly host: EnetHost;
  readonly peer: EnetPeer;
  nowMs: number;

  /**
   * @param options - Of the host, which asks for the connection.
   * @param answer - What the other side answers; without a request of ours for a connection in CONNECTING, `null`.
   */
  constructor(options: Partial<EnetHostOptions> = {}, answer: Partial<ConnectFields> | null = {}) {
    this.nowMs = options.nowMs ?? 1000;
    this.host = new EnetHost({ peerCount: 2, seed: 1, nowMs: this.nowMs, ...options });
    this.peer = this.host.connect(this.nowMs, REMOTE, 4)!;
    const [request] = this.sent();
    if (answer === null) return;
    this.receive(
      { ...on(EnetCommand.ACKNOWLEDGE), receivedReliableSequenceNumber: 1, receivedSentTime: this.nowMs & 0xffff },
      this.verify(request!.commands[0]!.connect!, answer),
    );
    if (this.peer.state !== EnetPeerState.CONNECTED) throw new Error("Not connected");
    this.sent();
    this.events();
  }

  /** @returns The other side's agreement to a request, with other fields than it should have. */
  verify(request: ConnectFields, fields: Partial<ConnectFields> = {}): DecodedCommand {
    const connect = { ...request, outgoingPeerID: 5, incomingSessionID: 0, outgoingSessionID: 0, ...fields };
    return { ...on(EnetCommand.VERIFY_CONNECT, 1), connect };
  }

  /** Hands in a datagram. @returns What was dropped, by reason. */
  receive(...commands: DecodedCommand[]): Record<string, number> {
    const { incomingPeerID, incomingSessionID } = this.peer;
    const sessionID = incomingSessionID & 3;
    return this.receiveBytes(
      encodeDatagram({ peerID: incomingPeerID, sessionID, sentTime: this.nowMs & 0xffff, commands }),
    );
  }

  /** Hands in a datagram as it is. @returns What was dropped, by reason. */
  receiveBytes(bytes: Uint8Array, from = REMOTE): Record<string, number> {
    const before = { ...this.host.dropped };
    this.host.handleDatagram(this.nowMs, from, bytes);
    const changes = Object.entries(this.host.dropped).map(([reason, count]) => [
      reason,
      count - before[reason as keyof typeof before],
    ]);
    return Object.fromEntries(changes.filter(([, count]) => count !== 0));
  }

  /** Acknowledges one of our commands, as sent `rttMs` ago. @returns What was dropped, by reason. */
  acknowledge(reliableSequenceNumber: number, channelID = 0xff, rttMs = 0): Record<string, number> {
    return this.receive({
      ...on(EnetCommand.ACKNOWLEDGE, reliableSequenceNumber, channelID),
      flags: 0,
      receivedReliableSequenceNumber: reliableSequenceNumber,
      receivedSentTime: (this.nowMs - rttMs) & 0xffff,
    });
  }

  /** Lets time pass and does what is due. @returns What leaves. */
  after(milliseconds: number): DecodedDatagram[] {
    this.nowMs += milliseconds;
    return this.sent();
  }

  /** Does what is due. @returns What leaves. */
  sent(): DecodedDatagram[] {
    this.host.handleTimeout(this.nowMs);
    return this.transmits();
  }

  /** @returns What leaves, without another look at what is due. */
  transmits(): DecodedDatagram[] {
    const list: DecodedDatagram[] = [];
    for (let out = this.host.takeTransmit(); out !== null; out = this.host.takeTransmit())
      list.push(decodeDatagram(new Uint8Array(out.bytes)));
    return list;
  }

  /** @returns The events that have come about. */
  events(): EnetEvent[] {
    const list: EnetEvent[] = [];
    for (let event = this.host.takeEvent(); event !== null; event = this.host.takeEvent()) list.push(event);
    return list;
  }
}

/** @returns The header of a command, on no channel unless told, that asks for an acknowledgement. */
export function on(command: number, reliableSequenceNumber = 0, channelID = 0xff): DecodedCommand {
  return { command, flags: 0x80, channelID, reliableSequenceNumber };
}

/** @returns A reliable packet. */
export function packet(reliableSequenceNumber: number, channelID = 0, length = 1): DecodedCommand {
  return { ...on(EnetCommand.SEND_RELIABLE, reliableSequenceNumber, channelID), payload: new Uint8Array(length) };
}

/** @returns Command numbers, datagram by datagram. */
export function numbers(datagrams: readonly DecodedDatagram[]): number[][] {
  return datagrams.map(({ commands }) => commands.map(({ command }) => command));
}
