import {
  ERR_INVALID_PARAMETER,
  ERR_UNCONFIGURED,
  type ErrorCode,
  GodotObject,
  push_error,
  push_warning,
  Signal,
} from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { textOf } from "../../core/message-of.js";
import { NodePath, type Variant } from "../../variant/index.js";
import { currentTree } from "./current-tree.js";
import type { MultiplayerAPI } from "./multiplayer-api.js";
import { printable, SerialNames, stringMatch, validateNodeName } from "./node-name.js";
import { pathNames, relativePath } from "./node-path-names.js";
import { type RpcConfigDictionary, type RpcWords, toRpcConfig } from "./rpc-config.js";
import type { RpcArgs, RpcName, UntypedNode } from "./rpc-types.js";
import type { SceneTree } from "./scene-tree.js";
import { releaseUniqueName, takeUniqueName, uniqueNode } from "./unique-names.js";

/** A node path as methods take it: a `NodePath` or its text. */
export type NodePathLike = NodePath | string;

/** `Node.InternalMode`: 0 disabled, 1 front, 2 back. */
export type InternalMode = 0 | 1 | 2;

/** Counts the names given to nameless children, over all trees, as Godot does: the first gets 2. */
let readableNameCount = 1;

/**
 * Godot's `Node`: something with a name and a place in a tree. Extend it to give a game's nodes their RPC methods.
 *
 * It has what multiplayer needs: names, the tree, its life cycle, authority and RPCs. There is no physics and nothing is
 * drawn. A virtual method that throws, or returns a promise that is rejected, is reported to the log; it breaks nothing.
 *
 * @see Godot class reference, Node
 */
export class Node extends GodotObject {
  /** Sent when the node enters the tree, before its children do. */
  static readonly NOTIFICATION_ENTER_TREE = 10;
  /** Sent when the node is about to leave the tree, after its children have left. */
  static readonly NOTIFICATION_EXIT_TREE = 11;
  /** Sent when the node and all its children are in the tree for the first time, or after {@link request_ready}. */
  static readonly NOTIFICATION_READY = 13;
  /** Sent at each physics frame while {@link is_physics_processing}. */
  static readonly NOTIFICATION_PHYSICS_PROCESS = 16;
  /** Sent at each frame while {@link is_processing}. */
  static readonly NOTIFICATION_PROCESS = 17;
  /** Sent when the node has been added to a parent, before it enters the tree. */
  static readonly NOTIFICATION_PARENTED = 18;
  /** Sent when the node is removed from its parent. */
  static readonly NOTIFICATION_UNPARENTED = 19;
  /** Sent when the name of the node or of one of its ancestors has changed. */
  static readonly NOTIFICATION_PATH_RENAMED = 23;
  /** Sent when the list of children has changed: one was added, removed or moved. */
  static readonly NOTIFICATION_CHILD_ORDER_CHANGED = 24;
  /** Sent at each frame while {@link is_processing_internal}, before `NOTIFICATION_PROCESS`. */
  static readonly NOTIFICATION_INTERNAL_PROCESS = 25;
  /** Sent at each physics frame while {@link is_physics_processing_internal}, first of all. */
  static readonly NOTIFICATION_INTERNAL_PHYSICS_PROCESS = 26;
  /** Sent each time the node and all its children have entered the tree, before `NOTIFICATION_READY`. */
  static readonly NOTIFICATION_POST_ENTER_TREE = 27;
  /** Sent when the node is about to be freed. */
  static readonly NOTIFICATION_PREDELETE = 1;

  /** {@link add_child}: an ordinary child, not internal. */
  static readonly INTERNAL_MODE_DISABLED = 0;
  /** {@link add_child}: an internal child, in front of the ordinary ones. */
  static readonly INTERNAL_MODE_FRONT = 1;
  /** {@link add_child}: an internal child, behind the ordinary ones. */
  static readonly INTERNAL_MODE_BACK = 2;

  /** Emitted when the node enters the tree, before its children do. */
  readonly tree_entered = new Signal<[]>(this, "tree_entered");
  /** Emitted when the node is about to leave the tree, still inside it. */
  readonly tree_exiting = new Signal<[]>(this, "tree_exiting");
  /** Emitted when the node has left the tree. */
  readonly tree_exited = new Signal<[]>(this, "tree_exited");
  /** Emitted when the node and all its children are in the tree for the first time. */
  readonly ready = new Signal<[]>(this, "ready");
  /** Emitted when the node's name has changed, inside the tree only. */
  readonly renamed = new Signal<[]>(this, "renamed");
  /** Emitted when a child enters the tree. */
  readonly child_entered_tree = new Signal<[node: Node]>(this, "child_entered_tree");
  /** Emitted when a child is about to leave the tree. */
  readonly child_exiting_tree = new Signal<[node: Node]>(this, "child_exiting_tree");
  /** Emitted when the list of children has changed. */
  readonly child_order_changed = new Signal<[]>(this, "child_order_changed");

  /** The path of the scene that the node is the root of, `res://…`; empty for none. */
  scene_file_path = "";

