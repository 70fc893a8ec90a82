import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ERR_INVALID_PARAMETER, FAILED, type Logger, OK, setLogger } from "../../src/core/index.js";
import { CryptoKey, ENetMultiplayerPeer, TLSOptions, X509Certificate } from "../../src/peers/index.js";
import { multiplayerPeerContract, patternBytes } from "../support/multiplayer-peer-contract.js";
import { pollRounds, pollUntil } from "../support/polling.js";
import { CertificateFolder, type Certified, hasOpenssl } from "./certificates.js";

const folder = new CertificateFolder();
afterAll(() => folder.remove());

function x509(...certified: readonly Certified[]): X509Certificate {
  const certificate = new X509Certificate();
  certificate.load_from_string(certified.map((one) => one.certificatePem).join(""));
  return certificate;
}

function serverOptions(key: Certified, ...chain: readonly Certified[]): TLSOptions {
  const loaded = new CryptoKey();
  loaded.load_from_string(key.keyPem);
  return TLSOptions.server(loaded, x509(...(chain.length === 0 ? [key] : chain)));
}

const shared = hasOpenssl ? folder.make({ kind: "p256", alternativeNames: "DNS:localhost" }) : null;

if (shared !== null) {
  multiplayerPeerContract(
    "ENetMultiplayerPeer over DTLS",
    {
      fresh: () => new ENetMultiplayerPeer(),
      serve(peer) {
        const server = peer as ENetMultiplayerPeer;
        server.set_bind_ip("127.0.0.1");
        const error = server.create_server(0, 32) || server.host!.dtls_server_setup(serverOptions(shared));
        const port = server.host?.get_local_port() ?? 0;
        return {
          error,
          join(client) {
            const joining = client as ENetMultiplayerPeer;
            const created = joining.create_client("127.0.0.1", port);
            return created || joining.host!.dtls_client_setup("localhost", TLSOptions.client(x509(shared)));
          },
        };
      },
    },
    {
      modes: true,
      channels: true,
      sizes: [1, 1391, 1392, 1393, 5_000, 500_000],
      refusal: "silent",
      emptyQueue: { peer: 1, channel: 1, mode: 2 },
    },
  );
}

