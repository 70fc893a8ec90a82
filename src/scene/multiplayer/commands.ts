import type { Signal } from "../../core/index.js";
import {
  CMD_MASK,
  NETWORK_COMMAND_CONFIRM_PATH,
  NETWORK_COMMAND_DESPAWN,
  NETWORK_COMMAND_RAW,
  NETWORK_COMMAND_REMOTE_CALL,
  NETWORK_COMMAND_SIMPLIFY_PATH,
  NETWORK_COMMAND_SPAWN,
  NETWORK_COMMAND_SYNC,
} from "../wire/commands.js";
import type { Rejections } from "./rejections.js";

/** Who takes which command. @internal */
export interface CommandParts {
  readonly nodes: { readonly rootPath: string };
  readonly rpc: { process(from: number, packet: Uint8Array): void };
  readonly cache: {
    processSimplify(from: number, packet: Uint8Array): void;
    processConfirm(from: number, packet: Uint8Array): void;
  };
  readonly replicator: {
    onSpawnReceive(from: number, packet: Uint8Array): void;
    onDespawnReceive(from: number, packet: Uint8Array): void;
    onSyncReceive(from: number, packet: Uint8Array): void;
  };
  readonly peerPacket: Signal<[id: number, packet: Uint8Array]>;
  readonly rejections: Rejections;
}

/**
 * Hands an admitted peer's packet to the one that its first byte names.
 *
 * @internal
 */
export class Commands {
  /** Whose packet is being worked on; 0 for nobody's. */
  sender = 0;
  readonly #parts: CommandParts;

  /** @param parts - Who takes which command. */
  constructor(parts: CommandParts) {
    this.#parts = parts;
  }

  /** A packet of a peer, its own or one that has come through the server. */
  process(from: number, packet: Uint8Array): void {
    this.sender = from;
    this.#dispatch(from, packet);
    this.sender = 0;
  }

  #dispatch(from: number, packet: Uint8Array): void {
    const { rejections } = this.#parts;
    if (this.#parts.nodes.rootPath === "") {
      rejections.drop(
        "noRoot",
        () =>
          "Multiplayer root was not initialized. A custom SceneMultiplayer must be given to a tree with " +
          "SceneTree.set_multiplayer(), or have its root_path set",
      );
      return;
    }
    switch (packet[0]! & CMD_MASK) {
      case NETWORK_COMMAND_REMOTE_CALL:
        this.#parts.rpc.process(from, packet);
        break;
      case NETWORK_COMMAND_SIMPLIFY_PATH:
        this.#parts.cache.processSimplify(from, packet);
        break;
      case NETWORK_COMMAND_CONFIRM_PATH:
        this.#parts.cache.processConfirm(from, packet);
        break;
      case NETWORK_COMMAND_RAW:
        if (packet.length < 2)
          rejections.drop("tooShort", () => `Dropped a raw packet without content from peer ${from}`);
        else this.#parts.peerPacket.emit(from, packet.slice(1));
        break;
      case NETWORK_COMMAND_SPAWN:
        this.#parts.replicator.onSpawnReceive(from, packet);
        break;
      case NETWORK_COMMAND_DESPAWN:
        this.#parts.replicator.onDespawnReceive(from, packet);
        break;
      case NETWORK_COMMAND_SYNC:
        this.#parts.replicator.onSyncReceive(from, packet);
        break;
      default:
        rejections.drop("unknownCommand", () => `Invalid network command from peer ${from}`);
    }
  }
}
