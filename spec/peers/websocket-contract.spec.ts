import { WebSocketMultiplayerPeer } from "../../src/peers/index.js";
import { multiplayerPeerContract } from "../support/multiplayer-peer-contract.js";

multiplayerPeerContract(
  "WebSocketMultiplayerPeer",
  {
    fresh: () => new WebSocketMultiplayerPeer(),
    serve: (peer) => {
      const server = peer as WebSocketMultiplayerPeer;
      const error = server.create_server(0, "127.0.0.1");
      return {
        error,
        join: (client) => (client as WebSocketMultiplayerPeer).create_client(`ws://127.0.0.1:${server.localPort}`),
      };
    },
  },
  {
    modes: false,
    channels: false,
    sizes: [1, 125, 126, 1000, 65_535],
    refusal: "told",
    sparingStranger: "ok",
    closeResetsRefusal: false,
    emptyQueue: { peer: 1, channel: 0, mode: 2 },
  },
);
