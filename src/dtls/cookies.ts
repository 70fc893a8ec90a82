import { ascii, concat } from "./bytes.js";
import type { ClientHello } from "./messages.js";
import type { DtlsPrimitives } from "./primitives.js";

/**
 * Cookies that prove a client receives what is sent to its address, without a memory of any client.
 *
 * A cookie is a keyed hash of the address and of everything that the client must repeat. The key changes every 30 s; cookies
 * of the key before it are still good, so one is good for 30 to 60 s.
 *
 * @see RFC 6347, section 4.2.1
 */
export class CookieJar {
  readonly #primitives: DtlsPrimitives;
  #secrets: [current: Uint8Array, previous: Uint8Array | null];
  #changedAtMs: number;

  constructor(nowMs: number, primitives: DtlsPrimitives) {
    this.#primitives = primitives;
    this.#secrets = [primitives.random(32), null];
    this.#changedAtMs = nowMs;
  }

  /** @returns The cookie to ask for. */
  make(nowMs: number, from: string, hello: ClientHello): Uint8Array {
    this.#age(nowMs);
    return this.#hash(this.#secrets[0], from, hello);
  }

  /** @returns Whether the client shows a cookie that it got from us. */
  check(nowMs: number, from: string, hello: ClientHello): boolean {
    if (hello.cookie.length === 0) return false;
    this.#age(nowMs);
    for (const secret of this.#secrets) {
      if (secret !== null && this.#primitives.equal(this.#hash(secret, from, hello), hello.cookie)) return true;
    }
    return false;
  }

  #hash(secret: Uint8Array, from: string, hello: ClientHello): Uint8Array {
    const address = ascii(from);
    const lengths = Uint8Array.of(
      address.length & 0xff,
      hello.sessionId.length,
      hello.version >> 8,
      hello.version & 0xff,
    );
    const bytes = concat(lengths, address, hello.random, hello.sessionId, hello.parameters);
    return this.#primitives.hmac("sha256", secret, bytes);
  }

  #age(nowMs: number): void {
    const ageMs = nowMs - this.#changedAtMs;
    if (ageMs < SECRET_LIFETIME_MS) return;
    this.#secrets = [this.#primitives.random(32), ageMs < 2 * SECRET_LIFETIME_MS ? this.#secrets[0] : null];
    this.#changedAtMs = nowMs;
  }
}

const SECRET_LIFETIME_MS = 30_000;
