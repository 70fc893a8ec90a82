import {
  ERR_OUT_OF_MEMORY,
  ERR_UNAVAILABLE,
  type ErrorCode,
  errorName,
  GodotError,
  GodotObject,
  OK,
  push_error,
} from "../core/index.js";
import { errorLimited } from "../core/limited-log.js";
import { messageOf } from "../core/message-of.js";
import {
  bytes_to_var,
  bytes_to_var_with_objects,
  type Variant,
  var_to_bytes,
  var_to_bytes_with_objects,
} from "../variant/index.js";

const ENCODE_BUFFER_MAX_SIZE_DEFAULT_BYTES = 8 * 1024 * 1024;
const ENCODE_BUFFER_MAX_SIZE_FLOOR_BYTES = 1024;
const ENCODE_BUFFER_MAX_SIZE_CEILING_BYTES = 256 * 1024 * 1024;

/**
 * Godot's `PacketPeer`: something that sends and receives whole packets.
 *
 * A subclass implements `_takePacket` and `_sendPacket`.
 *
 * @see Godot class reference, PacketPeer
 */
export abstract class PacketPeer extends GodotObject {
  #encodeBufferMaxSize = ENCODE_BUFFER_MAX_SIZE_DEFAULT_BYTES;
  #lastGetError: ErrorCode = OK;

  /**
   * Largest encoded Variant that {@link put_var} sends, in bytes, as a power of two. Default 8 MiB.
   *
   * Setting it rounds up to a power of two; outside 1024 bytes to 256 MiB it is left as it was and an error is logged.
   */
  get encode_buffer_max_size(): number {
    return this.#encodeBufferMaxSize;
  }

  set encode_buffer_max_size(maxSize: number) {
    if (!(maxSize >= ENCODE_BUFFER_MAX_SIZE_FLOOR_BYTES)) {
      push_error(`Max encode buffer must be at least 1024 bytes, got ${maxSize}`);
      return;
    }
    if (maxSize > ENCODE_BUFFER_MAX_SIZE_CEILING_BYTES) {
      push_error(`Max encode buffer cannot exceed 256 MiB, got ${maxSize} bytes`);
      return;
    }
    this.#encodeBufferMaxSize = 2 ** Math.ceil(Math.log2(maxSize));
  }

  /** @returns {@link encode_buffer_max_size}. */
  get_encode_buffer_max_size(): number {
    return this.encode_buffer_max_size;
  }

  /**
   * Sets {@link encode_buffer_max_size}.
   *
   * @param maxSize - New {@link encode_buffer_max_size}, in bytes.
   */
  set_encode_buffer_max_size(maxSize: number): void {
    this.encode_buffer_max_size = maxSize;
  }

  /** @returns How many packets wait to be taken with {@link get_packet}. */
  abstract get_available_packet_count(): number;

  /**
   * Takes the next packet.
   *
   * @returns The packet's bytes, owned by the caller; empty when there is none or on failure: see {@link get_packet_error}.
   */
  get_packet(): Uint8Array {
    const taken = this._takePacket();
    if (typeof taken === "number") {
      this.#lastGetError = taken;
      return new Uint8Array(0);
    }
    this.#lastGetError = OK;
    return taken;
  }

  /** @returns The error of the last {@link get_packet}, `OK` when it succeeded. {@link get_var} leaves it alone, as in Godot. */
  get_packet_error(): ErrorCode {
    return this.#lastGetError;
  }

  /**
   * Takes the next packet and decodes it as a Variant.
   *
   * @param allow_objects - Whether encoded objects are decoded. Keep it off for bytes from a network.
   * @returns The value; `null`, with an error in the log, when there is no packet or it does not decode.
   */
  get_var(allow_objects = false): Variant {
    const taken = this._takePacket();
    if (typeof taken === "number") {
      push_error(`Can't get a Variant: ${errorName(taken)}`);
      return null;
    }
    try {
      return allow_objects ? bytes_to_var_with_objects(taken) : bytes_to_var(taken);
    } catch (error) {
      errorLimited("get_var", () => `Can't get a Variant: ${messageOf(error)}`, error); // Somebody else wrote it.
      return null;
    }
  }

  /**
   * Sends a packet.
   *
   * @param buffer - The bytes; they are copied. An empty packet is accepted and not sent, as in Godot.
   * @returns `OK`, or why it could not be sent.
   */
  put_packet(buffer: Uint8Array): ErrorCode {
    if (buffer.byteLength === 0) return OK;
    return this._sendPacket(buffer);
  }

  /**
   * Encodes a Variant and sends it as one packet.
   *
   * @param value - Any Variant.
   * @param full_objects - Whether objects are encoded in full; otherwise by instance id.
   * @returns `OK`; `ERR_OUT_OF_MEMORY` when the encoded value exceeds {@link encode_buffer_max_size}; the codec's
   * error when the value cannot be encoded; or why the packet could not be sent.
   */
  put_var(value: Variant, full_objects = false): ErrorCode {
    let bytes: Uint8Array;
    try {
      bytes = full_objects ? var_to_bytes_with_objects(value) : var_to_bytes(value);
    } catch (error) {
      push_error(`Can't put a Variant: ${messageOf(error)}`, error);
      return error instanceof GodotError ? error.error : ERR_UNAVAILABLE;
    }
    if (bytes.byteLength > this.#encodeBufferMaxSize) {
      push_error(
        `Failed to encode variant, its ${bytes.byteLength} bytes exceed encode_buffer_max_size ` +
          `(${this.#encodeBufferMaxSize} bytes)`,
      );
      return ERR_OUT_OF_MEMORY;
    }
    return this._sendPacket(bytes);
  }

  /**
   * Takes the next packet off the queue.
   *
   * @returns The packet, or the error that {@link get_packet_error} will tell.
   * @internal
   */
  protected abstract _takePacket(): Uint8Array | ErrorCode;

  /**
   * Sends one packet of at least one byte.
   *
   * @param buffer - The bytes; the implementation copies what outlives the call.
   * @returns `OK` or an error.
   * @internal
   */
  protected abstract _sendPacket(buffer: Uint8Array): ErrorCode;
}
