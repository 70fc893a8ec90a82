/**
 * Each room of `src` with the rooms that it may import from, beside itself: the lowest first. What is not used is not
 * allowed. `docs/architecture.md` shows the same as a picture.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  platform: ["core"],
  variant: ["core"],
  enet: ["core"],
  dtls: [],
  peers: ["core", "platform", "variant", "enet", "dtls"],
  scene: ["core", "variant", "peers"],
  scripts: ["variant"],
  gdscript: ["core", "variant", "scripts"],
  csharp: ["platform", "variant", "scripts"],
  project: ["core", "platform", "variant", "scripts", "gdscript", "csharp", "scene"],
  game: ["core", "variant", "peers", "gdscript", "project", "scene"],
  view: ["core", "platform", "variant", "scene", "project"],
  bots: ["core", "platform", "variant", "peers", "scene", "project", "game", "view"],
  cli: ["core", "platform", "variant", "enet", "peers", "scene", "project", "game", "view", "bots"],
};
