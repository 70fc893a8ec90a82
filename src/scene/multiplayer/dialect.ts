import {
  type DecodeOptions,
  type EncodeOptions,
  type EngineProfile,
  type EngineVersion,
  engineProfile,
} from "../../variant/index.js";

/**
 * How the other peers write: their engine's version, and whether objects may be inside Variants.
 *
 * @internal
 */
export class Dialect {
  #version: EngineVersion | undefined;
  #profile: EngineProfile;
  #allowsObjects = false;
  #key = "";

  /** @param version - The version of their engine; undefined for the latest. Throws for one that is not known. */
  constructor(version: EngineVersion | undefined) {
    this.#version = version;
    this.#profile = engineProfile(version);
    this.#changed();
  }

  get version(): EngineVersion | undefined {
    return this.#version;
  }
  set version(version: EngineVersion | undefined) {
    this.#profile = engineProfile(version);
    this.#version = version;
    this.#changed();
  }

  /** What is particular to their engine. */
  get profile(): EngineProfile {
    return this.#profile;
  }

  get allowsObjects(): boolean {
    return this.#allowsObjects;
  }
  set allowsObjects(allows: boolean) {
    this.#allowsObjects = allows;
    this.#changed();
  }

  /** The same for the same options: writers and readers are shared by it. */
  get key(): string {
    return this.#key;
  }

  get encodeOptions(): EncodeOptions {
    const options = { full_objects: this.#allowsObjects };
    return this.#version === undefined ? options : { ...options, version: this.#version };
  }

  get decodeOptions(): DecodeOptions {
    const options = { allow_objects: this.#allowsObjects };
    return this.#version === undefined ? options : { ...options, version: this.#version };
  }

  #changed(): void {
    this.#key = `${this.#version ?? ""} ${this.#allowsObjects}`;
  }
}
