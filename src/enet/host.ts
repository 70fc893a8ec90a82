import { addressEqual, type EnetAddress } from "./address.js";
import { AddressBook } from "./address-book.js";
import { bandwidthDeadline, bandwidthThrottle } from "./bandwidth.js";
import { connectBody } from "./command-codec.js";
import * as C from "./constants.js";
import { EnetCommand, EnetPeerState } from "./constants.js";
import { takeEvent, takeEventOf } from "./dispatch.js";
import type { EnetEvent } from "./event.js";
import type { EnetHostOptions } from "./host-options.js";
import { HostState } from "./host-state.js";
import { becomeZombie, notifyDisconnect } from "./life-cycle.js";
import { type EnetTransmit, Outbox } from "./outbox.js";
import { EnetPeer } from "./peer.js";
import { queueCommand, queuePacket } from "./peer-queues.js";
import type { PeerHost } from "./peer-state.js";
import { Places } from "./places.js";
import { Mulberry32 } from "./random.js";
import { handleIncoming } from "./receive.js";
import { checkTimeouts } from "./timeouts.js";
import { Turns } from "./turns.js";
import { windowSizeFor } from "./window.js";

/**
 * ENet as a state machine: bytes and time in, bytes, events and deadlines out. It does no I/O, reads no clock and never waits.
 *
 * Four kinds of method. Input: {@link handleDatagram}, {@link handleTimeout}. Commands: {@link connect},
 * {@link broadcast}, the methods of {@link EnetPeer}. Output: {@link takeEvent}, {@link takeTransmit},
 * {@link nextDeadlineMs}. Everything else reads or sets a property.
 *
 * The loop: hand in every datagram that has arrived; take all events and answer them; call {@link handleTimeout} (or
 * {@link flush}, where only what was queued should leave); take and send all datagrams; sleep until a datagram comes,
 * {@link nextDeadlineMs} is reached or the application has something to send. Commands and acknowledgements that were
 * queued since the last round share datagrams.
 *
 * Times (`nowMs`) are milliseconds on any steady clock, whole or not, wrapping at 2^32 or not; they must not run
 * backwards. The same seed, times and datagrams give the same output, byte for byte.
 *
 * @see ENet 1.3.18, host.c and protocol.c
 */
export class EnetHost extends HostState implements PeerHost {
  /** @internal */
  readonly places: Places<EnetPeer>;
  /** @internal */
  readonly addresses = new AddressBook<EnetPeer>();
  /** @internal */
  readonly turns = new Turns<EnetPeer>();
  readonly #outbox: Outbox;
  readonly #random: Mulberry32;

  /**
   * @param options - See {@link EnetHostOptions}.
   * @throws RangeError - If `peerCount` or `mtu` is out of range.
   */
  constructor(options: EnetHostOptions) {
    super(options);
    this.#random = new Mulberry32(options.seed);
    const outbox = new Outbox(this);
    this.#outbox = outbox;
    this.places = new Places(this.peerCount, (id) => new EnetPeer(this, id, outbox));
  }

  /** Peers on places that were ever used, in no matter what state, by {@link EnetPeer.incomingPeerID}. A copy. */
  get peers(): readonly EnetPeer[] {
    return [...this.places.all];
  }

  /** @returns The peer on a place; `undefined` if the place was never used. */
  peerAt(incomingPeerID: number): EnetPeer | undefined {
    return this.places.all[incomingPeerID];
  }

  // Commands

  /**
   * Asks another host for a connection. A connect event follows, or a disconnect event once the time-out has passed.
   *
   * @param nowMs - Present time.
   * @param channelCount - Channels to ask for, 1..255 (others are brought into that range); the other side may give fewer.
   * @param data - Unsigned 32-bit number for the other side's connect event.
   * @returns The new peer, in state CONNECTING, or `null` if every place is taken.
   */
  connect(nowMs: number, address: EnetAddress, channelCount: number, data = 0): EnetPeer | null {
    this.setTime(nowMs);
    const peer = this.places.take();
    if (peer === null) return null;
    peer.channelCount = Math.min(Math.max(channelCount | 0, C.MINIMUM_CHANNEL_COUNT), C.MAXIMUM_CHANNEL_COUNT);
    peer.state = EnetPeerState.CONNECTING;
    peer.address = { host: address.host, port: address.port };
    peer.connectID = this.#random.next();
    peer.windowSize = windowSizeFor(this.outgoingBandwidth, 0);
    const body = connectBody(
      {
        outgoingPeerID: peer.incomingPeerID,
        incomingSessionID: peer.incomingSessionID,
        outgoingSessionID: peer.outgoingSessionID,
        mtu: peer.mtu,
        windowSize: peer.windowSize,
        channelCount: peer.channelCount,
        incomingBandwidth: this.incomingBandwidth,
        outgoingBandwidth: this.outgoingBandwidth,
        packetThrottleInterval: peer.packetThrottleInterval,
        packetThrottleAcceleration: peer.packetThrottleAcceleration,
        packetThrottleDeceleration: peer.packetThrottleDeceleration,
        connectID: peer.connectID,
      },
      data,
    );
    queueCommand(peer, EnetCommand.CONNECT | C.COMMAND_FLAG_ACKNOWLEDGE, body);
    return peer;
  }

  /**
   * Queues a packet for every connected peer that has the channel.
   *
   * @param channelID - Channel, 0..254.
   * @param bytes - The payload, copied once before the call returns.
   * @param flags - As for {@link EnetPeer.send}.
   */
  broadcast(channelID: number, bytes: Uint8Array, flags: number): void {
    let copy: Uint8Array | null = null;
    for (const peer of this.places.all) {
      if (peer.checkSend(channelID, bytes.length) !== 0) continue;
      copy ??= new Uint8Array(bytes);
      queuePacket(peer, channelID, copy, flags, true);
    }
  }

