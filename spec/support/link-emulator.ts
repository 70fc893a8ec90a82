import type { SeededRandom } from "./seeded-random.js";

/** How good one direction of a link is. */
export interface LinkProfile {
  /** Share of datagrams that are lost, 0..1. */
  readonly lossRatio: number;
  /** Once one is lost, the chance that the next is lost as well. */
  readonly burstRatio: number;
  readonly delayMs: number;
  /** Added to the delay: a random whole number up to this. Reorders datagrams. */
  readonly jitterMs: number;
  readonly duplicateRatio: number;
  /** Share of datagrams that take four times as long. */
  readonly lateRatio: number;
  /** Share of datagrams with one to three bits turned round. */
  readonly bitFlipRatio: number;
  /** Bytes per second; further datagrams queue up behind. 0 for no limit. */
  readonly bytesPerSecond: number;
}

const clean: LinkProfile = {
  lossRatio: 0,
  burstRatio: 0,
  delayMs: 0,
  jitterMs: 0,
  duplicateRatio: 0,
  lateRatio: 0,
  bitFlipRatio: 0,
  bytesPerSecond: 0,
};

/** Named link qualities. */
export const linkPresets = {
  perfect: clean,
  lan: { ...clean, delayMs: 1 },
  good: { ...clean, lossRatio: 0.005, delayMs: 20, jitterMs: 4 },
  mobile: { ...clean, lossRatio: 0.03, burstRatio: 0.3, delayMs: 60, jitterMs: 60, lateRatio: 0.02 },
  bad: { ...clean, lossRatio: 0.2, delayMs: 50, jitterMs: 30, duplicateRatio: 0.02, lateRatio: 0.05 },
  awful: {
    ...clean,
    lossRatio: 0.3,
    burstRatio: 0.5,
    delayMs: 100,
    jitterMs: 150,
    duplicateRatio: 0.1,
    lateRatio: 0.1,
  },
  narrow: { ...clean, lossRatio: 0.01, delayMs: 30, jitterMs: 5, bytesPerSecond: 40_000 },
  disconnected: { ...clean, lossRatio: 1 },
} satisfies Record<string, LinkProfile>;

interface InFlight {
  readonly atMs: number;
  readonly order: number;
  readonly bytes: Uint8Array;
}

/** One direction of an unreliable link: datagrams and time in, datagrams and next time out. */
export class LinkEmulator {
  profile: LinkProfile;
  /** While `true`, nothing gets through. */
  isCut = false;
  /** Datagrams by fate. */
  readonly counts = { sent: 0, lost: 0, duplicated: 0, flipped: 0, delivered: 0 };
  readonly #random: SeededRandom;
  /** By time of arrival, the next one last. */
  readonly #inFlight: InFlight[] = [];
  #order = 0;
  #wasLost = false;
  #busyUntilMs = 0;

  constructor(random: SeededRandom, profile: LinkProfile) {
    this.#random = random;
    this.profile = profile;
  }

  /** @param bytes - Copied. */
  send(nowMs: number, bytes: Uint8Array): void {
    const random = this.#random;
    const { profile } = this;
    this.counts.sent++;
    const isLost = random.chance(this.#wasLost ? Math.max(profile.burstRatio, profile.lossRatio) : profile.lossRatio);
    this.#wasLost = isLost;
    if (this.isCut || isLost) {
      this.counts.lost++;
      return;
    }
    this.#launch(nowMs, bytes);
    if (random.chance(profile.duplicateRatio)) {
      this.counts.duplicated++;
      this.#launch(nowMs, bytes);
    }
  }

  /** @returns When the next datagram arrives; infinity for none. */
  nextMs(): number {
    return this.#inFlight.at(-1)?.atMs ?? Number.POSITIVE_INFINITY;
  }

  /** @returns The next datagram that has arrived by `nowMs`, or `null`. */
  take(nowMs: number): Uint8Array | null {
    if (this.nextMs() > nowMs) return null;
    this.counts.delivered++;
    return this.#inFlight.pop()!.bytes;
  }

  #launch(nowMs: number, bytes: Uint8Array): void {
    const random = this.#random;
    const { profile } = this;
    let startMs = nowMs;
    if (profile.bytesPerSecond > 0) {
      startMs = Math.max(nowMs, this.#busyUntilMs);
      if (startMs - nowMs > 500) {
        this.counts.lost++;
        return;
      }
      startMs += Math.ceil((bytes.length * 1000) / profile.bytesPerSecond);
      this.#busyUntilMs = startMs;
    }
    let delayMs = profile.delayMs + random.between(0, profile.jitterMs);
    if (random.chance(profile.lateRatio)) delayMs *= 4;
    const copy = Uint8Array.from(bytes);
    if (copy.length > 0 && random.chance(profile.bitFlipRatio)) {
      this.counts.flipped++;
      for (let flips = random.between(1, 3); flips > 0; flips--)
        copy[random.between(0, copy.length - 1)]! ^= 1 << random.between(0, 7);
    }
    const item: InFlight = { atMs: startMs + delayMs, order: this.#order++, bytes: copy };
    let at = this.#inFlight.length;
    while (at > 0 && isBefore(this.#inFlight[at - 1]!, item)) at--;
    this.#inFlight.splice(at, 0, item);
  }
}

function isBefore(a: InFlight, b: InFlight): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
}
