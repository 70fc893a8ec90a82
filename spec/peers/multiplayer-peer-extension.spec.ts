import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ERR_UNAVAILABLE, type ErrorCode, FAILED, type Logger, OK, setLogger } from "../../src/core/index.js";
import {
  type ConnectionStatus,
  MultiplayerPeerExtension,
  OfflineMultiplayerPeer,
  type OutParameter,
  type ReceivedPacket,
  type TransferMode,
} from "../../src/peers/index.js";
import { waitUntil } from "../support/polling.js";

const errors: string[] = [];
const warnings: string[] = [];
let previous: Logger;
beforeEach(() => {
  errors.length = 0;
  warnings.length = 0;
  previous = setLogger({ error: (message) => errors.push(message), warning: (message) => warnings.push(message) });
});
afterEach(() => {
  setLogger(previous);
});

interface Packet {
  readonly data: Uint8Array;
  readonly from: number;
  readonly channel: number;
  readonly mode: TransferMode;
}

/** The least that a script extension must override, over a bus in the same process. */
class BusPeer extends MultiplayerPeerExtension {
  static bus = new Map<number, BusPeer>();
  readonly id: number;
  readonly queue: Packet[] = [];
  readonly done: string[] = [];
  target = 0;
  mode: TransferMode = 2;
  channel = 0;
  refusing = false;
  polls = 0;

  constructor(id: number) {
    super();
    this.id = id;
    BusPeer.bus.set(id, this);
  }

  override _get_available_packet_count = (): number => this.queue.length;
  override _get_max_packet_size = (): number => 1 << 24;
  override _get_packet_script(): Uint8Array {
    return this.queue.shift()?.data ?? new Uint8Array(0);
  }
  override _put_packet_script(p_buffer: Uint8Array): ErrorCode {
    const to = BusPeer.bus.get(this.target);
    if (to === undefined) return FAILED;
    to.queue.push({ data: p_buffer, from: this.id, channel: this.channel, mode: this.mode });
    to.wake();
    return OK;
  }
  override _get_packet_channel = (): number => this.queue[0]!.channel;
  override _get_packet_mode = (): TransferMode => this.queue[0]!.mode;
  override _get_packet_peer = (): number => this.queue[0]!.from;
  override _set_transfer_channel(p_channel: number): void {
    this.channel = p_channel;
  }
  override _get_transfer_channel = (): number => this.channel;
  override _set_transfer_mode(p_mode: TransferMode): void {
    this.mode = p_mode;
  }
  override _get_transfer_mode = (): TransferMode => this.mode;
  override _set_target_peer(p_peer: number): void {
    this.target = p_peer;
  }
  override _is_server = (): boolean => this.id === 1;
  override _poll(): void {
    this.polls++;
  }
  override _close(): void {
    this.done.push("close");
  }
  override _disconnect_peer(p_peer: number, p_force: boolean): void {
    this.done.push(`disconnect ${p_peer} ${p_force}`);
  }
  override _get_unique_id = (): number => this.id;
  override _get_connection_status = (): ConnectionStatus => 2;
}

