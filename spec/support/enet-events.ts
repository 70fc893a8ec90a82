import type { ENetConnection, ServiceResult } from "../../src/peers/index.js";

/** Services a connection when it is polled, and keeps every event that is not `EVENT_NONE`. */
export function recorder(host: ENetConnection): { readonly events: ServiceResult[]; poll(): void } {
  const events: ServiceResult[] = [];
  return {
    events,
    poll() {
      for (let event = host.service(); event[0] > 0; event = host.service()) events.push(event);
    },
  };
}
