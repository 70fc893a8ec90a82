import type { Bot, BotContext } from "../../bots/index.js";
import type { ProjectNode } from "../../project/index.js";
import { Vector2 } from "../../variant/index.js";

const CENTER = { x: 320, y: 240 };
const RADIUS = 80;

/** What one bot has seen of the game, for the summary. */
export interface ArenaView {
  /** Players in the arena, itself included. */
  readonly players: number;
  /** Mobs in the arena. */
  readonly mobs: number;
}

/** Looks at the arena with a bot's eyes. */
export function viewOf(bot: Bot): ArenaView {
  return {
    players: bot.node("/root/Arena/Players").get_child_count(),
    mobs: bot.node("/root/Arena/Mobs").get_child_count(),
  };
}

/**
 * Plays the example game: joins, walks its own player in a circle, shoots, chats, and measures how long answers take.
 *
 * @param bot - Connected, with the example game's project.
 * @param context - The swarm's.
 * @param talk - Whether it also sends plain bytes in every mode and on every channel.
 */
export async function playArena(bot: Bot, context: BotContext, talk: boolean): Promise<void> {
  const arena = bot.node<ProjectNode>("/root/Arena");
  let token = 0;
  const pending = new Map<number, number>();
  const off = arena.onRpc("pong", (answered: number) => {
    const sent = pending.get(answered);
    if (sent === undefined) return;
    pending.delete(answered);
    context.record("ping", performance.now() - sent);
  });
  const offExplode = arena.onRpc("explode", () => context.count("explosions seen"));
  const offBytes = countEchoes(bot, context);
  try {
    bot.rpc_id(1, arena, "join", bot.name, context.index % 2 === 0 ? 1 : 4);
    await bot.expect("/root/Arena:welcome");
    context.count("welcomed");
    const path = `/root/Arena/Players/${bot.id}`;
    const player = await bot.until(() => bot.tree.root.get_node_or_null<ProjectNode>(path));
    let step = context.index;
    await context.every(50, () => {
      step++;
      const angle = step / 20;
      player["aim"] = angle;
      player["position"] = new Vector2(CENTER.x + Math.cos(angle) * RADIUS, CENTER.y + Math.sin(angle) * RADIUS);
      if (step % 10 === 0) {
        pending.set(++token, performance.now());
        bot.rpc_id(1, arena, "ping", token);
      }
      if (step % 25 === 0) {
        bot.rpc_id(1, arena, "shoot", new Vector2(Math.cos(angle), Math.sin(angle)));
        context.count("shots");
      }
      if (step % 60 === 0) bot.rpc_id(1, "/root/Arena/Chat", "say", `hello from ${bot.name}`);
      if (talk) sayBytes(bot, context, step);
    });
  } finally {
    off();
    offExplode();
    offBytes();
  }
}

const MODES = ["unreliable", "unreliable_ordered", "reliable"] as const;

/** Sends a small packet: each time the next of the three modes, and of the channels 0 to 3. */
export function sayBytes(bot: Bot, context: BotContext, step: number): void {
  const mode = (step % 3) as 0 | 1 | 2;
  const channel = Math.floor(step / 3) % 4;
  bot.multiplayer.send_bytes(Uint8Array.of(mode, channel, step & 0xff), 1, mode, channel);
  context.count(`sent ${MODES[mode]}`);
}

/** Counts the packets that the server sends back, by mode. */
export function countEchoes(bot: Bot, context: BotContext): () => void {
  const count = (_sender: number, data: Uint8Array): void => {
    const mode = MODES[data[0] ?? -1];
    if (mode !== undefined) context.count(`back ${mode}`);
  };
  bot.packet.connect(count);
  return () => bot.packet.disconnect(count);
}
