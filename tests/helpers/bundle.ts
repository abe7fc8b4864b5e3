import { mkdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { build } from "esbuild";

const folder = resolve(".cache/tests");

/** Bundles a source file as the build bundles the server. Returns the path of the program. */
export async function bundleProcess(source: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const outfile = resolve(folder, `${basename(source).replace(/\.ts$/, "")}-${process.pid}.js`);
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
  return outfile;
}
