import { createSocket } from "node:dgram";
import { afterEach, describe, expect, it } from "vitest";
import { openUdp, resolveHost } from "#platform/udp";
import { GodotError } from "../../src/core/index.js";
import * as browser from "../../src/platform/browser/udp.js";
import type { UdpOptions, UdpSocket } from "../../src/platform/udp.js";
import { untilFree } from "../support/house.js";

interface Heard {
  readonly text: string;
  readonly address: string;
  readonly port: number;
}

const open: UdpSocket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.close();
});

function listen(address: string, options: Partial<UdpOptions> = {}) {
  const heard: Heard[] = [];
  const errors: string[] = [];
  let wake: (() => void) | undefined;
  const socket = openUdp({
    address,
    port: 0,
    onDatagram(bytes, from, port) {
      heard.push({ text: new TextDecoder().decode(bytes), address: from, port });
      wake?.();
    },
    onError(code) {
      errors.push(code);
      wake?.();
    },
    ...options,
  });
  open.push(socket);
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { socket, heard, errors, until };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const hasIPv6 = (() => {
  try {
    openUdp({ address: "0:0:0:0:0:0:0:1", port: 0, onDatagram() {}, onError() {} }).close();
    return true;
  } catch {
    return false;
  }
})();

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof GodotError) return error.code;
    throw error;
  }
  throw new Error("Nothing was thrown");
}

describe("UDP", () => {
  it("is bound, and knows its port, before openUdp returns", () => {
    const { socket } = listen("127.0.0.1");
    expect(socket.port).toBeGreaterThan(0);
    expect(socket.address).toBe("127.0.0.1");
    expect([socket.canSendIPv4, socket.canSendIPv6]).toEqual([true, false]);
  });

  it("says at once that a port is taken", () => {
    const { socket } = listen("127.0.0.1");
    expect(codeOf(() => listen("127.0.0.1", { port: socket.port }))).toBe("ERR_ALREADY_IN_USE");
    expect(codeOf(() => listen("*", { port: socket.port }))).toBe("ERR_ALREADY_IN_USE");
  });

  it("says at once that an address is not the machine's", () => {
    expect(codeOf(() => listen("203.0.113.7"))).toBe("ERR_CANT_CREATE");
  });

  it("hears IPv4 on the wildcard socket, answers, and reports the sender as IPv4", async () => {
    const server = listen("*");
    const client = listen("127.0.0.1");
    client.socket.send(bytes("ping"), "127.0.0.1", server.socket.port);
    await server.until(() => server.heard.length === 1);
    expect(server.heard[0]).toEqual({ text: "ping", address: "127.0.0.1", port: client.socket.port });
    server.socket.send(bytes("pong"), "127.0.0.1", client.socket.port);
    await client.until(() => client.heard.length === 1);
    expect(client.heard[0]).toEqual({ text: "pong", address: "127.0.0.1", port: server.socket.port });
  });

  it.skipIf(!hasIPv6)("hears IPv6 on the wildcard socket too (needs IPv6)", async () => {
    const server = listen("*");
    const client = listen("0:0:0:0:0:0:0:1");
    client.socket.send(bytes("six"), "0:0:0:0:0:0:0:1", server.socket.port);
    await server.until(() => server.heard.length === 1);
    expect(server.heard[0]).toEqual({ text: "six", address: "0:0:0:0:0:0:0:1", port: client.socket.port });
  });

  it("copies what it sends", async () => {
    const server = listen("127.0.0.1");
    const client = listen("127.0.0.1");
    const reused = new Uint8Array(1);
    for (let i = 0; i < 20; i++) {
      reused[0] = 65 + i;
      client.socket.send(reused, "127.0.0.1", server.socket.port);
      reused[0] = 0;
    }
    await server.until(() => server.heard.length === 20);
    expect(server.heard.map((one) => one.text).join("")).toBe("ABCDEFGHIJKLMNOPQRST");
  });

  it("survives an address of the wrong family, an oversized datagram and a refused port", async () => {
    const gone = listen("127.0.0.1");
    const port = gone.socket.port;
    gone.socket.close();
    const client = listen("127.0.0.1");
    client.socket.send(bytes("x"), "0:0:0:0:0:0:0:1", port);
    expect(client.errors).toEqual(["EAFNOSUPPORT"]);
    client.socket.send(new Uint8Array(70_000), "127.0.0.1", port);
    await client.until(() => client.errors.length === 2);
    expect(client.errors[1]).toBe("EMSGSIZE");
    client.socket.send(bytes("nobody hears this"), "127.0.0.1", port);
    client.socket.send(bytes("self"), "127.0.0.1", client.socket.port);
    await client.until(() => client.heard.length === 1);
    expect(client.heard[0]!.text).toBe("self");
  });

  it("calls nobody after close and frees the port", async () => {
    const first = listen("127.0.0.1");
    const port = first.socket.port;
    const sender = createSocket("udp4");
    await new Promise<void>((resolve) => sender.send("late", port, "127.0.0.1", () => resolve()));
    first.socket.close();
    first.socket.close();
    first.socket.send(bytes("ignored"), "127.0.0.1", port);
    let second: UdpSocket | null = null;
    await untilFree(() => {
      try {
        second = listen("127.0.0.1", { port }).socket;
      } catch (error) {
        if ((error as GodotError).code !== "ERR_ALREADY_IN_USE") throw error;
      }
      return second !== null;
    });
    expect(second!.port).toBe(port);
    await new Promise((resolve) => setImmediate(resolve));
    expect(first.heard).toEqual([]);
    sender.close();
  });

  it("resolves names, and says so when it cannot", async () => {
    const found = await resolveHost("localhost");
    expect(found.every((address) => address === "127.0.0.1" || address === "0:0:0:0:0:0:0:1")).toBe(true);
    expect(found.length).toBeGreaterThan(0);
    await expect(resolveHost("no-such-host.invalid")).rejects.toMatchObject({ code: "ERR_CANT_RESOLVE" });
  });
});

describe("UDP in browsers", () => {
  it("says that it is unavailable when it is used, not when it is imported", async () => {
    expect(codeOf(() => browser.openUdp({ address: "*", port: 0, onDatagram() {}, onError() {} }))).toBe(
      "ERR_UNAVAILABLE",
    );
    await expect(browser.resolveHost("localhost")).rejects.toMatchObject({ code: "ERR_UNAVAILABLE" });
  });
});
