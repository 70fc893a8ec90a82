import { EventEmitter } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type ArtilleryConfig, GodotEngine } from "../../packages/artillery-engine-godot/src/index.js";
import { setLogger } from "../../src/index.js";
import { type EncryptedServer, encryptedServer } from "../support/encrypted-server.js";
import { hasOpenssl, type SelfSigned, selfSigned } from "../support/self-signed.js";

describe.skipIf(!hasOpenssl)("Encrypted targets (needs openssl)", () => {
  let pair: SelfSigned;
  let folder: string;
  const open: EncryptedServer[] = [];
  beforeAll(() => {
    pair = selfSigned();
    folder = mkdtempSync(join(tmpdir(), "gmp-artillery-tls-"));
    writeFileSync(join(folder, "server.crt"), pair.cert);
  });
  afterAll(() => {
    pair.remove();
    rmSync(folder, { recursive: true, force: true });
    setLogger(null);
  });
  afterEach(() => {
    for (const server of open.splice(0)) server.close();
  });

  function serve(kind: "enets" | "wss"): string {
    const server = encryptedServer(kind, pair);
    open.push(server);
    return server.url;
  }

  async function connect(target: string, config: ArtilleryConfig): Promise<{ code: string } | null> {
    const script = { config: { target, ...config }, _scriptPath: join(folder, "test.yml") };
    const engine = new GodotEngine(script, new EventEmitter());
    await engine.init();
    const events = new EventEmitter();
    events.on("error", () => {});
    const scenario = engine.createScenario({ flow: [{ connect: { timeout: 5 } }] }, events);
    return new Promise((resolve) => {
      void scenario({ vars: {} }, (error) => resolve(error as { code: string } | null));
    });
  }

  describe.each(["enets", "wss"] as const)("%s", (kind) => {
    it("trusts a certificate that stands beside the script", async () => {
      expect(await connect(serve(kind), { godot: { tls: { ca: "server.crt" } } })).toBeNull();
    });

    it("trusts any when told so, by Artillery's own word too", async () => {
      const url = serve(kind);
      expect(await connect(url, { godot: { tls: { insecure: true } } })).toBeNull();
      expect(await connect(url, { tls: { rejectUnauthorized: false } })).toBeNull();
    });

    it("does not trust it otherwise", async () => {
      const error = await connect(serve(kind), {});
      expect(error?.code).toMatch(/^godot_connect_(refused|timeout)$/);
    });
  });
});