describe.skipIf(!hasOpenssl)("ENet over DTLS (skipped without openssl)", () => {
  let root: Certified;
  let other: Certified;
  let previous: Logger;
  const logged: string[] = [];
  const open: ENetMultiplayerPeer[] = [];
  beforeAll(() => {
    root = folder.make({ commonName: "Root", isAuthority: true });
    other = folder.make({ commonName: "Other", isAuthority: true });
  });
  beforeEach(() => {
    logged.length = 0;
    previous = setLogger({ error: (text) => logged.push(text), warning: (text) => logged.push(text) });
  });
  afterEach(() => {
    for (const peer of open.splice(0)) peer.close();
    setLogger(previous);
  });

  const fresh = (): ENetMultiplayerPeer => {
    const peer = new ENetMultiplayerPeer();
    peer.set_bind_ip("127.0.0.1");
    open.push(peer);
    return peer;
  };
  const serve = (options: TLSOptions): { server: ENetMultiplayerPeer; port: number } => {
    const server = fresh();
    expect(server.create_server(0)).toBe(OK);
    expect(server.host!.dtls_server_setup(options)).toBe(OK);
    return { server, port: server.host!.get_local_port() };
  };
  const join = (port: number, name: string, options: TLSOptions): ENetMultiplayerPeer => {
    const client = fresh();
    expect(client.create_client("127.0.0.1", port)).toBe(OK);
    expect(client.host!.dtls_client_setup(name, options)).toBe(OK);
    return client;
  };
  const settled = (client: ENetMultiplayerPeer) =>
    pollUntil(open, () => client.get_connection_status() !== 1, "the end of connecting");

  it("a chain with an intermediate is sent whole and verified", async () => {
    const middle = folder.make({ commonName: "Middle", isAuthority: true, issuer: root });
    const leaf = folder.make({ commonName: "game.test", alternativeNames: "DNS:game.test", issuer: middle });
    const { server, port } = serve(serverOptions(leaf, leaf, middle));
    const client = join(port, "game.test", TLSOptions.client(x509(root)));
    await settled(client);
    expect(client.get_connection_status()).toBe(2);
    client.set_target_peer(1);
    expect(client.put_packet(patternBytes(20_000, 1))).toBe(OK);
    await pollUntil(open, () => server.get_available_packet_count() === 1, "the packet");
    expect(server.get_packet()).toEqual(patternBytes(20_000, 1));
  });

  it("what a client checks follows from its options", async () => {
    const leaf = folder.make({ commonName: "game.test", alternativeNames: "DNS:game.test", issuer: root });
    const { port } = serve(serverOptions(leaf));
    const attempts: [string, string, TLSOptions, boolean][] = [
      ["the right name", "game.test", TLSOptions.client(x509(root)), true],
      ["the wrong name", "other.test", TLSOptions.client(x509(root)), false],
      ["a name in its stead", "other.test", TLSOptions.client(x509(root), "game.test"), true],
      ["a wrong name in its stead", "game.test", TLSOptions.client(x509(root), "other.test"), false],
      ["another authority", "game.test", TLSOptions.client(x509(other)), false],
      ["the authorities of the runtime", "game.test", TLSOptions.client(), false],
      ["nothing", "other.test", TLSOptions.client_unsafe(), true],
      ["the chain only", "other.test", TLSOptions.client_unsafe(x509(root)), true],
      ["the chain only, another authority", "game.test", TLSOptions.client_unsafe(x509(other)), false],
    ];
    for (const [what, name, options, isAccepted] of attempts) {
      logged.length = 0;
      const client = join(port, name, options);
      await settled(client);
      expect(client.get_connection_status() === 2, what).toBe(isAccepted);
      if (!isAccepted) expect(logged.join("\n"), what).toMatch(/The server's certificate is not trusted: /);
      client.close();
    }
  });

  it("a server without a fitting key and certificate is not set up", () => {
    const server = fresh();
    server.create_server(0);
    const host = server.host!;
    const empty = TLSOptions.server(new CryptoKey(), new X509Certificate());
    const mismatch = serverOptions(root, other);
    const edwards = serverOptions(folder.make({ kind: "ed25519" }));
    for (const options of [empty, mismatch, edwards, TLSOptions.client()]) {
      expect(host.dtls_server_setup(options)).toBe(ERR_INVALID_PARAMETER);
    }
    expect(host.dtls_client_setup("x", serverOptions(root))).toBe(ERR_INVALID_PARAMETER);
    expect(host.dtls_server_setup(serverOptions(root))).toBe(OK);
    expect(host.dtls_server_setup(serverOptions(root))).toBe(FAILED);
  });

  it("a plain server does not understand an encrypting client, and the client goes on trying", async () => {
    const plain = fresh();
    plain.create_server(0);
    const joined: number[] = [];
    plain.peer_connected.connect((id) => joined.push(id));
    const client = join(plain.host!.get_local_port(), "localhost", TLSOptions.client_unsafe());
    await pollRounds(open, 100);
    expect(joined).toEqual([]);
    expect(client.get_connection_status()).toBe(1);
    client.close();
    expect(client.get_connection_status()).toBe(0);
    expect(logged).toEqual([]);
  });

  it("a server that closes says goodbye to those who are connected", async () => {
    const { server, port } = serve(serverOptions(root));
    let joined = 0;
    server.peer_connected.connect(() => joined++);
    const client = join(port, "x", TLSOptions.client_unsafe());
    await settled(client);
    expect(client.get_connection_status()).toBe(2);
    // The client knows a round trip before the server does.
    await pollUntil(open, () => joined === 1, "the server's side");
    server.close();
    await pollUntil([client], () => client.get_connection_status() === 0, "the goodbye");
  });
});
