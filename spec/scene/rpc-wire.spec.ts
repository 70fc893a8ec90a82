import { beforeEach, describe, expect, it } from "vitest";
import { MultiplayerSynchronizer, Node, type RpcDeclarations, SceneReplicationConfig } from "../../src/scene/index.js";
import { LoopSession } from "../support/loop-session.js";
import { catchMessages } from "../support/messages.js";

const messages = catchMessages();
const METHODS = 300;
const methodName = (i: number): string => `m${String(i).padStart(3, "0")}`;

/** Method number i of the class is `m000`, `m001`, and so on. */
class Wide extends Node {
  static rpcs: RpcDeclarations = Object.fromEntries(
    Array.from({ length: METHODS }, (_, i) => [methodName(i), ["any_peer"]]),
  );
  readonly calls: string[] = [];
}
for (let i = 0; i < METHODS; i++)
  Object.defineProperty(Wide.prototype, methodName(i), {
    value(this: Wide, ...args: unknown[]) {
      this.calls.push([methodName(i), ...args].join(" "));
    },
  });

let session: LoopSession;
const node = (id: number, name = "W"): Wide => session.seats.get(id)!.tree.root.get_node<Wide>(name);
/** The RPCs that a client has sent since the last call, in hexadecimal. */
const sent = (from = 2): string[] =>
  session.bus.packets
    .splice(0)
    .filter((packet) => packet.from === from && (Number.parseInt(packet.hex.slice(0, 2), 16) & 7) === 0)
    .map(({ hex }) => hex);

beforeEach(() => {
  session = new LoopSession((root) => {
    const wide = new Wide();
    wide.name = "W";
    root.add_child(wide);
  });
  session.join(2);
});

describe("the width of node numbers", () => {
  it.each([
    [255, "80ff07"],
    [256, "90000107"],
    [65535, "90ffff07"],
    [65536, "a00000010007"],
  ])("is the smallest that holds %i", (number, hex) => {
    const cache = session.seats.get(2)!.api._cache;
    // All that is needed of them is that they are told apart.
    const somebody = { tree_exited: { connect: () => 0 } };
    while (cache.makeId({ ...somebody } as unknown as Node) < number - 1);
    node(2).rpc_id(1, methodName(0));
    // Unconfirmed, the path goes along, and the number is always 32 bits wide.
    expect(sent()).toEqual([`a0${"06000080"}00${"5700"}`]);
    session.pump();
    expect(node(1).calls).toEqual(["m000"]);
    node(2).rpc_id(1, methodName(7));
    expect(sent()).toEqual([hex]);
    session.pump();
    expect([node(1).calls, session.server.api.dropped()]).toEqual([["m000", "m007"], {}]);
  });
});

describe("the width of method numbers", () => {
  it.each([
    [0, "800100"],
    [254, "8001fe"],
    [255, "8001ff"],
    [256, "c0010001"],
    [299, "c0012b01"],
  ])("is the smallest that holds %i", (method, hex) => {
    node(2).rpc_id(1, methodName(0));
    session.pump();
    sent();
    node(2).rpc_id(1, methodName(method));
    node(2).rpc_id(1, methodName(method), 5);
    // With arguments: no bit 7, the count, an int in one byte.
    const [meta] = hex.match(/^../)!;
    expect(sent()).toEqual([hex, `${meta === "80" ? "00" : "40"}${hex.slice(2)}010205`]);
    session.pump();
    expect(node(1).calls).toEqual(["m000", methodName(method), `${methodName(method)} 5`]);
  });

  it("is 16 bits for methods that are configured on the node", () => {
    for (const id of [1, 2]) {
      const own = Object.assign(new Node(), {
        calls: [] as string[],
        wave: (): number => node(id, "Own").calls.push("w"),
      });
      own.name = "Own";
      own.rpc_config("wave", ["any_peer"]);
      session.seats.get(id)!.tree.root.add_child(own);
    }
    node(2, "Own").rpc_id(1, "wave");
    session.pump();
    sent();
    node(2, "Own").rpc_id(1, "wave");
    expect(sent()).toEqual(["c0010080"]);
    session.pump();
    expect(node(1, "Own").calls).toEqual(["w", "w"]);
  });
});

describe("RPCs and what peers may see", () => {
  const hide = (): MultiplayerSynchronizer => {
    const synchronizer = new MultiplayerSynchronizer();
    synchronizer.replication_config = new SceneReplicationConfig();
    synchronizer.public_visibility = false;
    node(1).add_child(synchronizer);
    return synchronizer;
  };
  const targets = (): number[] =>
    session.bus.packets.splice(0).flatMap(({ from, to, hex }) => (from === 1 && hex.startsWith("a0") ? [to] : []));

  it("reach only peers that see one of the node's synchronizers", () => {
    session.join(3);
    session.join(4);
    const synchronizer = hide();
    session.bus.packets.length = 0;
    node(1).rpc(methodName(0));
    expect(targets()).toEqual([]);
    synchronizer.set_visibility_for(3, true);
    node(1).rpc(methodName(0));
    expect(targets()).toEqual([3]);
    node(1).rpc_id(-3, methodName(0));
    expect(targets()).toEqual([]);
    // Any one of them is enough.
    hide().set_visibility_for(4, true);
    node(1).rpc(methodName(0));
    node(1).rpc_id(-4, methodName(0));
    expect(targets()).toEqual([3, 4, 3]);
    synchronizer.public_visibility = true;
    node(1).rpc(methodName(0));
    expect(targets()).toEqual([2, 3, 4]);
    expect(messages).toEqual([]);
  });

  it("are refused for a single peer that does not see the node", () => {
    const synchronizer = hide();
    session.bus.packets.length = 0;
    node(1).rpc_id(2, methodName(0));
    expect([targets(), messages.length]).toEqual([[], 1]);
    expect(messages[0]).toContain("to a peer that cannot see this node. Peer ID: 2");
    synchronizer.set_visibility_for(2, true);
    node(1).rpc_id(2, methodName(0));
    expect(targets()).toEqual([2]);
  });
});
