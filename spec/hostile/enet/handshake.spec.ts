import { describe, expect, it } from "vitest";
import { Handshake, SecretNumbers } from "../../../src/enet/handshake.js";

describe("numbers that nobody can predict", () => {
  it("are HalfSipHash-2-4 of a counter", () => {
    // The implementation gives the reference's 0x89466e2a for the word 0x03020100 under this key.
    const numbers = new SecretNumbers([0x03020100, 0x07060504]);
    expect([numbers.next(), numbers.next(), numbers.next()]).toEqual([0x7b54a296, 0xeff35746, 0xdc8aa420]);
  });
});

describe("an address under suspicion", () => {
  it("gets three bytes for one, not one more", () => {
    const handshake = new Handshake();
    expect(handshake.send(1, 0)).toBe(false);
    handshake.received(10);
    expect(handshake.send(30, 1)).toBe(true);
    expect(handshake.send(1, 2)).toBe(false);
    handshake.received(1);
    expect(handshake.send(4, 2)).toBe(false);
    expect(handshake.send(3, 2)).toBe(true);
  });

  it("may echo any of the last eight sendings, not one that was not sent or longer ago", () => {
    const handshake = new Handshake();
    handshake.received(9);
    for (let time = 1; time <= 9; time++) handshake.send(3, time);
    expect([1, 2, 9, 10].map((time) => handshake.isEcho(time))).toEqual([false, true, true, false]);
    expect(handshake.send(1, 11)).toBe(false);
    expect(handshake.isEcho(11)).toBe(false);
  });

  it("has four wrong guesses until the next sending, which starts anew", () => {
    const handshake = new Handshake();
    handshake.received(10);
    handshake.send(3, 1);
    for (let guess = 2; guess <= 4; guess++) handshake.isEcho(guess);
    expect(handshake.isEcho(1)).toBe(true);
    handshake.isEcho(5);
    expect(handshake.isEcho(1)).toBe(false);
    handshake.send(3, 6);
    expect([handshake.isEcho(1), handshake.isEcho(6)]).toEqual([false, true]);
  });
});
