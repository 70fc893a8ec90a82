import type { PageCommand } from "../messages.js";

/** How often the program is told how far the page has come, in milliseconds. */
const DRAWN_MS = 400;

/** What a message is for every page: the number of a stream that begins, or what has changed up to a frame. */
interface Message {
  readonly stream?: number;
  readonly frame?: number;
}

/** What a page does with what it is told. */
interface Listener<M extends Message> {
  /** Another stream begins. */
  begin?(): void;
  take(message: M): void;
  /** The program has ended, or is away. */
  lose(): void;
}

/** The program at the other end of a page's stream. */
export class Program<M extends Message> {
  #stream = 0;
  #frame = 0;
  #saidFrame = 0;

  constructor(listener: Listener<M>) {
    const events = new EventSource("events");
    events.onmessage = ({ data }) => this.#take(JSON.parse(data as string) as M, listener);
    events.onerror = () => {
      this.#stream = 0;
      listener.lose();
    };
    // By the clock, not with a frame: when many come at once, none may follow until the last of them is said to be drawn.
    setInterval(() => {
      if (this.#frame === this.#saidFrame) return;
      this.#saidFrame = this.#frame;
      this.say({ drawn: this.#frame });
    }, DRAWN_MS);
  }

  say(command: Omit<PageCommand, "stream">): void {
    if (this.#stream === 0) return;
    void fetch("say", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ stream: this.#stream, ...command }),
    }).catch(() => {});
  }

  #take(message: M, listener: Listener<M>): void {
    if (message.stream !== undefined) {
      this.#stream = message.stream;
      this.#frame = this.#saidFrame = 0;
      listener.begin?.();
      return;
    }
    listener.take(message);
    this.#frame = message.frame ?? this.#frame;
  }
}
