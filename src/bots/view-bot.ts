import { loadLate } from "#platform/late";
import { ENetMultiplayerPeer, ENetPacketPeer, MultiplayerPeer } from "../peers/index.js";
import type { SceneMultiplayer, SceneTree } from "../scene/index.js";
import type { View, ViewOptions } from "../view/index.js";
import { projectOf } from "./bot-nodes.js";
import type { BotSettings } from "./bot-options.js";
import type { Playback } from "./playback.js";

/** What a view needs of a bot. @internal */
export interface ViewedBot {
  readonly name: string;
  readonly target: { readonly url: string };
  readonly tree: SceneTree;
  readonly multiplayer: SceneMultiplayer;
  readonly state: string;
  readonly id: number;
  readonly peer: MultiplayerPeer | null;
  readonly roundTripMs: number;
  readonly traffic: { readonly bytesIn: number; readonly bytesOut: number };
}

/** What ENet counts as all of what was sent. */
const PACKET_LOSS_SCALE = 65_536;

/**
 * Opens a view of what a bot sees. What draws it is loaded now, not before.
 *
 * @param bot - The bot.
 * @param project - Its project, for the shapes of scenes.
 * @param options - How it is shown.
 * @internal
 */
export async function viewBot(bot: ViewedBot, project: BotSettings["project"], options: ViewOptions): Promise<View> {
  const { View } = (await loadLate("view/index.js")) as typeof import("../view/index.js");
  return View.open(
    {
      name: `${bot.name} at ${bot.target.url}`,
      tree: bot.tree,
      multiplayer: bot.multiplayer,
      project: project === undefined ? null : await projectOf(project),
      state: () => bot.state,
      self: () => bot.id,
      link: (peer) => (peer === MultiplayerPeer.TARGET_PEER_SERVER ? linkOf(bot) : null),
      traffic: () => bot.traffic,
    },
    options,
  );
}

/**
 * Opens a view of a recording, with its time line.
 *
 * @param playback - The recording, at play; it ends with the view.
 * @param options - How it is shown.
 * @internal
 */
export async function viewPlayback(playback: Playback, options: ViewOptions = {}): Promise<View> {
  const { View } = (await loadLate("view/index.js")) as typeof import("../view/index.js");
  return View.open(playback, options);
}

function linkOf(bot: ViewedBot): { roundTripMs: number; loss: number } {
  const { peer } = bot;
  const server = peer instanceof ENetMultiplayerPeer ? peer.get_peer(MultiplayerPeer.TARGET_PEER_SERVER) : null;
  const loss = server === null ? Number.NaN : server.get_statistic(ENetPacketPeer.PEER_PACKET_LOSS) / PACKET_LOSS_SCALE;
  return { roundTripMs: bot.roundTripMs, loss };
}
