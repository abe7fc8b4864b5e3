import { expect, test } from "vitest";
import { readSourceFiles } from "#tests/helpers/source-files";

const files = readSourceFiles("app", "cli", "db", "server.ts").filter(
  ({ path }) => !path.startsWith("app/locales/"),
);
const CATALOGUE = /^app\/locales\/[a-z]{2}\//;

test("Sentences come through the language of the request: only the demo, which has its own, reads a catalogue", () => {
  const readers = files.filter(({ imports }) =>
    imports.some(({ to, typeOnly }) => CATALOGUE.test(to) && !typeOnly),
  );
  expect(readers.map(({ path }) => path)).toEqual(["app/features/demo/demo-waves.server.ts"]);
});

/** True where a sentence is asked for while a file is loaded: before anybody said in which language. */
function asksWhileLoading(text: string): boolean {
  const statements = text.split(/\n(?=[^\s)\]}])/);
  return statements.some((statement) =>
    /^(?:export )?(?:const|let|var)\b(?:(?!=>|\bfunction\b).)*?\bgetWords\(/s.test(statement),
  );
}

test("No file asks for a sentence while it is loaded", () => {
  expect(
    [
      'const title = getWords().title;\nconst later = () => "";',
      "export const rows = {\n  a: 1,\n  b: getWords().b,\n};",
    ].map(asksWhileLoading),
  ).toEqual([true, true]);
  expect(
    [
      "const title = () => getWords().title;",
      "const a = 1;\n\nfunction say() {\n  const words = getWords();\n}",
    ].map(asksWhileLoading),
  ).toEqual([false, false]);
  const asking = files.filter(({ text }) => /\bgetWords\(/.test(text));
  expect(asking.length).toBeGreaterThan(100);
  expect(asking.filter(({ text }) => asksWhileLoading(text)).map(({ path }) => path)).toEqual([]);
});
