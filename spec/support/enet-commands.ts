import { type DecodedCommand, EnetCommand } from "../../src/enet/index.js";

/*
 * Commands with packets, as another side may write them.
 */

const NOTHING = new Uint8Array(0);
const ONE_BYTE = new Uint8Array(1);

export function reliable(number: number, payload = NOTHING, channelID = 0): DecodedCommand {
  return { command: EnetCommand.SEND_RELIABLE, flags: 0x80, channelID, reliableSequenceNumber: number, payload };
}

/** @param after - The reliable packet before it. */
export function unreliable(after: number, number: number, payload = NOTHING, channelID = 0): DecodedCommand {
  return {
    command: EnetCommand.SEND_UNRELIABLE,
    flags: 0,
    channelID,
    reliableSequenceNumber: after,
    unreliableSequenceNumber: number,
    payload,
  };
}

export function unsequenced(group: number, payload = NOTHING, channelID = 0): DecodedCommand {
  return {
    command: EnetCommand.SEND_UNSEQUENCED,
    flags: 0x40,
    channelID,
    reliableSequenceNumber: 0,
    unsequencedGroup: group,
    payload,
  };
}

/** One part of a packet that is cut: as its sender would say it, unless told otherwise. */
export interface Part {
  readonly start?: number;
  /** The reliable packet before it; of a reliable one its own number. */
  readonly after?: number;
  readonly count?: number;
  readonly number?: number;
  readonly total?: number;
  readonly offset?: number;
  readonly payload?: Uint8Array;
  readonly channelID?: number;
  readonly isReliable?: boolean;
}

export function fragment(part: Part = {}): DecodedCommand & Required<Pick<DecodedCommand, "fragment" | "payload">> {
  const { start = 1, count = 2, number = 0, payload = ONE_BYTE, channelID = 0, isReliable = true } = part;
  const { length } = payload;
  const { after = start, total = count * length, offset = number * length } = part;
  return {
    command: isReliable ? EnetCommand.SEND_FRAGMENT : EnetCommand.SEND_UNRELIABLE_FRAGMENT,
    flags: isReliable ? 0x80 : 0,
    channelID,
    reliableSequenceNumber: after,
    fragment: {
      startSequenceNumber: start,
      fragmentCount: count,
      fragmentNumber: number,
      totalLength: total,
      fragmentOffset: offset,
    },
    payload,
  };
}
