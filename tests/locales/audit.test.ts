import { expect, test } from "vitest";
import { en } from "#app/locales/en";
import { readSourceFiles } from "#tests/helpers/source-files";

const KIND = /"((?:organization|member|survey|wave|person|people|norm|invitation|demo)\.[a-z-]+)"/g;

test("The audit log has a sentence for every kind of event that features record, and for no other", () => {
  const recorded = readSourceFiles("app/features")
    .filter(({ text }) => text.includes("recordEvent") || text.includes("recordAct"))
    .flatMap(({ text }) => [...text.matchAll(KIND)].map(([, kind = ""]) => kind));
  expect(recorded.length).toBeGreaterThan(15);
  expect(Object.keys(en.audit.kinds).sort()).toEqual([...new Set(recorded)].sort());
});
