import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";

/** A web server that refuses every upgrade, and asks others for one. */
export async function rawServer() {
  const server = createServer();
  server.on("upgrade", (_request, stream) => void stream.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    /** @returns What a server answers a request for a WebSocket. */
    ask: (port: number): Promise<string> =>
      new Promise((resolve, reject) => {
        let answer = "";
        const socket = connect(port, "127.0.0.1", () =>
          socket.write(
            "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" +
              "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
          ),
        );
        socket.setEncoding("latin1").on("data", (text) => {
          answer += text;
        });
        socket.on("close", () => resolve(answer)).on("error", reject);
      }),
    close: (): Promise<void> => new Promise((resolve) => server.close(() => resolve())),
  };
}
