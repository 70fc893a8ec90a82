import { type ErrorCode, push_error, Signal } from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { NodePath, type Variant } from "../../variant/index.js";
import { ChildList, type InternalMode, type Seats } from "./child-list.js";
import { currentTree } from "./current-tree.js";
import { callVirtual, notify } from "./node-callbacks.js";
import { findChild, findChildren, nodeAt, topOf } from "./node-finding.js";
import { NodeMultiplayer } from "./node-multiplayer.js";
import { printable, validateNodeName } from "./node-name.js";
import { pathNames, relativePath } from "./node-path-names.js";
import type { RpcArgs, RpcName, UntypedNode } from "./rpc-types.js";
import type { SceneTree } from "./scene-tree.js";
import { releaseUniqueName, takeUniqueName } from "./unique-names.js";

/** A node path as methods take it: a `NodePath` or its text. */
export type NodePathLike = NodePath | string;

/**
 * Godot's `Node`: something with a name and a place in a tree. Extend it to give a game's nodes their RPC methods.
 *
 * It has what multiplayer needs: names, the tree, its life cycle, authority and RPCs. There is no physics and nothing is
 * drawn. A virtual method that throws, or returns a promise that is rejected, is reported to the log; it breaks nothing.
 *
 * @see Godot class reference, Node
 */
export class Node extends NodeMultiplayer {
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
  /** Only where there have been children: most nodes are leaves. */
  #children: ChildList<Node> | null = null;
  /** Where the node stands in its parent's list. */
  #place = 0;
  #internalMode: InternalMode = 0;
  #blocked = 0;
  #readyNotified = false;
  #readyFirst = true;
  #freed = false;
  /** While it is being freed: it still has its place. */
  #dying = false;
  #queuedForDeletion = false;
  #groups: Set<string> | null = null;
  /** The absolute path, as it was in that epoch of the tree. */
  #path = "";
  #pathEpoch = -1;

