import { type BotOptions, getLogger, type Node, setLogger, type Variant, var_to_bytes } from "godot-multiplayer-peer";
import { matchAndCapture, same } from "./captures.js";
import { durationMs, jittered, sleep } from "./durations.js";
import { metricPart, reasonOf, ScriptError, StepFailure } from "./failure.js";
import type { Session } from "./session.js";
import { isPlain, plain } from "./templates.js";

/** What a step does for one virtual user. */
export type Step = (session: Session) => Promise<void>;

const MODES: Readonly<Record<string, 0 | 1 | 2>> = { unreliable: 0, unreliable_ordered: 1, reliable: 2 };
const TARGETS: Readonly<Record<string, number>> = { server: 1, all: 0, everyone: 0 };
const NOTHING = Symbol("nothing");

type Params = Readonly<Record<string, unknown>>;

/**
 * Checks a step's parameters.
 *
 * @param step - The step's word.
 * @param value - What the script says.
 * @param known - The parameters that there are.
 * @param shorthand - The parameter that a bare value stands for.
 * @throws ScriptError
 */
export function params(step: string, value: unknown, known: readonly string[], shorthand?: string): Params {
  if (value === undefined || value === null || value === true) return {};
  if (!isPlain(value) || Object.keys(value).every((key) => key === "$var")) {
    if (shorthand !== undefined && (!isPlain(value) || Object.keys(value).length > 0)) return { [shorthand]: value };
    if (isPlain(value)) return value;
    throw new ScriptError(`'${step}' takes ${known.join(", ")}; got ${JSON.stringify(value)}`);
  }
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) throw new ScriptError(`'${step}' has no '${key}'; it takes ${known.join(", ")}`);
  }
  return value;
}

function required(step: string, given: Params, ...names: string[]): void {
  for (const name of names) {
    if (given[name] === undefined) throw new ScriptError(`'${step}' lacks '${name}'`);
  }
}

/** `connect`: takes a seat. */
export function connectStep(value: unknown, authenticateLater: boolean): Step {
  const known = ["target", "timeout", "headers", "protocols", "name"];
  const given = params("connect", value, known, "target");
  return (session) => {
    const filled = session.fill(given) as Params;
    const options: Record<string, unknown> = {};
    for (const key of ["headers", "protocols", "name"]) if (filled[key] !== undefined) options[key] = filled[key];
    if (filled["timeout"] !== undefined) options["timeoutMs"] = durationMs(filled["timeout"], "'timeout' of 'connect'");
    const target = String(filled["target"] ?? session.stage.settings.target);
    return session.connect(target, options as BotOptions, authenticateLater);
  };
}

/** `authenticate`: sends the server what its `auth_callback` wants. */
export function authenticateStep(value: unknown): Step {
  const given = bytesParams("authenticate", value, []);
  return async (session) => session.authenticate(bytesOf("authenticate", session.fill(given) as Params));
}

/** `rpc`: calls a method. */
export function rpcStep(value: unknown): Step {
  const given = params("rpc", value, ["node", "method", "args", "to"]);
  required("rpc", given, "node", "method");
  return async (session) => {
    const filled = session.fill(given) as Params;
    const bot = await session.seated("rpc");
    const method = String(filled["method"]);
    const args = filled["args"] ?? [];
    const list = (Array.isArray(args) ? args : [args]) as Variant[];
    const to = peerOf("rpc", filled["to"] ?? 1);
    const problem = errorDuring(() => bot.rpc_id(to, String(filled["node"]), method, ...list));
    if (problem !== null) throw new StepFailure("rpc", "not_sent", problem);
    session.called(method);
  };
}

/** As in Godot, a call whose arguments can't be sent is only logged; for a test it has failed. */
function errorDuring(call: () => void): string | null {
  let problem: string | null = null;
  const log = getLogger();
  setLogger({
    warning: (message) => log.warning(message),
    error: (message) => {
      problem ??= message;
    },
  });
  try {
    call();
  } catch (error) {
    throw problem === null ? error : new StepFailure("rpc", reasonOf(error), problem, error);
  } finally {
    setLogger(log);
  }
  return problem;
}

/** `expect`: an RPC that arrives, or a property that has a value. */
export function expectStep(value: unknown): Step {
  const common = ["timeout", "match", "capture", "as"];
  const comparisons = ["equals", "not", "above", "below", "atLeast", "atMost"];
  const given = params("expect", value, ["rpc", "args", "answers", "property", ...comparisons, ...common], "rpc");
  if ((given["rpc"] === undefined) === (given["property"] === undefined)) {
    throw new ScriptError("'expect' needs either 'rpc' or 'property'");
  }
  const wrong = given["rpc"] === undefined ? ["args", "answers"] : comparisons;
  for (const key of wrong) {
    if (given[key] === undefined) continue;
    throw new ScriptError(`'${key}' of 'expect' goes with '${given["rpc"] === undefined ? "rpc" : "property"}'`);
  }
  return given["rpc"] === undefined ? expectProperty(given) : expectRpc(given);
}

