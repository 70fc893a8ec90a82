import { GodotError } from "../core/index.js";
import { messageOf } from "../core/message-of.js";
import { MultiplayerPeer, OfflineMultiplayerPeer } from "../peers/index.js";
import type { SceneMultiplayer } from "../scene/index.js";
import { cantConnect } from "./connect-attempt.js";

/** What one attempt needs in which a game connects itself. @internal */
export interface OwnConnection {
  readonly who: string;
  readonly url: string;
  readonly multiplayer: SceneMultiplayer;
  /** Has the game connect. */
  readonly join: () => unknown;
  /** The address that the game wanted to connect to and may not, as `HOST:PORT`; null as long as all is well. */
  readonly refused: () => string | null;
  /** What the game's scripts said last. */
  readonly lines: () => readonly string[];
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/**
 * Has a game make its own connection, and waits until it is there.
 *
 * @throws GodotError `ERR_UNAUTHORIZED` when it wanted to go elsewhere, `ERR_TIMEOUT`, `ERR_CANT_CONNECT`, what `join` throws, or the signal's reason.
 * @internal
 */
export function attemptOwnConnection(attempt: OwnConnection): Promise<void> {
  const { who, url, multiplayer, join, refused, lines, timeoutMs, signal } = attempt;
  return new Promise((resolve, reject) => {
    const settle = (error: unknown): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      multiplayer.connected_to_server.disconnect(onConnected);
      multiplayer.connection_failed.disconnect(onFailed);
      if (error === null) resolve();
      else reject(error);
    };
    const onConnected = (): void => settle(null);
    const onFailed = (): void => settle(cantConnect(who, url, "the connection that the game made has failed"));
    const onAbort = (): void => settle(signal.reason);
    const said = (): string => {
      const last = lines().slice(-3);
      return last.length === 0 ? "" : `. Its scripts said: ${last.join("; ")}`;
    };
    const timer = setTimeout(() => {
      const idle = multiplayer.multiplayer_peer instanceof OfflineMultiplayerPeer;
      const why = idle ? "has not given its MultiplayerAPI a peer: does 'join' call what does" : "is not connected";
      settle(new GodotError("ERR_TIMEOUT", `${who}: after ${timeoutMs} ms the game ${why}${idle ? "?" : ""}${said()}`));
    }, timeoutMs);
    const checkRefused = (): void => {
      const address = refused();
      // A game may try more than one address: what counts is where it is in the end.
      if (address === null || !hasLeft(multiplayer)) return;
      const message = `${who}: the game wanted to connect to ${address}, but the bot's address is ${url}: give the bot the game's address, or the game that of the bot`;
      settle(new GodotError("ERR_UNAUTHORIZED", message));
    };
    signal.addEventListener("abort", onAbort, { once: true });
    multiplayer.connected_to_server.connect(onConnected);
    multiplayer.connection_failed.connect(onFailed);
    Promise.resolve()
      .then(join)
      .then(checkRefused, (error: unknown) =>
        settle(
          error instanceof GodotError
            ? error
            : new GodotError("FAILED", `${who}: 'join' threw: ${messageOf(error)}`, { cause: error }),
        ),
      );
  });
}

/** Whether a game has let go of its connection. @internal */
export function hasLeft(multiplayer: SceneMultiplayer): boolean {
  const peer = multiplayer.multiplayer_peer;
  return (
    peer === null ||
    peer instanceof OfflineMultiplayerPeer ||
    peer.get_connection_status() === MultiplayerPeer.CONNECTION_DISCONNECTED
  );
}
