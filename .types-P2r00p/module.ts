export * from "../src/core/index.js";
export * from "../src/variant/index.js";
export * from "../src/peers/index.js";
export * from "../src/scene/index.js";
export * from "../src/project/index.js";