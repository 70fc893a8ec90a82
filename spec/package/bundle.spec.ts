import { builtinModules } from "node:module";
import { createContext, Script } from "node:vm";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { type Bundle, bundleForBrowser, platformImport } from "../support/browser-bundle.js";

/**
 * What a page pays. Raise a budget knowingly, in a change of its own, when something that is worth its bytes came in.
 */
const BUDGETS = {
  /** Everything that `src/index.browser.ts` exports, minified, in bytes. */
  wholeBytes: 1_050_000,
  /** The same, compressed with gzip. */
  wholeGzipBytes: 325_000,
  /** A page that imports nothing but WebSocketMultiplayerPeer, minified, in bytes. */
  peerBytes: 145_000,
} as const;

describe("the browser bundle", () => {
  let whole: Bundle;
  let minified: Bundle;
  beforeAll(async () => {
    whole = await bundleForBrowser("src/index.browser.ts", { globalName: "godot" });
    minified = await bundleForBrowser("src/index.browser.ts", { minify: true });
  });

  it("contains no Node built-in, nothing for Node, and no `ws`", () => {
    expect(whole.externals).toEqual([]);
    const foreign = whole.inputs.filter((path) =>
      /platform\/node|node_modules\/ws\/|^\(disabled\)|src\/cli\//.test(path),
    );
    expect(foreign).toEqual([]);
    const names = builtinModules.filter((name) => !name.startsWith("_")).join("|");
    const imports = new RegExp(`(?:from|import|require)\\s*\\(?\\s*["'](?:node:[a-z/_]+|${names})["']`, "g");
    expect(whole.code.match(imports) ?? []).toEqual([]);
    // The check above can fail:
    expect('import net from "net"; require("node:fs")'.match(imports)?.length).toBe(2);
  });

  it("is made of the platform files that package.json names for browsers", () => {
    const files = whole.inputs.filter((path) => path.startsWith("src/platform/browser/"));
    expect(files).toContain("src/platform/browser/websocket.ts");
    expect(platformImport("#platform/websocket")).toMatch(/src\/platform\/browser\/websocket\.ts$/);
    expect(platformImport("#platform/websocket", "default")).toMatch(/src\/platform\/node\/websocket\.ts$/);
  });

  it("loads where there are only the web's globals, and says what cannot be", () => {
    const web = {
      console,
      URL,
      TextEncoder,
      TextDecoder,
      crypto,
      performance,
      setTimeout,
      clearTimeout,
      queueMicrotask,
    };
    const context = createContext({ ...web, EventTarget, AbortSignal, Event });
    const run = (code: string): unknown => new Script(code).runInContext(context);
    run(whole.code);
    run("godot.setLogger(godot.silentLogger); var peer = new godot.WebSocketMultiplayerPeer()");
    expect(run("peer.create_server(0) === godot.ERR_UNAVAILABLE")).toBe(true);
    expect(run("peer.attach({}, '/') === godot.ERR_UNAVAILABLE")).toBe(true);
    expect(run("new godot.WebSocketPeer().accept_stream({}) === godot.ERR_UNAVAILABLE")).toBe(true);
    expect(run("new godot.ENetMultiplayerPeer().create_server(0) === godot.ERR_UNAVAILABLE")).toBe(true);
    expect(run("new godot.CryptoKey().load('x.key') === godot.ERR_INVALID_PARAMETER")).toBe(true);
    // There is no WebSocket in this context either, which the call must survive.
    expect(run("peer.create_client('ws://127.0.0.1:1') === godot.ERR_INVALID_PARAMETER")).toBe(true);
    expect(run("peer.get_connection_status()")).toBe(0);
  });

  it("keeps within its budget", () => {
    const bytes = Buffer.byteLength(minified.code);
    const gzipBytes = gzipSync(minified.code).byteLength;
    console.info(`browser bundle: ${bytes} bytes minified, ${gzipBytes} bytes compressed`);
    expect(bytes).toBeLessThanOrEqual(BUDGETS.wholeBytes);
    expect(gzipBytes).toBeLessThanOrEqual(BUDGETS.wholeGzipBytes);
  });

  it("lets a bundler leave out what a page does not use", async () => {
    const { code } = await bundleForBrowser(
      { code: 'export { WebSocketMultiplayerPeer } from "./src/index.browser.ts";' },
      { minify: true },
    );
    const bytes = Buffer.byteLength(code);
    console.info(`with WebSocketMultiplayerPeer alone: ${bytes} bytes minified`);
    expect(bytes).toBeLessThanOrEqual(BUDGETS.peerBytes);
    expect(bytes).toBeLessThan(Buffer.byteLength(minified.code));
  });
});
