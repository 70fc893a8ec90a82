// Tells TypeDoc which documents the site has, in which order and below which heading, calls each by its first line, and draws
// their diagrams.
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Application, Converter } from "typedoc";
import { diagramOf } from "./diagram.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The documents of the site but its first page, by heading. */
export const DOCUMENTS = {
  Guides: [
    "docs/guides/install.md",
    "docs/guides/first-bot.md",
    "docs/guides/run-your-game.md",
    "docs/guides/test-client.md",
    "docs/guides/view.md",
    "docs/guides/load-test.md",
    "docs/guides/cookbook.md",
    "docs/guides/server.md",
    "docs/guides/deploy.md",
    "docs/guides/browser.md",
    "docs/guides/recordings.md",
    "docs/guides/artillery.md",
    "docs/guides/from-gdscript.md",
  ],
  "How things work": [
    "docs/cli.md",
    "docs/scene.md",
    "docs/replication.md",
    "docs/variants.md",
    "docs/websocket.md",
    "docs/project-reader.md",
    "docs/errors.md",
  ],
  "What to rely on": [
    "docs/versions.md",
    "docs/compatibility.md",
    "docs/security.md",
    "docs/performance.md",
    "CHANGELOG.md",
  ],
  "Examples and packages": [
    "examples/arena/README.md",
    "examples/arena-csharp/README.md",
    "packages/artillery-engine-godot/README.md",
  ],
  "Behind it": [
    "docs/architecture.md",
    "docs/wire.md",
    "docs/decisions/README.md",
    "docs/decisions/0001-sans-io-cores.md",
    "docs/decisions/0002-names-and-errors.md",
    "docs/decisions/0003-sends-of-one-turn.md",
    "docs/decisions/0004-bounds.md",
    "docs/decisions/0005-dtls.md",
    "docs/decisions/0006-csharp-parser.md",
    "docs/decisions/0007-running-gdscript.md",
    "docs/decisions/0008-by-hand.md",
    "docs/decisions/0009-value-classes.md",
    "docs/sources.md",
    "CONTRIBUTING.md",
    "spec/hostile/equivalent-mutants.md",
  ],
};

const groupOf = new Map(Object.entries(DOCUMENTS).flatMap(([group, paths]) => paths.map((path) => [path, group])));

/** Called by TypeDoc. */
export function load(app) {
  app.on(Application.EVENT_BOOTSTRAP_END, () =>
    app.options.setValue("projectDocuments", [...groupOf.keys()].map((path) => join(root, path))),
  );
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
    const path = relative(root, document.project.files.getReflectionPath(document)).replaceAll("\\", "/");
    document.name = /^# (.+)$/m.exec(document.content.map((part) => part.text).join(""))[1].replaceAll("`", "");
    document.frontmatter.group = groupOf.get(path);
    document.content = document.content.map((part) =>
      part.text.startsWith("```mermaid") ? { kind: "text", text: `\n${diagramOf(part.text)}\n` } : part,
    );
  });
  // A name belongs to one page, so that a link needs no more than the name, whichever page it stands on.
  app.converter.addUnknownSymbolResolver((reference, from, link) => {
    const name = link && reference.symbolReference?.path?.map(({ path }) => path);
    const target = name && from.project.children.map((module) => module.getChildByName(name)).find(Boolean);
    return target && { target, caption: name.join(".") };
  });
}
