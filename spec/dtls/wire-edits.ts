/** Where a handshake message stands in a datagram. */
interface Place {
  /** Offset of the message's body. */
  readonly at: number;
  readonly length: number;
}

/** Finds a handshake message that is whole and not protected. */
export function findMessage(datagram: Uint8Array, type: number): Place | null {
  for (let record = 0; record + 13 <= datagram.length; ) {
    const length = (datagram[record + 11]! << 8) | datagram[record + 12]!;
    const epoch = (datagram[record + 3]! << 8) | datagram[record + 4]!;
    const body = record + 13;
    if (datagram[record] === 22 && epoch === 0 && datagram[body] === type) {
      return { at: body + 12, length: (datagram[body + 2]! << 8) | datagram[body + 3]! };
    }
    record = body + length;
  }
  return null;
}

/** @returns A copy in which the body of a message was edited in place; the datagram itself when it has no such message. */
export function editMessage(datagram: Uint8Array, type: number, edit: (body: Uint8Array) => void): Uint8Array {
  const place = findMessage(datagram, type);
  if (place === null) return datagram;
  const copy = datagram.slice();
  edit(copy.subarray(place.at, place.at + place.length));
  return copy;
}

/** @returns The offset of a byte sequence, or -1. */
export function indexOf(bytes: Uint8Array, pattern: readonly number[]): number {
  for (let at = 0; at + pattern.length <= bytes.length; at++) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/** A record as it is on the wire. */
export function record(
  type: number,
  epoch: number,
  sequence: number,
  payload: readonly number[] | Uint8Array,
  version = 0xfefd,
): Uint8Array {
  const bytes = new Uint8Array(13 + payload.length);
  const view = new DataView(bytes.buffer);
  bytes[0] = type;
  view.setUint16(1, version);
  view.setUint16(3, epoch);
  view.setUint16(5, Math.floor(sequence / 2 ** 32));
  view.setUint32(7, sequence >>> 0);
  view.setUint16(11, payload.length);
  bytes.set(payload, 13);
  return bytes;
}

/** Records of a datagram, one by one. */
export function splitRecords(datagram: Uint8Array): Uint8Array[] {
  const records: Uint8Array[] = [];
  for (let at = 0; at + 13 <= datagram.length; ) {
    const end = at + 13 + ((datagram[at + 11]! << 8) | datagram[at + 12]!);
    records.push(datagram.slice(at, end));
    at = end;
  }
  return records;
}
