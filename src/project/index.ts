export { formatDiagnostic } from "./diagnostics.js";
export type { ProjectFileProvider, ProjectSource, ReadProjectOptions } from "./project-files.js";
export { readProject } from "./read-project.js";
export * from "./types.js";
