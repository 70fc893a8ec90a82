export { type ReadCsharpOptions, readCsharp } from "./read-csharp.js";
export * from "./types.js";
