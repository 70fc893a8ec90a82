/**
 * Four random words that no peer ever sees, for {@link seededIds}. They decide where a hash table keeps what, and nothing
 * that a program can see: with the same seed a run is the same.
 */
export const PROCESS_SECRET: ArrayLike<number> = /* @__PURE__ */ crypto.getRandomValues(new Uint32Array(4));
