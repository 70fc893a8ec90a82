import { Signal } from "../../core/index.js";
import {
  type DecodeOptions,
  type EncodeOptions,
  type EngineProfile,
  type EngineVersion,
  engineProfile,
} from "../../variant/index.js";

/**
 * What the other peers' engine is: its version, such as `"4.2"`, or `"auto"` to learn it from what the server sends. See
 * {@link SceneMultiplayer.wireVersion}.
 */
export type WireVersion = EngineVersion | "auto";

/** The newest of those that confirm by path: the others of them say the same. */
const OLD_VERSION = "4.2";

/**
 * How the other peers write: their engine's version, and whether objects may be inside Variants.
 *
 * @internal
 */
export class Dialect {
  /** Emitted when it has turned out what the others speak: the version that is spoken from now on. */
  readonly learned = new Signal<[version: EngineVersion | undefined]>();
  #version: EngineVersion | undefined;
  #isAuto = false;
  #isLearning = false;
  #profile: EngineProfile;
  #allowsObjects = false;
  #key = "";
  /** Whether floats that look like ints are read as `GDFloat`. */
  readonly exactFloats: boolean;

  /**
   * @param wire - Their engine; undefined for the latest. Throws for a version that is not known.
   * @param exactFloats - See {@link Dialect.exactFloats}.
   */
  constructor(wire: WireVersion | undefined, exactFloats = false) {
    this.exactFloats = exactFloats;
    this.#profile = engineProfile(undefined);
    this.set(wire);
  }

  /** Says what the others speak; `"auto"` begins to learn it. */
  set(wire: WireVersion | undefined): void {
    this.#isAuto = wire === "auto";
    this.#isLearning = this.#isAuto;
    this.#speak(wire === "auto" ? undefined : wire);
  }

  /** What is spoken now; undefined for the latest. */
  get version(): EngineVersion | undefined {
    return this.#version;
  }

  /** What it was told to speak. */
  get wire(): WireVersion | undefined {
    return this.#isAuto ? "auto" : this.#version;
  }

  /** Whether what is spoken is still a guess. */
  get isLearning(): boolean {
    return this.#isLearning;
  }

  /** Guesses, on better grounds than none: from the game's project, say. Does nothing once the version is known. */
  guess(version: EngineVersion): void {
    if (this.#isLearning) this.#speak(version);
  }

  /** A new session: with another server, perhaps. What was spoken last is the guess. */
  beginAnew(): void {
    this.#isLearning = this.#isAuto;
  }

  /** The server has confirmed a path by its text, as up to 4.2, or by its number. */
  learn(confirmsByPath: boolean): void {
    if (!this.#isLearning) return;
    this.#isLearning = false;
    if (confirmsByPath !== this.confirmsByPath) this.#speak(confirmsByPath ? OLD_VERSION : undefined);
    this.learned.emit(this.#version);
  }

  /** Whether a confirmation of a path repeats its text (up to 4.2), not its number. */
  get confirmsByPath(): boolean {
    return this.#profile.minor < 3;
  }

  /** Whether a server takes "all but one" for "that one" (up to 4.2). */
  get relaysToTheExcluded(): boolean {
    return this.#profile.minor < 3;
  }

  /** Whether on-change-properties go out as deltas: 4.0 has none, and would take one for a state. */
  get hasDeltas(): boolean {
    return this.#profile.minor >= 1;
  }

  /** Whether newcomers are told of spawned nodes in the order of their creation (from 4.5 on), not of a hash set. */
  get spawnsInOrderOfCreation(): boolean {
    return this.#profile.minor >= 5;
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

  /** What was not said, but guessed or learned, doesn't narrow what is understood: old engines leave the newer bits empty. */
  get decodeOptions(): DecodeOptions {
    const options: DecodeOptions = {
      allow_objects: this.#allowsObjects,
      ...(this.exactFloats ? { wrap: "needed" } : {}),
    };
    return this.#version === undefined || this.#isAuto ? options : { ...options, version: this.#version };
  }

  #speak(version: EngineVersion | undefined): void {
    this.#profile = engineProfile(version);
    this.#version = version;
    this.#changed();
  }

  #changed(): void {
    this.#key = `${this.#version ?? ""} ${this.#isAuto} ${this.#allowsObjects} ${this.exactFloats}`;
  }
}
