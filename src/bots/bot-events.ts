import type { ScriptReport } from "../game/index.js";
import type { RpcEvent } from "./expectations.js";

/** Where a bot is in its life. */
export type BotState = "connecting" | "connected" | "reconnecting" | "closed";

/** Something that happened to a bot: see `Bot.events`. */
export type BotEvent =
  | RpcEvent
  /** Bytes that a peer sent with `send_bytes`. */
  | {
      /** Always `"packet"`. */
      readonly type: "packet";
      /** Who sent it: 1 for the server. */
      readonly sender: number;
      /** The bytes. */
      readonly data: Uint8Array;
    }
  /** Another peer came or went; the server is 1. */
  | {
      /** Whether it came or went. */
      readonly type: "peer_connected" | "peer_disconnected";
      /** That peer's id. */
      readonly id: number;
    }
  /** The bot has taken its seat, for the first time or again. */
  | {
      /** Always `"connected"`. */
      readonly type: "connected";
      /** The bot's id in the session. */
      readonly id: number;
      /** Whether the bot had a seat before. */
      readonly again: boolean;
    }
  /** The connection was lost. */
  | {
      /** Always `"disconnected"`. */
      readonly type: "disconnected";
      /** Why, for people. */
      readonly reason: string;
    }
  /** The bot will try to come back. */
  | {
      /** Always `"reconnecting"`. */
      readonly type: "reconnecting";
      /** Number of the attempt since the connection was lost, counted from 1. */
      readonly attempt: number;
      /** Milliseconds until the attempt. */
      readonly delayMs: number;
    }
  /** A script of the game that the bot runs has printed a line. */
  | {
      /** Always `"print"`. */
      readonly type: "print";
      /** The line, without its end; what is longer than 4,096 characters is cut. */
      readonly text: string;
    }
  /** A script of the game that the bot runs has failed, or something was reported while it ran. */
  | {
      /** Always `"script_report"`. */
      readonly type: "script_report";
      /** `"script"` and `"parse"` for errors of scripts, `"error"` and `"warning"` for what the engine or a script reports. */
      readonly kind: ScriptReport["kind"];
      /** What is reported, in the engine's words. */
      readonly message: string;
      /** What is added to it. */
      readonly explanation?: string;
      /** Where: the functions that were running, the innermost first. */
      readonly trace: ScriptReport["trace"];
    }
  /** The bot is closed; the last event. */
  | {
      /** Always `"closed"`. */
      readonly type: "closed";
      /** Why, for people. */
      readonly reason: string;
    };

/** A bot's traffic so far, over all its connections. */
export interface BotTraffic {
  /** Packets received. */
  readonly messagesIn: number;
  /** Packets sent. */
  readonly messagesOut: number;
  /** Bytes in them, without the transport's own. */
  readonly bytesIn: number;
  /** Bytes in them, without the transport's own. */
  readonly bytesOut: number;
  /** Calls received. */
  readonly callsIn: number;
  /** Calls made. */
  readonly callsOut: number;
  /** Packets that could not be sent. */
  readonly sendErrors: number;
}
