// Runs in the page: joins the server that the address names and shows what happens, one line for each event.

import {
  CryptoKey,
  ENetMultiplayerPeer,
  errorName,
  setLogger,
  TLSOptions,
  WebSocketMultiplayerPeer,
  X509Certificate,
} from "../../src/index.browser.js";

const log = document.getElementById("log")!;
const show = (line: string): void => {
  log.textContent += `${line}\n`;
};
setLogger({ error: (message) => show(`error: ${message}`), warning: (message) => show(`warning: ${message}`) });

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const sum = (bytes: Uint8Array): number => bytes.reduce((total, byte) => (total * 31 + byte) % 1_000_003, 7);

const query = new URLSearchParams(location.search);
const peer = new WebSocketMultiplayerPeer();
const protocol = query.get("protocol");
if (protocol !== null) peer.supported_protocols = [protocol];
const header = query.get("header");
if (header !== null) peer.handshake_headers = [header];

show(`create_server: ${errorName(peer.create_server(0))}`);
show(`attach: ${errorName(peer.attach({}, "/"))}`);
show(`enet: ${errorName(new ENetMultiplayerPeer().create_server(0))}`);
const options = query.has("tls") ? TLSOptions.client_unsafe(new X509Certificate()) : null;
show(
  `server options: ${errorName(peer.create_client("wss://x", TLSOptions.server(new CryptoKey(), new X509Certificate())))}`,
);
show(`create_client: ${errorName(peer.create_client(query.get("server")!, options))}`);

peer.peer_connected.connect((id) => {
  show(`connected to ${id} as ${peer.get_unique_id()}`);
  if (protocol !== null) show(`protocol: ${peer.get_peer(1)!.get_selected_protocol()}`);
  peer.put_packet(new TextEncoder().encode("hello from the page"));
  show(`too big: ${errorName(peer.put_packet(new Uint8Array(65_536)))}`);
  // What was sent in one task counts as waiting until the browser takes it, as in Godot's web export.
  const sendLargest = (): void => {
    if (peer.get_peer(1)!.get_current_outbound_buffered_amount() > 0) setTimeout(sendLargest, 5);
    else show(`largest: ${errorName(peer.put_packet(new Uint8Array(65_535).fill(3)))}`);
  };
  sendLargest();
});
const connection = () => peer.get_peer(1)!;
let last: ReturnType<typeof connection> | null = null;
peer.peer_disconnected.connect((id) => {
  show(`disconnected from ${id}: ${last!.get_close_code()} ${last!.get_close_reason()}`);
});
peer.peer_connected.connect(() => {
  last = connection();
});

peer.drive(({ data, peer: from, mode, channel }) => {
  if (data.length > 64) show(`packet from ${from}: ${data.length} bytes, sum ${sum(data)}`);
  else show(`packet from ${from}: ${hex(data)} mode ${mode} channel ${channel}`);
  if (data.length === 4 && hex(data) === "ffffffff") peer.disconnect_peer(1);
});
Object.assign(globalThis, { peer });
