// Compiles the booth: one script and one style, the same bytes from the same sources.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const engines = ["chrome123", "firefox129", "safari17"];

/** @returns {Promise<Uint8Array>} */
export function compileBooth() {
  return compileScript("booth/booth");
}

/** @returns {Promise<Uint8Array>} */
export function compilePaste() {
  return compileScript("booth/paste");
}

/** @returns {Promise<Uint8Array>} */
export function compileCheck() {
  return compileScript("board/check");
}

/** @returns {Promise<Uint8Array>} */
export function compileHolder() {
  return compileScript("holders/page/holder", (code) => code);
}

/**
 * @param {"booth/booth" | "booth/paste" | "board/check" | "holders/page/holder"} name
 * @param {(code: string) => string} shorten
 */
async function compileScript(name, shorten = dropMessages) {
  const { build } = await import("esbuild");
  const { minify } = await import("terser");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, `app/features/${name}.client.ts`)],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: engines,
    charset: "utf8",
    legalComments: "none",
    logLevel: "warning",
    plugins: [{ name: "lean-ed25519", setup: leanEd25519 }],
  });
  const bundled = shorten(new TextDecoder().decode(outputFiles[0].contents));
  const { code } = await minify(bundled, {
    ecma: 2020,
    compress: {
      ...{ passes: 8, toplevel: true, pure_getters: true, pure_funcs: ["RegExp"] },
      // a hundred bytes of the booth, compressed
      ...{ keep_fargs: false, comparisons: false },
    },
    mangle: { toplevel: true },
  });
  return new TextEncoder().encode(code);
}

/** Methods of the library's points that no page of the booth calls. */
const uncalled = [
  "static CURVE",
  "static fromAffine",
  "static fromHex",
  "get x",
  "get y",
  "assertValidity",
  "multiplyUnsafe",
  "toHex",
  "isTorsionFree",
];

/**
 * Methods of a class are not left out by themselves when nobody calls them: these are, and nothing else is changed.
 * @param {import("esbuild").PluginBuild} build
 */
function leanEd25519(build) {
  build.onLoad({ filter: /@noble[\\/]ed25519[\\/]index\.js$/ }, async ({ path }) => ({
    contents: uncalled.reduce(dropMethod, await readFile(path, "utf8")),
  }));
}

/**
 * @param {string} source
 * @param {string} name
 */
function dropMethod(source, name) {
  const method = new RegExp(`\\n {4}${name}\\(.*\\) \\{\\n[^]*?\\n {4}\\}(?=\\n)`);
  if (!method.test(source)) throw new Error(`The library of Ed25519 has no method "${name}" any more.`);
  return source.replace(method, "");
}

/**
 * What errors say inside is for whoever works on the product: the booth speaks by the reason of a trouble, and every
 * byte of it travels to everybody.
 * @param {string} code
 */
function dropMessages(code) {
  return code.replace(/new (Range|Type|)Error\((`[^`]*`|"[^"]*"|\w+)(\+\w+)?\)/g, "new $1Error");
}

/** @returns {Promise<string>} */
export async function compileBoothStyle() {
  const { transform } = await import("esbuild");
  const source = await readFile(join(root, "app/features/booth/booth.css"), "utf8");
  const { code } = await transform(source, { loader: "css", minify: true, target: engines });
  return code.trim();
}
