import { describe, expect, it } from "vitest";
import { runBundled } from "../support/run-bundled.js";

const PRELUDE = `
import { ENetConnection, ENetMultiplayerPeer, MultiplayerPeer } from "./src/peers/index.js";
import { setLogger, silentLogger } from "./src/core/index.js";
setLogger(silentLogger);
const server = new ENetMultiplayerPeer();
const client = new ENetMultiplayerPeer();
const serve = () => { if (server.create_server(0) !== 0) throw new Error("No server"); return server.host!.get_local_port(); };
process.on("exit", () => console.log("ended"));
`;

/** Nothing in these programs calls \`process.exit\`: they end because nothing is left to wait for. */
const PROGRAMS: Record<string, string> = {
  "both sides close after they talked, driving themselves": `
    const port = serve();
    server.drive((packet) => { server.set_target_peer(packet.peer); server.put_packet(packet.data); });
    client.create_client("127.0.0.1", port);
    client.peer_connected.connect(() => client.put_packet(new Uint8Array([1])));
    client.drive(() => { console.log("echo"); client.close(); });
    server.peer_disconnected.connect(() => server.close());
  `,
  "both sides close after they talked, polled": `
    const port = serve();
    client.create_client("127.0.0.1", port);
    const timer = setInterval(() => {
      server.poll(); client.poll();
      if (client.get_connection_status() !== MultiplayerPeer.CONNECTION_CONNECTED) return;
      client.put_packet(new Uint8Array([1]));
      console.log("echo");
      clearInterval(timer); client.close(); server.close();
    }, 1);
  `,
  "the server is closed under its client": `
    const port = serve();
    server.drive();
    client.create_client("127.0.0.1", port);
    server.peer_connected.connect(() => { console.log("echo"); server.close(); });
    client.drive();
  `,
  "a client is closed while it connects": `
    client.create_client("127.0.0.1", 9);
    client.drive();
    setTimeout(() => { console.log("echo"); client.close(); }, 20);
  `,
  "a client is closed while its name is resolved": `
    client.create_client("localhost", 9);
    client.drive();
    console.log("echo");
    client.close();
  `,
  "a name does not resolve": `
    client.create_client("no-such-host.invalid", 9);
    client.drive();
    console.log("echo");
  `,
  "a server times out": `
    const port = serve();
    server.drive();
    client.create_client("127.0.0.1", port);
    client.peer_connected.connect(() => {
      console.log("echo");
      client.get_peer(1)!.set_timeout(1, 20, 60);
      client.get_peer(1)!.ping_interval(10);
      server.host!.destroy();
      server.close();
    });
    client.drive();
  `,
  "a port was taken": `
    const port = serve();
    const other = new ENetMultiplayerPeer();
    if (other.create_server(port) !== 20) throw new Error("Two servers");
    console.log("echo");
    server.close();
  `,
  "a connection is destroyed while it is waited for": `
    const host = new ENetConnection();
    host.create_host_bound("127.0.0.1", 0);
    host.serviceAsync(60_000).then(([type]) => console.log(type === -1 ? "echo" : "wrong"));
    setTimeout(() => host.destroy(), 10);
  `,
  "a mesh is closed": `
    const a = new ENetConnection(), b = new ENetConnection();
    a.create_host_bound("127.0.0.1", 0); b.create_host(1);
    b.connect_to_host("127.0.0.1", a.get_local_port());
    Promise.all([a.serviceAsync(5000), b.serviceAsync(5000)]).then(() => {
      server.create_mesh(1); client.create_mesh(2);
      server.add_mesh_peer(2, a); client.add_mesh_peer(1, b);
      server.drive(); client.drive();
      server.peer_disconnected.connect(() => { console.log("echo"); server.close(); });
      client.close();
    });
  `,
};

describe("After close nothing is left that keeps a process alive", () => {
  it.concurrent.each(Object.entries(PROGRAMS))("%s", async (_name, program) => {
    const ended = await runBundled(PRELUDE + program);
    expect(ended).toEqual({ code: 0, output: "echo\nended\n" });
  });
});
