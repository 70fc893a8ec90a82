/** The end of what stands before a path's first folder: `res://`, `C:/`, `/`, or a server and its share. */
function baseEnd(path: string): number {
  const scheme = path.indexOf("://");
  if (scheme >= 0) return scheme + 3;
  const drive = path.includes(":/") ? path.indexOf(":/") : path.indexOf(":\\");
  if (drive >= 0) return drive + 2;
  if (/^(?:\/\/|\\\\)/.test(path)) {
    const server = indexOfEither(path, 2);
    const share = indexOfEither(path, server + 1);
    if (share >= 0) return share + 1;
  }
  return path.startsWith("/") ? 1 : 0;
}

function indexOfEither(path: string, from: number): number {
  const slash = path.indexOf("/", from);
  return slash >= 0 ? slash : path.indexOf("\\", from);
}

/** The last separator of a path. */
function lastSeparator(path: string): number {
  return Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
}

/** The folder of a file. */
export function baseDir(path: string): string {
  const end = baseEnd(path);
  const rest = path.slice(end);
  const separator = lastSeparator(rest);
  return path.slice(0, end) + (separator < 0 ? "" : rest.slice(0, separator));
}

/** The name of a file. */
export function fileOf(path: string): string {
  return path.slice(lastSeparator(path) + 1);
}

/** Where the ending of a file's name begins; -1 for none. */
function dot(path: string): number {
  const at = path.lastIndexOf(".");
  return at < lastSeparator(path) ? -1 : at;
}

/** The ending of a file's name. */
export function extensionOf(path: string): string {
  const at = dot(path);
  return at < 0 ? "" : path.slice(at + 1);
}

/** A path without its file's ending. */
export function basenameOf(path: string): string {
  const at = dot(path);
  return at < 0 ? path : path.slice(0, at);
}

/** Whether a path begins at a root. */
export function isAbsolute(path: string): boolean {
  return /^[/\\]/.test(path) || (path.length > 1 && (path.includes(":/") || path.includes(":\\")));
}

/** Two parts of a path with one `/` between them. */
export function joinPath(path: string, file: string): string {
  if (path === "") return file;
  return path.endsWith("/") || file.startsWith("/") ? path + file : `${path}/${file}`;
}

/** A path without `.`, `..` and doubled separators. */
export function simplified(path: string): string {
  const drive = driveOf(path);
  const folders: string[] = [];
  for (const folder of path.slice(drive.length).replaceAll("\\", "/").split("/")) {
    if (folder === "" || folder === ".") continue;
    if (folder === ".." && folders.length > 0 && folders.at(-1) !== "..") folders.pop();
    else folders.push(folder);
  }
  return drive + folders.join("/");
}

function driveOf(path: string): string {
  const scheme = /^[a-zA-Z0-9]+:\/\//.exec(path);
  if (scheme !== null) return scheme[0];
  if (/^(?:\/\/|\\\\)/.test(path)) return path.slice(0, 2);
  if (/^[/\\]/.test(path)) return path.slice(0, 1);
  const at = path.includes(":/") ? path.indexOf(":/") : path.indexOf(":\\");
  return at >= 0 && at < path.indexOf("/") ? path.slice(0, at + 2) : "";
}
