// Two ENet peers as in GDScript, without nodes: a server that echoes, a client that asks.
//   node examples/peers.ts
import { ENetMultiplayerPeer, MultiplayerPeer, OK } from "godot-multiplayer-peer";

const server = new ENetMultiplayerPeer();
server.set_bind_ip("127.0.0.1");
if (server.create_server(0, 8) !== OK) throw new Error("can't open the server");
server.peer_connected.connect((id) => console.log("server: a client is connected", id > 1));
// The server drives itself …
server.drive(({ data, peer, channel, mode }) => {
  server.set_target_peer(peer);
  server.transfer_channel = channel;
  server.transfer_mode = mode;
  server.put_packet(data);
});

// … the client is polled, as in `_process`.
const client = new ENetMultiplayerPeer();
if (client.create_client("127.0.0.1", server.host!.get_local_port()) !== OK) throw new Error("can't connect");
client.peer_connected.connect(() => {
  client.transfer_mode = MultiplayerPeer.TRANSFER_MODE_UNRELIABLE_ORDERED;
  client.transfer_channel = 2;
  client.put_var({ question: "life", tries: [1, 2, 3] });
});

const frame = setInterval(() => {
  client.poll();
  while (client.get_available_packet_count() > 0) {
    console.log("client: channel", client.get_packet_channel(), "mode", client.get_packet_mode());
    console.log("client:", client.get_var());
    clearInterval(frame);
    client.close();
    server.close();
  }
}, 16);
