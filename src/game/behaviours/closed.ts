import { WebSocketPeer } from "../../peers/index.js";
import { PackedStringArray } from "../../variant/index.js";
import { connectUrl } from "../allowed-address.js";
import type { Behaviours, MethodBehaviour } from "../behaviour.js";
import { RefCountedGhost } from "../ghost.js";

/*
 * Processes, threads and the network are closed: they answer as they do in the engine when they fail.
 */

const FAILED = 1;
const ERR_UNAVAILABLE = 2;
const ERR_CANT_CREATE = 20;
const ERR_CANT_CONNECT = 25;
/** `UPNP_RESULT_NO_DEVICES`. */
const NO_DEVICES = 27;

function answer(value: number | boolean | string): MethodBehaviour {
  return () => value;
}

const cantConnect = answer(ERR_CANT_CONNECT);
const cantCreate = answer(ERR_CANT_CREATE);

export const CLOSED: Behaviours = {
  HTTPRequest: { methods: { request: cantConnect, request_raw: cantConnect } },
  HTTPClient: {
    methods: { connect_to_host: cantConnect, request: cantConnect, request_raw: cantConnect, poll: answer(FAILED) },
  },
  Thread: { methods: { start: cantCreate } },
  WorkerThreadPool: { methods: { add_task: answer(-1), add_group_task: answer(-1), is_task_completed: answer(true) } },
  Mutex: { methods: { try_lock: answer(true) } },
  StreamPeerTCP: { methods: { connect_to_host: cantConnect, bind: answer(ERR_UNAVAILABLE) } },
  StreamPeerTLS: { methods: { connect_to_stream: cantConnect, accept_stream: cantConnect } },
  TCPServer: { methods: { listen: cantCreate } },
  UDPServer: { methods: { listen: cantCreate } },
  PacketPeerUDP: {
    methods: { bind: answer(ERR_UNAVAILABLE), connect_to_host: cantConnect, set_dest_address: cantConnect },
  },
  WebRTCPeerConnection: { methods: { initialize: answer(ERR_UNAVAILABLE) } },
  WebSocketPeer: {
    library: WebSocketPeer,
    create: () => new WebSocketPeer(),
    methods: {
      connect_to_url: (peer: WebSocketPeer, [url], world) => {
        const allowed = connectUrl(world, String(url));
        return allowed === null ? ERR_CANT_CONNECT : peer.connect_to_url(allowed);
      },
      accept_stream: answer(ERR_UNAVAILABLE),
    },
  },
  ResourceSaver: { methods: { save: cantCreate } },
  UPNP: {
    create: () => new RefCountedGhost(),
    methods: { discover: answer(NO_DEVICES), add_port_mapping: answer(NO_DEVICES), get_device_count: answer(0) },
  },
  IP: {
    methods: {
      get_local_addresses: () => new PackedStringArray(["127.0.0.1"]),
      resolve_hostname: (_, [host]) => (/^[0-9.]+$|:/.test(host) ? host : ""),
    },
  },
};
