/**
 * Flags and ids of replication packets.
 *
 * @see docs/wire.md, SceneMultiplayer
 * @internal
 */

/** Or-ed to `NETWORK_COMMAND_SYNC` for on-change-state. */
export const FLAG_DELTA = 1 << 4;
/** Scene index of a spawn by `spawn_function`. */
export const SCENE_CUSTOM = 0xff;
/** Set in the net id of a synchronizer that no spawner has created: the rest is its id in the sender's path cache. */
export const PATH_CACHED = 0x80000000;

/** @returns Whether a synchronizer's net id is one of the path cache, or not given yet. */
export function isPathCached(netId: number): boolean {
  return netId === 0 || netId >= PATH_CACHED;
}
