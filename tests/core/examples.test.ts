import { expect, test } from "vitest";
import { questions as questionsEn } from "#app/locales/en/questions";
import { findFault, readDocumented } from "#tests/helpers/docstring-examples";
import { readSourceFiles } from "#tests/helpers/source-files";

const files = readSourceFiles("app/core", "app/protocol").map(({ path, text }) => ({
  path,
  documented: readDocumented(text),
  functions: [...text.matchAll(/^export (?:async )?function\*? (\w+)/gm)].map(([, name]) => name ?? ""),
}));

/** No name is exported twice, so an example may use whatever its room exports, and the English questions. */
async function scopeOf(room: string): Promise<Record<string, unknown>> {
  const paths = files.map(({ path }) => path).filter((path) => path.startsWith(room));
  const modules = await Promise.all(
    paths.map((path) => import(/* @vite-ignore */ `../../${path}`) as Promise<Record<string, unknown>>),
  );
  return Object.assign({ questionsEn }, ...modules);
}

const everyDocumented = files.flatMap(({ path, documented }) =>
  documented.map((one) => ({ ...one, path, room: path.split("/", 2).join("/") })),
);
const scopes = { "app/core": await scopeOf("app/core"), "app/protocol": await scopeOf("app/protocol") };

const withExamples = everyDocumented.filter(({ examples }) => examples.length > 0);
test.each(withExamples.map((one) => [one.name, one.path, one] as const))(
  "The docstring of %s in %s shows what the function gives",
  async (_name, _path, { room, examples }) => {
    const scope = scopes[room as keyof typeof scopes];
    const faults = await Promise.all(examples.map((example) => findFault(example, scope)));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  },
);

test("Every exported function of the statistics has an example", () => {
  // The measures count as statistics; classification and denial are rules about labels.
  const statistics = /^app\/core\/(statistics\/|measures\/(?!classification|denial))/;
  const wanted = files.filter(({ path }) => statistics.test(path));
  const exported = wanted.flatMap(({ path, functions, documented }) =>
    functions.map((name) => ({
      path,
      name,
      examples: documented.find((one) => one.name === name)?.examples,
    })),
  );
  expect(exported.length).toBeGreaterThan(20);
  expect(
    exported.filter(({ examples = [] }) => examples.length === 0).map(({ path, name }) => `${path}: ${name}`),
  ).toEqual([]);
});

test("Every example stands in the docstring of something exported, where it is run", () => {
  const written = readSourceFiles("app/core", "app/protocol").map(
    ({ text }) => text.match(/@example\b/g)?.length ?? 0,
  );
  const run = everyDocumented.reduce((sum, { tags }) => sum + tags, 0);
  expect(run).toBeGreaterThan(20);
  expect(run).toBe(written.reduce((sum, count) => sum + count, 0));
});

/** What the tests would say about a docstring with this example. */
async function judge(example: string): Promise<string | null> {
  const text = `/**\n * Doubles.\n * @example ${example}\n * @see nowhere\n */\nexport function twice() {}\n`;
  const [documented] = readDocumented(text);
  const scope = {
    twice: (n: number) => {
      if (n < 0) throw new RangeError("too little");
      return { n: 2 * n, third: (2 * n) / 3, all: [n, n] };
    },
  };
  const faults = await Promise.all((documented?.examples ?? []).map((one) => findFault(one, scope)));
  return faults.find((fault) => fault !== null) ?? null;
}

test("An example is right up to floating-point noise, to the digits shown, and by the keys shown", async () => {
  for (const right of [
    "twice(1) // { n: 2 }",
    "twice(1).third // 0.66…",
    "twice(-0.5 + 1.5) // { third: 0.666…, all: [1, 1] }",
    "twice(-1) // throws RangeError",
    "\n * const one = twice(0.1);\n * one.n + 0.1 // 0.3\n * one.all // [0.1, 0.1]",
    "twice(1e-9).third // 6.66…e-10",
    "1 / twice(0).n // Infinity",
  ]) {
    expect(await judge(right), right).toBeNull();
  }
});

test("An example is wrong with another value, digit, key, length or error, and where it cannot be run", async () => {
  for (const wrong of [
    "twice(1) // { n: 3 }",
    "twice(1) // { m: undefined }",
    "twice(1).third // 0.67…",
    "twice(1).third // 0.66",
    "twice(1).third // -0.66…",
    "twice(1).all // [1]",
    "twice(1).all // [1, 1, 1]",
    "twice(-1) // { n: -2 }",
    "twice(-1) // throws TypeError",
    "twice(1) // throws RangeError",
    "thrice(1) // { n: 3 }",
    "twice(1).n // 2: twice one",
    "\n * twice(1).n // 2\n * twice(1).n // 3",
  ]) {
    expect(await judge(wrong), wrong).not.toBeNull();
  }
  await expect(judge("twice(1)")).rejects.toThrow("does not say what");
});
