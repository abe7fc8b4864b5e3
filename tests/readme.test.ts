import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const pages = ["README.md", ...listPages("docs")].map((path) => ({
  path,
  text: readFileSync(join(root, path), "utf8"),
}));

function listPages(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return listPages(path);
    return path.endsWith(".md") ? [path] : [];
  });
}

/** Places of the repository as a page names them, in code or in a sentence; `/app/surveys` is an address, not a place. */
function listPlaces(text: string): string[] {
  const places = text.matchAll(/(?<![\w/.-])(?:app|bench|cli|db|docs|public|scripts|tests)\/[\w$/.[\]-]*/g);
  const roots = text.matchAll(/`((?:server|[\w.]+\.config)\.ts|package\.json|biome\.json)`/g);
  return [
    ...[...places].map(([place]) => place.replace(/[.\]]+$/, "")),
    ...[...roots].map(([, name]) => name ?? ""),
  ];
}

/** Pages and headings that a page links to. */
function listLinks(text: string): { target: string; heading: string | null }[] {
  return [...text.matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(([, target = "", heading]) => ({
    target,
    heading: heading ?? null,
  }));
}

function hasHeading(page: string, heading: string): boolean {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/^#+ (.+)$/gm)].some(([, words = ""]) => {
    return (
      words
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, "")
        .replaceAll(" ", "-") === heading
    );
  });
}

test("Every place that README and docs name exists", () => {
  const named = pages.flatMap(({ path, text }) => listPlaces(text).map((place) => ({ path, place })));
  expect(named.length).toBeGreaterThan(60);
  const missing = named.filter(({ place }) => !existsSync(join(root, place)));
  expect(missing.map(({ path, place }) => `${path}: ${place}`)).toEqual([]);
});

test("Every link inside README and docs leads to a page and a heading that exist", () => {
  const links = pages.flatMap(({ path, text }) => listLinks(text).map((link) => ({ path, ...link })));
  expect(links.length).toBeGreaterThan(5);
  const broken = links.filter(({ path, target, heading }) => {
    const page = target === "" ? path : normalize(join(dirname(path), target));
    return !existsSync(join(root, page)) || (heading !== null && !hasHeading(page, heading));
  });
  expect(broken.map(({ path, target, heading }) => `${path}: ${target}#${heading ?? ""}`)).toEqual([]);
});

test("Every question under “Where things are” is answered with a place", () => {
  const readme = pages.find(({ path }) => path === "README.md")?.text ?? "";
  const section = /^## Where things are$([\s\S]*?)^## /m.exec(readme)?.[1] ?? "";
  const rows = section.split("\n").filter((line) => line.includes("? |"));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((row) => listPlaces(row).length === 0)).toEqual([]);
});

test("A place is read with its brackets and dollar signs, an address is not read at all", () => {
  const text =
    "See `app/routes/board.$wave.manifest[.]json.ts`, app/core/gate/. Not /app/surveys or src/app/x.";
  expect(listPlaces(text)).toEqual(["app/routes/board.$wave.manifest[.]json.ts", "app/core/gate/"]);
  expect(listPlaces("`server.ts` and `vite.config.ts`")).toEqual(["server.ts", "vite.config.ts"]);
});

test("README and .env.example name every setting that the environment is read for, and no other", () => {
  const source = readFileSync(join(root, "app/platform/env.server.ts"), "utf8");
  const read = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): z/gm)].map(([, name]) => name);
  expect(read.length).toBeGreaterThan(15);
  // how the process was built, and what npm run demo sets
  const settings = read.filter((name) => name !== "NODE_ENV" && name !== "PARALLAX_DEMO").sort();
  const readme = pages.find(({ path }) => path === "README.md")?.text ?? "";
  const section = /^## Settings$([\s\S]*?)^## /m.exec(readme)?.[1] ?? "";
  const rows = section.split("\n").flatMap((line) => /^\| (.*?) \|/.exec(line)?.[1] ?? []);
  const tabled = rows.flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name));
  expect(tabled.sort()).toEqual(settings);
  const example = readFileSync(join(root, ".env.example"), "utf8");
  const exampled = [...example.matchAll(/^(?:# )?([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(exampled.sort()).toEqual(settings);
});