function expectRpc(given: Params): Step {
  // Matches and captures have templates of their own, which are filled in when they are evaluated.
  const { match, capture, ...rest } = given;
  return async (session) => {
    const filled = session.fill(rest) as Params;
    const what = String(filled["rpc"]);
    const wanted = filled["args"] as unknown[] | undefined;
    const bot = await session.seated("expect");
    await expecting(session, what, async () => {
      const call = await bot.expect(
        what,
        wanted === undefined ? null : (...args) => wanted.every((value, index) => same(value, args[index])),
        timeoutOf(session, filled, "expect"),
      );
      session.answered(call, filled["answers"] === undefined ? null : String(filled["answers"]));
      const args = call.args.map(plain);
      keep(session, filled["as"], args);
      const body = { args, method: call.method, path: call.path, sender: call.sender };
      await matchAndCapture("expect", { match, capture }, body, session.user, session.stage.helpers);
    });
  };
}

function expectProperty(given: Params): Step {
  const { match, capture, ...rest } = given;
  return async (session) => {
    const filled = session.fill(rest) as Params;
    const what = String(filled["property"]);
    const bot = await session.seated("expect");
    const [path, ...names] = what.split(":");
    if (path === "" || names.length === 0) {
      throw new ScriptError(`'property' is written /root/Node:property; got ${JSON.stringify(what)}`);
    }
    const timeoutMs = timeoutOf(session, filled, "expect");
    await expecting(session, what, async () => {
      let value: unknown = NOTHING;
      const look = (): boolean => {
        const node = bot.tree.root.get_node_or_null(path!);
        value = node === null ? NOTHING : readProperty(node, names);
        return value !== NOTHING && holds(filled, value);
      };
      await bot.until(look, timeoutMs).catch((error: unknown) => {
        const seen = value === NOTHING ? "is not there" : `is ${JSON.stringify(value)}`;
        const failure = StepFailure.of("expect", error);
        if (!failure.code.endsWith("_timeout")) throw failure;
        throw new StepFailure("expect", "timeout", `${what} ${seen} after ${timeoutMs} ms`, error);
      });
      keep(session, filled["as"], [value]);
      await matchAndCapture("expect", { match, capture }, { value }, session.user, session.stage.helpers);
    });
  };
}

function readProperty(node: Node, names: readonly string[]): unknown {
  let value: unknown = node;
  for (const name of names) {
    if (value === null || value === undefined) return NOTHING;
    value = value instanceof Map ? value.get(name) : (value as Record<string, unknown>)[name];
  }
  return value === undefined ? NOTHING : plain(value);
}

function holds(wanted: Params, value: unknown): boolean {
  const number = Number(value);
  if ("equals" in wanted && !same(wanted["equals"], value)) return false;
  if ("not" in wanted && same(wanted["not"], value)) return false;
  if ("above" in wanted && !(number > Number(wanted["above"]))) return false;
  if ("below" in wanted && !(number < Number(wanted["below"]))) return false;
  if ("atLeast" in wanted && !(number >= Number(wanted["atLeast"]))) return false;
  return !("atMost" in wanted && !(number <= Number(wanted["atMost"])));
}

async function expecting(session: Session, what: string, run: () => Promise<void>): Promise<void> {
  const { metrics } = session.stage;
  const name = metricPart(what.slice(what.lastIndexOf(":") + 1));
  try {
    await run();
  } catch (error) {
    metrics.count(`godot.expect_failed.${name}`);
    throw StepFailure.of("expect", error);
  }
  metrics.count(`godot.expect_met.${name}`);
}

/** `as`: one name for the first value, or a list of names. */
function keep(session: Session, as: unknown, values: readonly unknown[]): void {
  if (as === undefined) return;
  const names = Array.isArray(as) ? as : [as];
  names.forEach((name, index) => {
    session.user.vars[String(name)] = values[index];
  });
}

/** `send`: bytes, as `SceneMultiplayer.send_bytes` does. */
export function sendStep(value: unknown): Step {
  const given = bytesParams("send", value, ["to", "mode", "channel"]);
  const mode = MODES[String(given["mode"] ?? "reliable")];
  if (mode === undefined) throw new ScriptError(`'mode' of 'send' is one of ${Object.keys(MODES).join(", ")}`);
  return async (session) => {
    const filled = session.fill(given) as Params;
    const bot = await session.seated("send");
    const channel = Number(filled["channel"] ?? 0);
    const bytes = bytesOf("send", filled);
    const error = bot.multiplayer.send_bytes(bytes, peerOf("send", filled["to"] ?? 1), mode, channel);
    if (error !== 0) throw new StepFailure("send", "not_sent", `Can't send ${bytes.length} bytes: error ${error}`);
    session.stage.metrics.count("godot.sends");
  };
}

