import { expect, test } from "vitest";
import { FEATURES } from "#tests/helpers/feature-order";
import { type Import, readSourceFiles, type SourceFile } from "#tests/helpers/source-files";

const files = readSourceFiles("app", "db", "cli", "server.ts");
const everything = [...files, ...readSourceFiles("tests", "bench", "scripts")];
const byPath = new Map(files.map((file) => [file.path, file]));
const code = files.filter(({ path }) => /\.tsx?$/.test(path));

/** Where a file belongs in the picture of architecture.md. */
const LAYERS: [string, RegExp][] = [
  ["core", /^app\/core\//],
  ["protocol", /^app\/protocol\//],
  ["platform", /^app\/platform\//],
  ["ui", /^app\/ui\//],
  ["locales", /^app\/locales\//],
  ["features", /^app\/features\//],
  ["jobs", /^app\/jobs\//],
  ["direct", /^app\/direct\//],
  ["routes", /^app\/routes\//],
  ["document", /^app\/(root|entry\.(client|server)|routes)\.tsx?$/],
  ["db", /^db\//],
  ["cli", /^cli\//],
  ["server", /^server\.ts$/],
];

/** Who may import whom. A layer marked `types` may be named in types only. */
const MAY_IMPORT: Record<string, { code: string[]; types?: string[] }> = {
  core: { code: ["core"] },
  protocol: { code: ["protocol"] },
  platform: { code: ["platform", "db"], types: ["core"] },
  ui: { code: ["ui", "locales"], types: ["core"] },
  locales: { code: ["locales"], types: ["core"] },
  features: { code: ["features", "core", "protocol", "platform", "db", "ui", "locales"] },
  jobs: { code: ["jobs", "features", "platform", "locales"] },
  direct: { code: ["direct", "features", "protocol", "platform", "locales"] },
  routes: { code: ["features", "ui", "platform", "locales", "core"] },
  document: { code: ["ui", "locales", "platform"] },
  db: { code: ["db"], types: ["core"] },
  cli: { code: ["cli", "core", "protocol", "features", "platform", "locales"] },
  server: { code: ["platform", "jobs", "direct", "locales"] },
};

const ANONYMOUS = /^app\/(direct\/(board\.|booth-|box\.|manifest\.)|features\/(board|booth|box)\/)/;
const KNOWS_PEOPLE =
  /^(db\/schema\/(accounts|identity|index)\.ts|app\/features\/(auth|organization|people|invitations)\/)/;
const DRAWERS = /(^|\/)(utils?|helpers?|common|misc|services?|types?|shared|lib)(\/|\.[\w.]+$)/;
const OF_THE_FRAMEWORK =
  /^(loader|action|meta|links|headers|handle|shouldRevalidate|clientLoader|clientAction|ErrorBoundary|Layout|handleError|handleRequest)$/;

function layerOf(path: string): string {
  return LAYERS.find(([, pattern]) => pattern.test(path))?.[0] ?? "nowhere";
}

/** One line per import that a rule refuses, so that a failing test says what to change. */
function refused(inspect: SourceFile[], isWrong: (file: SourceFile, imported: Import) => boolean): string[] {
  return inspect.flatMap((file) =>
    file.imports.filter((imported) => isWrong(file, imported)).map(({ to }) => `${file.path} imports ${to}`),
  );
}

test("The reader of imports sees static, type-only, re-exported and lazy ones", () => {
  const all = files.flatMap(({ imports }) => imports);
  expect(all.length).toBeGreaterThan(500);
  expect(all.some(({ typeOnly }) => typeOnly)).toBe(true);
  expect(byPath.get("db/schema/index.ts")?.imports.map(({ to }) => to)).toContain("db/schema/identity.ts");
  const lost = files.flatMap(({ path, imports }) =>
    imports
      .filter((imported) => !imported.package && !byPath.has(imported.to))
      .map(({ to }) => `${path}: ${to}`),
  );
  expect(lost).toEqual([]);
});

test("Every file of the product belongs to a layer", () => {
  expect(files.filter(({ path }) => layerOf(path) === "nowhere").map(({ path }) => path)).toEqual([]);
});

test("Layers import only what architecture.md lets them", () => {
  const wrong = refused(files, (file, imported) => {
    if (imported.package) return false;
    const rule = MAY_IMPORT[layerOf(file.path)];
    const target = layerOf(imported.to);
    return !rule?.code.includes(target) && !(imported.typeOnly && rule?.types?.includes(target));
  });
  expect(wrong).toEqual([]);
});

test("Core and protocol import no package but BIP-39, the bundled Ed25519 and the curve of key cards", () => {
  const pure = files.filter(({ path }) => /^app\/(core|protocol)\//.test(path));
  expect(
    refused(
      pure,
      (_, imported) =>
        imported.package && !/^@(scure\/bip39(\/|$)|noble\/(ed25519|curves\/nist\.js)$)/.test(imported.to),
    ),
  ).toEqual([]);
  expect(refused(pure, (file, imported) => imported.package && file.path.startsWith("app/core/"))).toEqual(
    [],
  );
});

test("Core has no clock, no chance and no outside world, the protocol only the platform's cryptography", () => {
  const impure =
    /\b(Math\.random|Date\.now|new Date\(\)|performance\.now|process\.|fetch\(|setTimeout|setInterval|console\.|localStorage|document\.|globalThis\.)/;
  const wrong = code
    .filter(({ path }) => /^app\/(core|protocol)\//.test(path))
    .filter(({ text }) => impure.test(stripComments(text)));
  expect(wrong.map(({ path }) => path)).toEqual([]);
  const random = code.filter(
    ({ path, text }) => path.startsWith("app/core/") && /\bcrypto\b/.test(stripComments(text)),
  );
  expect(random.map(({ path }) => path)).toEqual([]);
});

test("Features import each other downwards only", () => {
  const rank = (path: string) => FEATURES.indexOf(/^app\/features\/([^/]+)\//.exec(path)?.[1] ?? "");
  const inFeatures = files.filter(({ path }) => path.startsWith("app/features/"));
  expect(inFeatures.filter(({ path }) => rank(path) < 0).map(({ path }) => path)).toEqual([]);
  const wrong = refused(
    inFeatures,
    (file, imported) => imported.to.startsWith("app/features/") && rank(imported.to) < rank(file.path),
  );
  expect(wrong).toEqual([]);
});

test("No file imports itself in a circle", () => {
  expect(findCircles(({ typeOnly }) => !typeOnly)).toEqual([]);
});

test("No file imports itself in a circle, in types either", () => {
  expect(findCircles(() => true)).toEqual([]);
});

function findCircles(follows: (imported: Import) => boolean): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) circles.push([...trail.slice(start), path].join(" → "));
    if (start >= 0 || done.has(path)) return;
    for (const imported of byPath.get(path)?.imports ?? []) {
      if (!imported.package && follows(imported)) walk(imported.to, [...trail, path]);
    }
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return circles;
}

test("No file imports the same module in two statements", () => {
  const everything = [...code, ...readSourceFiles("tests", "bench")].filter(
    ({ path }) => !path.endsWith(".css"),
  );
  const doubled = everything.flatMap(({ path, text }) => {
    const named = [...text.matchAll(/^import (?:type )?\{[^}]*\} from "([^"]+)";$/gm)].map(
      ([, from]) => from,
    );
    return named.filter((from, at) => named.indexOf(from) < at).map((from) => `${path}: ${from}`);
  });
  expect(doubled).toEqual([]);
});

test("No folder beside the routes holds more than 32 files", () => {
  const sizes = new Map<string, number>();
  for (const { path } of everything) {
    const folder = path.slice(0, path.lastIndexOf("/"));
    sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
  }
  const crowded = [...sizes].filter(([folder, size]) => size > 32 && folder !== "app/routes");
  expect(crowded).toEqual([]);
});

test("The anonymous side reaches nothing that knows who people are", () => {
  const wall = new Map<string, string>();
  const queue = files.filter(({ path }) => ANONYMOUS.test(path)).map(({ path }) => path);
  expect(queue.length).toBeGreaterThan(5);
  const seen = new Set(queue);
  for (const path of queue) {
    for (const { to, package: isPackage } of byPath.get(path)?.imports ?? []) {
      if (KNOWS_PEOPLE.test(to)) wall.set(`${path} imports ${to}`, to);
      const further = !isPackage && /^app\/(features|ui|routes|core|protocol|locales)\//.test(to);
      if (further && !seen.has(to)) queue.push(to);
      seen.add(to);
    }
  }
  expect([...wall.keys()]).toEqual([]);
});

test("The tables of ballots and results refer to nothing of identity", () => {
  const planes = files.filter(({ path }) => /^db\/schema\/(ballots|results)\.ts$/.test(path));
  expect(planes).toHaveLength(2);
  expect(refused(planes, (_, imported) => /^db\/schema\/(?!planes)/.test(imported.to))).toEqual([]);
  for (const { path, text } of planes) {
    expect(stripComments(text), path).not.toMatch(
      /references\(|timestamp|serial|defaultNow|uuidv7|personId|userId/,
    );
  }
});

test("A file that reads the database, the disk or the platform says so in its name", () => {
  const outside = code.filter(
    ({ path }) => /^app\/(features|jobs|platform|ui|locales)\//.test(path) && !/\.server\.tsx?$/.test(path),
  );
  const wrong = refused(
    outside,
    (_, { to, typeOnly }) =>
      !typeOnly &&
      (/^(node:|drizzle-orm|postgres$|nodemailer|better-auth)/.test(to) || /^(db|app\/platform)\//.test(to)),
  );
  expect(wrong).toEqual([]);
});

test("The environment is read in one file", () => {
  const reading = code.filter(({ text }) => /\bprocess\.env\b/.test(stripComments(text)));
  expect(reading.map(({ path }) => path)).toEqual(["app/platform/env.server.ts"]);
});

test("No folder or file is a drawer for anything", () => {
  const drawers = everything.filter(({ path }) => DRAWERS.test(path) && !path.startsWith("tests/helpers/"));
  expect(drawers.map(({ path }) => path)).toEqual([]);
});

test("No exported function has the name of another", () => {
  const homes = new Map<string, string[]>();
  // each language has its own of the same name
  for (const { path, text } of code.filter(({ path }) => !path.startsWith("app/locales/"))) {
    const exported = text.matchAll(
      /^export (?:async )?function\*? (\w+)|^export const (\w+)(?:: [^=]+)? = (?:async )?(?:\([^)]*\)|\w+)(?:: [^=]+)? =>/gm,
    );
    for (const [, declared, assigned] of exported) {
      const name = declared ?? assigned ?? "";
      if (OF_THE_FRAMEWORK.test(name)) continue;
      homes.set(name, [...(homes.get(name) ?? []), path]);
    }
  }
  expect(homes.size).toBeGreaterThan(100);
  expect([...homes].filter(([, paths]) => paths.length > 1)).toEqual([]);
});

test("No code file is longer than 300 lines", () => {
  const everything = [...code, ...readSourceFiles("tests", "bench", "scripts")];
  const long = everything.filter(({ path, lines }) => lines > 300 && !path.endsWith(".css"));
  expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

test("Pages bring an error boundary, no raw markup and no inline styles", () => {
  const pages = code.filter(
    ({ path, text }) => path.startsWith("app/routes/") && /^export default /m.test(text),
  );
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter(({ text }) => !/\bErrorBoundary\b/.test(text)).map(({ path }) => path)).toEqual([]);
  const raw = code.filter(
    ({ path, text }) => path.endsWith(".tsx") && /dangerouslySetInnerHTML|\sstyle=\{/.test(text),
  );
  expect(raw.map(({ path }) => path)).toEqual([]);
});

function stripComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/(^|\s)\/\/.*$/gm, "");
}

test("Every form of a member's page is pressed once and kept, by being a PostForm whose action asks pressOnce", () => {
  const members = code.filter(({ path }) => /^app\/(features\/|ui\/|routes\/app\.)/.test(path));
  const plain = members.filter(
    ({ path, text }) => /<Form\b[^>]*method="post"/.test(text) && path !== "app/ui/post-form.tsx",
  );
  // signing out, in the bar of every page, makes nothing and holds nothing; nor does changing the organization
  expect(plain.map(({ path }) => path)).toEqual(["app/ui/page.tsx"]);
  const actions = members.filter(
    ({ path, text }) => /^app\/routes\//.test(path) && /export async function action\b/.test(text),
  );
  const unasked = actions.filter(({ text }) => !text.includes("pressOnce("));
  expect(actions.length).toBeGreaterThan(10);
  const named = unasked.map(({ path }) => path.replace("app/routes/", ""));
  expect(named).toEqual(["app.change.tsx", "app.sign-out.tsx"]);
});
