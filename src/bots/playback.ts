import { type GodotProject, instantiateProject } from "../project/index.js";
import { MultiplayerSynchronizer, SceneMultiplayer, SceneTree, setProperty } from "../scene/index.js";
import { PacketDecoder, type SyncedObject } from "./packet-decoder.js";
import { PlaybackPeer } from "./playback-peer.js";
import type { RecordedEntry, RecordedEvent, RecordedPacket, Recording } from "./recording.js";

/** Bytes of packets that are kept in memory; what a recording has beyond is not shown. */
const BYTES_MAX = 256 * 1024 * 1024;
/** Each packet takes some hundred bytes beside its own. */
const ENTRIES_MAX = 2_000_000;
const TICK_MS = 20;
/** Entries that are played at once; a jump over more of them goes on with the next tick. */
const SLICE = 5_000;
/** Parts of the time line that say how much was sent and received in each. */
const DENSITY_PARTS = 100;

/** Where the time of a recording is to go. @internal */
export interface PlaybackCommand {
  readonly playing?: boolean;
  readonly speed?: number;
  readonly seekMs?: number;
}

/** Plays a recording into a tree of its own, as the recorded peer saw it, forwards and backwards. @internal */
export class Playback {
  readonly name: string;
  readonly project: GodotProject | null;
  readonly density: readonly number[];
  readonly durationMs: number;
  /** Whether the recording was too long to be shown to its end. */
  readonly isCut: boolean;
  /** How often time has jumped back, so that tree and API are others. */
  jumps = 0;
  tree!: SceneTree;
  multiplayer!: SceneMultiplayer;
  readonly #entries: readonly RecordedEntry[];
  /** Index of the last packet that was received. */
  readonly #lastHeard: number;
  #peer!: PlaybackPeer;
  #decoder!: PacketDecoder;
  #next = 0;
  #timeMs = 0;
  #playing = true;
  #seen = false;
  #speed = 1;
  #lastMs = performance.now();
  #bytesIn = 0;
  #bytesOut = 0;
  readonly #timer: ReturnType<typeof setInterval>;

