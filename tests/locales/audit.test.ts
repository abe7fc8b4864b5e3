import { expect, test } from "vitest";
import { MEMBER_LANGUAGES, wordsIn } from "#app/locales/languages.server";
import { readSourceFiles } from "#tests/helpers/source-files";

const KIND =
  /"((?:action|agreement|organization|installation|member|survey|wave|person|people|norm|invitation|language|letterhead|mail|token|demo|prediction|sharing|read-link|company-file)\.[a-z-]+)"/g;

/** Kinds that an earlier version recorded: a chained log cannot be rewritten, so their sentences stay. */
const RECORDED_BEFORE = ["wave.opened"];

test("The audit log has a sentence for every kind of event that features record, and for no other", () => {
  const recorded = readSourceFiles("app/features")
    .filter(({ text }) => /record(Event|Act|WaveEvent)/.test(text))
    .flatMap(({ text }) => [...text.matchAll(KIND)].map(([, kind = ""]) => kind));
  expect(recorded.length).toBeGreaterThan(15);
  for (const { audit } of MEMBER_LANGUAGES.map(wordsIn))
    expect(Object.keys(audit.kinds).sort()).toEqual([...new Set([...recorded, ...RECORDED_BEFORE])].sort());
});
