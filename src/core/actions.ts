import { ERR_BUSY, ERR_UNAUTHORIZED, type ErrorCode, OK } from "./error-codes.js";
import { GodotError } from "./godot-error.js";
import { push_error } from "./logger.js";

/** What kind of action wants to be done: open a server, or send a message to a remote peer. */
export type ActionKind = "create_server" | "send_message";

/** An action that a supervisor may allow, refuse, or ask somebody about. */
export interface SupervisedAction {
  /** What wants to be done. */
  readonly kind: ActionKind;
  /**
   * `create_server`: the address and port, such as `"enet://127.0.0.1:7000"` or `"ws://*:7000"` for all addresses, or the
   * path of a server that is attached to somebody else's. `send_message` through a multiplayer peer: the target's id as
   * text, 0 for all, negative for all but one; through an ENet or WebSocket peer itself: the other end's address.
   */
  readonly target: string;
  /** `send_message`: the packet's size in bytes; 0 for other kinds. */
  readonly sizeBytes: number;
}

/** A supervisor's answer. */
export type ActionDecision = "allow" | "refuse" | "ask";

/** Decides about actions: see {@link setActionSupervisor}. */
export interface ActionSupervisor {
  /**
   * Called before each supervised action, synchronously.
   *
   * @param action - What wants to be done.
   * @returns `"allow"`, `"refuse"`, or `"ask"` to have {@link ask} called.
   */
  onAction(action: SupervisedAction): ActionDecision;
  /**
   * Called when {@link onAction} said `"ask"`. Until it resolves, methods with a Godot name answer `ERR_BUSY`; after
   * that, its answer holds for all actions of the same kind and target.
   *
   * @param action - What wants to be done.
   * @returns Whether it may be done.
   */
  ask?(action: SupervisedAction): Promise<boolean>;
}

let supervisor: ActionSupervisor | null = null;
const answers = new Map<string, boolean | Promise<boolean>>();

/**
 * Puts every server that is created and every message that is sent through this process's peers under supervision.
 * Without a supervisor, which is the default, everything is allowed and nothing is spent on it.
 *
 * @param next - The supervisor; null for none.
 * @returns The supervisor that was in force.
 */
export function setActionSupervisor(next: ActionSupervisor | null): ActionSupervisor | null {
  const previous = supervisor;
  supervisor = next;
  answers.clear();
  return previous;
}

/** @returns Whether a supervisor is set. @internal */
export function hasActionSupervisor(): boolean {
  return supervisor !== null;
}

/**
 * Asks the supervisor, for callers that cannot wait.
 *
 * @param action - What wants to be done.
 * @returns `OK`; `ERR_UNAUTHORIZED` when refused; `ERR_BUSY` while somebody is asked: try again later.
 * @internal
 */
export function checkAction(action: SupervisedAction): ErrorCode {
  const answer = decide(action);
  if (answer === true) return OK;
  if (answer === false) {
    push_error(`Refused by the action supervisor: ${describe(action)}`);
    return ERR_UNAUTHORIZED;
  }
  return ERR_BUSY;
}

/**
 * Asks the supervisor and waits for the answer.
 *
 * @param action - What wants to be done.
 * @throws {@link GodotError} `ERR_UNAUTHORIZED` when refused.
 */
export async function requestAction(action: SupervisedAction): Promise<void> {
  if (!(await decide(action))) {
    throw new GodotError("ERR_UNAUTHORIZED", `Refused by the action supervisor: ${describe(action)}`);
  }
}

function decide(action: SupervisedAction): boolean | Promise<boolean> {
  if (supervisor === null) return true;
  const key = `${action.kind} ${action.target}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  let decision: ActionDecision;
  try {
    decision = supervisor.onAction(action);
  } catch (error) {
    push_error(`The action supervisor threw, so the action is refused: ${String(error)}`, error);
    return false;
  }
  if (decision === "allow") return true;
  if (decision !== "ask" || supervisor.ask === undefined) return false;
  const asked = supervisor
    .ask(action)
    .catch((error: unknown) => {
      push_error(`The action supervisor threw, so the action is refused: ${String(error)}`, error);
      return false;
    })
    .then((allowed) => {
      if (answers.get(key) === asked) answers.set(key, allowed);
      return allowed;
    });
  answers.set(key, asked);
  return asked;
}

function describe(action: SupervisedAction): string {
  return action.kind === "create_server"
    ? `open a server on ${action.target}`
    : `send ${action.sizeBytes} bytes to peer ${action.target}`;
}
