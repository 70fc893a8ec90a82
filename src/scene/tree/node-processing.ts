import { callVirtual, NodeCallbacks, notify } from "./node-callbacks.js";

/** What the frames of a node depend on. */
export interface FrameTree {
  /** Seconds that the last frame took. */
  readonly _processDelta: number;
  /** A node of the tree may want frames now, or none any more, or want them earlier. */
  _framesChanged(node: NodeProcessing): void;
}

/**
 * Which frames a node gets, and when.
 *
 * @internal
 */
export abstract class NodeProcessing extends NodeCallbacks {
  /** Sent at each physics frame while {@link is_physics_processing}. */
  static readonly NOTIFICATION_PHYSICS_PROCESS = 16;
  /** Sent at each frame while {@link is_processing}. */
  static readonly NOTIFICATION_PROCESS = 17;
  /** Sent at each frame while {@link is_processing_internal}, before `NOTIFICATION_PROCESS`. */
  static readonly NOTIFICATION_INTERNAL_PROCESS = 25;
  /** Sent at each physics frame while {@link is_physics_processing_internal}, first of all. */
  static readonly NOTIFICATION_INTERNAL_PHYSICS_PROCESS = 26;

  #processPriority = 0;
  #process = false;
  #physicsProcess = false;
  #processInternal = false;
  #physicsProcessInternal = false;

  /**
   * Called at each frame from `_ready` on. Overriding it is enough to have it called; see {@link set_process}.
   *
   * @param _delta - Seconds since the last frame.
   */
  _process(_delta: number): void | Promise<void> {}

  /**
   * Called at a fixed rate from `_ready` on; see {@link SceneTree.physics_ticks_per_second}.
   *
   * @param _delta - Seconds between two calls.
   */
  _physics_process(_delta: number): void | Promise<void> {}

  /** @internal */
  abstract get_tree(): FrameTree | null;
  /** @internal */
  abstract get isFreed(): boolean;

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
    this.get_tree()?._framesChanged(this);
  }

  /**
   * Turns the calls of {@link _process} on or off.
   *
   * @param enable - Whether {@link _process} is called. When a node becomes ready, before `_ready`, it is turned on if the
   * method is overridden, whatever was said earlier.
   */
  set_process(enable: boolean): void {
    if (this.#process === enable) return;
    this.#process = enable;
    this.get_tree()?._framesChanged(this);
  }
  /** @returns Whether {@link _process} is called at each frame. */
  is_processing(): boolean {
    return this.#process;
  }
  /**
   * Turns the calls of {@link _physics_process} on or off.
   *
   * @param enable - Whether {@link _physics_process} is called; see {@link set_process}.
   */
  set_physics_process(enable: boolean): void {
    if (this.#physicsProcess === enable) return;
    this.#physicsProcess = enable;
    this.get_tree()?._framesChanged(this);
  }
  /** @returns Whether {@link _physics_process} is called. */
  is_physics_processing(): boolean {
    return this.#physicsProcess;
  }
  /**
   * Turns internal processing on or off. Default off.
   *
   * @param enable - Whether `NOTIFICATION_INTERNAL_PROCESS` comes at each frame.
   */
  set_process_internal(enable: boolean): void {
    if (this.#processInternal === enable) return;
    this.#processInternal = enable;
    this.get_tree()?._framesChanged(this);
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
    this.get_tree()?._framesChanged(this);
  }
  /** @returns Whether `NOTIFICATION_INTERNAL_PHYSICS_PROCESS` comes. */
  is_physics_processing_internal(): boolean {
    return this.#physicsProcessInternal;
  }
  /** @returns Seconds since the last frame; 0 outside the tree. */
  get_process_delta_time(): number {
    return this.get_tree()?._processDelta ?? 0;
  }

  /** Whether it is to get frames of any kind. @internal */
  _wantsFrames(): boolean {
    return this.#process || this.#processInternal || this.#physicsProcess || this.#physicsProcessInternal;
  }

  /** The node becomes ready: whoever overrides a method of frames has it called from now on. @internal */
  _beginFrames(): void {
    if (this._process !== NodeProcessing.prototype._process) this.set_process(true);
    if (this._physics_process !== NodeProcessing.prototype._physics_process) this.set_physics_process(true);
  }

  /** One frame for this node. @internal */
  _runProcess(delta: number): void {
    if (this.#processInternal) notify(this, NodeProcessing.NOTIFICATION_INTERNAL_PROCESS);
    if (!this.#process || this.get_tree() === null) return;
    callVirtual(this, "_process", () => this._process(delta));
    if (!this.isFreed) notify(this, NodeProcessing.NOTIFICATION_PROCESS);
  }

  /** One physics frame for this node. @internal */
  _runPhysicsProcess(delta: number): void {
    if (this.#physicsProcessInternal) notify(this, NodeProcessing.NOTIFICATION_INTERNAL_PHYSICS_PROCESS);
    if (!this.#physicsProcess || this.get_tree() === null) return;
    callVirtual(this, "_physics_process", () => this._physics_process(delta));
    if (!this.isFreed) notify(this, NodeProcessing.NOTIFICATION_PHYSICS_PROCESS);
  }
}
