// Looks at the generated site as a reader's browser would: every link, picture, script and anchor leads somewhere, the list of pages and the
// search know all documents, and each exported name has one page. No network.
//
//   node tools/site/check.mjs [FOLDER]
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, resolve } from "node:path";
import { inflateSync } from "node:zlib";

const folder = resolve(process.argv[2] ?? "docs/api");
const problems = [];
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
const text = new Map(
  pages.filter((path) => path.endsWith(".html")).map((path) => [path, readFileSync(join(folder, path), "utf8")]),
);
const unescape = (value) =>
  value.replace(/&quot;/g, '"').replace(/&#x27;|&#39;/g, "'").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
/** What is in an attribute, wherever a page has it; code is text, so that what it shows is no attribute. */
const attributes = (html, name) =>
  [...html.matchAll(new RegExp(`<[a-z][^<>]*?\\s${name}="([^"]*)"`, "g"))].map((match) => unescape(match[1]));
const anchors = new Map([...text].map(([path, html]) => [path, new Set(attributes(html, "id"))]));

let links = 0;
for (const [path, html] of text) {
  for (const link of [...attributes(html, "href"), ...attributes(html, "src")]) {
    if (/^[a-z]+:/i.test(link)) continue;
    links += 1;
    const [file, anchor] = decodeURI(link).split("#");
    const target = file === "" ? path : posix.join(posix.dirname(path), file.split("?")[0]);
    if (target.startsWith("..") || !existsSync(join(folder, target)) || statSync(join(folder, target)).isDirectory()) {
      problems.push(`${path}: ${link} leads nowhere`);
    } else if (target.endsWith(".md")) {
      problems.push(`${path}: ${link} is no page of the site; name it in tools/site/documents.mjs`);
    } else if (anchor && text.has(target) && !anchors.get(target).has(anchor)) {
      problems.push(`${path}: ${link}: there is no #${anchor}`);
    }
  }
}

/** TypeDoc's data for its own scripts: deflated JSON as a string. */
const dataOf = (name) =>
  JSON.parse(inflateSync(Buffer.from(/"([^"]+)"/.exec(readFileSync(join(folder, `assets/${name}.js`), "utf8"))[1], "base64")));

const listed = new Set();
(function visit(entries) {
  for (const { path, children } of entries) {
    if (path) listed.add(path);
    if (children) visit(children);
  }
})(dataOf("navigation"));
const found = dataOf("search").rows;
const searched = new Set(found.map(({ url }) => url));
for (const path of listed) if (!text.has(path.split("#")[0])) problems.push(`The list of pages has ${path}, which is not there`);
for (const path of text.keys()) {
  if (!path.startsWith("documents/")) continue;
  if (!listed.has(path)) problems.push(`${path} is not in the list of pages`);
  if (!searched.has(path)) problems.push(`${path} is not found by searching`);
}

// Documents that nobody has named.
const named = readFileSync(new URL("documents.mjs", import.meta.url), "utf8");
for (const path of readdirSync("docs", { recursive: true, encoding: "utf8" }).map((name) => `docs/${name.replaceAll("\\", "/")}`)) {
  if (!path.endsWith(".md") || path.startsWith("docs/api/") || path === "docs/index.md") continue;
  if (!named.includes(`"${path}"`)) problems.push(`${path} is not on the site; name it in tools/site/documents.mjs`);
}

// Each exported name, once: a constant and a type of one name are two pages, of different kinds.
const exported = Object.values(JSON.parse(readFileSync("spec/package/exports.json", "utf8"))).flatMap(Object.values).flat();
const modules = new Set(found.filter(({ kind }) => kind === 2).map(({ name }) => name));
for (const name of new Set(exported)) {
  const kinds = found.filter((row) => row.name === name && modules.has(row.parent)).map(({ kind }) => kind);
  if (new Set(kinds).size !== kinds.length) problems.push(`${name} is documented ${kinds.length} times`);
  if (kinds.length === 0) problems.push(`${name} is exported and not documented`);
}

for (const problem of problems.slice(0, 50)) console.error(problem);
console.log(`${text.size} pages, ${links} links, ${new Set(exported).size} names; ${problems.length} problems`);
process.exitCode = problems.length === 0 && text.size > 100 ? 0 : 1;
