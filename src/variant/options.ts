import { checkNames, type OptionNames } from "../core/check-names.js";
import type { EncodedObject } from "./encoded-object.js";
import type { EngineVersion } from "./profile.js";
import type { Variant } from "./value.js";

/** How values are encoded. */
export interface EncodeOptions {
  /** The engine that will read the bytes; the latest unless told. */
  readonly version?: EngineVersion;
  /** Write 64-bit reals, as builds with `precision=double` do. Off unless told; such builds also read 32-bit ones. */
  readonly doublePrecision?: boolean;
  /** Encode objects in full instead of by instance id. `var_to_bytes_with_objects` sets it. */
  readonly full_objects?: boolean;
  /**
   * Says how an object of your own is encoded in full: as class name and properties. Called for every value that has a
   * `get_instance_id` method, and only with {@link full_objects}. Null makes the value null.
   */
  readonly describeObject?: (object: object) => EncodedObject | null;
  /** Fail with `ERR_OUT_OF_MEMORY` beyond this many bytes. 2^31 - 1, the engine's own limit, unless told. */
  readonly maxSize?: number;
}

/** How values are decoded. */
export interface DecodeOptions {
  /** The engine that wrote the bytes; the latest unless told. */
  readonly version?: EngineVersion;
  /**
   * Decode so that encoding the result gives the same types back. `true`: ints as `GDInt` and floats as `GDFloat`.
   * `"needed"`: only floats that JS cannot tell from ints as `GDFloat`. Off unless told: ints and floats are `number`s
   * (ints beyond 2^53 `bigint`s), and a float without a fraction would encode as int.
   */
  readonly wrap?: boolean | "needed";
  /**
   * Copy the numbers of packed arrays. Unless told, a decoded packed array of numbers, vectors or bytes is a view of the
   * bytes where their alignment allows it (`PackedByteArray` always), so it changes when somebody writes to the bytes.
   * Nothing in this library writes to a packet that it has handed out.
   */
  readonly copy?: boolean;
  /** Accept objects that are encoded in full. `bytes_to_var_with_objects` sets it. Never for bytes from a network. */
  readonly allow_objects?: boolean;
  /** Which engine classes are accepted with {@link allow_objects}; others fail with `ERR_UNAUTHORIZED`. All, unless told. */
  readonly classFilter?: (class_name: string) => boolean;
  /** Makes a value of your own of an object that was decoded in full; called innermost first. Unless told it stays as it is. */
  readonly objectFactory?: (object: EncodedObject) => Variant;
}

const ENCODE: OptionNames<EncodeOptions & { allowRaw?: boolean }> = {
  version: true,
  doublePrecision: true,
  full_objects: true,
  describeObject: true,
  maxSize: true,
  allowRaw: true,
};
const DECODE: OptionNames<DecodeOptions & { raw?: boolean }> = {
  version: true,
  wrap: true,
  copy: true,
  allow_objects: true,
  classFilter: true,
  objectFactory: true,
  raw: true,
};

/** Refuses options of an encoder that there are not. @throws GodotError `ERR_INVALID_PARAMETER`. @internal */
export function checkEncodeOptions(options: EncodeOptions): void {
  checkNames("Encoding a Variant", options, ENCODE);
}

/** Refuses options of a decoder that there are not. @throws GodotError `ERR_INVALID_PARAMETER`. @internal */
export function checkDecodeOptions(options: DecodeOptions): void {
  checkNames("Decoding a Variant", options, DECODE);
}
