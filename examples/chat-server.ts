// A server for Godot clients that have this script at /root/Chat:
//
//   extends Node
//   @rpc("any_peer") func say(text: String): pass
//   @rpc func message(from: int, text: String): print(from, ": ", text)
//
//   node examples/chat-server.ts 7000
import { ENetMultiplayerPeer, errorName, Node, OK, SceneTree } from "godot-multiplayer-peer";

class Chat extends Node {
  static rpcs = { say: ["any_peer"], message: ["authority"] } as const;

  say(text: string): void {
    const from = this.multiplayer!.get_remote_sender_id();
    console.log(`${from}: ${text}`);
    this.rpc("message", from, text);
  }

  message(_from: number, _text: string): void {}
}

const tree = new SceneTree();
const chat = new Chat();
chat.name = "Chat";
tree.root.add_child(chat);

const peer = new ENetMultiplayerPeer();
peer.set_bind_ip("127.0.0.1"); // "*" to be reached from other machines
const error = peer.create_server(Number(process.argv[2] ?? 7000), 64);
if (error !== OK) throw new Error(`create_server: ${errorName(error)}`);

const multiplayer = tree.get_multiplayer();
multiplayer.multiplayer_peer = peer;
multiplayer.peer_connected.connect((id) => console.log(`${id} came`));
multiplayer.peer_disconnected.connect((id) => {
  console.log(`${id} left`);
  if (process.argv[3] === "--once" && multiplayer.get_peers().length === 0) tree.quit();
});
console.log(`listening on ${peer.host!.get_local_port()}`);

await tree.run();
peer.close();
