import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Bot, setLogger, silentLogger, TLSOptions, X509Certificate } from "../../src/index.js";
import { type EncryptedServer, encryptedServer } from "../support/encrypted-server.js";
import { hasOpenssl, type SelfSigned, selfSigned } from "../support/self-signed.js";

describe.skipIf(!hasOpenssl)("A bot over an encrypted connection (needs openssl)", () => {
  let pair: SelfSigned;
  const open: EncryptedServer[] = [];
  beforeAll(() => {
    setLogger(silentLogger);
    pair = selfSigned();
  });
  afterAll(() => {
    pair.remove();
    setLogger(null);
  });
  afterEach(() => {
    for (const server of open.splice(0)) server.close();
  });

  function serve(kind: "enets" | "wss"): EncryptedServer {
    const server = encryptedServer(kind, pair);
    open.push(server);
    return server;
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