  #name = "";
  #parent: Node | null = null;
  #tree: SceneTree | null = null;
  #owner: Node | null = null;
  #uniqueNameInOwner = false;
  /** By name, in the order in which they were added; the order of notifications. */
  #children = new Map<string, Node>();
  /** In the order of their indices, with holes where children were taken away. */
  #order: (Node | null)[] = [];
  #holes = 0;
  /** Where the node stands in its parent's list. */
  #place = 0;
  /** How many children are internal. */
  #internals = 0;
  #serials: SerialNames | null = null;
  #internalMode: InternalMode = 0;
  #blocked = 0;
  #readyNotified = false;
  #readyFirst = true;
  #freed = false;
  #queuedForDeletion = false;
  #authority = 1;
  #rpcConfig: Map<string, RpcConfigDictionary> | null = null;
  #processPriority = 0;
  #process: boolean | null = null;
  #physicsProcess: boolean | null = null;
  #processInternal = false;
  #physicsProcessInternal = false;
  #groups: Set<string> | null = null;
  #multiplayer: MultiplayerAPI | null = null;
  #multiplayerEpoch = -1;
  /** The absolute path, as it was in that epoch of the tree. */
  #path = "";
  #pathEpoch = -1;

  // What a node may override.

  /** Called when the node enters the tree, before its children do. */
  _enter_tree(): void | Promise<void> {}

  /** Called once, when the node and all its children are in the tree. */
  _ready(): void | Promise<void> {}

  /** Called when the node is about to leave the tree. */
  _exit_tree(): void | Promise<void> {}

  /**
   * Called at each frame. Overriding it is enough to have it called; see {@link set_process}.
   *
   * @param _delta - Seconds since the last frame.
   */
  _process(_delta: number): void | Promise<void> {}

  /**
   * Called at a fixed rate; see {@link SceneTree.physics_ticks_per_second}.
   *
   * @param _delta - Seconds between two calls.
   */
  _physics_process(_delta: number): void | Promise<void> {}

  /**
   * Called for each `NOTIFICATION_` constant, before the virtual method that belongs to it. Call the base class's too.
   *
   * @param _what - The notification.
   */
  _notification(_what: number): void {}

  /** @returns Godot's name of the class that a Godot game would see. Classes that extend a node in code keep its name. */
  get_class(): string {
    return "Node";
  }

  // Name.

