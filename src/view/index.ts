/** Pages that show what a program sees. Loaded when one is asked for. */
export type { Timeline, ViewSubject } from "./subject.js";
export { pageAssets, View, type ViewOptions } from "./view.js";
