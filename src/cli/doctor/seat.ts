import type { BotOptions, Target } from "../../bots/index.js";
import { makePeer } from "../../bots/make-peer.js";
import { measuredRoundTripMs } from "../../bots/round-trip.js";
import { MultiplayerPeer } from "../../peers/index.js";
import type { RpcNode } from "../method-names.js";

const CONFIRM_PATH = 2;
const SYSTEM = 7;
const AUTH = 0;
/** The checksum of a node without RPC methods: the MD5 of nothing. */
const NO_METHODS = "d41d8cd98f00b204e9800998ecf8427e";
const ROOT_ID = 1;
const LOOK_MS = 5;

/** What a server made of a client that came to sit down. */
export interface SeatReport {
  /** Whether the transport was connected. */
  readonly connected: boolean;
  /** Why it was not, or why it ended. */
  readonly ended: boolean;
  /** From the first datagram to being connected, in milliseconds. */
  readonly connectMs: number;
  readonly id: number;
  /** Whether SceneMultiplayer answered. */
  readonly seated: boolean;
  /** When it answered, in milliseconds after being connected. */
  readonly answerMs: number;
  /** Which form the answer had. */
  readonly wire: "4.3 or later" | "4.0 to 4.2" | null;
  /** Whether the server asked for authentication data, accepted it, or threw us out while it waited for some. */
  readonly auth: "not asked" | "asked" | "accepted" | "unknown";
  /** When the server ended the connection, in milliseconds after being connected; NaN when it did not. */
  readonly endedMs: number;
  /** ENet's measure, in milliseconds; NaN for others. */
  readonly roundTripMs: number;
  /** The nodes that were asked for: whether the RPC lists agree; absent without an answer. */
  readonly nodes: ReadonlyMap<string, boolean>;
}

/** What {@link takeSeat} is told. */
export interface SeatRequest {
  readonly target: Target;
  readonly options: BotOptions;
  readonly auth: string | undefined;
  readonly nodes: readonly RpcNode[];
  readonly timeoutMs: number;
  /** How long SceneMultiplayer may take to answer; longer than its usual patience for authentication. */
  readonly answerMs: number;
}

/**
 * Connects, and asks SceneMultiplayer for a confirmation of the path of its root node: a question without effect that
 * only those get an answer to who have a seat. Then leaves.
 *
 * @throws GodotError when the client can't be made at all.
 */
export async function takeSeat(request: SeatRequest): Promise<SeatReport> {
  const startMs = performance.now();
  const peer = makePeer(request.target, request.options);
  const state = {
    connected: false,
    ended: false,
    connectMs: Number.NaN,
    id: 0,
    seated: false,
    answerMs: Number.NaN,
    wire: null as SeatReport["wire"],
    auth: "unknown" as SeatReport["auth"],
    endedMs: Number.NaN,
    roundTripMs: Number.NaN,
    nodes: new Map<string, boolean>(),
  };
  let connectedMs = 0;
  peer.drive(({ data }) => {
    if (data[0] === CONFIRM_PATH && data.byteLength >= 3) {
      const confirmed = readConfirmation(data, request.nodes);
      if (confirmed === null) return;
      state.wire = confirmed.wire;
      if (confirmed.node !== null) state.nodes.set(confirmed.node, data[1] !== 0);
      if (state.seated) return;
      state.seated = true;
      state.answerMs = performance.now() - connectedMs;
    } else if (data[0] === SYSTEM && data[1] === AUTH) {
      state.auth = data.byteLength > 2 ? "asked" : "accepted";
    }
  });
  try {
    if (!(await until(() => peer.get_connection_status() !== 1, request.timeoutMs))) return state;
    if (peer.get_connection_status() !== MultiplayerPeer.CONNECTION_CONNECTED) return { ...state, ended: true };
    connectedMs = performance.now();
    state.connected = true;
    state.connectMs = connectedMs - startMs;
    state.id = peer.get_unique_id();
    if (request.auth !== undefined) {
      send(peer, Uint8Array.of(SYSTEM, AUTH, ...new TextEncoder().encode(request.auth)));
      send(peer, Uint8Array.of(SYSTEM, AUTH));
      await until(() => state.auth === "accepted" || isGone(peer), Math.min(1000, request.answerMs));
    }
    if (!isGone(peer)) send(peer, pathRequest(".", NO_METHODS, ROOT_ID));
    const done = (): boolean => state.seated || isGone(peer);
    await until(done, request.answerMs);
    if (state.seated) {
      if (state.auth === "unknown") state.auth = "not asked";
      for (const [i, { path, md5 }] of request.nodes.entries()) send(peer, pathRequest(path, md5, ROOT_ID + 1 + i));
      await until(() => state.nodes.size === request.nodes.length || isGone(peer), request.nodes.length > 0 ? 2000 : 0);
    }
    if (isGone(peer)) {
      state.ended = true;
      state.endedMs = performance.now() - connectedMs;
    } else state.roundTripMs = measuredRoundTripMs(peer);
    return state;
  } finally {
    peer.close();
  }
}

function isGone(peer: MultiplayerPeer): boolean {
  return peer.get_connection_status() === MultiplayerPeer.CONNECTION_DISCONNECTED;
}

function send(peer: MultiplayerPeer, packet: Uint8Array): void {
  if (isGone(peer)) return;
  peer.set_target_peer(MultiplayerPeer.TARGET_PEER_SERVER);
  peer.set_transfer_channel(0);
  peer.set_transfer_mode(MultiplayerPeer.TRANSFER_MODE_RELIABLE);
  peer.put_packet(packet);
}

/** SIMPLIFY_PATH: the checksum as text with a zero behind it, the number, the path with a zero behind it. */
function pathRequest(path: string, md5: string, id: number): Uint8Array {
  const text = new TextEncoder().encode(path);
  const packet = new Uint8Array(1 + 33 + 4 + text.byteLength + 1);
  packet[0] = 1;
  packet.set(new TextEncoder().encode(md5).subarray(0, 32), 1);
  new DataView(packet.buffer).setUint32(34, id, true);
  packet.set(text, 38);
  return packet;
}

function readConfirmation(
  data: Uint8Array,
  nodes: readonly RpcNode[],
): { wire: "4.3 or later" | "4.0 to 4.2"; node: string | null } | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  // Since 4.3 the number comes back, before that the path.
  const id = data.byteLength === 6 ? view.getUint32(2, true) : 0;
  if (id >= ROOT_ID && id <= ROOT_ID + nodes.length) {
    return { wire: "4.3 or later", node: id === ROOT_ID ? null : nodes[id - ROOT_ID - 1]!.path };
  }
  const path = new TextDecoder().decode(data.subarray(2)).replace(/\0.*$/s, "");
  if (path === ".") return { wire: "4.0 to 4.2", node: null };
  return nodes.some((node) => node.path === path) ? { wire: "4.0 to 4.2", node: path } : null;
}

async function until(condition: () => boolean, timeoutMs: number): Promise<boolean> {
  const deadlineMs = performance.now() + timeoutMs;
  while (!condition()) {
    if (performance.now() >= deadlineMs) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return true;
}
