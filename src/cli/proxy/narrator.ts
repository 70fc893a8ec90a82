import type { DecodedPacket, PacketDecoder } from "../../bots/index.js";
import { MultiplayerPeer } from "../../peers/index.js";
import type { Output } from "../output.js";
import { hexText, innermost, isOneOf, packetRecord, packetText, printable } from "../packet-text.js";
import type { Decompressor } from "./decompress.js";
import type { ForwarderEvents } from "./forwarder.js";
import type { Sighting, Way } from "./sightings.js";

const SERVER = MultiplayerPeer.TARGET_PEER_SERVER;
/** Datagrams that cannot be decoded are shown so often; after that they are only counted. */
const UNDECODED_SHOWN_MAX = 10;
const MODES = ["unreliable", "ordered", "reliable"] as const;

/** How a {@link Narrator} tells. */
export interface NarratorOptions {
  /** The types of packets that are shown; null for all. `connection` stands for everything that is no packet. */
  readonly types: ReadonlySet<string> | null;
  readonly commands: boolean;
  readonly quiet: boolean;
  readonly decompressor: Decompressor;
  /** Whether the target's address already says that the content can't be read. */
  readonly encrypted: boolean;
  /** Told of each packet, whatever is shown. */
  readonly onPacket?: (client: number, way: Way, bytes: number, packet: DecodedPacket) => void;
  /** Told of a client that is gone. */
  readonly onGone?: (client: number) => void;
  /** Makes a decoder for each client. */
  readonly makeDecoder: () => PacketDecoder;
}

interface Client {
  readonly decoder: PacketDecoder;
  peer: number;
}

/** Tells what a forwarder sees, in lines or JSON, and counts. */
export class Narrator implements ForwarderEvents {
  readonly #output: Output;
  readonly #options: NarratorOptions;
  readonly #startMs = performance.now();
  readonly #clients = new Map<number, Client>();
  #undecodedShown = 0;
  #compressionTold = false;
  #encryptionTold = false;
  #ended = false;
  /** Packets by type. */
  readonly packets = new Map<string, number>();
  /** What could not be taken apart, by reason. */
  readonly undecoded = new Map<string, number>();
  /** Commands that were sent again. */
  again = 0;
  /** Refusals of the target. */
  refused = 0;

  constructor(output: Output, options: NarratorOptions) {
    this.#output = output;
    this.#options = options;
  }

  /** Ends the tale: what is seen from now on is not told. */
  end(): void {
    this.#ended = true;
  }

  /** The compression that was found, or given. */
  get compression(): string | undefined {
    return this.#compressionTold ? this.#options.decompressor.found : undefined;
  }

  onClient(client: number, from: string): void {
    this.#clients.set(client, { decoder: this.#options.makeDecoder(), peer: 0 });
    this.#connection(client, "client", `#${client} is ${from}`, { from });
  }

  onGone(client: number): void {
    this.#clients.delete(client);
    this.#options.onGone?.(client);
    this.#connection(client, "gone", `#${client} is gone`, {});
  }

