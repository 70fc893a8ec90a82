import { describe, expect, it } from "vitest";
import { Expectations, type RpcEvent } from "../../src/bots/expectations.js";
import { Node } from "../../src/scene/index.js";

const node = new Node();
const call = (method: string, n: number): RpcEvent => ({
  type: "rpc",
  node,
  path: "/root/Arena",
  method,
  args: [n],
  sender: 1,
});
const first = async (expectations: Expectations, method: string): Promise<unknown> =>
  (await expectations.expect("bot", method, null, 1)).args[0];

describe("Calls that nobody has expected yet", () => {
  it("are kept in order, 1,024 of the reliable ones", async () => {
    const expectations = new Expectations();
    for (let n = 0; n < 1030; n++) expectations.arrive(call("tick", n), true);
    expect(await first(expectations, "tick")).toBe(6);
    expect(await first(expectations, "tick")).toBe(7);
  });

  it("do not lose a reliable one to a stream of unreliable ones, of which the latest 16 are kept", async () => {
    const expectations = new Expectations();
    expectations.arrive(call("welcome", 1), true);
    for (let n = 0; n < 5000; n++) expectations.arrive(call("state", n), false);
    expect(await first(expectations, "state")).toBe(4984);
    expect(await first(expectations, "welcome")).toBe(1);
    for (let n = 4985; n < 5000; n++) expect(await first(expectations, "state")).toBe(n);
    await expect(first(expectations, "state")).rejects.toMatchObject({ code: "ERR_TIMEOUT" });
    // What was taken makes room again.
    for (let n = 0; n < 16; n++) expectations.arrive(call("state", n), false);
    expect(await first(expectations, "state")).toBe(0);
  });

  it("are forgotten together", async () => {
    const expectations = new Expectations();
    for (let n = 0; n < 20; n++) expectations.arrive(call("state", n), n % 2 === 0);
    expectations.clearBacklog();
    for (let n = 100; n < 117; n++) expectations.arrive(call("state", n), false);
    expect(await first(expectations, "state")).toBe(101);
  });
});
