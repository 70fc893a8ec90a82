import * as C from "./constants.js";

/** @returns Window, in bytes, that a bandwidth in bytes per second is worth, before {@link limitWindowSize}. */
export function scaleWindowSize(bandwidth: number): number {
  return Math.floor(bandwidth / C.PEER_WINDOW_SIZE_SCALE) * C.MINIMUM_WINDOW_SIZE;
}

/** @returns The nearest permitted window size. */
export function limitWindowSize(windowSize: number): number {
  return Math.min(Math.max(windowSize, C.MINIMUM_WINDOW_SIZE), C.MAXIMUM_WINDOW_SIZE);
}

/**
 * @param ours - Our outgoing bandwidth; 0 for no limit.
 * @param theirs - Their incoming bandwidth; 0 for no limit.
 * @returns Most bytes of reliable data in transit from us to them.
 */
export function windowSizeFor(ours: number, theirs: number): number {
  if (ours === 0 && theirs === 0) return C.MAXIMUM_WINDOW_SIZE;
  const bandwidth = ours === 0 || theirs === 0 ? Math.max(ours, theirs) : Math.min(ours, theirs);
  return limitWindowSize(scaleWindowSize(bandwidth));
}
