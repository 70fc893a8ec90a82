import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { platformImport } from "../support/browser-bundle.js";
import { importsOf, root, sourceFiles } from "../support/sources.js";

describe("Views", () => {
  it.each([
    ["src/index.ts", "default"],
    ["src/index.browser.ts", "browser"],
  ] as const)("weigh nothing for those who import %s and look at nothing", async (entry, condition) => {
    const { metafile } = await build({
      entryPoints: [root + entry],
      absWorkingDir: root,
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
      platform: condition === "browser" ? "browser" : "node",
      packages: condition === "browser" ? "bundle" : "external",
      logLevel: "silent",
      plugins: [
        {
          name: "platform",
          setup: (on) => on.onResolve({ filter: /^#/ }, ({ path }) => ({ path: platformImport(path, condition) })),
        },
      ],
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs).toContain("src/bots/view-bot.ts");
    expect(inputs.filter((path) => /^src\/view\/|page-server|uplot/i.test(path))).toEqual([]);
  });

  it("have pages that share nothing with the library but the form of their messages", () => {
    const pages = sourceFiles("src/view/page");
    expect(pages.length).toBeGreaterThan(3);
    const foreign = pages
      .flatMap(({ text }) => importsOf(text))
      .filter((to) => !/^\.\/|^\.\.\/(report-|traffic-)?messages\.js$|^uplot$/.test(to));
    expect(foreign).toEqual([]);
  });
});
