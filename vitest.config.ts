import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { platformFile } from "./spec/support/house.js";

const root = fileURLToPath(new URL("./", import.meta.url));
export default defineConfig({
  plugins: [
    {
      name: "platform",
      enforce: "pre",
      resolveId: (id: string) => (id.startsWith("#platform/") ? platformFile(id.slice("#platform/".length)) : null),
    },
  ],
  resolve: {
    // The package's private imports point into dist; specs run the sources.
    alias: [
      { find: /^godot-multiplayer-peer$/, replacement: `${root}src/index.ts` },
      { find: /^godot-multiplayer-peer\/(.+)$/, replacement: `${root}src/$1/index.ts` },
    ],
  },
  test: {
    include: ["spec/**/*.spec.ts"],
    globalSetup: ["spec/support/global-setup.ts"],
    // Most specs wait for sockets and processes, so that two keep even a small machine no busier than one would.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // For busy machines: a spec that passes takes far less, most of them milliseconds.
    testTimeout: process.env["GMP_NIGHTLY"] === "1" ? 900_000 : 60_000,
    hookTimeout: 60_000,
    // CI counts the tests from the report.
    reporters: process.env["CI"] ? ["default", ["json", { outputFile: ".tmp/vitest.json" }]] : ["default"],
  },
});