describe("MultiplayerPeerExtension", () => {
  it("calls what a script overrides", () => {
    const one = new BusPeer(1);
    const two = new BusPeer(2);
    one.transfer_channel = 3;
    one.transfer_mode = 1;
    expect([one.transfer_channel, one.get_transfer_mode()]).toEqual([3, 1]);
    one.set_target_peer(2);
    const sent = new Uint8Array([1, 2]);
    expect(one.put_packet(sent)).toBe(OK);
    sent.fill(0);
    expect(two.get_available_packet_count()).toBe(1);
    expect([two.get_packet_peer(), two.get_packet_channel(), two.get_packet_mode()]).toEqual([1, 3, 1]);
    expect([...two.get_packet()]).toEqual([1, 2]);
    expect(two.get_packet_error()).toBe(OK);
    expect(two.get_packet()).toHaveLength(0);
    expect(two.get_packet_error()).toBe(ERR_UNAVAILABLE);
    one.set_target_peer(9);
    expect(one.put_packet(sent)).toBe(FAILED);
    expect(one.put_packet(new Uint8Array(0))).toBe(OK);
    one.poll();
    one.disconnect_peer(2);
    one.disconnect_peer(2, true);
    one.close();
    expect([one.polls, ...one.done]).toEqual([1, "disconnect 2 false", "disconnect 2 true", "close"]);
    expect([one._is_server(), one.get_unique_id(), one.get_connection_status()]).toEqual([true, 1, 2]);
    expect(errors).toEqual([]);
  });

  it("keeps refuse_new_connections and the relay by itself, unless they are overridden", () => {
    const peer = new BusPeer(5);
    expect([peer.refuse_new_connections, peer.is_server_relay_supported()]).toEqual([false, false]);
    peer.refuse_new_connections = true;
    expect(peer.is_refusing_new_connections()).toBe(true);
    class Stubborn extends BusPeer {
      override _is_refusing_new_connections = (): boolean => true;
      override _is_server_relay_supported = (): boolean => true;
      override _set_refuse_new_connections(p_enable: boolean): void {
        this.done.push(`refuse ${p_enable}`);
      }
    }
    const stubborn = new Stubborn(6);
    stubborn.refuse_new_connections = false;
    expect([stubborn.refuse_new_connections, stubborn.is_server_relay_supported()]).toEqual([true, true]);
    expect(stubborn.done).toEqual(["refuse false"]);
  });

  it("prefers the native pair to the script pair", () => {
    class Native extends BusPeer {
      override _get_packet(r_buffer: OutParameter<Uint8Array>, r_buffer_size: OutParameter<number>): ErrorCode {
        r_buffer.value = new Uint8Array([9, 9, 9, 9]);
        r_buffer_size.value = 2;
        return this.id === 7 ? OK : FAILED;
      }
      override _put_packet(p_buffer: Uint8Array, p_buffer_size: number): ErrorCode {
        return p_buffer.byteLength === p_buffer_size ? ERR_UNAVAILABLE : OK;
      }
    }
    const peer = new Native(7);
    expect([...peer.get_packet()]).toEqual([9, 9]);
    expect(peer.put_packet(new Uint8Array(3))).toBe(ERR_UNAVAILABLE);
    const failing = new Native(8);
    expect(failing.get_packet()).toHaveLength(0);
    expect(failing.get_packet_error()).toBe(FAILED);
  });

  it("says what was not overridden", () => {
    const bare = new MultiplayerPeerExtension();
    bare.poll();
    bare.close();
    bare.disconnect_peer(1);
    bare.set_target_peer(1);
    bare.transfer_mode = 1;
    bare.transfer_channel = 1;
    expect([
      bare.get_available_packet_count(),
      bare.get_connection_status(),
      bare.get_packet_channel(),
      bare.get_packet_mode(),
      bare.get_packet_peer(),
      bare.transfer_channel,
      bare.transfer_mode,
      bare.get_unique_id(),
      bare._is_server(),
      bare._get_max_packet_size(),
    ]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, false, 0]);
    expect(errors).toHaveLength(16);
    expect(new Set(errors).size).toBe(16);
    expect(bare.get_packet()).toHaveLength(0);
    expect(bare.get_packet_error()).toBe(FAILED);
    expect(bare.put_packet(new Uint8Array(1))).toBe(FAILED);
    expect(warnings).toHaveLength(2);
  });

  it("drives itself: at an interval, or only when it is woken", async () => {
    const regular = new BusPeer(20);
    regular.pollIntervalMs = 1;
    regular.drive();
    await waitUntil(() => regular.polls > 3, "some polls");
    regular.undrive();
    const woken = new BusPeer(21);
    woken.pollIntervalMs = Number.POSITIVE_INFINITY;
    const got: ReceivedPacket[] = [];
    woken.drive((packet) => {
      got.push(packet);
      if (got.length === 1) throw new Error("A handler's own fault");
    });
    await waitUntil(() => woken.polls === 1, "the first poll");
    regular.set_target_peer(21);
    regular.put_packet(new Uint8Array([1]));
    regular.put_packet(new Uint8Array([2]));
    await waitUntil(() => got.length === 2, "both packets, though the handler threw");
    expect(got.map(({ data, ...rest }) => ({ ...rest, data: [...data] }))).toEqual([
      { peer: 20, channel: 0, mode: 2, data: [1] },
      { peer: 20, channel: 0, mode: 2, data: [2] },
    ]);
    expect(errors).toHaveLength(1);
    const polls = woken.polls;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(woken.polls).toBe(polls);
    woken.undrive();
  });
});

describe("MultiplayerPeer.generate_unique_id", () => {
  it("gives ids that a client may have, and not the same twice", () => {
    const peer = new OfflineMultiplayerPeer();
    const ids = Array.from({ length: 1000 }, () => peer.generate_unique_id());
    expect(ids.every((id) => Number.isInteger(id) && id >= 2 && id <= 0x7fffffff)).toBe(true);
    expect(new Set(ids).size).toBeGreaterThan(990);
  });
});

describe("OfflineMultiplayerPeer", () => {
  it("is a server, connected, without anyone, and swallows what it is given", () => {
    const peer = new OfflineMultiplayerPeer();
    expect(peer.get_connection_status()).toBe(2);
    expect(peer.get_unique_id()).toBe(1);
    expect(peer._is_server()).toBe(true);
    peer.set_target_peer(99);
    expect(peer.put_packet(new Uint8Array([1]))).toBe(OK);
    expect(peer.get_available_packet_count()).toBe(0);
    expect(peer.get_packet()).toHaveLength(0);
    expect(peer.get_packet_error()).toBe(OK);
    peer.poll();
    peer.disconnect_peer(2);
    peer.close();
    expect(peer.get_connection_status()).toBe(2);
    expect(errors).toEqual([]);
  });
});
