/** Half of all 16-bit net times. */
const NET_TIME_HALF = 32767;

/** @returns Whether a 16-bit net time is newer than another one, across the wrap. @internal */
export function isNewer(netTime: number, than: number): boolean {
  return netTime > than || than - netTime >= NET_TIME_HALF;
}
