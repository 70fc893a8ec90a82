import { ENetMultiplayerPeer } from "../../src/peers/index.js";
import { multiplayerPeerContract } from "../support/multiplayer-peer-contract.js";

multiplayerPeerContract(
  "ENetMultiplayerPeer",
  {
    fresh: () => new ENetMultiplayerPeer(),
    serve(peer) {
      const server = peer as ENetMultiplayerPeer;
      server.set_bind_ip("127.0.0.1");
      const error = server.create_server(0, 32);
      const port = server.host?.get_local_port() ?? 0;
      return { error, join: (client) => (client as ENetMultiplayerPeer).create_client("127.0.0.1", port) };
    },
    // ENet drops unreliable packets, on both sides, when the round trip grows.
    settle: (server, id) => (server as ENetMultiplayerPeer).get_peer(id)!.throttle_configure(5000, 32, 0),
  },
  {
    modes: true,
    channels: true,
    sizes: [1, 1391, 1392, 1393, 5_000, 500_000],
    refusal: "silent",
    emptyQueue: { peer: 1, channel: 1, mode: 2 },
  },
);
