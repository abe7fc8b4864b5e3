#!/usr/bin/env node
// The command line: builds build/cli/ where it is missing or older than its sources, then runs it.
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const program = join(root, "build/cli/parallax.js");
const list = join(root, "build/cli/sources.json");

/** True when every source of the built program is older than it. */
function isFresh() {
  if (!existsSync(program) || !existsSync(list)) return false;
  const built = statSync(list).mtimeMs;
  const sources = JSON.parse(readFileSync(list, "utf8"));
  return sources.every((source) => {
    const found = statSync(join(root, source), { throwIfNoEntry: false });
    return found !== undefined && found.mtimeMs <= built;
  });
}

async function buildCommandLine() {
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { parallax: "cli/parallax.ts", "turn-thread": "cli/holder/turn-thread.ts" },
    outdir: "build/cli",
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "warning",
    metafile: true,
    write: false,
  });
  mkdirSync(dirname(program), { recursive: true });
  for (const { path, contents } of outputFiles) writeWhole(path, contents);
  writeWhole(
    list,
    JSON.stringify([...Object.keys(metafile.inputs), "scripts/parallax.mjs", "package-lock.json"]),
  );
}

/** Another process may be starting at the same moment: a file is there whole or not at all. */
function writeWhole(path, contents) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}

if (!isFresh()) {
  try {
    await buildCommandLine();
  } catch (error) {
    if (!existsSync(program)) {
      process.stderr.write(`The command line cannot be built: ${error.message}\nRun npm ci first.\n`);
      process.exit(1);
    }
  }
}
await import(pathToFileURL(program).href);
