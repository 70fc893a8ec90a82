export * from "./compressor.js";
export * from "./fastlz.js";
export * from "./range-coder.js";