  /** The node's name, unique among its siblings. Characters that names cannot have become `_`. */
  get name(): string {
    return this.#name;
  }
  set name(name: string) {
    this.set_name(name);
  }
  /** @returns {@link name}. */
  get_name(): string {
    return this.#name;
  }
  /**
   * Gives the node a name, as assigning {@link name} does.
   *
   * @param value - New {@link name}; made unique if a sibling has it; an empty one is refused with an error.
   */
  set_name(value: string): void {
    const text = String(value);
    if (text === "") {
      errorLimited("scene: set_name", () => `Can't give node '${this.getDescription()}' an empty name`);
      return;
    }
    const oldName = this.#name;
    const parent = this.#parent;
    this.#releaseUniqueName();
    this.#name = validateNodeName(text);
    if (this.#tree !== null) this.#tree._epoch++;
    if (parent !== null) {
      parent.#validateChildName(this, true);
      if (this.#name !== oldName) {
        parent.#renameChild(oldName, this);
        parent.#serials?.release(oldName);
      }
    }
    this.#acquireUniqueName();
    this.propagate_notification(Node.NOTIFICATION_PATH_RENAMED);
    if (this.#tree !== null) {
      this.#tree._changed();
      this.renamed.emit();
      this.#tree.node_renamed.emit(this);
    }
  }

  /** @returns The node's path inside the tree, else its name, else its class: for messages, escaped and cut where need be. */
  getDescription(): string {
    if (this.is_inside_tree()) return printable(this._pathText());
    return this.#name === "" ? this.get_class() : printable(this.#name);
  }

  // Children.

  /**
   * Adds a child at the end of the list. Fails, with an error in the log, when the child has a parent, is this node or an
   * ancestor of it, or while this node's children enter or leave the tree.
   *
   * @param node - The child.
   * @param force_readable_name - What a nameless child, or one whose name is taken, is called: readable (`Enemy2`), or
   * quick and with `@` (`@Node@5`). Replicated nodes need readable names, so that every peer gives the same.
   * @param internal - Whether the child is left out by {@link get_children}, in front or at the back.
   */
  add_child(node: Node, force_readable_name = false, internal: InternalMode = 0): void {
    if (!(node instanceof Node)) {
      push_error(`Can't add ${String(node)} as a child of '${this.getDescription()}': it is no Node`);
      return;
    }
    if (node === this) {
      errorLimited("scene: add_child", () => `Can't add child '${printable(node.#name)}' to itself`);
      return;
    }
    if (node.#parent !== null) {
      errorLimited(
        "scene: add_child",
        () =>
          `Can't add child '${printable(node.#name)}' to '${printable(this.#name)}', already has a parent '${printable(node.get_parent()?.name ?? "")}'`,
      );
      return;
    }
    if (node.is_ancestor_of(this)) {
      errorLimited(
        "scene: add_child",
        () =>
          `Can't add child '${printable(node.#name)}' to '${printable(this.#name)}': it is already an ancestor of it`,
      );
      return;
    }
    if (this.#freed || node.#freed) {
      errorLimited(
        "scene: add_child",
        () => `Can't add child '${printable(node.#name)}' to '${printable(this.#name)}': one of them has been freed`,
      );
      return;
    }
    if (this.#blocked > 0) {
      errorLimited(
        "scene: add_child",
        () =>
          `Can't add child '${printable(node.#name)}': parent '${this.getDescription()}' is busy setting up children; ` +
          "add it later, for example in a microtask",
      );
      return;
    }
    this.#validateChildName(node, force_readable_name);
    node.#internalMode = internal;
    this.#children.set(node.#name, node);
    this.#insert(node);
    node.#parent = this;
    node.#notify(Node.NOTIFICATION_PARENTED);
    if (this.#tree !== null) node.#setTree(this.#tree);
    this.#notify(Node.NOTIFICATION_CHILD_ORDER_CHANGED);
    this.child_order_changed.emit();
  }

  /**
   * Adds a node to this node's parent, right behind this node.
   *
   * @param sibling - The node.
   * @param force_readable_name - See {@link add_child}.
   */
  add_sibling(sibling: Node, force_readable_name = false): void {
    const parent = this.#parent;
    if (parent === null) {
      push_error(`Can't add a sibling to '${this.getDescription()}': it has no parent`);
      return;
    }
    parent.add_child(sibling, force_readable_name, this.#internalMode);
    if (sibling.#parent === parent) parent.move_child(sibling, this.get_index() + 1);
  }

  /**
   * Takes a child away. It is not freed.
   *
   * @param node - The child; a node that is none is refused with an error.
   */
  remove_child(node: Node): void {
    if (this.#blocked > 0) {
      errorLimited(
        "scene: remove_child",
        () =>
          `Can't remove child '${printable(String(node?.name))}': parent '${this.getDescription()}' is busy adding or removing children; ` +
          "remove it later, for example in a microtask",
      );
      return;
    }
    if (!(node instanceof Node) || node.#parent !== this) {
      errorLimited(
        "scene: remove_child",
        () => `Can't remove '${printable(String(node?.name))}' from '${this.getDescription()}': it is no child of it`,
      );
      return;
    }
    this.#blocked++;
    const wasInside = this.#tree !== null;
    node.#setTree(null);
    node.#notify(Node.NOTIFICATION_UNPARENTED);
    this.#blocked--;
    this.#children.delete(node.#name);
    this.#serials?.release(node.#name);
    this.#takeOut(node);
    node.#parent = null;
    this.#notify(Node.NOTIFICATION_CHILD_ORDER_CHANGED);
    this.child_order_changed.emit();
    if (wasInside) node.#propagateAfterExitTree();
  }

  /**
   * Moves a child to another place in the list.
   *
   * @param child_node - The child.
   * @param to_index - Its new index among the children of its internal mode; negative counts from the end.
   */
  move_child(child_node: Node, to_index: number): void {
    if (child_node.#parent !== this) {
      push_error(`Can't move '${printable(child_node.#name)}': it is no child of '${this.getDescription()}'`);
      return;
    }
    const mode = child_node.#internalMode;
    const list = this.#list();
    const group = list.filter((child) => child.#internalMode === mode);
    const target = to_index < 0 ? to_index + group.length : to_index;
    if (!(target >= 0 && target < group.length)) {
      push_error(
        `Can't move '${printable(child_node.#name)}' to index ${to_index}: there are ${group.length} children`,
      );
      return;
    }
    const current = group.indexOf(child_node);
    if (current === target) return;
    const before = group[0]!.#place;
    list.splice(child_node.#place, 1);
    list.splice(before + target, 0, child_node);
    this.#renumber();
    this.#tree?._changed();
    this.#notify(Node.NOTIFICATION_CHILD_ORDER_CHANGED);
    this.child_order_changed.emit();
  }

  /** @param include_internal - Whether internal children count. @returns How many children there are. */
  get_child_count(include_internal = false): number {
    return include_internal || this.#internals === 0 ? this.#children.size : this.get_children().length;
  }

  /**
   * @param idx - A child's index; negative counts from the end.
   * @param include_internal - Whether internal children count.
   * @returns The child; null, with an error in the log, when there is none.
   */
  get_child(idx: number, include_internal = false): Node | null {
    const children = this.get_children(include_internal);
    const child = children[idx < 0 ? idx + children.length : idx];
    if (child !== undefined) return child;
    push_error(`Index ${idx} is out of bounds: '${this.getDescription()}' has ${children.length} children`);
    return null;
  }

  /** @param include_internal - Whether internal children are listed. @returns The children, in order, in a new array. */
  get_children(include_internal = false): Node[] {
    const list = this.#list();
    return include_internal || this.#internals === 0 ? list.slice() : list.filter((child) => child.#internalMode === 0);
  }

  /**
   * @param include_internal - Whether internal siblings count.
   * @returns The node's place among its siblings; -1 without a parent.
   */
  get_index(include_internal = false): number {
    if (this.#parent === null) return -1;
    const list = this.#parent.#list();
    if (include_internal || this.#parent.#internals === 0) return this.#place;
    return list.filter((child) => child.#internalMode === this.#internalMode).indexOf(this);
  }

  /** @returns The parent, or null. */
  get_parent(): Node | null {
    return this.#parent;
  }

  /** @param node - Another node. @returns Whether this node is its parent, or the parent's parent, and so on. */
  is_ancestor_of(node: Node): boolean {
    for (let at = node.#parent; at !== null; at = at.#parent) if (at === this) return true;
    return false;
  }

  /**
   * Gives the node another parent.
   *
   * @param newParent - The new parent.
   */
  reparent(newParent: Node): void {
    if (this.#parent === null) {
      push_error(`Node '${this.getDescription()}' needs a parent to be reparented`);
      return;
    }
    if (newParent === this.#parent) return;
    const owner = this.#owner;
    this.#parent.remove_child(this);
    newParent.add_child(this);
    if (owner?.is_ancestor_of(this)) this.owner = owner;
  }

  // Paths.

  /**
   * Finds a node: below this one, with `..` above it, from the root of the tree with a leading `/`, or by its unique name
   * inside its owner with `%`.
   *
   * @param path - The path; what follows a colon is ignored.
   * @returns The node; null when there is none.
   */
  get_node_or_null<T extends Node = Node>(path: NodePathLike): T | null {
    const { absolute, names, empty } = pathNames(path);
    if (empty) return null;
    let current: Node | null = this;
    let root: Node | null = null;
    if (absolute) {
      if (this.#tree === null) {
        push_error(`Can't use get_node() with absolute path '${String(path)}' from outside the scene tree`);
        return null;
      }
      current = null;
      root = this;
      while (root.#parent !== null) root = root.#parent;
    }
    for (const name of names) {
      let next: Node | null = null;
      if (name === ".") next = current;
      else if (name === "..") {
        next = current === null ? null : current.#parent;
        if (next === null) return null;
      } else if (current === null) next = root !== null && name === root.#name ? root : null;
      else if (name.startsWith("%")) {
        next = Node.#withUniqueName(current, name.slice(1)) ?? Node.#withUniqueName(current.#owner, name.slice(1));
        if (next === null) return null;
      } else {
        next = current.#children.get(name) ?? null;
        if (next === null) return null;
      }
      current = next;
    }
    return current as T | null;
  }

  /**
   * Finds a node that must be there; see {@link get_node_or_null}.
   *
   * @param path - The path.
   * @returns The node. When there is none, an error goes to the log and null is returned in spite of the type, which
   * leaves that case out because GDScript's does.
   */
  get_node<T extends Node = Node>(path: NodePathLike): T {
    const node = this.get_node_or_null<T>(path);
    if (node === null) {
      const how = pathNames(path).absolute ? "absolute path attempted from" : "relative to";
      errorLimited("scene: get_node", () => `Node not found: "${String(path)}" (${how} "${this.getDescription()}")`);
    }
    return node as T;
  }

  /** @param path - A path. @returns Whether it leads to a node. */
  has_node(path: NodePathLike): boolean {
    return this.get_node_or_null(path) !== null;
  }

  /**
   * Finds the first node below this one whose name matches.
   *
   * @param pattern - A name in which `*` stands for any characters and `?` for one, except a period.
   * @param recursive - Whether to look below the children too.
   * @param owned - Whether only nodes with an owner are found: those that came with a scene.
   * @returns The node, or null.
   */
  find_child(pattern: string, recursive = true, owned = true): Node | null {
    for (const child of this.#list()) {
      if (owned && child.#owner === null) continue;
      if (stringMatch(child.#name, pattern)) return child;
      if (!recursive) continue;
      const found = child.find_child(pattern, true, owned);
      if (found !== null) return found;
    }
    return null;
  }

  /**
   * Finds all nodes below this one whose name, and class if one is given, match.
   *
   * @param pattern - See {@link find_child}; empty for any name.
   * @param type - A class's name, Godot's or that of a class in code; empty for any.
   * @param recursive - See {@link find_child}.
   * @param owned - See {@link find_child}.
   * @returns The nodes, in the order of the tree.
   */
  find_children(pattern: string, type = "", recursive = true, owned = true): Node[] {
    const found: Node[] = [];
    for (const child of this.#list()) {
      if (owned && child.#owner === null) continue;
      const rightType = type === "" || child.get_class() === type || isInstanceOf(child, type);
      if (rightType && (pattern === "" || stringMatch(child.#name, pattern))) found.push(child);
      if (recursive) found.push(...child.find_children(pattern, type, true, owned));
    }
    return found;
  }

  /** @returns The absolute path; empty, with an error in the log, outside the tree. */
  get_path(): NodePath {
    if (this.#tree === null) {
      errorLimited(
        "scene: get_path",
        () => `Can't get the path of node '${this.getDescription()}': it is not in a scene tree`,
      );
      return new NodePath("");
    }
    return new NodePath(this._pathText());
  }

  /**
   * @param node - A node of the same tree.
   * @returns The path that leads from this node to the other; empty, with an error in the log, when nothing joins them.
   */
  get_path_to(node: Node): NodePath {
    const from = this._names();
    const to = node._names();
    if (this.#top() !== node.#top()) {
      push_error(`There is no path from '${this.getDescription()}' to '${node.getDescription()}'`);
      return new NodePath("");
    }
    return new NodePath(relativePath(from, to));
  }

  /** The absolute path as text. @internal */
  _pathText(): string {
    const epoch = this.#tree?._epoch ?? -1;
    if (epoch !== -1 && epoch === this.#pathEpoch) return this.#path;
    this.#pathEpoch = epoch;
    this.#path = `/${this._names().join("/")}`;
    return this.#path;
  }

  /** The names from the topmost node to this one. @internal */
  _names(): string[] {
    const names: string[] = [];
    for (let at: Node | null = this; at !== null; at = at.#parent) names.push(at.#name);
    return names.reverse();
  }

  // Owner.

  /** The root of the scene that the node came with; unique names (`%Name`) are looked up in it. */
  get owner(): Node | null {
    return this.#owner;
  }
  set owner(owner: Node | null) {
    if (owner !== null && !owner.is_ancestor_of(this)) {
      push_error(`Invalid owner for '${this.getDescription()}': an owner must be an ancestor`);
      return;
    }
    this.#releaseUniqueName();
    this.#owner = owner;
    this.#acquireUniqueName();
  }
  /** @returns {@link owner}. */
  get_owner(): Node | null {
    return this.#owner;
  }
  /**
   * Sets {@link Node.owner}; one that is no ancestor is refused with an error.
   *
   * @param owner - New {@link Node.owner}.
   */
  set_owner(owner: Node | null): void {
    this.owner = owner;
  }

  /** Whether the node is found as `%Name` by the nodes that have the same {@link owner}. */
  get unique_name_in_owner(): boolean {
    return this.#uniqueNameInOwner;
  }
  set unique_name_in_owner(enable: boolean) {
    this.#releaseUniqueName();
    this.#uniqueNameInOwner = enable;
    this.#acquireUniqueName();
  }
  /**
   * Sets {@link unique_name_in_owner}.
   *
   * @param enable - New {@link unique_name_in_owner}.
   */
  set_unique_name_in_owner(enable: boolean): void {
    this.unique_name_in_owner = enable;
  }
  /** @returns {@link unique_name_in_owner}. */
  is_unique_name_in_owner(): boolean {
    return this.#uniqueNameInOwner;
  }

  // Tree.

  /** @returns Whether the node is in a tree. */
  is_inside_tree(): boolean {
    return this.#tree !== null;
  }

  /** @returns The tree; null outside of one. */
  get_tree(): SceneTree | null {
    return this.#tree;
  }

  /** @returns Whether the node and its children have become ready. */
  is_node_ready(): boolean {
    return !this.#readyFirst;
  }

  /** Has {@link _ready} called again when the node enters the tree the next time. */
  request_ready(): void {
    this.#readyFirst = true;
  }

  /** Frees the node, with everything below it, at the end of the frame. */
  queue_free(): void {
    const tree = this.#tree ?? currentTree();
    if (this.#queuedForDeletion || this.#freed) return;
    this.#queuedForDeletion = true;
    if (tree !== null) tree._queueDelete(this);
    else queueMicrotask(() => this.free());
  }

  /** @returns Whether {@link queue_free} was called. */
  is_queued_for_deletion(): boolean {
    return this.#queuedForDeletion;
  }

  /** Takes the node out of the tree at once and frees it with everything below it. */
  free(): void {
    if (this.#freed) return;
    if (this.#blocked > 0 || (this.#parent !== null && this.#parent.#blocked > 0)) {
      errorLimited(
        "scene: free",
        () => `Can't free '${this.getDescription()}' now: it is busy adding or removing children; use queue_free()`,
      );
      return;
    }
    this.#parent?.remove_child(this);
    this.#freed = true;
    this.#notify(Node.NOTIFICATION_PREDELETE);
    for (const child of this.#list().slice().reverse()) child.free();
    this.owner = null;
  }

  /** Whether the node has been freed. (GDScript: `not is_instance_valid(node)`.) */
  get isFreed(): boolean {
    return this.#freed;
  }

  /**
   * Puts the node into a group.
   *
   * @param group - A group's name.
   */
  add_to_group(group: string): void {
    this.#groups ??= new Set();
    this.#groups.add(group);
  }
  /**
   * Takes the node out of a group; nothing happens when it is not in it.
   *
   * @param group - A group's name.
   */
  remove_from_group(group: string): void {
    if (this.#groups !== null) this.#groups.delete(group);
  }
  /** @param group - A group's name. @returns Whether the node is in it. */
  is_in_group(group: string): boolean {
    return (this.#groups as Set<string> | null)?.has(group) ?? false;
  }
  /** @returns The names of the node's groups. */
  get_groups(): string[] {
    return [...(this.#groups ?? [])];
  }

  // Processing.

  /** The order of processing: smaller first, then as in the tree. Default 0. */
  get process_priority(): number {
    return this.#processPriority;
  }
  set process_priority(priority: number) {
    this.set_process_priority(priority);
  }
  /** @returns {@link process_priority}. */
  get_process_priority(): number {
    return this.#processPriority;
  }
  /**
   * Sets {@link process_priority}.
   *
   * @param priority - New {@link process_priority}.
   */
  set_process_priority(priority: number): void {
    this.#processPriority = priority;
    this.#tree?._changed();
  }

  /**
   * Turns the calls of {@link _process} on or off.
   *
   * @param enable - Whether {@link _process} is called. Without a call it is if the method is overridden.
   */
  set_process(enable: boolean): void {
    this.#process = enable;
    this.#tree?._changed();
  }
  /** @returns Whether {@link _process} is called at each frame. */
  is_processing(): boolean {
    return this.#process ?? this._process !== Node.prototype._process;
  }
  /**
   * Turns the calls of {@link _physics_process} on or off.
   *
   * @param enable - Whether {@link _physics_process} is called. Without a call it is if the method is overridden.
   */
  set_physics_process(enable: boolean): void {
    this.#physicsProcess = enable;
    this.#tree?._changed();
  }
  /** @returns Whether {@link _physics_process} is called. */
  is_physics_processing(): boolean {
    return this.#physicsProcess ?? this._physics_process !== Node.prototype._physics_process;
  }
  /**
   * Turns internal processing on or off. Default off.
   *
   * @param enable - Whether `NOTIFICATION_INTERNAL_PROCESS` comes at each frame.
   */
  set_process_internal(enable: boolean): void {
    if (this.#processInternal === enable) return;
    this.#processInternal = enable;
    this.#tree?._changed();
  }
  /** @returns Whether `NOTIFICATION_INTERNAL_PROCESS` comes at each frame. */
  is_processing_internal(): boolean {
    return this.#processInternal;
  }
  /**
   * Turns internal physics processing on or off. Default off.
   *
   * @param enable - Whether `NOTIFICATION_INTERNAL_PHYSICS_PROCESS` comes.
   */
  set_physics_process_internal(enable: boolean): void {
    if (this.#physicsProcessInternal === enable) return;
    this.#physicsProcessInternal = enable;
    this.#tree?._changed();
  }
  /** @returns Whether `NOTIFICATION_INTERNAL_PHYSICS_PROCESS` comes. */
  is_physics_processing_internal(): boolean {
    return this.#physicsProcessInternal;
  }
  /** @returns Seconds since the last frame; 0 outside the tree. */
  get_process_delta_time(): number {
    return this.#tree?._processDelta ?? 0;
  }

  /**
   * Sends a notification to this node.
   *
   * @param what - A `NOTIFICATION_` constant, or one of your own.
   */
  notification(what: number): void {
    this.#notify(what);
  }

  /**
   * Sends a notification to this node and all below it.
   *
   * @param what - A `NOTIFICATION_` constant, or one of your own.
   */
  propagate_notification(what: number): void {
    this.#blocked++;
    this.#notify(what);
    for (const child of this.#children.values()) child.propagate_notification(what);
    this.#blocked--;
  }

  /** One frame for this node. @internal */
  _runProcess(delta: number): void {
    if (this.#processInternal) this.#notify(Node.NOTIFICATION_INTERNAL_PROCESS);
    if (!this.is_processing()) return;
    this.#notify(Node.NOTIFICATION_PROCESS);
    if (this.#tree !== null) this.#call("_process", () => this._process(delta));
  }

  /** One physics frame for this node. @internal */
  _runPhysicsProcess(delta: number): void {
    if (this.#physicsProcessInternal) this.#notify(Node.NOTIFICATION_INTERNAL_PHYSICS_PROCESS);
    if (!this.is_physics_processing()) return;
    this.#notify(Node.NOTIFICATION_PHYSICS_PROCESS);
    if (this.#tree !== null) this.#call("_physics_process", () => this._physics_process(delta));
  }

  // Multiplayer.

  /** The multiplayer API that is in charge of this node; null outside the tree. */
  get multiplayer(): MultiplayerAPI | null {
    return this.get_multiplayer();
  }

  /** @returns {@link multiplayer}. */
  get_multiplayer(): MultiplayerAPI | null {
    const tree = this.#tree;
    if (tree === null) return null;
    if (this.#multiplayerEpoch !== tree._epoch) {
      this.#multiplayer = tree._multiplayerFor(this._names());
      this.#multiplayerEpoch = tree._epoch;
    }
    return this.#multiplayer;
  }

  /**
   * Says which peer this node belongs to: that one may call its `authority` methods. Every peer must say the same; Godot
   * does not send it. Children that are added later do not take it over.
   *
   * @param id - A peer's id. Default 1, the server.
   * @param recursive - Whether the nodes below get it too.
   */
  set_multiplayer_authority(id: number, recursive = true): void {
    this.#authority = id;
    if (recursive) for (const child of this.#children.values()) child.set_multiplayer_authority(id, true);
  }

  /** @returns The id of the peer that this node belongs to. */
  get_multiplayer_authority(): number {
    return this.#authority;
  }

  /** @returns Whether this peer is the node's authority; `false`, with an error in the log, outside the tree. */
  is_multiplayer_authority(): boolean {
    if (this.#tree === null) {
      push_error(`Can't tell the authority of node '${this.getDescription()}': it is not in a scene tree`);
      return false;
    }
    return this.get_multiplayer()?.get_unique_id() === this.#authority;
  }

  /**
   * Configures one method of this node for RPCs, beside those that its class declares. Such methods get ids of their own
   * (bit 15 set), so the other end must configure the same ones with `rpc_config` as well. Call it before the first RPC
   * of the node: like Godot, an API looks at a node's configuration once.
   *
   * @param method - The method's name.
   * @param config - `{ rpc_mode, transfer_mode, call_local, channel }` as in Godot, or the words of the annotation as an
   * array; null takes the configuration away.
   */
  rpc_config(method: string, config: Partial<RpcConfigDictionary> | RpcWords | null): void {
    this.#rpcConfig ??= new Map();
    if (config === null) this.#rpcConfig.delete(method);
    else {
      const parsed = toRpcConfig(config);
      if (typeof parsed === "string") push_error(`Invalid RPC configuration for '${method}': ${parsed}`);
      else this.#rpcConfig.set(method, parsed);
    }
  }

  /** @returns The methods configured with {@link rpc_config}, by name; null when there are none. */
  get_node_rpc_config(): ReadonlyMap<string, RpcConfigDictionary> | null {
    return this.#rpcConfig;
  }

  /** The names by which this node answers RPCs without methods of its own; null for an ordinary node. @internal */
  _remoteRpcs(): ReadonlyMap<string, RpcConfigDictionary> | null {
    return null;
  }

  /** A call for a node that has names of methods only. @internal */
  _remoteCall(_method: string, _args: readonly Variant[], _sender: number): void {}

  /**
   * Calls a method of this node at all other peers, and here too if it is declared `call_local`.
   *
   * @param method - A method declared for RPCs.
   * @param args - Its arguments.
   * @returns `OK`; `ERR_UNCONFIGURED` outside the tree or without a peer; `ERR_CONNECTION_ERROR` when not connected;
   * `ERR_INVALID_PARAMETER` for a method that is not declared.
   */
  rpc<T extends Node>(this: T & UntypedNode<T>, method: string, ...args: Variant[]): ErrorCode;
  rpc<T extends object, K extends keyof T & RpcName<T>>(this: Pick<T, K>, method: K, ...args: RpcArgs<T, K>): ErrorCode;
  rpc(method: string, ...args: Variant[]): ErrorCode {
    return this._rpcp(0, method, args);
  }

  /**
   * Calls a method of this node at one peer.
   *
   * @param peer_id - The peer's id; 0 for all; negative for all but that one.
   * @param method - A method declared for RPCs.
   * @param args - Its arguments.
   * @returns See {@link rpc}; `ERR_INVALID_PARAMETER` also for this peer's own id when the method is not `call_local`.
   */
  rpc_id<T extends Node>(this: T & UntypedNode<T>, peer_id: number, method: string, ...args: Variant[]): ErrorCode;
  rpc_id<T extends object, K extends keyof T & RpcName<T>>(
    this: Pick<T, K>,
    peer_id: number,
    method: K,
    ...args: RpcArgs<T, K>
  ): ErrorCode;
  rpc_id(peer_id: number, method: string, ...args: Variant[]): ErrorCode {
    return this._rpcp(peer_id, method, args);
  }

  /** @internal */
  _rpcp(peerId: number, method: string, args: readonly Variant[]): ErrorCode {
    if (this.#tree === null) {
      errorLimited(
        "scene: rpc",
        () => `Can't call '${method}' of node '${this.getDescription()}' remotely: the node is not in a scene tree`,
      );
      return ERR_UNCONFIGURED;
    }
    if (!Number.isInteger(peerId)) {
      push_error(`Can't call '${method}' at peer ${String(peerId)}: a peer's id is an integer`);
      return ERR_INVALID_PARAMETER;
    }
    const api = this.get_multiplayer();
    if (api === null) return ERR_UNCONFIGURED;
    return api.rpc(peerId, this, method, args);
  }

  // How the tree is walked.

  /** Puts a root node into its tree. @internal */
  _setAsRoot(tree: SceneTree | null): void {
    this.#setTree(tree);
    if (tree === null) this.#propagateAfterExitTree();
  }

  #setTree(tree: SceneTree | null): void {
    if (this.#tree !== null) {
      const oldTree = this.#tree;
      this.#propagateExitTree();
      oldTree._changed();
    }
    this.#tree = tree;
    if (tree === null) return;
    tree._changed();
    this.#propagateEnterTree();
    if (this.#parent === null || this.#parent.#readyNotified) this.#propagateReady();
    tree._changed();
  }

  #propagateEnterTree(): void {
    if (this.#parent !== null) this.#tree = this.#parent.#tree;
    const tree = this.#tree!;
    this.#notify(Node.NOTIFICATION_ENTER_TREE);
    this.#call("_enter_tree", () => this._enter_tree());
    this.tree_entered.emit();
    tree.node_added.emit(this);
    this.#parent?.child_entered_tree.emit(this);
    this.#blocked++;
    for (const child of this.#children.values()) if (child.#tree === null) child.#propagateEnterTree();
    this.#blocked--;
  }

  #propagateReady(): void {
    this.#readyNotified = true;
    this.#blocked++;
    for (const child of this.#children.values()) child.#propagateReady();
    this.#blocked--;
    this.#notify(Node.NOTIFICATION_POST_ENTER_TREE);
    if (!this.#readyFirst) return;
    this.#readyFirst = false;
    this.#notify(Node.NOTIFICATION_READY);
    this.#call("_ready", () => this._ready());
    this.ready.emit();
  }

  #propagateExitTree(): void {
    const tree = this.#tree!;
    this.#blocked++;
    for (const child of [...this.#children.values()].reverse()) child.#propagateExitTree();
    this.#blocked--;
    this.#call("_exit_tree", () => this._exit_tree());
    this.tree_exiting.emit();
    this.#notify(Node.NOTIFICATION_EXIT_TREE);
    tree.node_removed.emit(this);
    this.#parent?.child_exiting_tree.emit(this);
    this.#readyNotified = false;
    this.#tree = null;
    this.#multiplayer = null;
    this.#multiplayerEpoch = -1;
    this.#pathEpoch = -1;
  }

  #propagateAfterExitTree(): void {
    if (this.#owner !== null && !this.#owner.is_ancestor_of(this)) this.owner = null;
    this.#blocked++;
    for (const child of [...this.#children.values()].reverse()) child.#propagateAfterExitTree();
    this.#blocked--;
    this.tree_exited.emit();
  }

  #notify(what: number): void {
    try {
      this._notification(what);
    } catch (error) {
      reportVirtual(this, `_notification(${what})`, error);
    }
  }

  #call(what: string, virtual: () => unknown): void {
    try {
      const result = virtual();
      if (result instanceof Promise) result.catch((error) => reportVirtual(this, what, error));
    } catch (error) {
      reportVirtual(this, what, error);
    }
  }

  #validateChildName(child: Node, forceReadableName: boolean): void {
    const isTaken = (name: string): boolean => {
      const other = this.#children.get(name);
      return other !== undefined && other !== child;
    };
    if (forceReadableName) {
      this.#serials ??= new SerialNames();
      child.#name = this.#serials.find(child.#name || child.get_class(), isTaken);
    } else if (child.#name === "" || isTaken(child.#name)) child.#name = `@${child.get_class()}@${++readableNameCount}`;
  }

  /** Gives a child another key without changing its place in the order of notifications. */
  #renameChild(oldName: string, child: Node): void {
    const entries = [...this.#children].map(([name, node]): [string, Node] =>
      name === oldName ? [child.#name, node] : [name, node],
    );
    this.#children = new Map(entries);
  }

  /** The children in the order of their indices. */
  #list(): Node[] {
    if (this.#holes > 0) {
      this.#order = this.#order.filter((child) => child !== null);
      this.#holes = 0;
      this.#renumber();
    }
    return this.#order as Node[];
  }

  #renumber(): void {
    for (let i = 0; i < this.#order.length; i++) this.#order[i]!.#place = i;
  }

  #insert(child: Node): void {
    const mode = child.#internalMode;
    if (mode !== Node.INTERNAL_MODE_DISABLED) this.#internals++;
    if (this.#internals === 0 || mode === Node.INTERNAL_MODE_BACK) {
      child.#place = this.#order.length;
      this.#order.push(child);
      return;
    }
    const list = this.#list();
    const belongsBefore = (other: Node): boolean =>
      other.#internalMode === 1 || (mode === 0 && other.#internalMode === 0);
    let end = list.length;
    while (end > 0 && !belongsBefore(list[end - 1]!)) end--;
    list.splice(end, 0, child);
    this.#renumber();
  }

  #takeOut(child: Node): void {
    if (child.#internalMode !== Node.INTERNAL_MODE_DISABLED) this.#internals--;
    this.#order[child.#place] = null;
    this.#holes++;
    if (this.#holes * 2 > this.#order.length) this.#list();
  }

  #top(): Node {
    let top: Node = this;
    while (top.#parent !== null) top = top.#parent;
    return top;
  }

  static #withUniqueName(owner: Node | null, name: string): Node | null {
    return owner === null ? null : uniqueNode<Node>(owner, name);
  }

  #acquireUniqueName(): void {
    if (!this.#uniqueNameInOwner || this.#owner === null) return;
    if (takeUniqueName(this.#owner, this.#name, this)) return;
    const owner = this.#owner.getDescription();
    push_warning(`The unique name '%${this.#name}' of '${owner}' is taken already`);
    this.#uniqueNameInOwner = false;
  }

  #releaseUniqueName(): void {
    if (this.#uniqueNameInOwner && this.#owner !== null) releaseUniqueName(this.#owner, this.#name, this);
  }
}

function isInstanceOf(node: Node, type: string): boolean {
  for (let at = Object.getPrototypeOf(node); at !== null; at = Object.getPrototypeOf(at))
    if (at.constructor.name === type) return true;
  return false;
}

function reportVirtual(node: Node, what: string, error: unknown): void {
  errorLimited(
    "scene: node virtual",
    () => `${what} of node '${node.getDescription()}' threw: ${textOf(error)}`,
    error,
  );
}
