/** Annotations of the whole script. */
export const SCRIPT_ANNOTATIONS: ReadonlySet<string> = new Set(["@tool", "@icon", "@static_unload"]);
/** Those of members. */
export const KNOWN_ANNOTATION = /^@(?:abstract|onready|rpc|warning_ignore|export(?:_[a-z0-9_]+)?)$/;

/** What annotations may stand before. */
export type AnnotatedKind = "class" | "variable" | "constant" | "signal" | "function" | "enum";

/** Whether an annotation of {@link KNOWN_ANNOTATION} may stand before a member. */
export function appliesTo(annotation: string, kind: AnnotatedKind): boolean {
  switch (annotation) {
    case "@warning_ignore":
      return true;
    case "@abstract":
      return kind === "class" || kind === "function";
    case "@rpc":
      return kind === "function";
    default:
      return kind === "variable";
  }
}

/** What is said of an annotation that there is not. */
export function unknownAnnotation(name: string): string {
  switch (name) {
    case "@deprecated":
    case "@experimental":
      return `"${name}" annotation does not exist. Use "## ${name}: Reason here." instead.`;
    case "@tutorial":
      return '"@tutorial" annotation does not exist. Use "## @tutorial(Title): https://example.com" instead.';
    default:
      return `Unrecognized annotation: "${name}".`;
  }
}
