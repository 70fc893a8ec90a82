import { escapeRemote } from "../core/quote-remote.js";
import type { NodeDescription } from "../project/index.js";
import { MultiplayerSynchronizer, type Node } from "../scene/index.js";
import { Transform2D, type Transform3D, type Variant } from "../variant/index.js";
import type { Happenings } from "./happenings.js";
import { Level } from "./level.js";
import type { NodeMessage, PartMessage, PeerMessage } from "./messages.js";
import { composed, isSameFrame, localFrame, pointOf, type Spot, spotOf } from "./placement.js";
import type { ViewSubject } from "./subject.js";

/** Nodes that a view shows; what a server spawns beyond that is only counted. */
const ENTITIES_MAX = 20_000;
/** Points of shapes in all. */
const SHAPE_POINTS_MAX = 200_000;
/** Nodes that went are remembered for pages that are behind; a page further behind begins anew. */
const GONE_MAX = 20_000;
/** Peers whose calls are counted. */
const CALLERS_MAX = 4096;
const NAME_LENGTH_MAX = 100;
const PATH_LENGTH_MAX = 300;

/** A node as pages know it. */
export interface Entity {
  readonly id: number;
  readonly node: Node;
  readonly parent: Entity | null;
  readonly description: NodeDescription | null;
  /** The number of the frame in which something of it but its place has changed. */
  infoFrame: number;
  info: NodeMessage;
  local: Transform2D | Transform3D | null;
  global: Transform2D | Transform3D | null;
  /** The number of the frame in which it was composed anew. */
  globalFrame: number;
  spot: Spot | null;
  movedFrame: number;
  parts: readonly PartMessage[];
  partsFrame: number;
}

/** What can be seen of a tree, with the number of the frame in which each part of it has changed last. */
export class World {
  /** Counted with each {@link sample}. */
  frame = 0;
  /** Nodes beyond the bound. */
  hidden = 0;
  readonly happenings: Happenings;
  readonly gone: { readonly frame: number; readonly id: number }[] = [];
  /** The frame before which what is {@link gone} is forgotten. */
  goneSince = 0;
  readonly #subject: ViewSubject;
  readonly #level: Level | null;
  readonly #entities = new Map<Node, Entity>();
  readonly #byId = new Map<number, Entity>();
  readonly #calls = new Map<number, number>();
  readonly #detach: (() => void)[] = [];
  #nextId = 1;
  #shapePoints = 0;

