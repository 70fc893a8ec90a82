import { GodotError, push_error } from "../core/index.js";
import { ENetMultiplayerPeer, MultiplayerPeer } from "../peers/index.js";
import type { SceneMultiplayer } from "../scene/index.js";
import type { BotAuth } from "./bot-options.js";
import type { TapPeer } from "./tap-peer.js";

/** What one attempt needs. @internal */
export interface ConnectionAttempt {
  readonly who: string;
  readonly url: string;
  readonly multiplayer: SceneMultiplayer;
  /** Connecting already. It holds what arrives from the moment of the connection on. */
  readonly peer: TapPeer;
  readonly auth: BotAuth | null;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/**
 * Hands a connecting peer to a multiplayer API and waits until it is connected and authenticated.
 *
 * @throws GodotError `ERR_TIMEOUT`, `ERR_CANT_CONNECT`, `ERR_UNAUTHORIZED`, or the signal's reason.
 * @internal
 */
export function attemptConnection(attempt: ConnectionAttempt): Promise<void> {
  const { who, url, multiplayer, peer, auth, timeoutMs, signal } = attempt;
  return new Promise((resolve, reject) => {
    let authenticating = false;
    let answered = false;
    const settle = (error: unknown): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      if (enet !== null) enet._setFailureListener(null);
      multiplayer.connected_to_server.disconnect(onConnected);
      multiplayer.connection_failed.disconnect(onFailed);
      multiplayer.server_disconnected.disconnect(onGone);
      multiplayer.peer_authenticating.disconnect(onAuthenticating);
      multiplayer.peer_authentication_failed.disconnect(onAuthFailed);
      if (error === null) resolve();
      else reject(error);
    };
    const refused = (): GodotError =>
      authenticating
        ? new GodotError("ERR_UNAUTHORIZED", `${who}: the server at ${url} did not accept the authentication`)
        : cantConnect(who, url, "nobody listens there, or the server refused the connection or is full");
    const onConnected = (): void => {
      peer._hold();
      settle(null);
    };
    const onFailed = (): void => settle(refused());
    const onGone = (): void => settle(refused());
    const onAuthFailed = (): void =>
      settle(
        new GodotError(
          "ERR_UNAUTHORIZED",
          `${who}: the authentication with ${url} failed or took too long: was the right 'auth.data' sent, and does the server set an auth_callback at all?`,
        ),
      );
    const onAbort = (): void => settle(signal.reason);
    const onAuthenticating = (id: number): void => {
      if (id !== MultiplayerPeer.TARGET_PEER_SERVER || auth === null) return;
      authenticating = true;
      authenticate(multiplayer, auth).then(
        () => {
          answered = true;
        },
        (error) => settle(error),
      );
    };
    const enet = peer.inner instanceof ENetMultiplayerPeer ? peer.inner : null;
    const timer = setTimeout(() => settle(timedOut(attempt, authenticating && answered)), timeoutMs);

    signal.addEventListener("abort", onAbort, { once: true });
    multiplayer.connected_to_server.connect(onConnected);
    multiplayer.connection_failed.connect(onFailed);
    multiplayer.server_disconnected.connect(onGone);
    multiplayer.peer_authenticating.connect(onAuthenticating);
    multiplayer.peer_authentication_failed.connect(onAuthFailed);
    multiplayer.auth_callback = auth === null ? null : (id, data) => judge(multiplayer, auth, id, data, settle);
    // Goes through the tap: the API has been told to put it between.
    multiplayer.multiplayer_peer = peer.inner;
    enet?._setFailureListener((error) => settle(cantConnect(who, url, error.message)));
  });
}

/** Nobody is there, or nobody who lets us in; `why` says what is known. @internal */
export function cantConnect(who: string, url: string, why: string): GodotError {
  return new GodotError(
    "ERR_CANT_CONNECT",
    `${who}: can't connect to ${url}: ${why}. Is the server running, are port and protocol right? ${furtherHelp(url)}`,
  );
}

function furtherHelp(url: string): string {
  return `'npx gdpeer doctor ${url}' finds out more`;
}

async function authenticate(multiplayer: SceneMultiplayer, auth: BotAuth): Promise<void> {
  const data = typeof auth.data === "function" ? await auth.data() : auth.data;
  multiplayer.send_auth(
    MultiplayerPeer.TARGET_PEER_SERVER,
    typeof data === "string" ? new TextEncoder().encode(data) : data,
  );
  if (auth.verify === undefined) multiplayer.complete_auth(MultiplayerPeer.TARGET_PEER_SERVER);
}

function judge(
  multiplayer: SceneMultiplayer,
  auth: BotAuth,
  id: number,
  data: Uint8Array,
  settle: (error: unknown) => void,
): void {
  if (id !== MultiplayerPeer.TARGET_PEER_SERVER || auth.verify === undefined) return;
  Promise.resolve()
    .then(() => auth.verify?.(data))
    .then(
      (accepted) => {
        if (accepted === true) multiplayer.complete_auth(MultiplayerPeer.TARGET_PEER_SERVER);
        else settle(new GodotError("ERR_UNAUTHORIZED", "The server's proof was not accepted by 'auth.verify'"));
      },
      (error: unknown) => {
        push_error(`'auth.verify' threw: ${String(error)}`, error);
        settle(error);
      },
    );
}

function timedOut({ who, url, timeoutMs, auth }: ConnectionAttempt, authenticated: boolean): GodotError {
  if (authenticated) {
    return new GodotError("ERR_TIMEOUT", `${who}: ${url} did not complete the authentication within ${timeoutMs} ms`);
  }
  const hint = auth === null ? "" : " (or does it not authenticate at all?)";
  return new GodotError(
    "ERR_TIMEOUT",
    `${who}: no answer from ${url} within ${timeoutMs} ms: is a server running there, is the port open` +
      `${url.startsWith("enet") ? " for UDP" : ""}, do compression and encryption match${hint}? ${furtherHelp(url)}`,
  );
}
