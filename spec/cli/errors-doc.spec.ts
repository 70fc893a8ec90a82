import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DROP_REASONS } from "../../src/dtls/stats.js";
import { createDropCounters } from "../../src/enet/statistics.js";
import { WebSocketMultiplayerPeer } from "../../src/index.js";
import { root, sourceFiles } from "../support/sources.js";

const page = readFileSync(join(root, "docs/errors.md"), "utf8");

/** Names between quotes after a bar, as a union of literals is written. */
function union(file: string, name: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const body = new RegExp(`export type ${name} =([\\s\\S]*?);\\n`).exec(text)![1]!;
  return [...body.matchAll(/\| "(\w+)"/g)].map(([, word]) => word!);
}

describe("docs/errors.md", () => {
  it("lists every code that the library throws", () => {
    const thrown = new Set<string>();
    for (const { path, text } of sourceFiles("src")) {
      if (path.startsWith("src/core/")) continue;
      for (const [, code] of text.matchAll(/GodotError\(\s*"(ERR_\w+)"/g)) thrown.add(code!);
      for (const [, code] of text.matchAll(/\breturn (ERR_\w+)\b/g)) thrown.add(code!);
    }
    expect(thrown.size).toBeGreaterThan(15);
    expect([...thrown].filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });

  it("lists every counter of every layer", () => {
    const counters = [
      ...Object.keys(createDropCounters()),
      "unanswerable",
      "sendQueueFull",
      "socketErrors",
      ...DROP_REASONS,
      ...Object.keys(new WebSocketMultiplayerPeer().dropped),
      ...union("src/scene/multiplayer/rejections.ts", "SceneDrop"),
      ...union("src/scene/replication/host.ts", "ReplicationDrop"),
    ];
    expect(counters.length).toBeGreaterThan(60);
    expect(counters.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
