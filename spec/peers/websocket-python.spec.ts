import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Logger, OK, setLogger, silentLogger } from "../../src/core/index.js";
import { WebSocketMultiplayerPeer } from "../../src/peers/index.js";

/** A Python that has the `websockets` package (Debian: `python3-websockets`), or null. */
const python =
  [process.env["PYTHON"], "python3", "/usr/bin/python3", "python"].find(
    (name) => name !== undefined && spawnSync(name, ["-c", "import websockets"]).status === 0,
  ) ?? null;

if (python === null) {
  console.warn(
    "\n*** NO PYTHON WITH `websockets`: specs with an independent WebSocket client are SKIPPED. ***\n" +
      "*** Install python3-websockets, or set PYTHON. ***\n",
  );
}

const script = fileURLToPath(new URL("./websocket-client.py", import.meta.url));

describe.skipIf(python === null)("an independent client (needs python3-websockets)", () => {
  let server: WebSocketMultiplayerPeer;
  let ids: number[];
  let gone: number[];
  let previous: Logger;

  beforeEach(() => {
    previous = setLogger(silentLogger);
    server = new WebSocketMultiplayerPeer();
    ids = [];
    gone = [];
    server.peer_connected.connect((id) => ids.push(id));
    server.peer_disconnected.connect((id) => gone.push(id));
  });
  afterEach(() => {
    server.close();
    setLogger(previous);
  });

  const serve = (onPacket?: (data: Uint8Array, peer: number) => void) => {
    expect(server.create_server(0, "127.0.0.1")).toBe(OK);
    server.drive(({ data, peer }) => {
      onPacket?.(data, peer);
      server.set_target_peer(peer);
      server.put_packet(data);
    });
  };

  const run = async (scenario: string): Promise<Record<string, unknown>> => {
    const child = spawn(python!, [script, `ws://127.0.0.1:${server.localPort}/`, scenario], { timeout: 50_000 });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    if (code !== 0) throw new Error(`The client ended with ${code}:\n${err}`);
    return JSON.parse(out);
  };
  const left = async () => {
    const deadline = Date.now() + 30_000;
    while (gone.length < ids.length && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(gone).toEqual(ids);
  };

  it("shakes hands, sends fragments, text and every frame size, pings, and closes", async () => {
    serve();
    expect(await run("exchange")).toEqual({
      id: ids[0],
      echoes: ["fragmented", "text", "text ü"],
      sizes: [1, 125, 126, 127, 65_534, 65_535],
      code: 4001,
      reason: "done ✓",
    });
    await left();
  });

  it("offers compression in vain", async () => {
    serve();
    expect(await run("compression")).toEqual({ id: ids[0], extensions: [], same: true, code: 1000 });
    await left();
  });

  it("agrees on a subprotocol, or is turned away", async () => {
    server.supported_protocols = ["game"];
    serve();
    expect(await run("protocols")).toEqual({ protocols: ["game", 400, 400] });
    expect(server.dropped.handshakeFailed).toBe(2);
    await left();
  });

  it("is told 1009 for one byte over the inbound buffer", async () => {
    serve();
    expect(await run("too_big")).toEqual({ id: ids[0], code: 1009 });
    await left();
  });

  it("is told why it was kicked", async () => {
    serve((_data, peer) => server.get_peer(peer)!.close(4003, "as you wish"));
    expect(await run("kicked")).toEqual({ id: ids[0], code: 4003, reason: "as you wish" });
    await left();
  });

  it("answers our heartbeat and has its own answered", async () => {
    server.peer_connected.connect((id) => {
      server.get_peer(id)!.heartbeat_interval = 0.5;
    });
    serve();
    expect(await run("heartbeat")).toEqual({ id: ids[0], back: "still here", code: 1000 });
    await left();
  });
});
