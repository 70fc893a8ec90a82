import { type DecodedCommand, type DecodedDatagram, decodeDatagram, EnetCommand } from "../../enet/index.js";
import { type Decompressor, isCompressed } from "./decompress.js";
import { Fragments } from "./fragments.js";
import type { Sighting } from "./sightings.js";

/** Sequence numbers remembered for each direction, to recognise what is sent again. */
const REMEMBERED_MAX = 8192;
/** Godot keeps ENet's first two channels for packets without a channel of their own. */
const SYSTEM_CHANNELS = 2;
const NO_PEER = 0xfff;

const MODE = { unreliable: 0, unreliable_ordered: 1, reliable: 2 } as const;
const NAMES: Readonly<Record<number, string>> = Object.fromEntries(
  Object.entries(EnetCommand).map(([name, number]) => [number, name]),
);

interface Direction {
  readonly fragments: Fragments;
  readonly seen: Set<string>;
}

/**
 * Listens in on one client's ENet connection: takes copies of its datagrams apart, recognises what is sent again, puts
 * fragments together. It changes nothing and never throws; its memory is bounded.
 */
export class EnetSniffer {
  readonly #decompressor: Decompressor;
  readonly #commands: boolean;
  readonly #emit: (sighting: Sighting) => void;
  readonly #ways: Record<"to_server" | "to_client", Direction> = {
    to_server: newDirection(),
    to_client: newDirection(),
  };
  #encrypted = false;
  /** The client's unique id, which it says when it connects; 0 before. */
  peer = 0;

  /**
   * @param emit - Called with everything that is seen.
   * @param decompressor - For compressed datagrams; may be shared.
   * @param commands - Whether ENet's own commands are reported, too.
   */
  constructor(emit: (sighting: Sighting) => void, decompressor: Decompressor, commands: boolean) {
    this.#emit = emit;
    this.#decompressor = decompressor;
    this.#commands = commands;
  }

  /**
   * Takes a datagram apart.
   *
   * @param direction - Which way it goes.
   * @param bytes - The datagram; not kept.
   */
  see(direction: "to_server" | "to_client", bytes: Uint8Array): void {
    if (this.#isEncrypted(bytes)) {
      this.#emit({ kind: "undecoded", direction, why: "encrypted", bytes });
      return;
    }
    let datagram: DecodedDatagram | null;
    let why = "compressed";
    try {
      datagram = isCompressed(bytes) ? this.#decompressor.decode(bytes) : decodeDatagram(bytes);
    } catch {
      datagram = null;
      why = "malformed";
    }
    if (datagram === null) {
      this.#emit({ kind: "undecoded", direction, why, bytes });
      return;
    }
    for (const command of datagram.commands) this.#command(direction, datagram, command);
  }

  /** Packets that were given up with fragments missing, and fragments that made no sense. */
  get droppedFragments(): number {
    return this.#ways.to_server.fragments.dropped + this.#ways.to_client.fragments.dropped;
  }

  /** Records of DTLS 1.2; a connection begins with a handshake record. */
  #isEncrypted(bytes: Uint8Array): boolean {
    const first = bytes[0] ?? 0;
    const isRecord = first >= 20 && first <= 25 && bytes[1] === 0xfe && (bytes[2] === 0xfd || bytes[2] === 0xff);
    if (isRecord && first === 22 && this.peer === 0) this.#encrypted = true;
    return this.#encrypted && isRecord;
  }

  #command(direction: "to_server" | "to_client", datagram: DecodedDatagram, command: DecodedCommand): void {
    const way = this.#ways[direction];
    const number = command.command;
    if (number === EnetCommand.CONNECT && datagram.peerID === NO_PEER) this.#connect(command);
    const again = this.#isAgain(way, command);
    if (this.#commands) {
      const { payload, command: _number, ...fields } = command;
      this.#emit({
        kind: "command",
        direction,
        name: (NAMES[number] ?? String(number)).toLowerCase(),
        again,
        fields: { ...fields, ...(payload === undefined ? {} : { bytes: payload.byteLength }) },
      });
    }
    if (again) {
      this.#emit({ kind: "again", direction, channel: command.channelID });
      return;
    }
    switch (number) {
      case EnetCommand.CONNECT:
        this.#emit({ kind: "connect", direction, peer: this.peer, channels: command.connect?.channelCount ?? 0 });
        return;
      case EnetCommand.VERIFY_CONNECT:
        this.#emit({
          kind: "accepted",
          direction,
          channels: command.connect?.channelCount ?? 0,
          mtu: command.connect?.mtu ?? 0,
        });
        return;
      case EnetCommand.DISCONNECT:
        this.#emit({ kind: "disconnect", direction, data: command.data ?? 0 });
        return;
      case EnetCommand.SEND_RELIABLE:
        this.#packet(direction, command, MODE.reliable, command.payload!);
        return;
      case EnetCommand.SEND_UNRELIABLE:
        this.#packet(direction, command, MODE.unreliable_ordered, command.payload!);
        return;
      case EnetCommand.SEND_UNSEQUENCED:
        this.#packet(direction, command, MODE.unreliable, command.payload!);
        return;
      case EnetCommand.SEND_FRAGMENT:
      case EnetCommand.SEND_UNRELIABLE_FRAGMENT: {
        const fragment = command.fragment!;
        // Those of unreliable packets are told apart by their own counter, which stands where the first number is otherwise.
        const key = `${number} ${command.channelID} ${number === EnetCommand.SEND_FRAGMENT ? "" : command.reliableSequenceNumber} ${fragment.startSequenceNumber}`;
        const whole = way.fragments.add(key, fragment, command.payload!);
        if (whole === null) return;
        const mode = number === EnetCommand.SEND_FRAGMENT ? MODE.reliable : MODE.unreliable_ordered;
        this.#packet(direction, command, mode, whole, fragment.fragmentCount);
      }
    }
  }

  #connect(command: DecodedCommand): void {
    // A new connection counts from the beginning; a repeated request is none.
    const key = `connect ${command.connect?.connectID}`;
    if (this.#ways.to_server.seen.has(key)) return;
    for (const way of Object.values(this.#ways)) {
      way.seen.clear();
      way.fragments.clear();
    }
    this.peer = (command.data ?? 0) | 0;
  }

  #isAgain(way: Direction, command: DecodedCommand): boolean {
    let key: string;
    const { command: number, channelID, reliableSequenceNumber } = command;
    switch (number) {
      case EnetCommand.CONNECT:
        key = `connect ${command.connect?.connectID}`;
        break;
      case EnetCommand.VERIFY_CONNECT:
      case EnetCommand.SEND_RELIABLE:
      case EnetCommand.SEND_FRAGMENT:
        key = `r ${channelID} ${reliableSequenceNumber}`;
        break;
      case EnetCommand.SEND_UNRELIABLE:
        key = `u ${channelID} ${reliableSequenceNumber} ${command.unreliableSequenceNumber}`;
        break;
      case EnetCommand.SEND_UNSEQUENCED:
        key = `g ${command.unsequencedGroup}`;
        break;
      case EnetCommand.SEND_UNRELIABLE_FRAGMENT:
        key = `f ${channelID} ${reliableSequenceNumber} ${command.fragment?.startSequenceNumber} ${command.fragment?.fragmentNumber}`;
        break;
      default:
        return false;
    }
    if (way.seen.has(key)) return true;
    way.seen.add(key);
    if (way.seen.size > REMEMBERED_MAX) {
      for (const oldest of way.seen) {
        way.seen.delete(oldest);
        break;
      }
    }
    return false;
  }

  #packet(
    direction: "to_server" | "to_client",
    command: DecodedCommand,
    mode: 0 | 1 | 2,
    data: Uint8Array,
    fragments?: number,
  ): void {
    const channel = command.channelID < SYSTEM_CHANNELS ? 0 : command.channelID - SYSTEM_CHANNELS + 1;
    this.#emit({ kind: "packet", direction, channel, mode, data, ...(fragments === undefined ? {} : { fragments }) });
  }
}

function newDirection(): Direction {
  return { fragments: new Fragments(), seen: new Set() };
}
