/**
 * What encryption costs: `node bench/run.mjs dtls`.
 *
 * First the protocol alone, both sides in one thread without sockets, ours beside OpenSSL's (a small C program, compiled
 * where libssl's headers are): handshakes, and records of 100 bytes that are protected and opened again. Then ENet over
 * loopback, client and server each in a process of its own, plain and over DTLS: reliable packets of 100 bytes that arrive,
 * and connects, sixteen at a time. All contenders run in turns; the best round of each is shown. Certificates come from the openssl
 * program. Neither process of the last part ever sleeps, and what is on its way is bounded: on a machine of two cores rounds differ
 * up to sevenfold with what else runs there, so compare medians of many rounds, each process on a core of its own (taskset).
 */
import { execFileSync, fork, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  certificatesToDer,
  createChainVerifier,
  createDtlsPrimitives,
  createDtlsPrivateKey,
} from "#platform/dtls-crypto";
import { CIPHER_SUITES, DtlsClient, DtlsServer } from "../src/dtls/index.js";
import { CryptoKey, ENetMultiplayerPeer, TLSOptions, X509Certificate } from "../src/peers/index.js";

const SECONDS = Number(process.env["SECONDS"] ?? 1);
const ROUNDS = Number(process.env["ROUNDS"] ?? 3);
const BYTES = Number(process.env["BYTES"] ?? 100);
/** Clients that connect at once. */
const JOINING = 16;
/** Packets that may be on their way at once. */
const AHEAD = 2000;

const KEYS: Record<string, string[]> = {
  "P-256": ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"],
  "RSA-2048": ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"],
};

interface Files {
  readonly key: string;
  readonly certificate: string;
}

function certify(folder: string, kind: string): Files {
  const files = { key: join(folder, `${kind}.key`), certificate: join(folder, `${kind}.crt`) };
  execFileSync("openssl", ["genpkey", ...KEYS[kind]!, "-out", files.key], { stdio: "ignore" });
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  execFileSync("openssl", ["req", "-x509", "-days", "2", "-key", files.key, "-out", files.certificate, ...subject], {
    stdio: "ignore",
  });
  return files;
}

const primitives = createDtlsPrimitives();

/** Our two sides, connected. */
function connectPair(files: Files, suite: number): { client: DtlsClient; server: DtlsServer } {
  const pem = readFileSync(files.certificate, "utf8");
  const identity = { key: createDtlsPrivateKey(readFileSync(files.key, "utf8"))!, chain: certificatesToDer(pem) };
  const verify = createChainVerifier({ trustedPem: pem, name: "localhost", purpose: "server" });
  return connectOnce(new DtlsServer(0, { primitives, identity }), verify, suite);
}

function connectOnce(server: DtlsServer, verify: ReturnType<typeof createChainVerifier>, suite: number) {
  const client = new DtlsClient(0, { primitives, verify, suites: [suite] });
  while (client.state === "handshaking") {
    for (let bytes = client.takeTransmit(); bytes !== null; bytes = client.takeTransmit()) {
      server.handleDatagram(0, "a:1", bytes);
    }
    for (let one = server.takeTransmit(); one !== null; one = server.takeTransmit())
      client.handleDatagram(0, one.bytes);
  }
  if (client.state !== "connected") throw new Error("The handshake failed");
  while (server.takeEvent() !== null) {
    // "connected"
  }
  return { client, server };
}

function ourHandshakes(files: Files, suite: number): number {
  const pem = readFileSync(files.certificate, "utf8");
  const identity = { key: createDtlsPrivateKey(readFileSync(files.key, "utf8"))!, chain: certificatesToDer(pem) };
  const verify = createChainVerifier({ trustedPem: pem, name: "localhost", purpose: "server" });
  const server = new DtlsServer(0, { primitives, identity });
  return rate(() => {
    connectOnce(server, verify, suite);
    server.disconnect("a:1");
    while (server.takeTransmit() !== null || server.takeEvent() !== null) {
      // Goodbyes.
    }
  });
}

function ourRecords(files: Files, suite: number): number {
  const { client, server } = connectPair(files, suite);
  const data = new Uint8Array(BYTES);
  return rate(() => {
    server.handleDatagram(0, "a:1", client.protect(data)!);
    if (server.takeEvent()?.type !== "data") throw new Error("A record did not arrive");
  });
}

function rate(run: () => void): number {
  for (let index = 0; index < 20; index++) run();
  const begin = performance.now();
  let runs = 0;
  for (; performance.now() - begin < SECONDS * 1000; runs++) run();
  return (runs * 1000) / (performance.now() - begin);
}

function buildOpenssl(folder: string): string | null {
  const source = fileURLToPath(new URL("../bench/dtls-openssl/pair.c", import.meta.url));
  const program = join(folder, "pair");
  if (!existsSync(source)) return null;
  const built = spawnSync("cc", ["-O2", "-o", program, source, "-lssl", "-lcrypto"], { stdio: "ignore" });
  return built.status === 0 ? program : null;
}

function opensslRates(program: string, files: Files, suite: string): { handshakes: number; records: number } {
  const args = [files.key, files.certificate, suite, `${SECONDS}`, `${BYTES}`];
  const said = execFileSync(program, args, { encoding: "utf8" });
  return {
    handshakes: Number(/handshakes (\d+)/.exec(said)![1]),
    records: Number(/records (\d+)/.exec(said)![1]),
  };
}

function tlsOf(files: Files): { server: TLSOptions; client: TLSOptions } {
  const key = new CryptoKey();
  const certificate = new X509Certificate();
  key.load(files.key);
  certificate.load(files.certificate);
  return { server: TLSOptions.server(key, certificate), client: TLSOptions.client(certificate) };
}

