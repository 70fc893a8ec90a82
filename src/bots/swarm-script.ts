import { loadScript } from "#platform/script";
import { GodotError } from "../core/index.js";
import type { BotOptions } from "./bot.js";
import type { SwarmBehaviour } from "./swarm-runner.js";

/** A behaviour module, loaded. @internal */
export interface SwarmScript {
  readonly behaviour: SwarmBehaviour;
  readonly botOptions: ((index: number) => BotOptions) | null;
}

/**
 * Loads a behaviour module: it exports a function `behaviour(bot, context)` (or has it as its default export), and if
 * it likes `botOptions(index)`, which returns the options of one bot.
 *
 * @param location - Its path or `file:` URL.
 * @throws GodotError as loading does; `ERR_INVALID_DATA` when it exports no behaviour.
 * @internal
 */
export async function loadSwarmScript(location: string): Promise<SwarmScript> {
  const script = await loadScript(location);
  const behaviour = script["behaviour"] ?? script["behavior"] ?? script["default"];
  if (typeof behaviour !== "function") {
    throw new GodotError(
      "ERR_INVALID_DATA",
      `The script '${location}' exports no function 'behaviour(bot, context)'; it exports ${Object.keys(script).join(", ") || "nothing"}`,
    );
  }
  const { botOptions } = script;
  if (botOptions !== undefined && typeof botOptions !== "function") {
    throw new GodotError("ERR_INVALID_DATA", `'botOptions' of the script '${location}' is no function`);
  }
  return {
    behaviour: behaviour as SwarmBehaviour,
    botOptions: (botOptions as ((index: number) => BotOptions) | undefined) ?? null,
  };
}
