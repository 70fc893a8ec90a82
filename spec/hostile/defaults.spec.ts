import { expect, it } from "vitest";
import { EnetHost } from "../../src/enet/index.js";
import { DEFAULT_LIMITS } from "../../src/gdscript/run/script-run.js";
import { WebSocketMultiplayerPeer } from "../../src/peers/index.js";
import { SceneMultiplayer } from "../../src/scene/index.js";

const MIB = 1024 * 1024;

/*
 * Most specs of bounds set small ones. These are the bounds that hold where nobody sets any; docs/compatibility.md tells them.
 */

it("an ENet host takes in, queues and half opens no more than this", () => {
  const host = new EnetHost({ peerCount: 7, seed: 1 });
  expect(host).toMatchObject({
    duplicatePeers: 4095,
    maximumPacketSize: 32 * MIB,
    maximumWaitingData: 32 * MIB,
    maximumWaitingCommands: 131_072,
    maximumWaitingMemory: 64 * MIB,
    maximumTotalWaitingMemory: 256 * MIB,
    maximumOutgoingData: 128 * MIB,
    maximumTotalOutgoingData: 512 * MIB,
    maximumHalfOpenPeers: 7,
    halfOpenGraceMs: 2000,
  });
});

it("a WebSocket server keeps no more than this, and waits no longer", () => {
  expect(new WebSocketMultiplayerPeer()).toMatchObject({
    maxInboundBytes: 64 * MIB,
    maxOutboundBytes: 256 * MIB,
    max_queued_packets: 4096,
    inbound_buffer_size: 65_535,
    outbound_buffer_size: 65_535,
    handshake_timeout: 3,
  });
});

it("a SceneMultiplayer remembers no more than this for others", () => {
  expect(new SceneMultiplayer()).toMatchObject({
    maxRemoteBytesPerPeer: 256 * MIB,
    maxRemoteBytes: 512 * MIB,
    maxCachedPathsPerPeer: 65_536,
  });
});

it("a script runs no longer and holds no more than this", () => {
  expect(DEFAULT_LIMITS).toEqual({ steps: 10_000_000, depth: 512, memory: 50_000_000 });
});
