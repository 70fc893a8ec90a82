import { GodotError } from "../../core/index.js";
import type { UdpOptions, UdpPlatform, UdpSocket } from "../udp.js";

/** Browsers have no UDP: throws `ERR_UNAVAILABLE`. */
export function openUdp(_options: UdpOptions): UdpSocket {
  throw new GodotError("ERR_UNAVAILABLE", "Browsers have no UDP sockets: use WebSocketMultiplayerPeer");
}

/** Browsers resolve no names: throws `ERR_UNAVAILABLE`. */
export function resolveHost(_name: string): Promise<string[]> {
  return Promise.reject(new GodotError("ERR_UNAVAILABLE", "Browsers can't resolve host names"));
}

({ openUdp, resolveHost }) satisfies UdpPlatform;
