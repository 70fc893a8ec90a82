/** Names that follow no rule. */
const NAMES: Readonly<Record<string, string>> = {
  BitMap: "Bitmap",
  JSONRPC: "JsonRpc",
  Object: "GodotObject",
  OpenXRIPBinding: "OpenXRIPBinding",
  SkeletonModification2DCCDIK: "SkeletonModification2DCcdik",
  SkeletonModification2DFABRIK: "SkeletonModification2DFabrik",
  SkeletonModification3DCCDIK: "SkeletonModification3DCcdik",
  SkeletonModification3DFABRIK: "SkeletonModification3DFabrik",
  Thread: "GodotThread",
};

/** Words that follow no rule, by their form in capitals. */
const WORDS: Readonly<Record<string, string>> = {
  AA: "AA",
  AO: "AO",
  FILENAME: "FileName",
  FADEIN: "FadeIn",
  FADEOUT: "FadeOut",
  FX: "FX",
  GI: "GI",
  GZIP: "GZip",
  HBOX: "HBox",
  ID: "Id",
  IO: "IO",
  IP: "IP",
  IV: "IV",
  MACOS: "MacOS",
  NODEPATH: "NodePath",
  SPIRV: "SpirV",
  STDIN: "StdIn",
  STDOUT: "StdOut",
  USERNAME: "UserName",
  UV: "UV",
  UV2: "UV2",
  VBOX: "VBox",
  WHITESPACE: "WhiteSpace",
  WM: "WM",
  XR: "XR",
  XRAPI: "XRApi",
};

/** A word of a name: `HTTP`, `Request`, `2D`. A capital in front of small letters begins a new word. */
const WORD = /[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+[A-Z]*(?![a-z])|[0-9]+/g;

/**
 * The name that C# has for a class of the engine: `HTTPRequest` is `HttpRequest` there, `Object` is `GodotObject`.
 *
 * @param name - The class's name in GDScript.
 * @see `modules/mono/utils/naming_utils.cpp`
 */
export function csharpClassName(name: string): string {
  if (name.length <= 2) return name.toUpperCase();
  const known = NAMES[name];
  if (known !== undefined) return known;
  return (name.match(WORD) ?? [name]).map(csharpWord).join("");
}

function csharpWord(word: string): string {
  const known = WORDS[word];
  if (known !== undefined) return known;
  if (word.length <= 2 && word === word.toUpperCase()) return word;
  const cased = word[0]!.toUpperCase() + word.slice(1).toLowerCase();
  return cased.replace(/([0-9])([a-z])/g, (_, digit: string, letter: string) => digit + letter.toUpperCase());
}
