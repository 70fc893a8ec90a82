import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as Ws from "ws";

/*
 * The package itself. By its name Bun gives a look-alike on its own sockets, which takes no stream that was accepted elsewhere,
 * has no bounds for fragments, and tells nothing of what still waits to be written.
 */
const require = createRequire(import.meta.url);

function packagePath(): string {
  try {
    return join(dirname(require.resolve("ws/package.json")), "index.js");
  } catch {
    return "ws"; // In a program of one file there is only the look-alike.
  }
}

const { WebSocket, WebSocketServer } = require(packagePath()) as typeof Ws;

export { WebSocket, WebSocketServer };
