// npm start: installs and builds what is missing, then serves. With --demo on a database of its own with the demo company.
import { ensureBuild } from "./build.mjs";
import { root } from "./ensure.mjs";

process.chdir(root);
process.env.NODE_ENV ??= "production";
if (process.argv.includes("--demo")) {
  process.env.PARALLAX_DEMO = "true";
  process.env.DATA_DIR ??= "./data/demo";
}
await ensureBuild();
await import("../build/start.js");
