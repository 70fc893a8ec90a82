import { PROCESS_SECRET } from "../../core/process-secret.js";
import { seededIds } from "../../core/seeded-ids.js";

/**
 * The key under which a `Map` keeps what a peer has given a number of its own choice: path numbers, net ids. See
 * {@link seededIds}.
 *
 * @internal
 */
export const keyOfRemoteId = seededIds(PROCESS_SECRET);
