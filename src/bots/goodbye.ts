import { ENetMultiplayerPeer, MultiplayerPeer, WebSocketMultiplayerPeer } from "../peers/index.js";

const GOODBYE_POLL_MS = 50;

/** Asks the server to end the connection once everything is delivered, and waits until it has. @internal */
export async function sayGoodbye(inner: MultiplayerPeer, timeoutMs: number): Promise<void> {
  if (inner instanceof ENetMultiplayerPeer) inner.get_peer(MultiplayerPeer.TARGET_PEER_SERVER)?.peer_disconnect_later();
  else if (inner instanceof WebSocketMultiplayerPeer) inner.get_peer(MultiplayerPeer.TARGET_PEER_SERVER)?.close();
  else return;
  inner.drive(() => {});
  if (inner.get_connection_status() === MultiplayerPeer.CONNECTION_DISCONNECTED) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      clearInterval(look);
      if (inner.peer_disconnected.is_connected(end)) inner.peer_disconnected.disconnect(end);
      resolve();
    };
    inner.peer_disconnected.connect(end);
    const timer = setTimeout(end, timeoutMs);
    // A peer may also end without a word.
    const look = setInterval(() => {
      if (inner.get_connection_status() === MultiplayerPeer.CONNECTION_DISCONNECTED) end();
    }, GOODBYE_POLL_MS);
  });
}
