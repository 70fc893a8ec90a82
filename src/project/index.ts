/**
 * A game's own project, read: its nodes, RPCs, spawners and replication ({@link readProject}, {@link instantiateProject}),
 * and TypeScript types of them ({@link generateTypes}, {@link typedNodes}).
 *
 * `import { readProject } from "godot-multiplayer-peer"`.
 *
 * @module Project
 * @group API
 */
export { formatDiagnostic } from "../gdscript/diagnostics.js";
export {
  type CsharpGrammar,
  makeCsharpGrammar,
  type SyntaxCursor,
  type TreeSitterModule,
} from "../platform/csharp-grammar.js";
export { type InstantiateOptions, instantiateProject, type ProjectInstance, registerScenes } from "./build.js";
export { type GenerateTypesOptions, generateTypes } from "./generate-types.js";
export type { ProjectFileProvider, ProjectSource, ReadProjectOptions } from "./project-files.js";
export type { ProjectMembers, ProjectNode, RpcHandler } from "./project-node.js";
export { readProject } from "./read-project.js";
export {
  type CallsOf,
  type HasNodes,
  type TypedNode,
  type TypedNodes,
  type TypedRpcs,
  type TypedScene,
  typedNodes,
} from "./typed-node.js";
export * from "./types.js";
