import { lookup } from "node:dns/promises";
import { type BotOptions, parseTarget, type Target } from "../../bots/index.js";
import { compressionReady } from "../../peers/enet-compressors.js";
import { TLSOptions } from "../../peers/index.js";
import { engineProfile } from "../../variant/index.js";
import { EXIT_FAILED, EXIT_NO_CONNECTION, EXIT_OK } from "../exit-codes.js";
import { type ProjectRpcs, projectRpcs } from "../method-names.js";
import { number, type Output } from "../output.js";
import { hexText, printable } from "../packet-text.js";
import { COMPRESSION_NAMES } from "../proxy/decompress.js";
import { probeEnet } from "./enet-probe.js";
import { Report } from "./report.js";
import { type SeatReport, takeSeat } from "./seat.js";
import { probeTcp, probeUpgrade } from "./websocket-probe.js";

/** Godot's `auth_timeout` is 3 s unless a game says otherwise. */
const AUTH_PATIENCE_MS = 3500;

/** What of a project is asked about. */
type Game = Pick<ProjectRpcs, "nodes" | "engine">;

const NO_GAME: Game = { nodes: [], engine: undefined };

/** What `gdpeer doctor` takes beside the address. */
export interface CheckUpOptions {
  readonly timeoutMs: number;
  readonly insecure: boolean;
  readonly auth: string | undefined;
  readonly project: string | undefined;
  readonly protocol: string | undefined;
  readonly compression: number | undefined;
}

/**
 * Goes the way that a joining game goes, one step after the other, and says at each what was found.
 *
 * @returns The exit code: 0 only when a seat was taken.
 */
export async function checkUp(url: string, output: Output, options: CheckUpOptions): Promise<number> {
  const target = parseTarget(url);
  const report = new Report(output);
  await compressionReady();
  report.add(
    "address",
    "ok",
    `${target.url}: ${{ enet: "ENet over UDP", ws: "WebSocket", wss: "WebSocket over TLS" }[target.protocol]}${target.protocol === "enet" && target.encrypted ? ", encrypted with DTLS" : ""}`,
    { details: { ...target } },
  );
  const game = options.project === undefined ? NO_GAME : await projectRpcs(options.project);
  const addresses = await resolve(target.host, report);
  const seated =
    addresses !== null &&
    (target.protocol === "enet"
      ? await checkEnet(target, addresses[0]!, game, report, options)
      : await checkWebSocket(target, addresses[0]!, game, report, options));
  output.record({ type: "verdict", seated, steps: report.steps.length });
  output.line();
  output.line(
    seated
      ? report.failed
        ? "A seat could be taken, but see above."
        : "All is well: a seat was taken, and given back."
      : "No seat could be taken.",
  );
  if (seated) return report.failed ? EXIT_FAILED : EXIT_OK;
  return EXIT_NO_CONNECTION;
}

