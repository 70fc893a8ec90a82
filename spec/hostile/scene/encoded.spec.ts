import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Node, OK, SceneMultiplayer, SceneTree, setLogger, type Variant } from "../../../src/index.js";
import { StateCodec } from "../../../src/scene/replication/codec.js";
import { QueuePeer } from "../../support/queue-peer.js";

/** 2^40 elements in 40 containers. */
function endless(): Variant {
  let value: Variant = ["x"];
  for (let i = 0; i < 40; i++) value = [value, value];
  return value;
}

class Shouter extends Node {
  static rpcs = { shout: ["any_peer"] } as const;
  shout(_what: Variant): void {}
}

class SilentPeer extends QueuePeer {
  sent = 0;
  override _put_packet_script(data: Uint8Array): number {
    this.sent += data.length;
    return OK;
  }
}

describe("Containers that stand in each other many times", () => {
  let logged: string[];
  beforeEach(() => {
    logged = [];
    setLogger({ error: (message) => logged.push(message), warning: () => {} });
  });
  afterEach(() => setLogger(null));

  it("are no state that is written to its end", () => {
    expect(new StateCodec(undefined).encode(endless(), "a state")).toBeNull();
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain("Can't encode a state");
  });

  it("are no arguments of a call", () => {
    const multiplayer = new SceneMultiplayer();
    const tree = new SceneTree(multiplayer);
    const node = new Shouter();
    node.name = "Shouter";
    tree.root.add_child(node);
    const peer = new SilentPeer(2);
    peer.newcomers.push(1);
    multiplayer.multiplayer_peer = peer;
    multiplayer.poll();
    expect(node.rpc("shout", ["x"])).toBe(OK);
    const { sent } = peer;
    expect(sent).toBeGreaterThan(0);
    node.rpc("shout", endless());
    expect(peer.sent).toBe(sent);
    expect(logged.join()).toContain("exceeds 33554432 bytes");
  });
});
