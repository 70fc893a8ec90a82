import { describe, expect, it } from "vitest";
import { parseTarget } from "../../src/bots/target-url.js";

describe("parseTarget", () => {
  it.each([
    [
      "enet://127.0.0.1:7000",
      { protocol: "enet", host: "127.0.0.1", port: 7000, encrypted: false, url: "enet://127.0.0.1:7000" },
    ],
    [
      "127.0.0.1:7000",
      { protocol: "enet", host: "127.0.0.1", port: 7000, encrypted: false, url: "enet://127.0.0.1:7000" },
    ],
    ["localhost:80", { protocol: "enet", host: "localhost", port: 80, encrypted: false, url: "enet://localhost:80" }],
    [" ENET://[::1]:7000/ ", { protocol: "enet", host: "::1", port: 7000, encrypted: false, url: "enet://[::1]:7000" }],
    [
      "enets://game.example:9",
      { protocol: "enet", host: "game.example", port: 9, encrypted: true, url: "enets://game.example:9" },
    ],
    ["ws://a/b?c=d", { protocol: "ws", host: "a", port: 80, encrypted: false, url: "ws://a:80/b?c=d" }],
    ["wss://a", { protocol: "wss", host: "a", port: 443, encrypted: true, url: "wss://a:443" }],
    ["ws://127.0.0.1:80/", { protocol: "ws", host: "127.0.0.1", port: 80, encrypted: false, url: "ws://127.0.0.1:80" }],
  ])("reads %s", (text, expected) => {
    expect(parseTarget(text)).toEqual(expected);
  });

  it.each([
    ["", "no valid host"],
    ["enet://127.0.0.1", "it has no port"],
    ["enet://:7000", "no valid host"],
    ["enet://a:0", "the port 0 is not between 1 and 65535"],
    ["enet://a:70000", "no valid host and port"],
    ["enet://a:7000/level", "an ENet address has no path"],
    ["http://a:7000", "the protocol 'http' is not enet, enets, ws or wss"],
    ["ws://me:secret@a", "it must not carry a user name or password"],
    ["ws://a b", "no valid host"],
  ])("says what is wrong with %s", (text, why) => {
    expect(() => parseTarget(text)).toThrow(expect.objectContaining({ code: "ERR_INVALID_PARAMETER" }));
    expect(() => parseTarget(text)).toThrow(why);
  });
});
