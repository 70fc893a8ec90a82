import { createSocket, type Socket } from "node:dgram";

/**
 * A line that somebody has a hand on: several clients reach a server from one and the same address, and whom the server's
 * answers reach is decided here.
 */
export class TappedLine {
  readonly #back = createSocket("udp4");
  readonly #fronts: Socket[] = [];
  /** Where each client sends from, as far as it has sent. */
  readonly #senders: { port: number; address: string }[] = [];
  /** Who gets the server's answers. */
  listener = 0;
  readonly #server: number;
  /** Datagrams that went to the server, in order. */
  readonly sent: Uint8Array[] = [];

  constructor(server: number) {
    this.#server = server;
    this.#back.on("message", (bytes) => {
      const to = this.#senders[this.listener];
      if (to !== undefined) this.#fronts[this.listener]!.send(bytes, to.port, to.address);
    });
  }

  /** @returns The port for one more client to connect to. */
  async join(): Promise<number> {
    const index = this.#fronts.length;
    const front = createSocket("udp4");
    this.#fronts.push(front);
    await new Promise<void>((resolve) => front.bind(0, "127.0.0.1", resolve));
    front.on("message", (bytes, from) => {
      this.#senders[index] = from;
      this.send(bytes);
    });
    return front.address().port;
  }

  /** Sends something to the server from the common address. */
  send(bytes: Uint8Array): void {
    this.sent.push(bytes);
    this.#back.send(bytes, this.#server, "127.0.0.1");
  }

  close(): void {
    for (const socket of [this.#back, ...this.#fronts]) socket.close();
  }
}
