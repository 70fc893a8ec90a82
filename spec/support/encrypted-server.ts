import { expect } from "vitest";
import {
  CryptoKey,
  ENetMultiplayerPeer,
  type MultiplayerPeer,
  SceneMultiplayer,
  SceneTree,
  TLSOptions,
  WebSocketMultiplayerPeer,
  X509Certificate,
} from "../../src/index.js";
import type { SelfSigned } from "./self-signed.js";

/** A server without a game that drives itself, over DTLS or TLS. */
export interface EncryptedServer {
  readonly url: string;
  readonly multiplayer: SceneMultiplayer;
  close(): void;
}

/** @returns The peer, listening, and its port. */
function listen(kind: "enets" | "wss", tls: TLSOptions): { peer: MultiplayerPeer; port: number } {
  if (kind === "enets") {
    const peer = new ENetMultiplayerPeer();
    peer.set_bind_ip("127.0.0.1");
    expect([peer.create_server(0), peer.host!.dtls_server_setup(tls)]).toEqual([0, 0]);
    return { peer, port: peer.host!.get_local_port() };
  }
  const peer = new WebSocketMultiplayerPeer();
  expect(peer.create_server(0, "127.0.0.1", tls)).toBe(0);
  return { peer, port: peer.localPort };
}

/** Starts one. */
export function encryptedServer(kind: "enets" | "wss", pair: SelfSigned): EncryptedServer {
  const key = new CryptoKey();
  const certificate = new X509Certificate();
  expect([key.load_from_string(pair.key), certificate.load_from_string(pair.cert)]).toEqual([0, 0]);
  const { peer, port } = listen(kind, TLSOptions.server(key, certificate));
  const multiplayer = new SceneMultiplayer();
  const tree = new SceneTree(multiplayer);
  multiplayer.multiplayer_peer = peer;
  void tree.run();
  const close = (): void => {
    tree.quit();
    peer.close();
  };
  return { url: `${kind}://localhost:${port}`, multiplayer, close };
}
