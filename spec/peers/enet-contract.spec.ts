import { EnetSharedSockets } from "../../src/peers/enet-shared-sockets.js";
import { ENetMultiplayerPeer } from "../../src/peers/index.js";
import { multiplayerPeerContract, type PeerFeatures, type PeerKind } from "../support/multiplayer-peer-contract.js";

/** @param join - Makes a peer a client of the server at a port of loopback. */
function kind(join: (client: ENetMultiplayerPeer, port: number) => number): PeerKind {
  return {
    fresh: () => new ENetMultiplayerPeer(),
    serve(peer) {
      const server = peer as ENetMultiplayerPeer;
      server.set_bind_ip("127.0.0.1");
      const error = server.create_server(0, 32);
      const port = server.host?.get_local_port() ?? 0;
      return { error, join: (client) => join(client as ENetMultiplayerPeer, port) };
    },
    // ENet drops unreliable packets, on both sides, when the round trip grows.
    settle: (server, id) => (server as ENetMultiplayerPeer).get_peer(id)!.throttle_configure(5000, 32, 0),
  };
}

const FEATURES: PeerFeatures = {
  modes: true,
  channels: true,
  sizes: [1, 1391, 1392, 1393, 5_000, 500_000],
  refusal: "silent",
  emptyQueue: { peer: 1, channel: 1, mode: 2 },
};
const sockets = new EnetSharedSockets();

multiplayerPeerContract(
  "ENetMultiplayerPeer",
  kind((client, port) => client.create_client("127.0.0.1", port)),
  FEATURES,
);
multiplayerPeerContract(
  "ENetMultiplayerPeer at a shared socket",
  kind((client, port) => client._createSharedClient(sockets, "", "127.0.0.1", port, 0)),
  FEATURES,
);
