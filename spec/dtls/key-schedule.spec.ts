import { describe, expect, it } from "vitest";
import { CIPHER_SUITES } from "../../src/dtls/constants.js";
import { keyBlock, masterSecret, prf, verifyData } from "../../src/dtls/key-schedule.js";
import { primitives } from "./pair.js";

const hex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/[0-9a-f]{2}/g) ?? [], (byte) => Number.parseInt(byte, 16));
const filled = (length: number, byte: number): Uint8Array => new Uint8Array(length).fill(byte);
const expand = (
  secret: Uint8Array,
  label: string,
  seed: readonly Uint8Array[],
  length: number,
  hash: "sha256" | "sha384" = "sha256",
) => prf(primitives, hash, secret, label, Uint8Array.from(seed.flatMap((part) => [...part])), length);

describe("The key schedule", () => {
  it("expands as TLS 1.2 does: the vector that was published for SHA-256", () => {
    const secret = hex("9bbe436ba940f017b17652849a71db35");
    const seed = hex("a0ba9f936cda311827a6f796ffd5198c");
    const expected = hex(
      "e3f229ba727be17b8d122620557cd453c2aab21d07c3d495329b52d4e61edb5a6b301791e90d35c9c9a46b4e14baf9af0fa022f7077def17abfd3797" +
        "c0564bab4fbc91666e9def9b97fce34f796789baa48082d122ee42c5a72e5a5110fff70187347b66",
    );
    expect(expand(secret, "test label", [seed], 100)).toEqual(expected);
    for (const length of [0, 1, 31, 32, 33, 64])
      expect(expand(secret, "test label", [seed], length)).toEqual(expected.slice(0, length));
  });

  it("takes from it, under their labels, the master secret, the keys and the proofs", () => {
    const [premaster, session, client, server, master] = [1, 2, 3, 4, 5].map((byte) => filled(32, byte)) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    expect(masterSecret(primitives, "sha256", premaster, session, client, server)).toEqual(
      expand(premaster, "extended master secret", [session], 48),
    );
    expect(masterSecret(primitives, "sha384", premaster, null, client, server)).toEqual(
      expand(premaster, "master secret", [client, server], 48, "sha384"),
    );
    for (const side of ["client", "server"] as const)
      expect(verifyData(primitives, "sha256", master, side, session)).toEqual(
        expand(master, `${side} finished`, [session], 12),
      );
    for (const suite of CIPHER_SUITES) {
      const { keyBytes, fixedIvBytes, hash } = suite;
      const block = expand(master, "key expansion", [server, client], 2 * (keyBytes + fixedIvBytes), hash);
      const at = [0, keyBytes, 2 * keyBytes, 2 * keyBytes + fixedIvBytes, 2 * (keyBytes + fixedIvBytes)];
      const [clientKey, serverKey, clientIv, serverIv] = [0, 1, 2, 3].map((part) =>
        block.slice(at[part], at[part + 1]),
      );
      expect(keyBlock(primitives, suite, master, client, server)).toEqual({
        client: { key: clientKey, iv: clientIv },
        server: { key: serverKey, iv: serverIv },
      });
    }
  });
});
