import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  ERR_INVALID_PARAMETER,
  ERR_OUT_OF_MEMORY,
  ERR_UNAVAILABLE,
  type ErrorCode,
  OK,
  setLogger,
} from "../../src/core/index.js";
import { PacketPeer } from "../../src/peers/packet-peer.js";
import {
  bytes_to_var,
  EncodedObject,
  EncodedObjectAsID,
  GDArray,
  TYPE_INT,
  type Variant,
  Vector3,
  var_to_bytes,
} from "../../src/variant/index.js";

/** A peer whose sent packets come back to itself. */
class EchoPeer extends PacketPeer {
  readonly queue: Uint8Array[] = [];
  sendError: ErrorCode = OK;

  get_available_packet_count(): number {
    return this.queue.length;
  }

  protected _takePacket(): Uint8Array | ErrorCode {
    return this.queue.shift() ?? ERR_UNAVAILABLE;
  }

  protected _sendPacket(buffer: Uint8Array): ErrorCode {
    if (this.sendError === OK) this.queue.push(buffer.slice());
    return this.sendError;
  }
}

describe("PacketPeer", () => {
  let peer: EchoPeer;
  let errors: string[];

  beforeEach(() => {
    peer = new EchoPeer();
    errors = [];
    setLogger({ error: (message) => void errors.push(message), warning: () => {} });
  });

  afterEach(() => {
    setLogger(null);
  });

  it("sends a Variant as the engine's bytes and takes it back", () => {
    const value = [1, "two", new Vector3(1, 2, 3), new Map<Variant, Variant>([["k", 0.5]])];
    expect(peer.put_var(value)).toBe(OK);
    expect(peer.queue).toEqual([var_to_bytes(value)]);
    expect(peer.get_available_packet_count()).toBe(1);
    expect(peer.get_var()).toEqual(value);
    expect(errors).toEqual([]);
  });

  it("gives null, with an error in the log, when there is no packet or none that decodes", () => {
    expect(peer.get_var()).toBeNull();
    expect(errors).toHaveLength(1);
    peer.put_packet(Uint8Array.of(0xff, 1, 2, 3));
    expect(peer.get_var()).toBeNull();
    expect(errors).toHaveLength(2);
    expect(peer.get_available_packet_count(), "the packet is gone all the same").toBe(0);
  });

  it("tells the error of the last get_packet, which get_var leaves alone", () => {
    expect(peer.get_packet_error()).toBe(OK);
    expect(peer.get_packet()).toEqual(new Uint8Array(0));
    expect(peer.get_packet_error()).toBe(ERR_UNAVAILABLE);
    peer.put_var(1);
    expect(peer.get_var()).toBe(1);
    expect(peer.get_packet_error()).toBe(ERR_UNAVAILABLE);
    peer.put_packet(Uint8Array.of(9));
    expect(peer.get_packet()).toEqual(Uint8Array.of(9));
    expect(peer.get_packet_error()).toBe(OK);
    expect(peer.get_var()).toBeNull();
    expect(peer.get_packet_error()).toBe(OK);
  });

  it("takes and sends objects in full only when asked to", () => {
    const object = new EncodedObject("Node", { name: "a" }, 12n);
    expect(peer.put_var(object)).toBe(OK);
    expect(peer.get_var()).toEqual(new EncodedObjectAsID(12n));
    expect(peer.put_var(object, true)).toBe(OK);
    expect(peer.put_var(object, true)).toBe(OK);
    expect(peer.get_var(), "an object in full is refused").toBeNull();
    expect(peer.get_var(true)).toEqual(new EncodedObject("Node", { name: "a" }));
  });

  it("sends no Variant larger than encode_buffer_max_size", () => {
    expect(peer.encode_buffer_max_size).toBe(8 * 1024 * 1024);
    peer.encode_buffer_max_size = 1024;
    expect(peer.put_var("x".repeat(1016)), "8 bytes of header and length").toBe(OK);
    expect(peer.put_var("x".repeat(1017))).toBe(ERR_OUT_OF_MEMORY);
    expect(peer.get_available_packet_count()).toBe(1);
    expect(errors).toHaveLength(1);
    expect(peer.put_packet(new Uint8Array(5000)), "packets are not Variants").toBe(OK);
  });

  it("rounds encode_buffer_max_size up to a power of two within 1024 bytes to 256 MiB", () => {
    for (const [set, got] of [
      [1024, 1024],
      [1025, 2048],
      [3000, 4096],
      [256 * 1024 * 1024, 256 * 1024 * 1024],
    ]) {
      peer.set_encode_buffer_max_size(set!);
      expect(peer.get_encode_buffer_max_size()).toBe(got);
    }
    expect(errors).toEqual([]);
    for (const refused of [1023, 0, -1, Number.NaN, 256 * 1024 * 1024 + 1]) {
      peer.encode_buffer_max_size = refused;
      expect(peer.encode_buffer_max_size).toBe(256 * 1024 * 1024);
    }
    expect(errors).toHaveLength(5);
  });

  it("returns an error, and never throws, for what cannot be encoded or sent", () => {
    const loop: Variant[] = [];
    loop.push(loop);
    expect(peer.put_var(loop)).toBe(ERR_OUT_OF_MEMORY);
    expect(peer.put_var((() => 1) as unknown as Variant)).toBe(ERR_INVALID_PARAMETER);
    expect(peer.put_var(new GDArray(TYPE_INT, ["x"]))).toBe(ERR_INVALID_PARAMETER);
    expect(errors).toHaveLength(3);
    peer.sendError = ERR_UNAVAILABLE;
    expect(peer.put_var(1)).toBe(ERR_UNAVAILABLE);
    expect(peer.put_packet(Uint8Array.of(1))).toBe(ERR_UNAVAILABLE);
    expect(peer.put_packet(new Uint8Array(0)), "an empty packet is accepted and not sent").toBe(OK);
    expect(peer.queue).toEqual([]);
  });

  it("lets a decoded array outlive the packets after it", () => {
    peer.put_var(Uint8Array.of(1, 2, 3));
    peer.put_var(Uint8Array.of(9, 9, 9));
    const first = peer.get_var();
    peer.get_var();
    peer.put_var(Uint8Array.of(7, 7, 7));
    expect(first).toEqual(Uint8Array.of(1, 2, 3));
    expect(bytes_to_var(var_to_bytes(first))).toEqual(first);
  });
});
