import { type ErrorName, errorCode } from "./error-codes.js";

/** What a {@link GodotError} carries beside its message. */
export interface GodotErrorOptions {
  /** Byte offset in the input at which decoding failed. */
  offset?: number;
  /** The error that led to this one. */
  cause?: unknown;
}

/**
 * Thrown by everything that Godot has no name for (bots, the project reader, codecs called directly).
 *
 * Methods with a Godot name never throw it: they return the same code as a number instead.
 */
export class GodotError extends globalThis.Error {
  /** Always `"GodotError"`. */
  override readonly name: string = "GodotError";
  /** The Godot constant's name, such as `"ERR_TIMEOUT"`. */
  readonly code: ErrorName;
  /** Byte offset in the input at which decoding failed; `undefined` when no bytes are at fault. */
  readonly offset: number | undefined;

  /**
   * @param code - The Godot constant's name.
   * @param message - Sentence case, with the offending value, without a full stop.
   * @param options - Byte offset and cause.
   */
  constructor(code: ErrorName, message: string, options: GodotErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.offset = options.offset;
  }

  /** The Godot error number for {@link code}, as Godot's own methods would return it. */
  get error(): number {
    return errorCode(this.code);
  }
}
