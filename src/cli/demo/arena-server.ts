import { ENetMultiplayerPeer, type MultiplayerPeer, WebSocketMultiplayerPeer } from "../../peers/index.js";
import { type GodotProject, instantiateProject, type ProjectInstance, type ProjectNode } from "../../project/index.js";
import { SceneMultiplayer, SceneTree } from "../../scene/index.js";
import { Vector2 } from "../../variant/index.js";
import { attempt } from "../attempt.js";

const SHOT_SCORE = 10;
const MOB_RADIUS = 32;
const FRAME_MS = 1000 / 20;

/** How an {@link ArenaServer} is opened. */
export interface ArenaServerOptions {
  /** The transport. Default `enet`. */
  readonly transport?: "enet" | "ws";
  /** The port; 0 (default) for a free one. */
  readonly port?: number;
  /** Mobs that walk around. Default 8. */
  readonly mobs?: number;
  /** The token that clients have to know; none by default. */
  readonly token?: string;
  /** Clients at the same time. Default 4,095. */
  readonly maxClients?: number;
  /** A server that is open already, instead of one as above. */
  readonly opened?: Opened;
}

/**
 * The example game's server in TypeScript: the same nodes, RPCs and replication as the game has, made from its project, and
 * the rules of `arena.gd` written here.
 */
export class ArenaServer {
  /** Where clients connect. */
  readonly url: string;
  readonly multiplayer = new SceneMultiplayer();
  readonly tree = new SceneTree(this.multiplayer);
  readonly arena: ProjectNode;
  readonly peer: MultiplayerPeer;
  readonly #game: ProjectInstance;
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #mobs: { readonly node: ProjectNode; readonly center: Vector2 }[] = [];
  #angle = 0;

  /**
   * @param project - The example game, read.
   * @param options - The rest.
   * @throws GodotError when the port can't be opened.
   */
  constructor(project: GodotProject, options: ArenaServerOptions = {}) {
    this.#game = instantiateProject(project, this.tree);
    this.arena = this.#game.scene as ProjectNode;
    this.#rules();
    if (options.token !== undefined) this.#askFor(options.token);
    const { peer, url } = options.opened ?? open(options);
    this.peer = peer;
    this.url = url;
    this.multiplayer.multiplayer_peer = peer;
    for (let i = 0; i < (options.mobs ?? 8); i++) this.#spawnMob(i);
    void this.tree.run();
    this.#timer = setInterval(() => this.#frame(), FRAME_MS);
  }

  /** Players in the arena. */
  get players(): ProjectNode[] {
    return this.arena.get_node("Players").get_children() as ProjectNode[];
  }

  /** Mobs in the arena. */
  get mobs(): ProjectNode[] {
    return this.#mobs.map(({ node }) => node);
  }

  /** Closes the server; clients are told. */
  close(): void {
    clearInterval(this.#timer);
    this.tree.quit();
    this.peer.close();
  }

  #rules(): void {
    const { arena, multiplayer } = this;
    const players = arena.get_node("Players");
    const scoreboard = arena.get_node<ProjectNode>("Scoreboard");
    const chat = arena.get_node<ProjectNode>("Chat");
    arena.onRpc("join", (name: string, team: number, id: number) => {
      if (players.has_node(String(id))) return;
      const player = this.#instance("res://player.tscn");
      player.name = String(id);
      player["display_name"] = name;
      player["team"] = team ?? 1;
      players.add_child(player, true);
      this.#score(scoreboard, id, 0, name);
      arena.rpc_id(
        id,
        "welcome",
        new Map<string, unknown>([
          ["id", id],
          ["players", players.get_child_count()],
          ["motd", "Have fun"],
        ]) as never,
      );
    });
    arena.onRpc("shoot", (direction: Vector2, id: number) => {
      const player = players.get_node_or_null<ProjectNode>(String(id));
      if (player === null) return;
      player["score"] = (player["score"] as number) + SHOT_SCORE;
      this.#score(scoreboard, id, player["score"] as number, player["display_name"] as string);
      const from = player["position"] as Vector2;
      arena.rpc("explode", new Vector2(from.x + direction.x * 48, from.y + direction.y * 48) as never);
    });
    arena.onRpc("ping", (token: number, id: number) => {
      arena.rpc_id(id, "pong", token as never, Math.round(performance.now()) as never);
    });
    arena.onRpc("echo", (value: unknown, id: number) => {
      arena.rpc_id(id, "echoed", value as never);
    });
    chat.onRpc("say", (text: string, id: number) => {
      chat.rpc("message", id as never, text.slice(0, 200) as never);
    });
    // Plain bytes go back to where they came from, with the mode and the channel that they begin with.
    multiplayer.peer_packet.connect((id, data) => {
      if (data.length >= 2) multiplayer.send_bytes(data, id, (data[0]! % 3) as 0 | 1 | 2, data[1]! & 3);
    });
    multiplayer.peer_disconnected.connect((id) => {
      players.get_node_or_null(String(id))?.queue_free();
      (scoreboard["scores"] as Map<number, number>).delete(id);
    });
  }

  #askFor(token: string): void {
    const { multiplayer } = this;
    multiplayer.auth_callback = (id, data) => {
      if (new TextDecoder().decode(data) === token) multiplayer.complete_auth(id);
      else multiplayer.disconnect_peer(id);
    };
  }

  #instance(path: string): ProjectNode {
    return this.#game.scenes.get(path)!.instantiate() as ProjectNode;
  }

  #spawnMob(index: number): void {
    const mob = this.#instance("res://mob.tscn");
    const center = new Vector2(100 + 50 * index, 100);
    mob.name = `Mob${index}`;
    mob["position"] = center;
    mob["kind"] = index % 2 === 0 ? "slime" : "bat";
    mob["team"] = 4;
    this.arena.get_node("Mobs").add_child(mob, true);
    this.#mobs.push({ node: mob, center });
  }

  #frame(): void {
    this.#angle += FRAME_MS / 1000;
    for (const { node, center } of this.#mobs) {
      node["position"] = new Vector2(
        center.x + Math.cos(this.#angle) * MOB_RADIUS,
        center.y + Math.sin(this.#angle) * MOB_RADIUS,
      );
    }
    const scoreboard = this.arena.get_node<ProjectNode>("Scoreboard");
    scoreboard["round_time"] = (scoreboard["round_time"] as number) + FRAME_MS / 1000;
  }

  #score(scoreboard: ProjectNode, id: number, score: number, name: string): void {
    const scores = scoreboard["scores"] as Map<number, number>;
    scores.set(id, score);
    if (score >= Math.max(...scores.values())) scoreboard["leader"] = name;
  }
}

/** A server, and where clients connect to it. */
export interface Opened {
  readonly peer: MultiplayerPeer;
  readonly url: string;
}

function open(options: ArenaServerOptions): Opened {
  const port = options.port ?? 0;
  const what = `open a server on 127.0.0.1:${port}`;
  if (options.transport === "ws") {
    const peer = new WebSocketMultiplayerPeer();
    attempt(what, () => peer.create_server(port, "127.0.0.1"));
    return { peer, url: `ws://127.0.0.1:${peer.localPort}` };
  }
  const peer = new ENetMultiplayerPeer();
  peer.set_bind_ip("127.0.0.1");
  attempt(what, () => peer.create_server(port, options.maxClients ?? 4095));
  return { peer, url: `enet://127.0.0.1:${peer.host!.get_local_port()}` };
}
