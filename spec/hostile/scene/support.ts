import { type Variant, VariantWriter } from "../../../src/variant/index.js";

/** UTF-8 bytes. */
export const text = (value: string): number[] => [...new TextEncoder().encode(value)];
/** A little-endian u16. */
export const u16 = (value: number): number[] => [value & 255, (value >>> 8) & 255];
/** A little-endian u32. */
export const u32 = (value: number): number[] => [...u16(value), ...u16(value >>> 16)];

/** Values in compressed form, one after the other. */
export function compressed(...values: Variant[]): number[] {
  const writer = new VariantWriter();
  for (const value of values) writer.writeCompressed(value);
  return [...writer.finish()];
}

/** A REMOTE_CALL by path. */
export function callByPath(path: string, method: number, ...args: Variant[]): number[] {
  const body = [method, args.length, ...compressed(...args)];
  return [0x20, ...u32(0x80000000 + 5 + body.length), ...body, ...text(path), 0];
}

/** A SIMPLIFY_PATH with a checksum that fits nothing. */
export function announce(id: number, path: string, md5 = "0".repeat(32)): number[] {
  return [1, ...text(md5), 0, ...u32(id), ...text(path), 0];
}

/** A SPAWN of a scene of the list. */
export function spawn(
  scene: number,
  spawner: number,
  netId: number,
  syncIds: number[],
  name: string,
  state: number[] = [],
): number[] {
  const bytes = [...text(name), 0];
  return [
    ...[4, scene, ...u32(spawner), ...u32(netId), ...u32(syncIds.length), ...u32(bytes.length)],
    ...[...syncIds.flatMap(u32), ...bytes, ...state],
  ];
}

/** A DESPAWN. */
export function despawn(netId: number): number[] {
  return [5, ...u32(netId)];
}

/** A SYNC of always-state with one record for each id. */
export function sync(netTime: number, records: readonly (readonly [id: number, state: readonly number[]])[]): number[] {
  return [6, ...u16(netTime), ...records.flatMap(([id, state]) => [...u32(id), ...u32(state.length), ...state])];
}

/** A SYNC of what has changed, with one record for each id. */
export function delta(records: readonly (readonly [id: number, mask: number, state: readonly number[]])[]): number[] {
  return [
    0x16,
    ...records.flatMap(([id, mask, state]) => [...u32(id), ...u32(mask), ...u32(0), ...u32(state.length), ...state]),
  ];
}
