import { type ErrorCode, type ErrorName, errorName, GodotError, OK } from "../core/index.js";
import type { EnetSharedSockets } from "../peers/enet-shared-sockets.js";
import {
  ENetConnection,
  ENetMultiplayerPeer,
  MultiplayerPeer,
  TLSOptions,
  WebSocketMultiplayerPeer,
} from "../peers/index.js";
import type { BotSettings } from "./bot-options.js";
import type { Target } from "./target-url.js";

const TIMEOUT_LIMIT_DEFAULT = 32;
const PING_INTERVAL_DEFAULT_MS = 500;
const NO_UDP =
  "there is no UDP here, or not what it needs, and so no ENet. A page needs a server with WebSocketMultiplayerPeer: ws:// or wss://";

/**
 * Makes a client for an address and begins to connect it.
 *
 * @param target - Where to.
 * @param options - The bot's options.
 * @param sockets - What it shares with others; null for a socket of its own.
 * @returns The peer, connecting.
 * @throws GodotError with the code that the peer gave.
 * @internal
 */
export function makePeer(
  target: Target,
  options: BotSettings,
  sockets: EnetSharedSockets | null = null,
): MultiplayerPeer {
  return target.protocol === "enet" ? makeENetPeer(target, options, sockets) : makeWebSocketPeer(target, options);
}

function makeENetPeer(target: Target, options: BotSettings, sockets: EnetSharedSockets | null): MultiplayerPeer {
  const peer = new ENetMultiplayerPeer();
  const { host, port, encrypted } = target;
  const { channels = 0, compression = ENetConnection.COMPRESS_NONE } = options;
  const error =
    sockets === null || encrypted
      ? peer.create_client(host, port, channels)
      : peer._createSharedClient(sockets, String(compression), host, port, channels);
  check(error, `connect to ${target.url}`, peer);
  if (options.silenceMs !== undefined) {
    const silenceMs = options.silenceMs;
    if (!(silenceMs >= 100 && silenceMs <= 3_600_000)) {
      peer.close();
      throw new GodotError("ERR_PARAMETER_RANGE_ERROR", `silenceMs must be 100 to 3600000, got ${silenceMs}`);
    }
    const server = peer.get_peer(MultiplayerPeer.TARGET_PEER_SERVER);
    server?.set_timeout(TIMEOUT_LIMIT_DEFAULT, silenceMs, silenceMs);
    server?.ping_interval(Math.min(PING_INTERVAL_DEFAULT_MS, Math.ceil(silenceMs / 4)));
  }
  if (options.compression !== undefined) {
    check(peer.host?.compress(options.compression) ?? OK, `compress for ${target.url}`, peer);
  }
  if (target.encrypted) {
    const error = peer.host?.dtls_client_setup(target.host, options.tls ?? TLSOptions.client()) ?? OK;
    check(error, `encrypt the connection to ${target.url}`, peer);
  }
  return peer;
}

function makeWebSocketPeer(target: Target, options: BotSettings): MultiplayerPeer {
  const peer = new WebSocketMultiplayerPeer();
  if (options.protocols !== undefined) peer.supported_protocols = [...options.protocols];
  if (options.headers !== undefined) peer.handshake_headers = [...options.headers];
  const tls = target.encrypted ? (options.tls ?? TLSOptions.client()) : null;
  check(peer.create_client(target.url, tls), `connect to ${target.url}`, peer);
  return peer;
}

function check(error: ErrorCode | null, what: string, peer: MultiplayerPeer): void {
  if (error === OK || error === null) return;
  peer.close();
  const name = errorName(error);
  const why = name === "ERR_UNAVAILABLE" && peer instanceof ENetMultiplayerPeer ? NO_UDP : name;
  throw new GodotError(name as ErrorName, `Can't ${what}: ${why}`);
}