  private constructor(name: string, entries: readonly RecordedEntry[], isCut: boolean, project: GodotProject | null) {
    this.name = name;
    this.project = project;
    this.#entries = entries;
    this.isCut = isCut;
    this.durationMs = entries.at(-1)?.timeMs ?? 0;
    this.#lastHeard = entries.findLastIndex(({ kind }) => kind === "in");
    this.density = densityOf(entries, this.durationMs);
    this.#begin();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  /**
   * Reads a recording and begins to play it.
   *
   * @param name - What it is called.
   * @param recording - As `readRecording` gives it.
   * @param project - The game's project; without it there are no nodes.
   * @throws GodotError what reading throws, unless something could be read before.
   */
  static async open(name: string, recording: Recording, project: GodotProject | null): Promise<Playback> {
    const entries: RecordedEntry[] = [];
    let bytes = 0;
    let isCut = false;
    try {
      for await (const entry of recording.entries) {
        bytes += entry.kind === "event" ? 0 : entry.data.byteLength;
        isCut = bytes > BYTES_MAX || entries.length >= ENTRIES_MAX;
        if (isCut) break;
        entries.push(entry);
      }
    } catch (error) {
      // What a crash has cut off is shown as far as it goes.
      if (entries.length === 0) throw error;
      isCut = true;
    }
    return new Playback(name, entries, isCut, project);
  }

  /** Lets go of everything. */
  close(): void {
    clearInterval(this.#timer);
    this.multiplayer.multiplayer_peer = null;
  }

  state(): string {
    return "recording";
  }

  self(): number {
    return this.multiplayer.get_unique_id();
  }

  link(): null {
    return null;
  }

  traffic(): { bytesIn: number; bytesOut: number } {
    return { bytesIn: this.#bytesIn, bytesOut: this.#bytesOut };
  }

  /** The time line, for a view. */
  get timeline(): this {
    return this;
  }

  /** Time begins with the first look at it. */
  now(): { timeMs: number; durationMs: number; playing: boolean; speed: number } {
    this.#seen = true;
    return { timeMs: this.#timeMs, durationMs: this.durationMs, playing: this.#playing, speed: this.#speed };
  }

  command({ playing, speed, seekMs }: PlaybackCommand): void {
    this.#speed = speed ?? this.#speed;
    this.#playing = playing ?? this.#playing;
    // From the end, time goes on from the beginning.
    const to = seekMs ?? (playing === true && this.#timeMs >= this.durationMs ? 0 : undefined);
    if (to === undefined) return;
    if (to < this.#timeMs) this.#begin();
    this.#timeMs = Math.min(to, this.durationMs);
  }

  #begin(): void {
    const { multiplayer } = this;
    if (multiplayer !== undefined) {
      multiplayer.multiplayer_peer = null;
      this.jumps++;
    }
    this.multiplayer = new SceneMultiplayer();
    this.tree = new SceneTree(this.multiplayer);
    if (this.project !== null) instantiateProject(this.project, this.tree);
    this.#decoder = new PacketDecoder({
      methodName: (node, methodId) => {
        const found = this.tree.root.get_node_or_null(node);
        return found === null ? undefined : this.multiplayer._rpcTable(found).byId.get(methodId)?.name;
      },
    });
    this.#peer = new PlaybackPeer(idOf(this.#entries));
    this.multiplayer.multiplayer_peer = this.#peer;
    this.#next = 0;
    this.#timeMs = 0;
    this.#bytesIn = this.#bytesOut = 0;
  }

  #tick(): void {
    const nowMs = performance.now();
    const passedMs = (nowMs - this.#lastMs) * this.#speed;
    this.#lastMs = nowMs;
    const isBehind = (this.#entries[this.#next]?.timeMs ?? Infinity) < this.#timeMs;
    // Time waits for what is still to be played.
    if (this.#playing && this.#seen && !isBehind) this.#timeMs = Math.min(this.durationMs, this.#timeMs + passedMs);
    if (this.#timeMs >= this.durationMs) this.#playing = false;
    for (let played = 0; played < SLICE; played++) {
      const entry = this.#entries[this.#next];
      if (entry === undefined || entry.timeMs > this.#timeMs) break;
      this.#next++;
      this.#play(entry);
    }
    this.tree.process(TICK_MS / 1000);
  }

  #play(entry: RecordedEntry): void {
    if (entry.kind === "in") {
      this.#bytesIn += entry.data.byteLength;
      this.#peer.feed(entry);
      return;
    }
    // Before what was said or happened comes what was heard until then.
    this.multiplayer.poll();
    if (entry.kind === "event") this.#happened(entry);
    else {
      this.#bytesOut += entry.data.byteLength;
      this.#said(entry);
    }
  }

  #happened({ name, args: [id] }: RecordedEvent): void {
    // What the goodbye at the end would take away stays in sight.
    if (!Number.isInteger(id) || this.#next > this.#lastHeard) return;
    if (name === "peer_connected") this.#peer.peer_connected.emit(id as number);
    if (name === "peer_disconnected") this.#peer.peer_disconnected.emit(id as number);
  }

  /** What the recorded peer said: its calls are told, and the state that it sent is its nodes' state. */
  #said({ data, peer }: RecordedPacket): void {
    let packet = this.#decoder.decode(data, 0);
    let to = peer;
    if (packet.type === "relay") {
      to = packet.peer;
      packet = packet.packet;
    }
    if (packet.type === "rpc" && packet.method !== undefined) {
      const node = this.tree.root.get_node_or_null(String(packet.node));
      if (node !== null) this.multiplayer._rpcSent.emit(node, packet.method, packet.args, to);
    } else if (packet.type === "sync" || packet.type === "delta") {
      for (const object of packet.objects) this.#keep(object);
    }
  }

  #keep({ id, mask, values }: SyncedObject): void {
    const synchronizer = typeof id === "string" ? this.tree.root.get_node_or_null(id) : null;
    if (!(synchronizer instanceof MultiplayerSynchronizer)) return;
    const root = synchronizer.get_node_or_null(synchronizer.root_path);
    const config = synchronizer.replication_config;
    if (root === null || config === null) return;
    const paths =
      mask === undefined
        ? config._syncProperties()
        : config._watchProperties().filter((_, i) => (mask & (1n << BigInt(i))) !== 0n);
    for (const [i, { text }] of paths.entries()) if (i < values.length) setProperty(root, text, values[i]);
  }
}

/** The recorded peer's unique id, as far as the recording says it. */
function idOf(entries: readonly RecordedEntry[]): number {
  const seated = entries.find((entry) => entry.kind === "event" && entry.name === "connected");
  const id = seated?.kind === "event" ? seated.args[0] : undefined;
  return Number.isInteger(id) && (id as number) > 0 ? (id as number) : 2;
}

function densityOf(entries: readonly RecordedEntry[], durationMs: number): number[] {
  const density = new Array<number>(DENSITY_PARTS).fill(0);
  for (const { timeMs } of entries)
    density[Math.min(DENSITY_PARTS - 1, Math.floor((timeMs / (durationMs || 1)) * DENSITY_PARTS))]!++;
  return density;
}