/** The server's process: echoes nothing, tells now and then how many packets have arrived. */
function serve(files: Files | null): void {
  const server = new ENetMultiplayerPeer();
  server.set_bind_ip("127.0.0.1");
  server.create_server(0, 4000);
  if (files !== null && server.host!.dtls_server_setup(tlsOf(files).server) !== 0) throw new Error("DTLS");
  let arrived = 0;
  const poll = (): void => {
    server.poll();
    const before = arrived;
    while (server.get_available_packet_count() > 0) {
      server.get_packet();
      arrived++;
    }
    if (arrived !== before) process.send!({ arrived });
    setImmediate(poll);
  };
  poll();
  process.send!({ port: server.host!.get_local_port() });
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** ENet over loopback: packets that arrive, and connects, per second. */
async function enetRates(files: Files | null): Promise<{ packets: number; connects: number }> {
  const child = fork(process.argv[1]!, ["serve", ...(files === null ? [] : [files.key, files.certificate])]);
  let arrived = 0;
  const port = await new Promise<number>((resolve) => {
    child.on("message", (message: { port?: number; arrived?: number }) => {
      if (message.port !== undefined) resolve(message.port);
      if (message.arrived !== undefined) arrived = message.arrived;
    });
  });
  const options = files === null ? null : tlsOf(files).client;
  const join = async (): Promise<ENetMultiplayerPeer> => {
    const peer = new ENetMultiplayerPeer();
    peer.create_client("127.0.0.1", port);
    if (options !== null) peer.host!.dtls_client_setup("localhost", options);
    const begin = performance.now();
    while (peer.get_connection_status() === 1) {
      if (performance.now() - begin > 10_000) throw new Error("Not connected within 10 s");
      peer.poll();
      await soon();
    }
    if (peer.get_connection_status() !== 2) throw new Error("Not connected");
    return peer;
  };
  try {
    const peer = await join();
    peer.set_target_peer(1);
    peer.transfer_mode = 2;
    const data = new Uint8Array(BYTES);
    let sent = 0;
    const send = async (forMs: number): Promise<number> => {
      const begin = performance.now();
      const before = arrived;
      while (performance.now() - begin < forMs) {
        for (; sent - arrived < AHEAD; sent++) peer.put_packet(data);
        peer.poll();
        await soon();
      }
      return ((arrived - before) * 1000) / (performance.now() - begin);
    };
    await send(500);
    const packets = await send(SECONDS * 2000);
    peer.close();

    const begin = performance.now();
    let connects = 0;
    for (; performance.now() - begin < SECONDS * 1000; connects += JOINING) {
      const joined = await Promise.all(Array.from({ length: JOINING }, () => join()));
      for (const one of joined) one.close();
    }
    return { packets, connects: (connects * 1000) / (performance.now() - begin) };
  } finally {
    child.kill("SIGKILL");
  }
}

function row(name: string, values: readonly (number | null)[]): void {
  const cells = values.map((value) => (value === null ? "-" : Math.round(value).toLocaleString("en")).padStart(12));
  console.log(name.padEnd(44) + cells.join(""));
}

const best = (values: readonly number[]): number => Math.max(...values);

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "gmp-bench-"));
  try {
    const program = buildOpenssl(folder);
    const files = new Map(Object.keys(KEYS).map((kind) => [kind, certify(folder, kind)]));
    console.log(
      `Per second; records and packets of ${BYTES} bytes; best of ${ROUNDS} rounds in turns; Node ${process.version}`,
    );
    row("\nProtocol alone, both sides in one thread", []);
    console.log("".padEnd(44) + "ours".padStart(12) + "OpenSSL".padStart(12));
    for (const [kind, own] of files) {
      for (const suite of CIPHER_SUITES) {
        if ((suite.authentication === "ecdsa") !== (kind === "P-256")) continue;
        const ours = { handshakes: [] as number[], records: [] as number[] };
        const theirs = { handshakes: [] as number[], records: [] as number[] };
        for (let round = 0; round < ROUNDS; round++) {
          ours.handshakes.push(ourHandshakes(own, suite.id));
          ours.records.push(ourRecords(own, suite.id));
          if (program === null) continue;
          const rates = opensslRates(program, own, suite.name);
          theirs.handshakes.push(rates.handshakes);
          theirs.records.push(rates.records);
        }
        const of = (values: readonly number[]): number | null => (values.length === 0 ? null : best(values));
        row(`${suite.name}: handshakes`, [best(ours.handshakes), of(theirs.handshakes)]);
        row(`${suite.name}: records`, [best(ours.records), of(theirs.records)]);
      }
    }
    console.log(
      `\n${"ENet over loopback, two processes".padEnd(44)}${"packets".padStart(12)}${"connects".padStart(12)}`,
    );
    const contenders: [string, Files | null][] = [
      ["plain", null],
      ...[...files].map(([kind, own]): [string, Files] => [`DTLS, ${kind}`, own]),
    ];
    const results = contenders.map(() => ({ packets: [] as number[], connects: [] as number[] }));
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, [, own]] of contenders.entries()) {
        const { packets, connects } = await enetRates(own);
        results[index]!.packets.push(packets);
        results[index]!.connects.push(connects);
      }
    }
    for (const [index, [name]] of contenders.entries()) {
      row(name, [best(results[index]!.packets), best(results[index]!.connects)]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [role, key, certificate] = process.argv.slice(2);
if (role === "serve") serve(key === undefined ? null : { key, certificate: certificate! });
else await main();
