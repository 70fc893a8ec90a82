/**
 * Godot's built-in types, and the values of them as bytes ({@link var_to_bytes}, {@link bytes_to_var}), as text
 * ({@link var_to_str}, {@link str_to_var}) and as MessagePack ({@link encodeMessagePack}).
 *
 * `import { Vector2 } from "godot-multiplayer-peer"`, or from `godot-multiplayer-peer/variant`.
 *
 * @module Variants
 * @group API
 */
export { GDArrays } from "./builtin/gd-arrays.js";
export { GDBytes } from "./builtin/gd-bytes.js";
export { GDDictionaries } from "./builtin/gd-dictionaries.js";
export { GDNodePath } from "./builtin/gd-node-path.js";
export { GDPacked, type Packed } from "./builtin/gd-packed.js";
export { GDString } from "./builtin/gd-string.js";
export { hashOf } from "./builtin/hash.js";
export { RandomPCG } from "./builtin/random-pcg.js";
export { GDMath } from "./builtin/scalar.js";
export { ValueMap } from "./builtin/value-map.js";
export * from "./codec.js";
export { coerce, type DeclaredType } from "./coerce.js";
export {
  ANY_TYPE,
  type ContainerType,
  type ContainerTypeLike,
  containerType,
  containerTypeName,
  GDArray,
  GDDictionary,
} from "./containers.js";
export { EncodedObject } from "./encoded-object.js";
export { dictionaryGet, variantEquals } from "./equality.js";
export { MAX_DEPTH } from "./header.js";
export { decodeMessagePack, encodeMessagePack, variantExtensionCodec } from "./msgpack.js";
export type { DecodeOptions, EncodeOptions } from "./options.js";
export type { EngineProfile, EngineVersion } from "./profile.js";
export { engineProfile } from "./profile.js";
export { VariantReader } from "./reader.js";
export { stringify } from "./stringify.js";
export { type ParsedVariant, type ParseOptions, parseVariantText, str_to_var } from "./text-parser.js";
export { type TextOptions, var_to_str } from "./text-writer.js";
export { isTruthy } from "./truth.js";
export { sameType, typeOf } from "./type-of.js";
export * from "./types/index.js";
export type { Variant, VariantArray, VariantDictionary, VariantEncodedObject, VariantObject } from "./value.js";
export * from "./variant-type.js";
export { VariantWriter } from "./writer.js";
