import { seededIds } from "../../core/seeded-ids.js";

/**
 * The key under which a `Map` keeps what a peer has given a number of its own choice: path numbers, net ids. See
 * {@link seededIds}.
 *
 * @internal
 */
export const keyOfRemoteId = seededIds(crypto.getRandomValues(new Uint32Array(4)));
