import { GodotError } from "../core/index.js";

/**
 * An engine version as `"4.2"` or `"4.2.3"`: what the other side runs. Codecs follow what its wire format knows.
 * docs/variants.md lists what changed, with its source.
 */
export type EngineVersion = `4.${number}` | `4.${number}.${number}`;

/** What an engine version's wire format knows. */
export interface EngineProfile {
  /** Minor version: 2 for 4.2. */
  readonly minor: number;
  /** Whether an `Array`'s element type is in its header (4.3). */
  readonly typedArrays: boolean;
  /** Whether a `Dictionary`'s key and value types are in its header (4.4). */
  readonly typedDictionaries: boolean;
  /** Whether type 38, `PackedVector4Array`, exists (4.3). */
  readonly packedVector4: boolean;
  /** Whether a `StringName` key of a `Dictionary` stays one (4.4); before, the engine's dictionaries turn it into a `String`. */
  readonly stringNameKeys: boolean;
}

const profiles = new Map<string, EngineProfile>();

/** The newest engine that this library knows. */
export const LATEST_PROFILE: EngineProfile = makeProfile(6);

/**
 * The wire format of an engine version.
 *
 * @param version - Such as `"4.2"`; undefined is the latest. Versions after the latest known are taken as the latest.
 * @throws GodotError `ERR_INVALID_PARAMETER` for anything that is no 4.x version.
 */
export function engineProfile(version: EngineVersion | undefined): EngineProfile {
  if (version === undefined) return LATEST_PROFILE;
  let profile = profiles.get(version);
  if (profile === undefined) {
    const match = /^4\.(\d{1,3})(?:\.\d{1,3})?$/.exec(version);
    if (match === null) throw new GodotError("ERR_INVALID_PARAMETER", `Unknown engine version '${version}'`);
    profile = makeProfile(Number(match[1]));
    if (profiles.size < 64) profiles.set(version, profile);
  }
  return profile;
}

function makeProfile(minor: number): EngineProfile {
  return {
    minor,
    typedArrays: minor >= 3,
    typedDictionaries: minor >= 4,
    packedVector4: minor >= 3,
    stringNameKeys: minor >= 4,
  };
}
