import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Logger, setLogger } from "../../../src/core/index.js";
import { TLSOptions } from "../../../src/peers/index.js";
import { CertificateFolder, type Certified, hasOpenssl, type KeyKind } from "../../dtls/certificates.js";
import { engine } from "../../support/engine.js";
import { freePort } from "../../support/free-port.js";
import { waitUntil } from "../../support/polling.js";
import { echoedLine, Game, serverOptions, startGame, x509 } from "./game.js";

const KINDS: KeyKind[] = ["rsa2048", "rsa4096", "p256", "p384"];
const BOTS = 32;
const LONG = "long ".repeat(4000);

describe.skipIf(engine === null || !hasOpenssl)("DTLS with a live engine (needs GODOT and openssl)", () => {
  const folder = new CertificateFolder();
  const certificates = new Map<KeyKind, Certified>();
  const running: { stop(): unknown }[] = [];
  const logged: string[] = [];
  let previous: Logger;

  beforeAll(() => {
    for (const kind of KINDS) certificates.set(kind, folder.make({ kind, alternativeNames: "DNS:localhost" }));
  });
  beforeEach(() => {
    logged.length = 0;
    previous = setLogger({ error: (text) => logged.push(text), warning: (text) => logged.push(text) });
  });
  afterEach(async () => {
    for (const one of running.splice(0)) await one.stop();
    setLogger(previous);
  });
  afterAll(() => folder.remove());

  const keep = <T extends { stop(): unknown }>(one: T): T => {
    running.push(one);
    return one;
  };
  const certificate = (kind: KeyKind): Certified => certificates.get(kind)!;
  const engineServer = async (kind: KeyKind): Promise<number> => {
    const port = await freePort();
    const { certificateFile, keyFile } = certificate(kind);
    keep(await startGame("server", port, { certificate: certificateFile, key: keyFile }));
    return port;
  };

  it.each(KINDS)("our client, the engine's server: %s certificate, RPCs there and back", async (kind) => {
    const port = await engineServer(kind);
    const options = TLSOptions.client(x509(certificate(kind)));
    const game = keep(new Game().start(port, { client: options }));
    await waitUntil(() => game.events.includes("connected"), "the connection");
    game.world.rpc_id(1, "echo", "hello");
    game.world.rpc_id(1, "echo", LONG);
    await waitUntil(() => game.world.answers.length === 2, "both answers");
    expect(game.world.answers).toEqual(["hello", LONG]);
    expect(logged).toEqual([]);
  });

  it.each(KINDS)("the engine's client, our server: %s certificate, RPCs there and back", async (kind) => {
    const server = keep(new Game().start(null, { server: serverOptions(certificate(kind)) }));
    const authorities = certificate(kind).certificateFile;
    const client = keep(await startGame("client", server.port, { tls: "safe", authorities }));
    await client.line(/^CONNECTED/);
    await client.line(echoedLine("from the engine"));
    await client.line(echoedLine(LONG));
    expect(server.world.asked).toEqual(["from the engine", LONG]);
    expect(logged).toEqual([]);
  });

  it(`${BOTS} bots on the engine's server`, async () => {
    const port = await engineServer("p256");
    const options = TLSOptions.client(x509(certificate("p256")));
    const bots = Array.from({ length: BOTS }, () => keep(new Game().start(port, { client: options })));
    await waitUntil(() => bots.every((bot) => bot.events.includes("connected")), "all connections", 20_000);
    for (const [index, bot] of bots.entries()) bot.world.rpc_id(1, "echo", `bot ${index}`);
    await waitUntil(() => bots.every((bot) => bot.world.answers.length === 1), "all answers");
    expect(bots.map((bot) => bot.world.answers[0])).toEqual(bots.map((_, index) => `bot ${index}`));
  });

  it("certificates that do not fit are refused by us, with the reason", async () => {
    const port = await engineServer("p256");
    const attempts: [TLSOptions, string, RegExp][] = [
      [
        TLSOptions.client(x509(certificate("p384"))),
        "localhost",
        /not trusted: No trusted authority signed 'CN=localhost'/,
      ],
      [TLSOptions.client(), "localhost", /not trusted: No trusted authority signed/],
      [TLSOptions.client(x509(certificate("p256"))), "example.org", /is for 'DNS:localhost', not for 'example.org'/],
      [TLSOptions.client(x509(certificate("p256")), "example.org"), "localhost", /not for 'example.org'/],
      [TLSOptions.client_unsafe(x509(certificate("p384"))), "example.org", /not trusted: No trusted authority/],
    ];
    for (const [client, name, reason] of attempts) {
      logged.length = 0;
      const game = keep(new Game().start(port, { client, name }));
      await waitUntil(() => game.events.includes("failed"), "the refusal");
      expect(logged.join("\n")).toMatch(reason);
      expect(game.events).not.toContain("connected");
    }
  });

  it("what an unsafe client need not check is not checked", async () => {
    const port = await engineServer("p256");
    const attempts: [TLSOptions, string][] = [
      [TLSOptions.client_unsafe(), "example.org"],
      [TLSOptions.client_unsafe(x509(certificate("p256"))), "example.org"],
      [TLSOptions.client(x509(certificate("p256")), "localhost"), "example.org"],
    ];
    for (const [client, name] of attempts) {
      const game = keep(new Game().start(port, { client, name }));
      await waitUntil(() => game.events.includes("connected"), "the connection");
    }
  });

  it("our certificate, refused by the engine: both sides say so", async () => {
    const server = keep(new Game().start(null, { server: serverOptions(certificate("p256")) }));
    const authorities = certificate("p384").certificateFile;
    const client = keep(await startGame("client", server.port, { tls: "safe", authorities }));
    await client.line(/TLS handshake error/);
    await waitUntil(() => logged.length > 0, "our warning");
    expect(logged[0]).toMatch(
      /The DTLS handshake with 127\.0\.0\.1:\d+ failed: The peer refused the handshake: (unknown_ca|bad_certificate)/,
    );
    expect(server.events).toEqual([]);
  });

  it("a name that does not fit, refused by the engine", async () => {
    const server = keep(new Game().start(null, { server: serverOptions(certificate("p256")) }));
    const authorities = certificate("p256").certificateFile;
    const options = { tls: "safe", authorities, name: "example.org" };
    const client = keep(await startGame("client", server.port, options));
    await client.line(/TLS handshake error/);
    await waitUntil(() => logged.length > 0, "our warning");
    const overridden = keep(await startGame("client", server.port, { ...options, override: "localhost" }));
    await overridden.line(/^CONNECTED/);
  });

  it("a plain client is left alone by a DTLS server, and the other way round", async () => {
    const port = await engineServer("p256");
    const plain = keep(new Game().start(port));
    const server = keep(new Game().start(null, { server: serverOptions(certificate("p256")) }));
    keep(await startGame("client", server.port));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(plain.events).toEqual([]);
    expect(server.events).toEqual([]);
  });
});
