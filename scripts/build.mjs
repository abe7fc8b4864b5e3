// Builds everything that runs: the pages, the server, the booth and the command line.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { compileBooth, compileBoothStyle, compileCheck, compileHolder, compilePaste } from "./booth.mjs";
import { ensureDependencies, giveUp, root, runProgram } from "./ensure.mjs";

const sources = [
  "app",
  "db",
  "cli",
  "public",
  "server.ts",
  "package-lock.json",
  "vite.config.ts",
  "tsconfig.json",
  "scripts/build.mjs",
  "scripts/booth.mjs",
];
const stamp = join(root, "build/.sources");

/** Builds unless the build is of exactly these sources. */
export async function ensureBuild() {
  ensureDependencies();
  const hash = hashSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  process.stderr.write("Building …\n");
  if (runProgram("remix", ["vite:build", "--logLevel", "warn"]) !== 0)
    giveUp("The build failed: see the messages above.");
  compressFiles(join(root, "build/client"));
  await bundleServer();
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(join(root, "build/booth.js"), await compileBooth());
  writeFileSync(join(root, "build/paste.js"), await compilePaste());
  writeFileSync(join(root, "build/check.js"), await compileCheck());
  writeFileSync(join(root, "build/holder.js"), await compileHolder());
  writeFileSync(join(root, "build/booth.css"), await compileBoothStyle());
  writeFileSync(stamp, hash);
}

/** Puts a compressed copy beside every text file that the server sends as it is. */
function compressFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) compressFiles(path);
    else if (/\.(js|css|svg)$/.test(entry.name)) {
      const bytes = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(bytes));
      writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    }
  }
}

async function bundleServer() {
  const { build } = await import("esbuild");
  const node = {
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    logLevel: "warning",
  };
  await build({
    ...node,
    entryPoints: {
      start: "server.ts",
      "history-thread": "app/features/history/history-thread.server.ts",
      "norm-thread": "app/features/benchmarks/norm-thread.server.ts",
      "roster-thread": "app/features/people/roster-thread.server.ts",
      "signing-thread": "app/features/invitations/signing-thread.server.ts",
      "unsealing-thread": "app/features/unsealing/thread.server.ts",
    },
    outdir: "build",
  });
  // they start with every file: whole, in a quarter of the time that reading their packages one by one takes
  await build({
    ...node,
    packages: "bundle",
    external: ["@myriaddreamin/typst-ts-node-compiler"],
    define: { "process.env.NODE_ENV": '"production"' },
    entryPoints: {
      "file-thread": "app/features/exports/making/file-thread.server.ts",
      "print-process": "app/features/exports/making/print-process.server.ts",
    },
    outdir: "build",
  });
}

function hashSources() {
  const hash = createHash("sha256");
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(join(path, name));
      return;
    }
    hash.update(path).update("\0").update(readFileSync(full)).update("\0");
  };
  for (const source of sources) add(source);
  return hash.digest("hex");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await ensureBuild();
