/** How many bytes may go to an address for each one that came from it, until it has shown that it receives. See RFC 9000, 8.1. */
const AMPLIFICATION_LIMIT = 3;
/** Wrong echoes after which none is believed until the challenge is sent again, with the old ones forgotten. */
const MAXIMUM_WRONG_ECHOES = 4;
/** Sendings of the challenge whose echo is good; more are hardly ever under way. */
const MAXIMUM_SENT_TIMES = 8;

/**
 * What is known of an address that has asked for a connection, until it has shown that it receives what is sent to it:
 * its acknowledgement must echo the sent time of the datagram that brought our VERIFY_CONNECT, 16 bits that it cannot know
 * otherwise. Until then it gets no more than three times what came from it.
 *
 * Who guesses has {@link MAXIMUM_WRONG_ECHOES} attempts for each sending, one in a datagram. Guesses do not end a genuine
 * handshake: the next sending is a new challenge.
 */
export class Handshake {
  #receivedBytes = 0;
  #sentBytes = 0;
  #sentTimes: number[] = [];
  #wrongEchoes = 0;

  /** Counts a datagram that asked for this connection or belongs to it. */
  received(bytes: number): void {
    this.#receivedBytes += bytes;
  }

  /**
   * Counts a datagram that is about to be sent, if it may be.
   *
   * @param sentTime - The 16 bits in its header.
   * @returns Whether it may.
   */
  send(bytes: number, sentTime: number): boolean {
    if (this.#sentBytes + bytes > AMPLIFICATION_LIMIT * this.#receivedBytes) return false;
    this.#sentBytes += bytes;
    if (this.#wrongEchoes >= MAXIMUM_WRONG_ECHOES) {
      this.#wrongEchoes = 0;
      this.#sentTimes = [];
    }
    this.#sentTimes.push(sentTime);
    if (this.#sentTimes.length > MAXIMUM_SENT_TIMES) this.#sentTimes.shift();
    return true;
  }

  /** @returns Whether an echoed sent time shows that the address receives. */
  isEcho(sentTime: number): boolean {
    if (this.#wrongEchoes >= MAXIMUM_WRONG_ECHOES) return false;
    if (this.#sentTimes.includes(sentTime)) return true;
    this.#wrongEchoes++;
    return false;
  }
}

/**
 * Numbers that nobody can predict who does not know the key, however many of them he has seen: HalfSipHash-2-4 of a counter.
 *
 * @see J.-P. Aumasson, D. J. Bernstein: SipHash, a fast short-input PRF
 */
export class SecretNumbers {
  readonly #key0: number;
  readonly #key1: number;
  #counter = 0;

  /** @param key - Two unsigned 32-bit numbers. */
  constructor(key: readonly [number, number]) {
    this.#key0 = key[0] | 0;
    this.#key1 = key[1] | 0;
  }

  /** @returns The next unsigned 32-bit number. */
  next(): number {
    const words = [this.#counter++ | 0, 4 << 24];
    let v0 = this.#key0;
    let v1 = this.#key1;
    let v2 = this.#key0 ^ 0x6c796765;
    let v3 = this.#key1 ^ 0x74656462;
    const rounds = (count: number) => {
      for (let round = 0; round < count; round++) {
        v0 = (v0 + v1) | 0;
        v1 = rotate(v1, 5) ^ v0;
        v0 = rotate(v0, 16);
        v2 = (v2 + v3) | 0;
        v3 = rotate(v3, 8) ^ v2;
        v0 = (v0 + v3) | 0;
        v3 = rotate(v3, 7) ^ v0;
        v2 = (v2 + v1) | 0;
        v1 = rotate(v1, 13) ^ v2;
        v2 = rotate(v2, 16);
      }
    };
    for (const word of words) {
      v3 ^= word;
      rounds(2);
      v0 ^= word;
    }
    v2 ^= 0xff;
    rounds(4);
    return (v1 ^ v3) >>> 0;
  }
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
