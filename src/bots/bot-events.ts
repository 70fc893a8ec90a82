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