  /** Resets every peer without a word to the other sides, and drops what is queued. */
  destroy(): void {
    for (const peer of this.places.all) peer.reset();
    this.#outbox.clear();
  }

  // Input

  /**
   * Takes a received datagram. Never throws: what makes no sense is dropped and counted in {@link dropped}.
   *
   * @param nowMs - Present time.
   * @param from - Where it came from.
   * @param bytes - The datagram. Not changed.
   * @param mayKeep - Whether its memory is the host's from now on, which spares copies of fragments; by default what outlives the
   *   call is copied.
   */
  handleDatagram(nowMs: number, from: EnetAddress, bytes: Uint8Array, mayKeep = false): void {
    this.setTime(nowMs);
    this.keptDatagram = mayKeep ? bytes : null;
    this.totalReceivedData = (this.totalReceivedData + bytes.length) >>> 0;
    this.totalReceivedPackets = (this.totalReceivedPackets + 1) >>> 0;
    handleIncoming(this, from, bytes);
  }

  /**
   * Does what is due: retransmits, pings, gives up silent peers, adjusts bandwidth limits; and lets what is queued leave
   * (see {@link takeTransmit}). May be called at any time; must be by {@link nextDeadlineMs}.
   *
   * @param nowMs - Present time.
   */
  handleTimeout(nowMs: number): void {
    this.setTime(nowMs);
    bandwidthThrottle(this);
    for (;;) {
      const peer = this.turns.deadlines.takeDue(this.unwrappedMs);
      if (peer === null) break;
      checkTimeouts(peer);
      this.turns.markForSending(peer);
    }
    this.#outbox.open();
  }

  /**
   * Lets what is queued leave (see {@link takeTransmit}), without looking at time-outs.
   *
   * @param nowMs - Present time.
   */
  flush(nowMs: number): void {
    this.setTime(nowMs);
    this.#outbox.open();
  }

  /**
   * Says that nothing goes to an address, or comes from it, any more: its session has ended. Connections with it end at
   * once, without a word to the other side; their events, up to the one of the disconnection, come before any event of a
   * datagram that is handed in later. Half-made connections from outside are forgotten.
   *
   * @param address - As it was given to {@link connect} or {@link handleDatagram}.
   */
  endSession(address: EnetAddress): void {
    const peers = address.session === undefined ? this.places.all : this.addresses.sessions.of(address.session);
    for (const peer of [...peers]) {
      if (!addressEqual(peer.address, address)) continue;
      if (peer.state === EnetPeerState.DISCONNECTED || peer.state === EnetPeerState.ZOMBIE) continue;
      // What the other side gave along with its own disconnection stays.
      if (peer.state === EnetPeerState.ACKNOWLEDGING_DISCONNECT) becomeZombie(peer);
      else notifyDisconnect(peer);
      if (peer.needsDispatch) this.turns.markAsLeaving(peer);
    }
  }

  /** @returns Whether a connection was made over a session, even if it is about to end. */
  isSessionUsed(session: number): boolean {
    return this.addresses.sessions.isUsed(session);
  }

  /** @returns A session whose last connection is over, so that nobody needs it any more; `undefined` when there is none. */
  takeLeftSession(): number | undefined {
    return this.addresses.sessions.takeLeft();
  }

  // Output

  /**
   * Forms the next datagram, if {@link handleTimeout} or {@link flush} has been called since the last `null`. Each peer with
   * something to send gets one in turn, until there is nothing left that its window admits.
   *
   * @returns The datagram: `bytes` is a view into one reused buffer, valid until the next call; or `null`.
   */
  takeTransmit(): EnetTransmit | null {
    return this.#outbox.take();
  }

  /** @returns The next event in the order in which they came about, or `null`. Events wait until they are taken. */
  takeEvent(): EnetEvent | null {
    return takeEvent(this, this.turns);
  }

  /**
   * For hosts whose peers are served each by somebody else: see {@link takeEventOf}.
   *
   * @returns A peer that has got an event since it was last returned, in the order in which they came about; `undefined` for none.
   */
  takeReadyPeer(): EnetPeer | undefined {
    return this.turns.takeForDispatch();
  }

  /** @returns The next event of one peer, or `null`. */
  takeEventOf(peer: EnetPeer): EnetEvent | null {
    return takeEventOf(peer, this, this.turns);
  }

  /**
   * When {@link handleTimeout} must be called at the latest, on the clock of the last `nowMs` (beyond 2^32 where that clock
   * is about to wrap). It may be called earlier.
   *
   * @param nowMs - If given, the result is at least that.
   * @returns Milliseconds; in the past or present if there is something to send now; infinity if there is nothing to wait for.
   */
  nextDeadlineMs(nowMs?: number): number {
    const last = Math.floor(this.lastNowMs ?? nowMs ?? 0);
    let delay = Number.POSITIVE_INFINITY;
    if (this.turns.hasToSend || this.#outbox.hasReady) delay = 0;
    else delay = Math.min(this.turns.deadlines.earliest(), bandwidthDeadline(this)) - this.unwrappedMs;
    const deadline = last + delay;
    return nowMs === undefined ? deadline : Math.max(deadline, nowMs);
  }

  /** How many peers have events to be taken, at most. @internal */
  get dispatching(): number {
    return this.turns.dispatching;
  }
}