/** `wait`: for bytes, for a node to be there or gone, for peers, or just some time. */
export function waitStep(value: unknown): Step {
  if (value === "packet") return waitStep({ packet: true });
  if (typeof value === "number" || typeof value === "string") {
    return async (session) => sleep(durationMs(session.fill(value), "'wait'"));
  }
  const given = params("wait", value, ["packet", "from", "node", "gone", "peers", "timeout", "match", "capture", "as"]);
  if (["packet", "node", "gone", "peers"].filter((key) => given[key] !== undefined).length !== 1) {
    throw new ScriptError("'wait' needs a duration or one of packet, node, gone, peers");
  }
  if (given["packet"] !== undefined) return waitForPacket(given);
  return async (session) => {
    const filled = session.fill(given) as Params;
    const bot = await session.seated("wait");
    const there = (path: unknown): boolean => bot.tree.root.get_node_or_null(String(path)) !== null;
    const condition = (): boolean => {
      if (filled["node"] !== undefined) return there(filled["node"]);
      if (filled["gone"] !== undefined) return !there(filled["gone"]);
      return bot.multiplayer.get_peers().length >= Number(filled["peers"]);
    };
    const timeoutMs = timeoutOf(session, filled, "wait");
    await bot.until(condition, timeoutMs).catch((error: unknown) => {
      const failure = StepFailure.of("wait", error);
      if (!failure.code.endsWith("_timeout")) throw failure;
      throw new StepFailure("wait", "timeout", `${JSON.stringify(filled)} did not come true in time`, error);
    });
  };
}

function waitForPacket(given: Params): Step {
  const { match, capture, ...rest } = given;
  return async (session) => {
    const filled = session.fill(rest) as Params;
    await session.seated("wait");
    const timeoutMs = timeoutOf(session, filled, "wait");
    const packet = await session.packet(filled["from"] === undefined ? 0 : peerOf("wait", filled["from"]), timeoutMs);
    if (packet === null) throw new StepFailure("wait", "timeout", `No packet came within ${timeoutMs} ms`);
    const { sender, data } = packet;
    keep(session, filled["as"], [data]);
    const body = { sender, size: data.length, text: new TextDecoder().decode(data), hex: hexOf(data) };
    await matchAndCapture("wait", { match, capture }, body, session.user, session.stage.helpers);
  };
}

/** `think`: pauses, as users do. */
export function thinkStep(value: unknown, jitter: unknown): Step {
  return async (session) => {
    const ms = durationMs(session.fill(value), "'think'");
    await sleep(jittered(ms, session.fill(jitter) ?? session.stage.settings.thinkJitter));
  };
}

/** `log`: prints a line. */
export function logStep(value: unknown): Step {
  return async (session) => console.log(session.fill(String(value)));
}

function timeoutOf(session: Session, filled: Params, step: string): number {
  if (filled["timeout"] === undefined) return session.stage.settings.timeoutMs;
  return durationMs(filled["timeout"], `'timeout' of '${step}'`);
}

function peerOf(step: string, value: unknown): number {
  const peer = TARGETS[String(value)] ?? Number(value);
  if (Number.isInteger(peer)) return peer;
  throw new ScriptError(`'${step}' goes to server, all or a peer's id; got ${JSON.stringify(value)}`);
}

function bytesParams(step: string, value: unknown, more: readonly string[]): Params {
  const given = params(step, value, ["text", "hex", "base64", "value", ...more], "text");
  if (["text", "hex", "base64", "value"].filter((key) => given[key] !== undefined).length !== 1) {
    throw new ScriptError(`'${step}' needs one of text, hex, base64, value`);
  }
  return given;
}

function bytesOf(step: string, filled: Params): Uint8Array {
  if (filled["value"] !== undefined) return var_to_bytes(filled["value"] as Variant);
  if (filled["text"] !== undefined) {
    const { text } = filled;
    return text instanceof Uint8Array ? text : new TextEncoder().encode(String(text));
  }
  const encoding = filled["hex"] === undefined ? "base64" : "hex";
  const text = String(filled[encoding]).replaceAll(/\s/g, "");
  const valid = encoding === "hex" ? /^(?:[\da-f]{2})*$/i : /^[\w+/-]*={0,2}$/;
  if (!valid.test(text)) throw new ScriptError(`'${encoding}' of '${step}' can't be read: ${text.slice(0, 60)}`);
  return new Uint8Array(Buffer.from(text, encoding));
}

function hexOf(data: Uint8Array): string {
  return Buffer.from(data).toString("hex");
}
