/**
 * The key under which the prototype of every class of this folder holds its `Variant.Type`: one property load tells
 * the encoder what a value is.
 *
 * Classes set it in a static block, by `this`: where a class has private methods the compiler gives its name to a variable that is
 * set only behind the class.
 */
export const variantTag: unique symbol = Symbol("Variant.Type");
