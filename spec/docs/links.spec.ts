import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { transform } from "esbuild";
import { describe, expect, it } from "vitest";
import { root } from "../support/sources.js";

/** Documents by their path below the root. */
const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "examples/arena/README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .map((path) => posix.join("docs", path.replaceAll("\\", "/")))
    .filter((path) => path.endsWith(".md") && !path.startsWith("docs/api/")),
].sort();

const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** A document without its code, where brackets mean something else. */
const proseOf = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "``");

/** Where links lead: `[text](target)` and `[name]: target`. */
function linksOf(text: string): string[] {
  const prose = proseOf(text);
  return [...prose.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)|^\[[^\]]+\]:\s*(\S+)/gm)].map(
    (link) => link[1] ?? link[2]!,
  );
}

/** The anchors that a renderer gives to headings. */
function anchorsOf(text: string): Set<string> {
  return new Set(
    [...text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^#{1,6}\s+(.+)$/gm)].map((heading) =>
      heading[1]!
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .replace(/\s/g, "-"),
    ),
  );
}

/** What is wrong with a document's links. */
function brokenLinks(path: string, text: string): string[] {
  return linksOf(text).filter((link) => {
    if (/^[a-z]+:/i.test(link)) return false;
    const [file, anchor] = link.split("#") as [string, string?];
    const target = file === "" ? path : posix.join(posix.dirname(path), decodeURIComponent(file));
    if (target.startsWith("..") || !existsSync(join(root, target))) return true;
    if (anchor === undefined || !target.endsWith(".md")) return false;
    return !anchorsOf(file === "" ? text : read(target)).has(anchor);
  });
}

/** Fenced code in one of the languages given, with the line on which it begins. */
function codeOf(text: string, languages: readonly string[]): { language: string; code: string; line: number }[] {
  return [...text.matchAll(/^( *)```(\w+)[^\n]*\n([\s\S]*?)^ *```/gm)]
    .filter((block) => languages.includes(block[2]!))
    .map((block) => ({
      language: block[2]!,
      code: block[3]!,
      line: text.slice(0, block.index).split("\n").length + 1,
    }));
}

const parses = async (code: string, language: string): Promise<string | null> => {
  try {
    await transform(code, { loader: language === "js" ? "js" : "ts", format: "esm", target: "es2023" });
    return null;
  } catch (error) {
    return String(error);
  }
};

describe("The documents", () => {
  it("are found", () => {
    expect(DOCUMENTS).toContain("docs/guides/first-bot.md");
    expect(DOCUMENTS.length).toBeGreaterThan(15);
  });

  it.each(DOCUMENTS)("%s links to files and headings that exist", (path) => {
    expect(brokenLinks(path, read(path))).toEqual([]);
  });

  it("would not pass with a broken link", () => {
    const text =
      '# A b\n[a](no-such-file.md) [b](#a-b) [c](#none) [d](https://example.org) [e](LICENSE "x")\n```\n[f](g)\n```\n';
    expect(brokenLinks("README.md", text)).toEqual(["no-such-file.md", "#none"]);
  });

  it.each(DOCUMENTS)("%s shows code that parses", async (path) => {
    const wrong: string[] = [];
    for (const { language, code, line } of codeOf(read(path), ["ts", "js", "mjs", "typescript", "javascript"])) {
      const error = await parses(code, language.startsWith("t") ? "ts" : "js");
      if (error !== null) wrong.push(`line ${line}: ${error}`);
    }
    expect(wrong).toEqual([]);
  });

  it("would not pass with code that does not parse", async () => {
    const text = "```ts\nconst a: number = ;\n```\n\n```ts\nconst b: number = 1;\n```\n";
    const errors = await Promise.all(codeOf(text, ["ts"]).map(({ code, language }) => parses(code, language)));
    expect(errors).toEqual([expect.stringContaining("Unexpected"), null]);
  });

  it.each(DOCUMENTS)("%s imports from entries that the package has, names that they export", async (path) => {
    const exported = JSON.parse(read("spec/package/exports.json")) as Record<
      string,
      { values: string[]; types: string[] }
    >;
    const wrong: string[] = [];
    for (const { code, line } of codeOf(read(path), ["ts", "js"])) {
      for (const [, names, entry] of code.matchAll(
        /import\s+(?:type\s+)?\{([^}]*)\}\s+from\s+"(godot-multiplayer-peer[^"]*)"/g,
      )) {
        const known = exported[entry!.replace("godot-multiplayer-peer", ".")];
        if (known === undefined) {
          wrong.push(`line ${line}: no entry ${entry}`);
          continue;
        }
        for (const name of names!.split(",").map((part) => part.replace(/^\s*type\s|\sas\s.*$/g, "").trim())) {
          if (name !== "" && ![...known.values, ...known.types].includes(name))
            wrong.push(`line ${line}: ${name} from ${entry}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("name files of this repository that exist", () => {
    const missing: string[] = [];
    const named = /`((?:src|spec|docs|examples|bench|packages)\/[\w./-]+)`/g;
    for (const path of DOCUMENTS) {
      for (const [, file] of read(path).matchAll(named)) {
        if (file!.startsWith("docs/api")) continue; // Written by `npm run docs`.
        const near = join(root, dirname(path), file!);
        if (!existsSync(join(root, file!)) && !existsSync(near)) missing.push(`${path}: ${file}`);
      }
    }
    expect(missing).toEqual([]);
    expect(statSync(join(root, "docs")).isDirectory()).toBe(true);
  });
});
