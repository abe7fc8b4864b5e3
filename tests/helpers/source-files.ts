import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const CODE = /\.(ts|tsx|mjs|css)$/;

export type Import = {
  /** The path inside the repository, or the package as it is written. */
  to: string;
  package: boolean;
  typeOnly: boolean;
};

export type SourceFile = { path: string; text: string; lines: number; imports: Import[] };

/** The code files of the repository below these folders (or single files), with what each imports. */
export function readSourceFiles(...places: string[]): SourceFile[] {
  return places.flatMap(listFiles).map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return { path, text, lines: text.split("\n").length - 1, imports: readImports(path, text) };
  });
}

function listFiles(place: string): string[] {
  if (!existsSync(join(root, place))) return [];
  if (CODE.test(place)) return [place];
  return readdirSync(join(root, place), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${place}/${entry.name}`;
      if (entry.isDirectory()) return listFiles(path);
      return CODE.test(entry.name) ? [path] : [];
    })
    .sort();
}

const STATEMENT = /^(?:import|export)\s+(?:(type)\s+)?(?:([^"';]*?)\s+from\s+)?"([^"]+)"/gm;
const DYNAMIC = /\bimport\(\s*"([^"]+)"\s*\)/g;

function readImports(path: string, text: string): Import[] {
  const found: Import[] = [];
  for (const [, type, names = "", to = ""] of text.matchAll(STATEMENT)) {
    found.push({ ...resolveImport(path, to), typeOnly: type === "type" || namesTypesOnly(names) });
  }
  for (const [, to = ""] of text.matchAll(DYNAMIC)) {
    found.push({ ...resolveImport(path, to), typeOnly: false });
  }
  return found;
}

/** `{ type A, type B }` brings no code along. */
function namesTypesOnly(names: string): boolean {
  const inner = /^\{([^}]*)\}$/s.exec(names.trim())?.[1];
  if (inner === undefined) return false;
  const parts = inner.split(",").map((part) => part.trim());
  return parts.every((part) => part === "" || part.startsWith("type "));
}

function resolveImport(from: string, to: string): { to: string; package: boolean } {
  const bare = to.replace(/\?\w+$/, "");
  const path = bare.startsWith("#")
    ? bare.slice(1)
    : bare.startsWith(".")
      ? normalize(join(dirname(from), bare))
      : null;
  if (path === null) return { to: bare, package: true };
  const candidates = ["", ".ts", ".tsx", "/index.ts", ".mjs", ".d.mts"].map((end) => `${path}${end}`);
  const found = candidates.find((candidate) => CODE.test(candidate) && existsSync(join(root, candidate)));
  return { to: found ?? path, package: false };
}
