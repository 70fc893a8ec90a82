import type { RpcDescription } from "../scripts/types.js";
import { TYPE_INT, typeOf } from "../variant/index.js";
import type { Diagnostics } from "./diagnostics.js";
import type { Known } from "./read-scripts.js";
import type { AnnotationNode } from "./syntax/tree.js";

/** What an `@rpc` annotation says. */
export type RpcModes = Pick<RpcDescription, "rpcMode" | "callLocal" | "transferMode" | "channel">;

const WORDS = "call_local, call_remote, any_peer, authority, reliable, unreliable, unreliable_ordered";

/**
 * Reads the arguments of an `@rpc` annotation: words in any order, then a channel as the fourth, or in 4.0 as the last. What the
 * engine would refuse is reported, and understood as far as possible.
 *
 * @param annotation - The annotation.
 * @param values - What its arguments are.
 * @param file - The script's path, for diagnostics.
 * @param diagnostics - Where complaints go.
 * @param channelIsLast - Whether the channel is the last argument (4.0), not the fourth.
 */
export function readRpcAnnotation(
  annotation: AnnotationNode,
  values: readonly Known[],
  file: string,
  diagnostics: Diagnostics,
  channelIsLast: boolean,
): RpcModes {
  const modes: { -readonly [Key in keyof RpcModes]: RpcModes[Key] } = {
    rpcMode: 2,
    callLocal: false,
    transferMode: 2,
    channel: 0,
  };
  const given = new Map<string, number>();
  const complain = (line: number, message: string) => diagnostics.error("invalid", file, line, message);
  const count = (what: string) => given.set(what, (given.get(what) ?? 0) + 1);
  annotation.args.forEach((argument, index) => {
    const word = values[index]!.value;
    switch (word) {
      case "call_local":
      case "call_remote":
        modes.callLocal = word === "call_local";
        count("locality");
        return;
      case "any_peer":
      case "authority":
        modes.rpcMode = word === "any_peer" ? 1 : 2;
        count("permission");
        return;
      case "reliable":
      case "unreliable":
      case "unreliable_ordered":
        modes.transferMode = word === "reliable" ? 2 : word === "unreliable" ? 0 : 1;
        count("transfer mode");
        return;
      default:
    }
    if (word !== undefined && typeOf(word) === TYPE_INT) {
      const channel = Number(word);
      if (index !== (channelIsLast ? annotation.args.length - 1 : 3))
        complain(argument.line, `The channel of @rpc must be its ${channelIsLast ? "last" : "fourth"} argument`);
      if (channel < 0 || channel > 0x7fffffff) complain(argument.line, `@rpc has no channel ${word}`);
      else modes.channel = channel;
    } else if (word === undefined) {
      complain(argument.line, `The argument '${annotation.argTexts[index]}' of @rpc is not constant`);
    } else {
      complain(argument.line, `Unknown @rpc argument '${String(word)}': it must be one of ${WORDS}`);
    }
  });
  if (annotation.args.length > 4) complain(annotation.line, "@rpc takes at most four arguments");
  for (const [what, times] of given) if (times > 1) complain(annotation.line, `@rpc gives the ${what} more than once`);
  return modes;
}
