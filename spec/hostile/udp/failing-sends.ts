import { Socket } from "node:dgram";

type Send = (this: Socket, ...args: unknown[]) => void;

function failure(code: string): Error {
  return Object.assign(new Error(`${code}, on purpose`), { code });
}

/** What `send` throws at once: every code of Node's that its documentation and sources name for it, and what has none. */
const THROWN = [
  "ERR_SOCKET_BAD_PORT",
  "ERR_SOCKET_DGRAM_NOT_RUNNING",
  "ERR_SOCKET_DGRAM_NOT_CONNECTED",
  "ERR_SOCKET_DGRAM_IS_CONNECTED",
  "ERR_SOCKET_BAD_TYPE",
  "ERR_SOCKET_ALREADY_BOUND",
  "ERR_SOCKET_CANNOT_SEND",
  "ERR_INVALID_ARG_TYPE",
  "ERR_INVALID_ARG_VALUE",
  "ERR_MISSING_ARGS",
  "ERR_BUFFER_OUT_OF_BOUNDS",
  "ERR_OUT_OF_RANGE",
  "ERR_BUFFER_TOO_LARGE",
];
/** What the system answers, to the callback or, without one, as an event. */
const ANSWERED = ["ECONNREFUSED", "ENETUNREACH", "EHOSTUNREACH", "EMSGSIZE", "EPERM", "ENOBUFS", "EAGAIN", "EBADF"];

/** Ways in which a datagram can fail to be sent, by name. Each stands in for `Socket.prototype.send`. */
export const FAILURES: ReadonlyMap<string, Send> = new Map<string, Send>([
  ...THROWN.map((code): [string, Send] => [
    `throws ${code}`,
    () => {
      throw failure(code);
    },
  ]),
  [
    "throws what is no Error",
    () => {
      throw "nothing";
    },
  ],
  ...ANSWERED.map((code): [string, Send] => [
    `answers ${code}`,
    function answer(...args) {
      const callback = args.at(-1);
      process.nextTick(() => {
        if (typeof callback === "function") callback(failure(code));
        else this.emit("error", failure(code));
      });
    },
  ]),
  [
    "emits 'error'",
    function emit() {
      process.nextTick(() => this.emit("error", failure("EIO")));
    },
  ],
  [
    "emits 'error' at once",
    function emit() {
      this.emit("error", failure("EIO"));
    },
  ],
  [
    "finds the socket closed",
    function close(...args) {
      try {
        this.close();
      } catch {
        // Already.
      }
      realSend.apply(this, args);
    },
  ],
  [
    "finds port 0",
    function zero(...args) {
      if (typeof args[3] === "number") realSend.apply(this, [args[0], args[1], args[2], 0, ...args.slice(4)]);
      else realSend.apply(this, [args[0], 0, "127.0.0.1", args.at(-1)]);
    },
  ],
]);

const prototype = Socket.prototype as unknown as { send: Send };
const realSend = prototype.send;

/** How often a send has failed on purpose. */
export let failedSends = 0;

/** Makes every send of the process fail, but for those of some sockets, until {@link mendSends}. */
export function breakSends(how: Send, spared: readonly Socket[] = []): void {
  prototype.send = function broken(...args) {
    if (spared.includes(this)) {
      realSend.apply(this, args);
      return;
    }
    failedSends++;
    how.apply(this, args);
  };
}

/** Sends work again. */
export function mendSends(): void {
  prototype.send = realSend;
}
