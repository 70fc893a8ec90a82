/**
 * The `uid://…` of files: from their header, or from the `.uid` or `.import` file beside them.
 *
 * @param texts - The texts of a project by path.
 * @returns Paths with their uids, in the order of the texts.
 */
export function* uidsOf(texts: ReadonlyMap<string, string>): Generator<readonly [path: string, uid: string]> {
  for (const [path, text] of texts) {
    let uid: string | undefined;
    let of = path;
    if (path.endsWith(".uid")) {
      uid = text.trim();
      of = path.slice(0, -4);
    } else if (path.endsWith(".import")) {
      uid = /^uid="(uid:\/\/[^"]*)"/m.exec(text.slice(0, 2000))?.[1];
      of = path.slice(0, -7);
    } else if (/\.t(?:scn|res)$/.test(path)) {
      uid = /^[^\n]*?\buid="(uid:\/\/[^"]*)"/.exec(text.slice(0, 1000).replace(/^\uFEFF?\s*/, ""))?.[1];
    }
    if (uid?.startsWith("uid://") === true) yield [of, uid];
  }
}
