import { GodotObject } from "../../core/index.js";
import { errorLimited } from "../../core/limited-log.js";
import { textOf } from "../../core/message-of.js";
import { spend } from "../../variant/context.js";

/** What a notification costs, in elements. */
const A_NOTIFICATION = 8;

/**
 * What a node is told: notifications, and the virtual methods that go with them. One that throws, or returns a promise that
 * is rejected, is reported to the log; it breaks nothing.
 *
 * @internal
 */
export abstract class NodeCallbacks extends GodotObject {
  /** Sent when the node enters the tree, before its children do. */
  static readonly NOTIFICATION_ENTER_TREE = 10;
  /** Sent when the node is about to leave the tree, after its children have left. */
  static readonly NOTIFICATION_EXIT_TREE = 11;
  /** Sent when the node and all its children are in the tree for the first time, or after {@link request_ready}; after `_ready`. */
  static readonly NOTIFICATION_READY = 13;
  /** Sent when the node has been added to a parent, before it enters the tree. */
  static readonly NOTIFICATION_PARENTED = 18;
  /** Sent when the node is removed from its parent. */
  static readonly NOTIFICATION_UNPARENTED = 19;
  /** Sent when the name of the node or of one of its ancestors has changed. */
  static readonly NOTIFICATION_PATH_RENAMED = 23;
  /** Sent when the list of children has changed: one was added, removed or moved. */
  static readonly NOTIFICATION_CHILD_ORDER_CHANGED = 24;
  /** Sent each time the node and all its children have entered the tree, before `NOTIFICATION_READY`. */
  static readonly NOTIFICATION_POST_ENTER_TREE = 27;
  /** Sent when the node is about to be freed, before it leaves its parent and the tree. */
  static readonly NOTIFICATION_PREDELETE = 1;

  /** Called when the node enters the tree, before its children do. */
  _enter_tree(): void | Promise<void> {}

  /** Called once, when the node and all its children are in the tree. */
  _ready(): void | Promise<void> {}

  /** Called when the node is about to leave the tree. */
  _exit_tree(): void | Promise<void> {}

  /**
   * Called for each `NOTIFICATION_` constant: before `_enter_tree`, and after `_ready`, `_process`, `_physics_process` and
   * `_exit_tree`, as the engine calls a script. Call the base class's too.
   *
   * @param _what - The notification.
   */
  _notification(_what: number): void {}

  /**
   * Sends a notification to this node.
   *
   * @param what - A `NOTIFICATION_` constant, or one of your own.
   */
  notification(what: number): void {
    notify(this, what);
  }

  /** What messages call the node. @internal */
  abstract getDescription(): string;
}

/** Sends a notification to a node, whatever its method makes of it. */
export function notify(node: NodeCallbacks, what: number): void {
  spend(A_NOTIFICATION);
  try {
    node._notification(what);
  } catch (error) {
    report(node, `_notification(${what})`, error);
  }
}

/** Calls a virtual method of a node, whatever it does. */
export function callVirtual(node: NodeCallbacks, name: string, virtual: () => unknown): void {
  try {
    const result = virtual();
    if (result instanceof Promise) result.catch((error) => report(node, name, error));
  } catch (error) {
    report(node, name, error);
  }
}

function report(node: NodeCallbacks, what: string, error: unknown): void {
  errorLimited(
    "scene: node virtual",
    () => `${what} of node '${node.getDescription()}' threw: ${textOf(error)}`,
    error,
  );
}
