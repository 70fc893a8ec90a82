import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  Bot,
  CryptoKey,
  ENetMultiplayerPeer,
  type MultiplayerPeer,
  SceneMultiplayer,
  SceneTree,
  setLogger,
  silentLogger,
  TLSOptions,
  WebSocketMultiplayerPeer,
  X509Certificate,
} from "../../src/index.js";
import { hasOpenssl, type SelfSigned, selfSigned } from "../support/self-signed.js";

describe.skipIf(!hasOpenssl)("A bot over an encrypted connection (needs openssl)", () => {
  let pair: SelfSigned;
  const open: (() => void)[] = [];
  beforeAll(() => {
    setLogger(silentLogger);
    pair = selfSigned();
  });
  afterAll(() => {
    pair.remove();
    setLogger(null);
  });
  afterEach(() => {
    for (const close of open.splice(0)) close();
  });

  function serve(kind: "enets" | "wss"): { url: string; multiplayer: SceneMultiplayer } {
    const key = new CryptoKey();
    const certificate = new X509Certificate();
    expect([key.load_from_string(pair.key), certificate.load_from_string(pair.cert)]).toEqual([0, 0]);
    const tls = TLSOptions.server(key, certificate);
    const multiplayer = new SceneMultiplayer();
    const tree = new SceneTree(multiplayer);
    let peer: MultiplayerPeer;
    let port: number;
    if (kind === "enets") {
      const enet = new ENetMultiplayerPeer();
      enet.set_bind_ip("127.0.0.1");
      expect(enet.create_server(0)).toBe(0);
      expect(enet.host!.dtls_server_setup(tls)).toBe(0);
      port = enet.host!.get_local_port();
      peer = enet;
    } else {
      const ws = new WebSocketMultiplayerPeer();
      expect(ws.create_server(0, "127.0.0.1", tls)).toBe(0);
      port = ws.localPort;
      peer = ws;
    }
    multiplayer.multiplayer_peer = peer;
    void tree.run();
    open.push(() => {
      tree.quit();
      peer.close();
    });
    return { url: `${kind}://localhost:${port}`, multiplayer };
  }

  function trusted(): TLSOptions {
    const chain = new X509Certificate();
    chain.load_from_string(pair.cert);
    return TLSOptions.client(chain);
  }

  it.each(["enets", "wss"] as const)("takes a seat over %s when it trusts the certificate", async (kind) => {
    const { url, multiplayer } = serve(kind);
    const bot = await Bot.connect(url, { tls: trusted() });
    await bot.until(() => multiplayer.get_peers().includes(bot.id));
    const heard = multiplayer.peer_packet.once();
    bot.multiplayer.send_bytes(Uint8Array.of(1, 2, 3), 1);
    expect(await heard).toEqual([bot.id, Uint8Array.of(1, 2, 3)]);
    await bot.close();
  });

  it.each(["enets", "wss"] as const)("stays away over %s when it does not", async (kind) => {
    const { url, multiplayer } = serve(kind);
    await expect(Bot.connect(url, { timeoutMs: 30_000 })).rejects.toMatchObject({ code: "ERR_CANT_CONNECT" });
    expect(multiplayer.get_peers()).toEqual([]);
  });

  it.each(["enets", "wss"] as const)("takes a seat over %s without verification when told so", async (kind) => {
    const { url } = serve(kind);
    const bot = await Bot.connect(url, { tls: TLSOptions.client_unsafe() });
    expect(bot.state).toBe("connected");
    await bot.close();
  });
});
