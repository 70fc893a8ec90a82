import { type Bot, ENetConnection, ENetMultiplayerPeer, ENetPacketPeer, MultiplayerPeer } from "godot-multiplayer-peer";
import type { ScenarioEvents } from "./contract.js";

/** How often running sessions are looked at, in milliseconds. */
const SAMPLE_MS = 1000;
/** ENet's round-trip time of a peer that has not acknowledged anything yet, in milliseconds. */
const ASSUMED_RTT_MS = 500;

/** What one bot has counted since it was last looked at. */
interface Meter {
  readonly bot: Bot;
  messagesIn: number;
  messagesOut: number;
  bytesIn: number;
  bytesOut: number;
  sendErrors: number;
  readonly rpcsIn: Map<string, number>;
}

/**
 * Tells Artillery what the bots of a scenario have sent and received: the sums of all once a second and the rest of each
 * when it leaves, so that counters are exact and cheap.
 */
export class Metrics {
  readonly #events: ScenarioEvents;
  readonly #meters = new Map<Bot, Meter>();
  readonly #totals = new Map<string, number>();
  #timer: ReturnType<typeof setInterval> | null = null;

  /** @param events - Artillery's event emitter. */
  constructor(events: ScenarioEvents) {
    this.#events = events;
  }

  /** Adds to a counter. */
  count(name: string, by = 1): void {
    this.#events.emit("counter", name, by);
  }

  /** Notes a value of a distribution. */
  record(name: string, value: number): void {
    this.#events.emit("histogram", name, value);
  }

  /** Notes that something happened whose rate per second is of interest. */
  rate(name: string): void {
    this.#events.emit("rate", name);
  }

  /** Begins to look at a bot. Called before it connects, so that nothing is missed. */
  add(bot: Bot): void {
    const rpcsIn = new Map<string, number>();
    bot.rpcCalled.connect(({ method }) => {
      rpcsIn.set(method, (rpcsIn.get(method) ?? 0) + 1);
    });
    this.#meters.set(bot, { bot, messagesIn: 0, messagesOut: 0, bytesIn: 0, bytesOut: 0, sendErrors: 0, rpcsIn });
    this.#timer ??= setInterval(() => this.#sample(), SAMPLE_MS);
  }

  /** Notes a bot's link once more, before it leaves. */
  lastLook(bot: Bot): void {
    this.#link(bot);
  }

  /** Counts the rest of what a bot has done and forgets it. */
  remove(bot: Bot): void {
    const meter = this.#meters.get(bot);
    if (meter === undefined) return;
    this.#meters.delete(bot);
    this.#read(meter);
    this.#flush();
    if (this.#meters.size > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }

  #sample(): void {
    for (const meter of this.#meters.values()) {
      this.#read(meter);
      this.#link(meter.bot);
    }
    this.#flush();
  }

  /** Round trip, loss and datagrams, which only ENet knows. */
  #link(bot: Bot): void {
    const { peer } = bot;
    if (bot.state !== "connected" || !(peer instanceof ENetMultiplayerPeer)) return;
    const server = peer.get_peer(MultiplayerPeer.TARGET_PEER_SERVER);
    if (server !== null && server !== undefined) {
      const rttMs = server.get_statistic(ENetPacketPeer.PEER_ROUND_TRIP_TIME);
      // Before the first acknowledgement ENet assumes a round trip, without any variance.
      const measured = server.get_statistic(ENetPacketPeer.PEER_ROUND_TRIP_TIME_VARIANCE) > 0;
      if (measured || rttMs !== ASSUMED_RTT_MS) this.record("godot.rtt_ms", rttMs);
      const loss = server.get_statistic(ENetPacketPeer.PEER_PACKET_LOSS) / ENetPacketPeer.PACKET_LOSS_SCALE;
      this.record("godot.loss_percent", 100 * loss);
    }
    const { host } = peer;
    if (host === null) return;
    this.#add("godot.udp.bytes_out", host.pop_statistic(ENetConnection.HOST_TOTAL_SENT_DATA));
    this.#add("godot.udp.datagrams_out", host.pop_statistic(ENetConnection.HOST_TOTAL_SENT_PACKETS));
    this.#add("godot.udp.bytes_in", host.pop_statistic(ENetConnection.HOST_TOTAL_RECEIVED_DATA));
    this.#add("godot.udp.datagrams_in", host.pop_statistic(ENetConnection.HOST_TOTAL_RECEIVED_PACKETS));
  }

  #read(meter: Meter): void {
    const now = meter.bot.traffic;
    this.#add("godot.packets_in", now.messagesIn - meter.messagesIn);
    this.#add("godot.packets_out", now.messagesOut - meter.messagesOut);
    this.#add("godot.bytes_in", now.bytesIn - meter.bytesIn);
    this.#add("godot.bytes_out", now.bytesOut - meter.bytesOut);
    this.#add("godot.send_errors", now.sendErrors - meter.sendErrors);
    Object.assign(meter, now);
    for (const [method, calls] of meter.rpcsIn) this.#add(`godot.rpc_in.${method}`, calls);
    meter.rpcsIn.clear();
  }

  #add(name: string, by: number): void {
    if (by > 0) this.#totals.set(name, (this.#totals.get(name) ?? 0) + by);
  }

  #flush(): void {
    for (const [name, by] of this.#totals) this.count(name, by);
    this.#totals.clear();
  }
}