async function resolve(host: string, report: Report): Promise<string[] | null> {
  try {
    const startMs = performance.now();
    const addresses = (await lookup(host, { all: true })).map(({ address }) => address);
    const took = number(performance.now() - startMs, 1);
    report.add(
      "name",
      "ok",
      addresses[0] === host ? "an IP address, nothing to look up" : `${host} is ${addresses.join(", ")} (${took} ms)`,
      {
        details: { addresses },
      },
    );
    return addresses;
  } catch (error) {
    report.add(
      "name",
      "failed",
      `${host} can't be resolved (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
      {
        advice: "Is the name spelt right? Does this machine have a working DNS server? Try the IP address.",
      },
    );
    return null;
  }
}

async function checkEnet(
  target: Target,
  address: string,
  game: Game,
  report: Report,
  options: CheckUpOptions,
): Promise<boolean> {
  let compression = options.compression;
  if (!target.encrypted) {
    const answer = await probeEnet(address, target.port, options.timeoutMs);
    switch (answer.kind) {
      case "refused":
        report.add("transport", "failed", `${address} says that nobody listens on UDP port ${target.port}`, {
          advice: "Start the server; check its port, and that it is an ENet server and not a WebSocket one (ws://).",
          details: { ...answer },
        });
        return false;
      case "error":
        report.add("transport", "failed", `this machine could not send to ${address}:${target.port} (${answer.code})`, {
          advice: "Is there a network, a route to that address, a local firewall that forbids UDP?",
          details: { ...answer },
        });
        return false;
      case "unreadable":
        report.add(
          "transport",
          "failed",
          `something answers, but not as ENet does (${answer.why}): ${hexText(answer.bytes)}`,
          {
            advice: "Another program has that port, or the server uses a checksum or a compression of its own.",
          },
        );
        return false;
      case "silent":
        return silent(target, report, options);
      case "answered": {
        const { connect } = answer;
        report.add(
          "transport",
          "ok",
          `an ENet server answers after ${number(answer.roundTripMs, 1)} ms: ${connect.channelCount} channels, datagrams of ${connect.mtu} bytes`,
          { details: { roundTripMs: answer.roundTripMs, channels: connect.channelCount, mtu: connect.mtu } },
        );
        if (answer.compression !== undefined) {
          const mode = COMPRESSION_NAMES.get(answer.compression);
          const wrong = compression !== undefined && compression !== mode;
          report.add("compression", wrong ? "failed" : "ok", `the server compresses with ${answer.compression}`, {
            ...(compression === mode
              ? {}
              : { advice: `Clients need the same: --compression ${answer.compression}, host.compress in a game.` }),
            details: { mode: answer.compression },
          });
          compression = mode;
        } else {
          const wrong = compression !== undefined && compression !== 0;
          report.add("compression", wrong ? "note" : "ok", "the answer came uncompressed", {
            ...(wrong ? { advice: "The server seems to use none: leave --compression away." } : {}),
            details: { mode: "none" },
          });
        }
        report.add("encryption", "ok", "none: the server speaks without DTLS", { details: { dtls: false } });
      }
    }
  }
  const seat = await trySeat(target, game, options, compression);
  if (target.encrypted) {
    if (!seat.connected) return encryptedFailed(target, report, options);
    report.add(
      "transport",
      "ok",
      `connected over DTLS after ${number(seat.connectMs, 1)} ms${options.insecure ? "" : ", certificate verified"}`,
    );
  }
  return judgeSeat(seat, report, options, game);
}

async function silent(target: Target, report: Report, options: CheckUpOptions): Promise<boolean> {
  report.add(
    "transport",
    "failed",
    `no answer on UDP port ${target.port} within ${number(options.timeoutMs / 1000, 1)} s`,
    {
      advice:
        "Is the server running there, is the port right and open for UDP in every firewall on the way, has the server a free place, does it accept new connections?",
    },
  );
  const encrypted: Target = { ...target, encrypted: true, url: target.url.replace("enet:", "enets:") };
  const seat = await trySeat(encrypted, NO_GAME, { ...options, insecure: true }, options.compression, 0).catch(
    () => null,
  );
  if (seat?.connected === true) {
    report.add("encryption", "note", "the server answers over DTLS", {
      advice: `Use ${encrypted.url}${options.insecure ? "" : ", with --insecure for a certificate that is not signed by a known authority"}.`,
      details: { dtls: true },
    });
  } else report.add("encryption", "note", "no answer over DTLS either", { details: { dtls: null } });
  return false;
}

async function encryptedFailed(target: Target, report: Report, options: CheckUpOptions): Promise<boolean> {
  const seconds = number(options.timeoutMs / 1000, 1);
  if (!options.insecure) {
    const seat = await trySeat(target, NO_GAME, { ...options, insecure: true }, options.compression, 0).catch(
      () => null,
    );
    if (seat?.connected === true) {
      report.add("encryption", "failed", "the server speaks DTLS, but its certificate was not accepted", {
        advice:
          "Use a certificate for that host name by an authority that this machine trusts, or --insecure to go without.",
        details: { dtls: true },
      });
      return false;
    }
  }
  const plain: Target = { ...target, encrypted: false, url: target.url.replace("enets:", "enet:") };
  const seat = await trySeat(plain, NO_GAME, options, options.compression, 0).catch(() => null);
  if (seat?.connected === true) {
    report.add("encryption", "failed", "the server does not encrypt", {
      advice: `Use ${plain.url}, or call dtls_server_setup in the server.`,
      details: { dtls: false },
    });
  } else {
    report.add("transport", "failed", `no connection over DTLS within ${seconds} s, and none without`, {
      advice: "Is the server running there, is the port right and open for UDP?",
    });
  }
  return false;
}

async function checkWebSocket(
  target: Target,
  address: string,
  game: Game,
  report: Report,
  options: CheckUpOptions,
): Promise<boolean> {
  const tcp = await probeTcp(address, target.port, options.timeoutMs);
  if ("code" in tcp) {
    report.add(
      "tcp",
      "failed",
      tcp.code === "ECONNREFUSED"
        ? `${address} says that nobody listens on TCP port ${target.port}`
        : `no TCP connection to ${address}:${target.port} (${tcp.code})`,
      {
        advice:
          "Is the server running there, is the port right and open for TCP, is it a WebSocket server and not an ENet one (enet://)?",
        details: { ...tcp },
      },
    );
    return false;
  }
  report.add("tcp", "ok", `connected after ${number(tcp.ms, 1)} ms`, { details: { connectMs: tcp.ms } });
  const answer = await probeUpgrade(target.url, {
    protocols: options.protocol === undefined ? [] : [options.protocol],
    insecure: options.insecure,
    timeoutMs: options.timeoutMs,
  });
  if (answer.kind === "tls") {
    const wrongProtocol = answer.code === "EPROTO" || /wrong version/i.test(answer.message);
    report.add("tls", "failed", `TLS failed: ${printable(answer.message)} (${answer.code})`, {
      advice: wrongProtocol
        ? "The server does not speak TLS there: use ws://, or give the server a key and a certificate."
        : "Use a certificate for that host name by an authority that this machine trusts, or --insecure to go without.",
      details: { ...answer },
    });
    return false;
  }
  if (target.encrypted && (answer.kind === "open" || answer.kind === "status")) {
    report.add(
      "tls",
      "ok",
      options.insecure ? "encrypted, certificate not verified" : "encrypted, certificate verified",
    );
  }
  if (answer.kind === "status") {
    const { status, location } = answer;
    report.add(
      "upgrade",
      "failed",
      `the server answers HTTP ${status} ${printable(answer.message)} instead of opening a WebSocket`,
      {
        advice:
          location !== undefined
            ? `It points to ${printable(location)}.`
            : status === 404
              ? "The path is wrong, or a web server without a WebSocket has that port."
              : status === 401 || status === 403
                ? "It wants credentials: cookies or headers that a game's client sends with handshake_headers."
                : "A web server or proxy has that port: let it forward WebSocket upgrades.",
        details: { ...answer },
      },
    );
    return false;
  }
  if (answer.kind === "error") {
    report.add(
      "upgrade",
      "failed",
      `the handshake failed: ${printable(answer.message)}${answer.code === "" ? "" : ` (${answer.code})`}`,
      {
        advice:
          "Something else than a WebSocket server has that port, it wants TLS (wss://), or it closed the connection.",
        details: { ...answer },
      },
    );
    return false;
  }
  report.add(
    "upgrade",
    "ok",
    `a WebSocket is open${answer.protocol === "" ? "" : `, sub-protocol ${printable(answer.protocol)}`}`,
    { details: { ...answer } },
  );
  if (answer.id === null) {
    report.add("id", "failed", answer.other ? "the first message is not a peer id" : "no peer id came within 2 s", {
      advice: "This is a WebSocket, but no WebSocketMultiplayerPeer of Godot (or it refuses new connections).",
    });
    return false;
  }
  report.add("id", "ok", `the server gave the id ${answer.id}`, { details: { id: answer.id } });
  return judgeSeat(await trySeat(target, game, options, undefined), report, options, game);
}

function trySeat(
  target: Target,
  game: Game,
  options: CheckUpOptions,
  compression: number | undefined,
  answerMs = AUTH_PATIENCE_MS,
): Promise<SeatReport> {
  const botOptions: BotOptions = {
    ...(compression === undefined ? {} : { compression: compression as NonNullable<BotOptions["compression"]> }),
    ...(options.protocol === undefined ? {} : { protocols: [options.protocol] }),
    ...(options.insecure ? { tls: TLSOptions.client_unsafe() } : {}),
  };
  const { timeoutMs, auth } = options;
  return takeSeat({ target, options: botOptions, auth, nodes: game.nodes, timeoutMs, answerMs });
}

function judgeSeat(seat: SeatReport, report: Report, options: CheckUpOptions, game: Game): boolean {
  if (!seat.connected) {
    report.add(
      "connection",
      "failed",
      seat.ended ? "the server closed the connection at once" : "the connection was not completed in time",
      {
        advice: "The server is full, refuses new connections, or uses another compression than this client.",
      },
    );
    return false;
  }
  const roundTrip = Number.isNaN(seat.roundTripMs) ? "" : `, round trip ${number(seat.roundTripMs, 1)} ms`;
  report.add("connection", "ok", `connected as peer ${seat.id} after ${number(seat.connectMs, 1)} ms${roundTrip}`, {
    details: {
      id: seat.id,
      connectMs: seat.connectMs,
      roundTripMs: Number.isNaN(seat.roundTripMs) ? null : seat.roundTripMs,
    },
  });
  if (!seat.seated) return noSeat(seat, report, options);
  if (seat.auth === "accepted") report.add("authentication", "ok", "demanded, and accepted");
  else if (seat.auth === "asked") report.add("authentication", "ok", "the server sent authentication data");
  else {
    report.add("authentication", options.auth === undefined ? "ok" : "note", "not demanded", {
      ...(options.auth === undefined
        ? {}
        : { advice: "Leave --auth away: a bot would wait for an answer that never comes." }),
    });
  }
  report.add(
    "seat",
    "ok",
    `SceneMultiplayer answers after ${number(seat.answerMs, 1)} ms, as Godot ${seat.wire} does`,
    {
      details: { answerMs: seat.answerMs, wire: seat.wire },
    },
  );
  judgeEngine(seat, report, game);
  for (const { path } of game.nodes) {
    const matches = seat.nodes.get(path);
    if (matches === true)
      report.add("rpcs", "ok", `${path}: the RPC lists agree`, { details: { node: path, matches } });
    else if (matches === false) {
      report.add("rpcs", "failed", `${path}: the RPC lists differ`, {
        advice:
          "Server and project have other @rpc methods there (base scripts count): use the same version of the game.",
        details: { node: path, matches },
      });
    } else {
      report.add("rpcs", "note", `${path}: no answer`, {
        advice: "The server has no such node now; perhaps it is in another scene.",
        details: { node: path, matches: null },
      });
    }
  }
  return true;
}

/** Whether server and project are on the same side of 4.3, where the wire changed. */
function judgeEngine(seat: SeatReport, report: Report, { engine }: Game): void {
  if (engine === undefined || engineProfile(engine).minor < 3 === (seat.wire === "4.0 to 4.2")) return;
  report.add("engine", "note", `the project was last opened with Godot ${engine}`, {
    advice: "The server runs another Godot than the project was made with; bots find out what it speaks.",
    details: { project: engine, server: seat.wire },
  });
}

function noSeat(seat: SeatReport, report: Report, options: CheckUpOptions): boolean {
  const thrownOut = seat.ended;
  const after = Number.isNaN(seat.endedMs) ? "" : ` after ${number(seat.endedMs / 1000, 1)} s`;
  if (options.auth !== undefined) {
    report.add(
      "authentication",
      "failed",
      thrownOut ? `the server ended the connection${after}` : "the server did not accept the authentication",
      {
        advice:
          "Is the text of --auth what the server's auth_callback wants? Some games exchange more than one message.",
      },
    );
    return false;
  }
  if (thrownOut || seat.auth !== "unknown") {
    report.add(
      "authentication",
      "failed",
      thrownOut ? `the server let nobody in, and ended the connection${after}` : "the server asks for authentication",
      {
        advice: "It authenticates its clients (auth_callback): give what it wants with --auth.",
        details: { demanded: true },
      },
    );
    return false;
  }
  report.add("seat", "failed", "connected, but SceneMultiplayer does not answer", {
    advice:
      "The server refuses new connections, authenticates with a long patience (try --auth), or does not use Godot's SceneMultiplayer.",
  });
  return false;
}
