import { connect } from "node:net";
import { WebSocket } from "ws";

/** Whether a TCP connection can be had. */
export function probeTcp(address: string, port: number, timeoutMs: number): Promise<{ ms: number } | { code: string }> {
  return new Promise((resolve) => {
    const startMs = performance.now();
    const socket = connect({ host: address, port, timeout: timeoutMs });
    const finish = (result: { ms: number } | { code: string }): void => {
      socket.destroy();
      resolve(result);
    };
    socket.once("connect", () => finish({ ms: performance.now() - startMs }));
    socket.once("timeout", () => finish({ code: "ETIMEDOUT" }));
    socket.once("error", (error: NodeJS.ErrnoException) => finish({ code: error.code ?? error.message }));
  });
}

/** What came of a WebSocket's handshake. */
export type UpgradeAnswer =
  | {
      readonly kind: "open";
      readonly protocol: string;
      readonly server: string;
      readonly id: number | null;
      readonly other: boolean;
    }
  | {
      readonly kind: "status";
      readonly status: number;
      readonly message: string;
      readonly location: string | undefined;
    }
  | { readonly kind: "tls"; readonly code: string; readonly message: string }
  | { readonly kind: "error"; readonly code: string; readonly message: string };

/**
 * Tries a WebSocket's handshake, and waits for the message that tells a Godot client its id.
 *
 * @param url - The server.
 * @param options - Sub-protocols to offer, whether certificates count, how long it may take.
 */
export function probeUpgrade(
  url: string,
  options: { readonly protocols: readonly string[]; readonly insecure: boolean; readonly timeoutMs: number },
): Promise<UpgradeAnswer> {
  return new Promise((resolve) => {
    let socket: WebSocket;
    try {
      socket = new WebSocket(url, [...options.protocols], {
        handshakeTimeout: options.timeoutMs,
        perMessageDeflate: false,
        rejectUnauthorized: !options.insecure,
        maxPayload: 16 * 1024 * 1024,
      });
    } catch (error) {
      resolve({ kind: "error", code: "EINVAL", message: error instanceof Error ? error.message : String(error) });
      return;
    }
    let server = "";
    let timer: ReturnType<typeof setTimeout> | null = null;
    const finish = (answer: UpgradeAnswer): void => {
      if (timer !== null) clearTimeout(timer);
      resolve(answer);
      socket.terminate();
    };
    socket.on("upgrade", (response) => {
      server = String(response.headers.server ?? "");
    });
    socket.on("unexpected-response", (_request, response) => {
      finish({
        kind: "status",
        status: response.statusCode ?? 0,
        message: response.statusMessage ?? "",
        location: response.headers.location,
      });
    });
    socket.on("error", (error: NodeJS.ErrnoException) => {
      const code = error.code ?? "";
      const isTls = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO|ERR_TLS|EPROTO/.test(code);
      finish({ kind: isTls ? "tls" : "error", code, message: error.message });
    });
    socket.on("open", () => {
      const open = { kind: "open", protocol: socket.protocol, server } as const;
      timer = setTimeout(() => finish({ ...open, id: null, other: false }), Math.min(options.timeoutMs, 2000));
      socket.once("message", (data: Buffer, isBinary: boolean) => {
        const isId = isBinary && data.byteLength === 4;
        finish({ ...open, id: isId ? data.readInt32LE(0) : null, other: !isId });
      });
      socket.once("close", () => finish({ ...open, id: null, other: false }));
    });
  });
}