  /**
   * @param subject - What is looked at.
   * @param happenings - Where calls, spawns and peers are noted.
   */
  constructor(subject: ViewSubject, happenings: Happenings) {
    this.#subject = subject;
    this.happenings = happenings;
    this.#level = subject.project === null ? null : new Level(subject.project);
    const { tree, multiplayer } = subject;
    for (const child of tree.root.get_children(true)) this.#addAll(child);
    this.#on(tree.node_added, (node: Node) => this.#added(node));
    this.#on(tree.node_removed, (node: Node) => this.#removed(node));
    this.#on(tree.node_renamed, () => this.#describeAll());
    this.#on(multiplayer.rpcReceived, (node: Node, method: string, args: readonly Variant[], sender: number) => {
      if (this.#calls.has(sender) || this.#calls.size < CALLERS_MAX)
        this.#calls.set(sender, (this.#calls.get(sender) ?? 0) + 1);
      this.#called("in", sender, node, method, args);
    });
    this.#on(multiplayer._rpcSent, (node: Node, method: string, args: readonly Variant[], to: number) =>
      this.#called("out", to, node, method, args),
    );
    this.#on(multiplayer.peer_connected, (id: number) => this.happenings.note("peer", id, 0, "", "connected"));
    this.#on(multiplayer.peer_disconnected, (id: number) => this.happenings.note("peer", id, 0, "", "disconnected"));
  }

  /** Looks away. */
  close(): void {
    for (const detach of this.#detach.splice(0)) detach();
  }

  /** All nodes, each after the one above it. */
  get entities(): Iterable<Entity> {
    return this.#entities.values();
  }

  /** @returns The node of an id; undefined when it is gone. */
  entity(id: number): Entity | undefined {
    return this.#byId.get(id);
  }

  #called(kind: "in" | "out", peer: number, node: Node, method: string, args: readonly Variant[]): void {
    this.happenings.note(kind, peer, this.#entities.get(node)?.id ?? 0, pathOf(node), method, args);
  }

  /** Looks at all nodes: where they are now, and whose. */
  sample(): void {
    this.frame++;
    for (const entity of this.#entities.values()) {
      this.#place(entity);
      if (entity.node.get_multiplayer_authority() !== entity.info.authority) this.#describe(entity, this.frame);
      if (entity.partsFrame === 0) this.#shape(entity);
    }
  }

  /** The peers that are there, with what is known of each. */
  peers(): PeerMessage[] {
    const { multiplayer } = this.#subject;
    const nodes = new Map<number, number>();
    for (const { info } of this.#entities.values()) nodes.set(info.authority, (nodes.get(info.authority) ?? 0) + 1);
    const traffic = this.#subject.traffic();
    const self = this.#subject.self();
    return [self, ...(self === 0 ? [] : multiplayer.get_peers())].slice(0, CALLERS_MAX).map((id) => {
      const link = id === self ? null : this.#subject.link(id);
      return {
        id,
        roundTripMs: link === null || Number.isNaN(link.roundTripMs) ? null : link.roundTripMs,
        loss: link?.loss ?? null,
        bytesIn: link === null ? null : traffic.bytesIn,
        bytesOut: link === null ? null : traffic.bytesOut,
        calls: this.#calls.get(id) ?? 0,
        nodes: nodes.get(id) ?? 0,
      };
    });
  }

  #on<Args extends unknown[]>(
    signal: { connect(handler: (...args: Args) => void): unknown; disconnect(handler: (...args: Args) => void): void },
    handler: (...args: Args) => void,
  ): void {
    signal.connect(handler);
    this.#detach.push(() => signal.disconnect(handler));
  }

  #addAll(node: Node): void {
    this.#add(node);
    for (const child of node.get_children(true)) this.#addAll(child);
  }

  #added(node: Node): void {
    const entity = this.#add(node);
    if (entity !== null && node.scene_file_path !== "")
      this.happenings.note("spawned", entity.info.authority, entity.id, pathOf(node), node.scene_file_path);
  }

  #add(node: Node): Entity | null {
    // What keeps a node in step is told with the node.
    if (node instanceof MultiplayerSynchronizer || this.#entities.has(node) || node === this.#subject.tree.root)
      return null;
    if (this.#entities.size >= ENTITIES_MAX) {
      this.hidden++;
      return null;
    }
    const above = node.get_parent();
    const parent = above === null ? null : (this.#entities.get(above) ?? null);
    const entity: Entity = {
      id: this.#nextId++,
      node,
      parent,
      description: this.#level?.describe(node, parent?.description ?? null) ?? null,
      infoFrame: this.frame + 1,
      info: undefined as unknown as NodeMessage,
      local: null,
      global: null,
      globalFrame: 0,
      spot: null,
      movedFrame: 0,
      parts: [],
      partsFrame: 0,
    };
    this.#entities.set(node, entity);
    this.#byId.set(entity.id, entity);
    this.#describe(entity);
    return entity;
  }

  #removed(node: Node): void {
    const entity = this.#entities.get(node);
    if (entity === undefined) {
      if (this.hidden > 0 && !(node instanceof MultiplayerSynchronizer)) this.hidden--;
      return;
    }
    this.#entities.delete(node);
    this.#byId.delete(entity.id);
    for (const { points } of entity.parts) this.#shapePoints -= points.length;
    this.gone.push({ frame: this.frame + 1, id: entity.id });
    if (this.gone.length > GONE_MAX) this.goneSince = this.gone.splice(0, GONE_MAX / 2).at(-1)!.frame;
    if (entity.info.scene !== "")
      this.happenings.note("gone", entity.info.authority, 0, entity.info.path, entity.info.scene);
  }

  #describeAll(): void {
    for (const entity of this.#entities.values()) this.#describe(entity);
  }

  #describe(entity: Entity, frame = this.frame + 1): void {
    const { node, spot } = entity;
    const rpcs = this.#subject.multiplayer._rpcTable(node).byName.size;
    const isOwn = rpcs > 0 || node.scene_file_path !== "" || entity.description === null || isReplicated(node);
    entity.info = {
      id: entity.id,
      parent: entity.parent?.id ?? 0,
      name: escapeRemote(node.name.slice(0, NAME_LENGTH_MAX)),
      path: escapeRemote(pathOf(node)),
      type: node.get_class(),
      scene: node.scene_file_path,
      authority: node.get_multiplayer_authority(),
      rpcs,
      space: spot?.space ?? 0,
      marked: isOwn && spot !== null,
    };
    entity.infoFrame = frame;
  }

  #place(entity: Entity): void {
    const { parent } = entity;
    const found = localFrame(entity.node);
    const moved = !isSameFrame(found?.frame ?? null, entity.local);
    if (!moved && entity.globalFrame > 0 && (parent === null || parent.globalFrame < this.frame)) return;
    entity.local = found === null ? null : found.frame;
    const outer = found?.isGlobal === true ? null : (parent?.global ?? null);
    const global = entity.local === null ? outer : composed(outer, entity.local);
    if (entity.globalFrame > 0 && isSameFrame(global, entity.global)) return;
    entity.global = global;
    entity.globalFrame = this.frame;
    const spot = global === null || entity.local === null ? null : spotOf(global);
    const before = entity.spot?.space;
    // A server may say any number: what is nowhere is not drawn.
    entity.spot = spot !== null && Number.isFinite(spot.x + spot.y + spot.angle) ? spot : null;
    entity.movedFrame = this.frame;
    if (entity.spot?.space !== before) this.#describe(entity, this.frame);
  }

  /** Puts the shapes of a node that are known from the project into the frame of the marked node above it. */
  #shape(entity: Entity): void {
    entity.partsFrame = this.frame;
    const { description, global } = entity;
    if (description === null || this.#level === null) return;
    const parts = this.#level.partsOf(description);
    if (parts.length === 0) return;
    let anchor: Entity | null = entity;
    while (anchor !== null && !anchor.info.marked) anchor = anchor.parent;
    const at = anchor?.global ?? null;
    // A shape without a place of its own stands where its parents do: at the origin, when they have none either.
    const space = (global === null ? null : spotOf(global).space) ?? (description.type.endsWith("3D") ? 3 : 2);
    // What was squeezed to nothing has no shape.
    if (at !== null && (at instanceof Transform2D ? at : at.basis).determinant() === 0) return;
    const relative = global === null || at === null ? global : composed(at.affine_inverse(), global);
    const made: PartMessage[] = [];
    for (const { kind, points, size } of parts) {
      if (this.#shapePoints + points.length > SHAPE_POINTS_MAX) break;
      this.#shapePoints += points.length;
      const placed = relative === null ? points : transformed(relative, points);
      if (!placed.every(Number.isFinite)) continue;
      made.push({
        of: entity.id,
        at: at === null ? 0 : anchor!.id,
        space,
        kind,
        points: placed,
        ...(size && { size }),
      });
    }
    entity.parts = made;
  }
}

function transformed(frame: Transform2D | Transform3D, points: readonly number[]): number[] {
  const placed: number[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) placed.push(...pointOf(frame, points[i]!, points[i + 1]!));
  return placed;
}

function isReplicated(node: Node): boolean {
  return node.get_children(true).some((child) => child instanceof MultiplayerSynchronizer);
}

function pathOf(node: Node): string {
  return node._pathText().slice(0, PATH_LENGTH_MAX);
}
