export * from "../types.js";
