import { describe, expect, it } from "vitest";
import { type DecodedCommand, decodeDatagram, EnetCommand, encodeDatagram } from "../../src/enet/index.js";

const connect = {
  outgoingPeerID: 0x0102,
  incomingSessionID: 0xff,
  outgoingSessionID: 3,
  mtu: 1392,
  windowSize: 65536,
  channelCount: 255,
  incomingBandwidth: 0x01020304,
  outgoingBandwidth: 0xfffefdfc,
  packetThrottleInterval: 5000,
  packetThrottleAcceleration: 2,
  packetThrottleDeceleration: 2,
  connectID: 0xddccbbaa,
};
const fragment = {
  startSequenceNumber: 0xfffe,
  fragmentCount: 0x00010002,
  fragmentNumber: 0x00010001,
  totalLength: 0x01000001,
  fragmentOffset: 0x00ffffff,
};
const payload = Uint8Array.of(0xde, 0xad);

/** Each of the twelve commands in hexadecimal, and what it says. */
const table: [string, string, DecodedCommand][] = [
  [
    "ACKNOWLEDGE",
    "01 05 abcd abcd 1234",
    {
      command: EnetCommand.ACKNOWLEDGE,
      flags: 0,
      channelID: 5,
      reliableSequenceNumber: 0xabcd,
      receivedReliableSequenceNumber: 0xabcd,
      receivedSentTime: 0x1234,
    },
  ],
  [
    "CONNECT",
    "82 ff 0001 0102 ff 03 00000570 00010000 000000ff 01020304 fffefdfc 00001388 00000002 00000002 aabbccdd 0badcafe",
    {
      command: EnetCommand.CONNECT,
      flags: 0x80,
      channelID: 0xff,
      reliableSequenceNumber: 1,
      connect,
      data: 0x0badcafe,
    },
  ],
  [
    "VERIFY_CONNECT",
    "83 ff 0001 0102 ff 03 00000570 00010000 000000ff 01020304 fffefdfc 00001388 00000002 00000002 aabbccdd",
    { command: EnetCommand.VERIFY_CONNECT, flags: 0x80, channelID: 0xff, reliableSequenceNumber: 1, connect },
  ],
  [
    "DISCONNECT",
    "44 ff 0007 80000001",
    { command: EnetCommand.DISCONNECT, flags: 0x40, channelID: 0xff, reliableSequenceNumber: 7, data: 0x80000001 },
  ],
  ["PING", "85 ff ffff", { command: EnetCommand.PING, flags: 0x80, channelID: 0xff, reliableSequenceNumber: 0xffff }],
  [
    "SEND_RELIABLE",
    "86 00 0001 0002 dead",
    { command: EnetCommand.SEND_RELIABLE, flags: 0x80, channelID: 0, reliableSequenceNumber: 1, payload },
  ],
  [
    "SEND_UNRELIABLE",
    "07 01 0001 fffe 0002 dead",
    {
      command: EnetCommand.SEND_UNRELIABLE,
      flags: 0,
      channelID: 1,
      reliableSequenceNumber: 1,
      unreliableSequenceNumber: 0xfffe,
      payload,
    },
  ],
  [
    "SEND_FRAGMENT",
    "88 fe 8000 fffe 0002 00010002 00010001 01000001 00ffffff dead",
    {
      command: EnetCommand.SEND_FRAGMENT,
      flags: 0x80,
      channelID: 0xfe,
      reliableSequenceNumber: 0x8000,
      fragment,
      payload,
    },
  ],
  [
    "SEND_UNSEQUENCED",
    "49 02 0000 8001 0000",
    {
      command: EnetCommand.SEND_UNSEQUENCED,
      flags: 0x40,
      channelID: 2,
      reliableSequenceNumber: 0,
      unsequencedGroup: 0x8001,
      payload: new Uint8Array(0),
    },
  ],
  [
    "BANDWIDTH_LIMIT",
    "8a ff 0002 ffffffff 00000001",
    {
      command: EnetCommand.BANDWIDTH_LIMIT,
      flags: 0x80,
      channelID: 0xff,
      reliableSequenceNumber: 2,
      values: [0xffffffff, 1],
    },
  ],
  [
    "THROTTLE_CONFIGURE",
    "8b ff 0002 00001388 80000000 00000003",
    {
      command: EnetCommand.THROTTLE_CONFIGURE,
      flags: 0x80,
      channelID: 0xff,
      reliableSequenceNumber: 2,
      values: [5000, 0x80000000, 3],
    },
  ],
  [
    "SEND_UNRELIABLE_FRAGMENT",
    "0c fe 8000 fffe 0002 00010002 00010001 01000001 00ffffff dead",
    {
      command: EnetCommand.SEND_UNRELIABLE_FRAGMENT,
      flags: 0,
      channelID: 0xfe,
      reliableSequenceNumber: 0x8000,
      fragment,
      payload,
    },
  ],
];

const fromHex = (hex: string) => new Uint8Array(Buffer.from(hex.replaceAll(" ", ""), "hex"));
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("the codec", () => {
  it("covers all twelve commands", () => {
    expect(table.map(([, , { command }]) => command).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it.each(table)("reads and writes %s", (_, hex, command) => {
    const bytes = fromHex(`b123 4567 ${hex}`);
    const datagram = { peerID: 0x123, sessionID: 3, sentTime: 0x4567, commands: [command] };
    expect(decodeDatagram(bytes)).toEqual(datagram);
    expect(toHex(encodeDatagram(datagram))).toBe(toHex(bytes));
  });

  it("reads and writes all of them in one datagram without sent time", () => {
    const bytes = fromHex(`0fff ${table.map(([, hex]) => hex).join(" ")}`);
    const datagram = { peerID: 0xfff, sessionID: 0, sentTime: null, commands: table.map(([, , command]) => command) };
    expect(decodeDatagram(bytes)).toEqual(datagram);
    expect(toHex(encodeDatagram(datagram))).toBe(toHex(bytes));
  });

  it.each([
    ["", 0, "Datagram of 0 bytes has no header"],
    ["00", 0, "Datagram of 1 bytes has no header"],
    ["8000 00", 2, "Datagram ends within its sent time"],
    ["4000 00", 0, "Datagram is compressed"],
    ["0000 00", 2, "Command number 0 does not exist"],
    ["0000 85ff0001 0d", 6, "Command number 13 does not exist"],
    ["0000 85ff00", 2, "Command 5 reaches past the end"],
    ["0000 8600 0001 0003 dead", 8, "Payload of 3 bytes reaches past the end"],
  ])("says of %j at which offset it is wrong", (hex, offset, message) => {
    expect(() => decodeDatagram(fromHex(hex))).toThrowError(
      expect.objectContaining({ code: "ERR_INVALID_DATA", offset, message }),
    );
  });
});
