/** Bit of the u32 header: 64-bit int, float or reals. */
export const FLAG_64 = 1 << 16;
/** Bit of the header of an object: by its instance id, not in full. */
export const FLAG_OBJECT_AS_ID = 1 << 16;

/** Where the kind of type of an array's elements, or of a dictionary's keys, stands in the header: two bits. */
export const KEY_KIND_SHIFT = 16;
/** Where the kind of type of a dictionary's values stands in the header: two bits. */
export const VALUE_KIND_SHIFT = 18;
/** Kind of container type: a `Variant.Type` follows. */
export const KIND_BUILTIN = 1;
/** Kind of container type: the name of an engine class follows. */
export const KIND_CLASS_NAME = 2;
/** Kind of container type: the path of a script follows. */
export const KIND_SCRIPT = 3;

/** How deep arrays, dictionaries and objects may be nested: `Variant::MAX_RECURSION_DEPTH` of the engine. */
export const MAX_DEPTH = 1024;
