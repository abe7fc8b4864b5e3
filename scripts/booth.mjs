// Compiles the booth: one script with its styles inside, the same bytes from the same sources.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @returns {Promise<Uint8Array>} */
export async function compileBooth() {
  const { build, transform } = await import("esbuild");
  const styles = {
    name: "styles as text",
    setup(compiler) {
      compiler.onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const { code } = await transform(await readFile(path, "utf8"), { loader: "css", minify: true });
        return { contents: code.trim(), loader: "text" };
      });
    },
  };
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, "app/features/booth/booth.client.ts")],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: ["chrome123", "firefox129", "safari17"],
    charset: "utf8",
    legalComments: "none",
    plugins: [styles],
    logLevel: "warning",
  });
  return outputFiles[0].contents;
}
