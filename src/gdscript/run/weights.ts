/** What an object takes by itself, in elements: about five hundred bytes. */
export const OBJECT_WEIGHT = 64;
/** The same for a container, a lambda, a function that waits. */
export const SMALL_WEIGHT = 4;