  onSighting(client: number, sighting: Sighting): void {
    if (this.#ended) return;
    const found = this.#options.decompressor.found;
    if (!this.#compressionTold && found !== undefined && sighting.kind !== "undecoded") this.#tellCompression(found);
    const { direction } = sighting;
    const tell = (type: string, words: string, fields: object): void => {
      const arrow = direction === "to_server" ? "→" : "←";
      this.#connection(client, type, `#${client} ${arrow} ${words}`, { direction, ...fields });
    };
    switch (sighting.kind) {
      case "packet":
        this.#packet(client, sighting);
        return;
      case "connect": {
        const state = this.#clients.get(client);
        if (state !== undefined)
          this.#clients.set(client, { decoder: this.#options.makeDecoder(), peer: sighting.peer });
        tell("connect", `connect as peer ${sighting.peer}, ${sighting.channels} channels`, {
          peer: sighting.peer,
          channels: sighting.channels,
        });
        return;
      }
      case "accepted":
        tell("accepted", `accepted, ${sighting.channels} channels, ${sighting.mtu} bytes at most in a datagram`, {
          channels: sighting.channels,
          mtu: sighting.mtu,
        });
        return;
      case "disconnect":
        tell("disconnect", `disconnect${sighting.data === 0 ? "" : ` (${sighting.data})`}`, { data: sighting.data });
        return;
      case "open":
        tell(
          "open",
          `open ${printable(sighting.path)}${sighting.protocol === "" ? "" : ` as ${printable(sighting.protocol)}`}`,
          {
            path: sighting.path,
            protocol: sighting.protocol,
          },
        );
        return;
      case "closed":
        tell(
          "closed",
          `closed with ${sighting.code}${sighting.reason === "" ? "" : ` ${printable(sighting.reason)}`}`,
          {
            code: sighting.code,
            reason: sighting.reason,
          },
        );
        return;
      case "id": {
        const state = this.#clients.get(client);
        if (state !== undefined) state.peer = sighting.peer;
        tell("id", `you are peer ${sighting.peer}`, { peer: sighting.peer });
        return;
      }
      case "refused":
        this.refused++;
        tell("refused", `the target refused: ${printable(sighting.why)}`, { why: sighting.why });
        return;
      case "again":
        this.again++;
        return;
      case "command":
        if (this.#options.commands) {
          const fields = Object.entries(sighting.fields).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
          tell("command", `${sighting.again ? "again " : ""}${sighting.name}  ${fields.join(" ")}`, {
            command: sighting.name,
            again: sighting.again,
            ...sighting.fields,
          });
        }
        return;
      case "undecoded":
        this.#undecoded(client, sighting);
    }
  }

  #packet(client: number, sighting: Extract<Sighting, { kind: "packet" }>): void {
    const state = this.#clients.get(client);
    if (state === undefined) return;
    const { direction, channel, mode, data, fragments } = sighting;
    const sender = direction === "to_client" ? SERVER : state.peer === SERVER ? 0 : state.peer;
    const packet = state.decoder.decode(data, sender);
    this.#count(packet);
    this.#options.onPacket?.(client, direction, data.byteLength, packet);
    const { types, quiet } = this.#options;
    if (quiet || (types !== null && !isOneOf(types, packet))) return;
    const arrow = direction === "to_server" ? "→" : "←";
    const head = `${this.#time()}  #${client} ${arrow} ${String(state.peer).padEnd(10)} ch ${channel} ${MODES[mode].padEnd(10)}`;
    const tail = fragments === undefined ? "" : `  (${data.byteLength} bytes in ${fragments} fragments)`;
    this.#output.record(
      {
        type: "packet",
        timeMs: this.#timeMs(),
        client,
        direction,
        peer: state.peer,
        channel,
        mode: MODES[mode] === "ordered" ? "unreliable_ordered" : MODES[mode],
        bytes: data.byteLength,
        ...(fragments === undefined ? {} : { fragments }),
        packet: packetRecord(packet),
      },
      `${head} ${packetText(packet)}${tail}`,
    );
  }

  #count(packet: DecodedPacket): void {
    const { type } = innermost(packet);
    this.packets.set(type, (this.packets.get(type) ?? 0) + 1);
    if (type === "invalid") this.undecoded.set("packet", (this.undecoded.get("packet") ?? 0) + 1);
  }

  #undecoded(client: number, sighting: Extract<Sighting, { kind: "undecoded" }>): void {
    const { why, direction, bytes } = sighting;
    this.undecoded.set(why, (this.undecoded.get(why) ?? 0) + 1);
    if (why === "encrypted") {
      if (this.#encryptionTold) return;
      this.#encryptionTold = true;
      this.#connection(client, "encrypted", "The link is encrypted (DTLS): what is said on it can't be shown", {});
      return;
    }
    if (this.#undecodedShown++ >= UNDECODED_SHOWN_MAX) return;
    const arrow = direction === "to_server" ? "→" : "←";
    const hint = why === "compressed" ? "; is --compression right?" : "";
    this.#connection(client, "undecoded", `#${client} ${arrow} NOT DECODED (${why}${hint}): ${hexText(bytes)}`, {
      direction,
      why,
      data: bytes,
    });
  }

  #tellCompression(found: string): void {
    if (this.#compressionTold) return;
    this.#compressionTold = true;
    this.#connection(0, "compression", `Compression: ${found}`, { mode: found });
  }

  #connection(client: number, type: string, words: string, fields: object): void {
    const { quiet, types } = this.#options;
    if (this.#ended || quiet || (types !== null && !types.has("connection"))) return;
    this.#output.record({ type, timeMs: this.#timeMs(), client, ...fields }, `${this.#time()}  ${words}`);
  }

  #timeMs(): number {
    return Math.round((performance.now() - this.#startMs) * 1000) / 1000;
  }

  #time(): string {
    return (this.#timeMs() / 1000).toFixed(3).padStart(8);
  }
}