  static readonly #seats: Seats<Node> = {
    placeOf: (child) => child.#place,
    setPlace: (child, place) => {
      child.#place = place;
    },
    modeOf: (child) => child.#internalMode,
  };

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
    const siblings = this.#parent === null ? null : this.#parent.#children;
    this.#releaseUniqueName();
    this.#name = validateNodeName(text);
    if (this.#tree !== null) this.#tree._epoch++;
    if (siblings !== null) {
      this.#name = siblings.nameFor(this, this.#name, true);
      if (this.#name !== oldName) siblings.rename(oldName, this.#name);
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
  override getDescription(): string {
    if (this.is_inside_tree()) return printable(this._pathText());
    return this.#name === "" ? this.get_class() : printable(this.#name);
  }

  /** @internal */
  override _title(): string {
    return `${this.constructor.name || this.get_class()} '${this.getDescription()}'`;
  }

  /** @internal */
  override _fields(): object {
    // A game's own names may begin as they like.
    const fields = super._fields(() => true) as Record<string, unknown>;
    if (fields["scene_file_path"] === "") delete fields["scene_file_path"];
    return fields;
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
    const refusal = this.#refusalOf(node);
    if (refusal !== null) {
      errorLimited("scene: add_child", refusal);
      return;
    }
    this.#children ??= new ChildList(Node.#seats);
    node.#name = this.#children.nameFor(node, node.#name, force_readable_name);
    node.#internalMode = internal;
    this.#children.add(node.#name, node);
    node.#parent = this;
    notify(node, Node.NOTIFICATION_PARENTED);
    if (this.#tree !== null) node.#setTree(this.#tree);
    this.#childOrderChanged();
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
    notify(node, Node.NOTIFICATION_UNPARENTED);
    this.#blocked--;
    this.#children!.remove(node.#name, node);
    node.#parent = null;
    this.#childOrderChanged();
    if (wasInside) node.#propagateAfterExitTree();
  }

  /**
   * Moves a child to another place in the list.
   *
   * @param child_node - The child.
   * @param to_index - Its new index among the children of its internal mode; negative counts from the end.
   */
  move_child(child_node: Node, to_index: number): void {
    if (child_node.#parent !== this || this.#children === null) {
      push_error(`Can't move '${printable(child_node.#name)}': it is no child of '${this.getDescription()}'`);
      return;
    }
    const group = this.#children.alike(child_node);
    const target = to_index < 0 ? to_index + group.length : to_index;
    if (!(target >= 0 && target < group.length)) {
      push_error(
        `Can't move '${printable(child_node.#name)}' to index ${to_index}: there are ${group.length} children`,
      );
      return;
    }
    const current = group.indexOf(child_node);
    if (current === target) return;
    this.#children.move(child_node, group[0]!.#place + target);
    this.#tree?._changed();
    this.#childOrderChanged();
  }

  /** @param include_internal - Whether internal children count. @returns How many children there are. */
  get_child_count(include_internal = false): number {
    return this.#children?.count(include_internal) ?? 0;
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
    return this.#children?.listed(include_internal) ?? [];
  }

  /**
   * @param include_internal - Whether internal siblings count.
   * @returns The node's place among its siblings; -1 without a parent.
   */
  get_index(include_internal = false): number {
    const siblings = this.#parent === null ? null : this.#parent.#children;
    return siblings === null ? -1 : siblings.indexOf(this, include_internal);
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
    return nodeAt<Node>(this, path) as T | null;
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
    return findChild<Node>(this, pattern, recursive, owned);
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
    return findChildren<Node>(this, pattern, type, recursive, owned);
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
    if (topOf<Node>(this) !== topOf<Node>(node)) {
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
  override _names(): string[] {
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
  override get_tree(): SceneTree | null {
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
    if (this.#freed || this.#dying) return;
    if (this.#blocked > 0 || (this.#parent !== null && this.#parent.#blocked > 0)) {
      errorLimited(
        "scene: free",
        () => `Can't free '${this.getDescription()}' now: it is busy adding or removing children; use queue_free()`,
      );
      return;
    }
    this.#dying = true;
    notify(this, Node.NOTIFICATION_PREDELETE);
    this.#parent?.remove_child(this);
    this.#freed = true;
    for (const child of (this.#children?.listed(true) ?? []).reverse()) child.free();
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

  /**
   * Sends a notification to this node and all below it.
   *
   * @param what - A `NOTIFICATION_` constant, or one of your own.
   */
  propagate_notification(what: number): void {
    this.#blocked++;
    notify(this, what);
    for (const child of this._childNodes()) child.propagate_notification(what);
    this.#blocked--;
  }

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

  // How the tree is walked.

  /** @internal */
  _childNamed(name: string): Node | null {
    return this.#children?.named(name) ?? null;
  }

  /** @internal */
  _childOrder(): readonly Node[] {
    return this.#children?.inOrder() ?? [];
  }

  /** The children in the order in which they were added: that of notifications. @internal */
  override _childNodes(): Iterable<Node> {
    return this.#children?.asAdded() ?? [];
  }

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
    tree._entered(this);
    notify(this, Node.NOTIFICATION_ENTER_TREE);
    callVirtual(this, "_enter_tree", () => this._enter_tree());
    this.tree_entered.emit();
    tree.node_added.emit(this);
    this.#parent?.child_entered_tree.emit(this);
    this.#blocked++;
    for (const child of this._childNodes()) if (child.#tree === null) child.#propagateEnterTree();
    this.#blocked--;
  }

  #propagateReady(): void {
    this.#readyNotified = true;
    this.#blocked++;
    for (const child of this._childNodes()) child.#propagateReady();
    this.#blocked--;
    notify(this, Node.NOTIFICATION_POST_ENTER_TREE);
    if (!this.#readyFirst) return;
    this.#readyFirst = false;
    this._beginFrames();
    callVirtual(this, "_ready", () => this._ready());
    notify(this, Node.NOTIFICATION_READY);
    this.ready.emit();
  }

  #propagateExitTree(): void {
    const tree = this.#tree!;
    this.#blocked++;
    for (const child of [...this._childNodes()].reverse()) child.#propagateExitTree();
    this.#blocked--;
    callVirtual(this, "_exit_tree", () => this._exit_tree());
    this.tree_exiting.emit();
    notify(this, Node.NOTIFICATION_EXIT_TREE);
    tree.node_removed.emit(this);
    this.#parent?.child_exiting_tree.emit(this);
    this.#readyNotified = false;
    this.#tree = null;
    tree._left(this);
    this._forgetMultiplayer();
    this.#pathEpoch = -1;
  }

  #propagateAfterExitTree(): void {
    if (this.#owner !== null && !this.#owner.is_ancestor_of(this)) this.owner = null;
    this.#blocked++;
    for (const child of [...this._childNodes()].reverse()) child.#propagateAfterExitTree();
    this.#blocked--;
    this.tree_exited.emit();
  }

  #childOrderChanged(): void {
    notify(this, Node.NOTIFICATION_CHILD_ORDER_CHANGED);
    this.child_order_changed.emit();
  }

  /** Why a node can't become a child, as a text to be made when it is needed; null when it can. */
  #refusalOf(node: Node): (() => string) | null {
    if (node === this) return () => `${cantAdd(node)} to itself`;
    const parent = node.#parent;
    if (parent !== null) return () => `${cantAdd(node, this)}, already has a parent '${printable(parent.#name)}'`;
    if (node.is_ancestor_of(this)) return () => `${cantAdd(node, this)}: it is already an ancestor of it`;
    if (this.#freed || node.#freed) return () => `${cantAdd(node, this)}: one of them has been freed`;
    if (this.#blocked === 0) return null;
    const when = "is busy setting up children; add it later, for example in a microtask";
    return () => `${cantAdd(node)}: parent '${this.getDescription()}' ${when}`;
  }

  #acquireUniqueName(): void {
    if (this.#uniqueNameInOwner && this.#owner !== null)
      this.#uniqueNameInOwner = takeUniqueName(this.#owner, this.#name, this);
  }

  #releaseUniqueName(): void {
    if (this.#uniqueNameInOwner && this.#owner !== null) releaseUniqueName(this.#owner, this.#name, this);
  }
}

function cantAdd(child: Node, parent?: Node): string {
  return `Can't add child '${printable(child.name)}'${parent === undefined ? "" : ` to '${printable(parent.name)}'`}`;
}
