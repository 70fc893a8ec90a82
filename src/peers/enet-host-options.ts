import { push_error } from "../core/index.js";
import type { EnetEndpointOptions } from "./enet-endpoint.js";

const MAX_PEERS = 4095;
/** Most channels of a connection. @internal */
export const MAX_CHANNELS = 255;

/** @returns What a host is made with; null, with the reason in the log, when it cannot be. @internal */
export function hostOptions(
  maxPeers: number,
  maxChannels: number,
  inBandwidth: number,
  outBandwidth: number,
): EnetEndpointOptions | null {
  if (!(maxPeers >= 1 && maxPeers <= MAX_PEERS)) {
    push_error(`The number of peers must be between 1 and ${MAX_PEERS}, got ${maxPeers}`);
    return null;
  }
  if (!(maxChannels >= 0 && maxChannels <= MAX_CHANNELS)) {
    push_error(`The number of channels must be between 0 and ${MAX_CHANNELS}, got ${maxChannels}`);
    return null;
  }
  if (!(inBandwidth >= 0 && outBandwidth >= 0)) {
    push_error(`Bandwidth limits must not be negative, got ${inBandwidth} and ${outBandwidth}`);
    return null;
  }
  return {
    peerCount: Math.trunc(maxPeers),
    channelLimit: Math.trunc(maxChannels),
    incomingBandwidth: inBandwidth,
    outgoingBandwidth: outBandwidth,
  };
}
