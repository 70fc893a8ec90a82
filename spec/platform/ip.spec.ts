import { describe, expect, it } from "vitest";
import { isIpv4, parseIp, withoutZone } from "../../src/platform/ip.js";

describe("parse_ip", () => {
  it.each([
    ["127.0.0.1", "127.0.0.1"],
    ["255.255.255.255", "255.255.255.255"],
    ["010.0.0.1", "10.0.0.1"],
    ["::1", "0:0:0:0:0:0:0:1"],
    ["::", "0:0:0:0:0:0:0:0"],
    ["1::", "1:0:0:0:0:0:0:0"],
    ["FE80::00AB:1", "fe80:0:0:0:0:0:ab:1"],
    ["fe80::1%eth0", "fe80:0:0:0:0:0:0:1%eth0"],
    ["::ffff:1.2.3.4", "1.2.3.4"],
    ["::ffff:102:304", "1.2.3.4"],
    ["64:ff9b::1.2.3.4", "64:ff9b:0:0:0:0:102:304"],
    ["1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"],
  ])("reads %s as %s", (text, canonical) => {
    expect(parseIp(text)).toBe(canonical);
    expect(parseIp(parseIp(text)!)).toBe(canonical);
  });

  it.each([
    "",
    "*",
    "localhost",
    "1.2.3",
    "1.2.3.4.5",
    "256.0.0.1",
    "-1.0.0.1",
    "1.2.3.x",
    "1.2.3.4%eth0",
    ":",
    ":::",
    "1::2::3",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7::8:9",
    "12345::",
    "g::1",
    "1.2.3.4::",
    "::1.2.3",
  ])("refuses '%s'", (text) => {
    expect(parseIp(text)).toBeNull();
  });

  it("tells the families apart and drops zones", () => {
    expect(isIpv4("1.2.3.4")).toBe(true);
    expect(isIpv4("0:0:0:0:0:0:0:1")).toBe(false);
    expect(withoutZone("fe80:0:0:0:0:0:0:1%eth0")).toBe("fe80:0:0:0:0:0:0:1");
    expect(withoutZone("1.2.3.4")).toBe("1.2.3.4");
  });
});
