/**
 * The key under which the prototype of every class of this folder holds its `Variant.Type`: one property load tells
 * the encoder what a value is.
 */
export const variantTag: unique symbol = Symbol("Variant.Type");
