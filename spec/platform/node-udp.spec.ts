import { Socket } from "node:dgram";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openUdp } from "../../src/platform/node/udp.js";

afterEach(() => {
  vi.restoreAllMocks();
});

describe.skipIf("Bun" in globalThis || "Deno" in globalThis)("A UDP socket of Node (needs Node)", () => {
  it("leaves alone what the system has not taken yet, whichever socket sends next", () => {
    const sent: Uint8Array[] = [];
    const options = { address: "127.0.0.1", port: 0, onDatagram() {}, onError() {} };
    const sockets = [openUdp(options), openUdp(options)];
    vi.spyOn(Socket.prototype, "send").mockImplementation(((bytes: Uint8Array) => sent.push(bytes)) as never);
    vi.spyOn(Socket.prototype, "getSendQueueCount").mockReturnValue(1);
    for (const byte of [1, 2]) for (const socket of sockets) socket.send(Uint8Array.of(byte), "127.0.0.1", 9);
    expect(sent.map(([byte]) => byte)).toEqual([1, 1, 2, 2]);
    expect(new Set(sent).size).toBe(4);
    for (const socket of sockets) socket.close();
  });
});
