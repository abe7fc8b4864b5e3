import { expect, test } from "vitest";
import { isBankKey, type QuestionTexts } from "#app/core/questions/bank";
import {
  findLanguage,
  isMemberLanguage,
  LANGUAGES,
  type Language,
  listLanguages,
  MEMBER_LANGUAGES,
  preferLanguage,
  respondentWords,
  wordsIn,
} from "#app/locales/languages.server";
import { readAcceptedLanguages } from "#app/platform/language.server";

const OTHERS = LANGUAGES.filter((tag) => tag !== "en");

/** Words that are the same as in English: names, codes, and what a language took over. */
const SAME_EVERYWHERE = [
  ...["Parallax", "Marketing", "parallax-slip.txt", "ltr"],
  ...["CSV", "Excel (XLSX)", "PDF", "PowerPoint", "JSON", "TLS", "STARTTLS", "Logo"],
];
const SAME_IN: Partial<Record<Language, string[]>> = {
  de: [
    ...[
      "Owner",
      "Team",
      "Person",
      "Name",
      "Form",
      "Trend",
      "Dimension",
      "Version",
      "Mail",
      "Server",
      "Index",
      "Demo",
      "Host",
      "Port",
    ],
    ...["SD", "Cns", "r_wg", "Test", "p", "q", "df", "Mann–Whitney", "Welch", "nominal", "Norm"],
  ],
  it: ["Account", "Leadership"],
  nl: ["open", "Account", "Sales"],
};

type Leaf = { at: string; value: unknown };

/** Everything that stands in a catalogue, each with the way to it: a list has one leaf for each of its lines. */
function listLeaves(value: unknown, at = ""): Leaf[] {
  if (typeof value !== "object" || value === null) return [{ at, value }];
  return Object.entries(value).flatMap(([key, inner]) => listLeaves(inner, at === "" ? key : `${at}.${key}`));
}

/** What is the same in every language: how many values a sentence takes, and which stand in it by name. */
function describeLeaf({ at, value }: Leaf): string {
  if (typeof value === "function") return `${at} takes ${value.length}`;
  const names = typeof value === "string" ? (value.match(/\{\w+\}/g) ?? []) : [];
  return [at, typeof value, ...new Set(names.sort())].join(" ");
}

/** What a language has of its own, and the same parts of English. */
function compare(tag: Language): { own: Leaf[]; english: Leaf[] } {
  if (isMemberLanguage(tag)) return { own: listLeaves(wordsIn(tag)), english: listLeaves(wordsIn("en")) };
  const own = respondentWords(tag);
  const parts = Object.entries(wordsIn("en")).filter(([part]) => part in own);
  return { own: listLeaves(own), english: listLeaves(Object.fromEntries(parts)) };
}

/** The wordings that a language changed have versions, and each language changes others. */
const isShared = ({ at }: Leaf) => !at.startsWith("questions.versions.");

for (const tag of OTHERS) {
  test(`${tag} says all that English says, with the same lists and the same values`, () => {
    const { own, english } = compare(tag);
    expect(own.length).toBeGreaterThan(200);
    const describe = (leaves: Leaf[]) => leaves.filter(isShared).map(describeLeaf).sort();
    expect(describe(own)).toEqual(describe(english));
  });

  test(`${tag} leaves nothing in English but names, codes and words that it took over`, () => {
    const { own, english } = compare(tag);
    const inEnglish = new Map(english.map(({ at, value }) => [at, value]));
    const same = own.filter(
      ({ at, value }) => typeof value === "string" && /\p{L}/u.test(value) && inEnglish.get(at) === value,
    );
    const taken = [...SAME_EVERYWHERE, ...(SAME_IN[tag] ?? [])];
    expect(same.filter(({ value }) => !taken.includes(String(value)))).toEqual([]);
  });
}

test("Every language says which one it is, the same in its frame, its booth and its questions", () => {
  for (const tag of LANGUAGES) {
    const { language, booth, questions } = respondentWords(tag);
    const direction = tag === "ar" ? "rtl" : "ltr";
    expect([language.tag, booth.language, questions.language], tag).toEqual([tag, tag, tag]);
    expect([language.direction, booth.direction], tag).toEqual([direction, direction]);
  }
  const names = listLanguages(LANGUAGES).map(({ name }) => name);
  expect(new Set(names).size).toBe(LANGUAGES.length);
});

test("A language gives versions to standard questions only", () => {
  for (const tag of LANGUAGES) {
    const { versions = {} }: QuestionTexts = respondentWords(tag).questions;
    expect(
      Object.keys(versions).filter((key) => !isBankKey(key)),
      tag,
    ).toEqual([]);
  }
});

test("findLanguage takes the tag of a region or a script for its language, and nothing else", () => {
  const cases: [string, Language | null][] = [
    ["de", "de"],
    ["de-AT", "de"],
    ["DE_ch", "de"],
    ["pt-BR", "pt"],
    ["ar-Arab-EG", "ar"],
    [" nl ", "nl"],
    ["deu", null],
    ["xx", null],
    ["", null],
    ["-de", null],
    ["constructor", null],
    ["../../de", null],
  ];
  for (const [tag, language] of cases) expect(findLanguage(tag, LANGUAGES), tag).toBe(language);
});

test("preferLanguage takes the first wanted language that is offered, else English", () => {
  expect(preferLanguage(["xx", "de-AT", "en"], MEMBER_LANGUAGES)).toBe("de");
  expect(preferLanguage(["fr", "de"], MEMBER_LANGUAGES)).toBe("de");
  expect(preferLanguage(["fr", "de"], LANGUAGES)).toBe("fr");
  expect(preferLanguage(["fr", "ar"], MEMBER_LANGUAGES)).toBe("en");
  expect(preferLanguage([], LANGUAGES)).toBe("en");
  expect(preferLanguage(readAcceptedLanguages("en;q=0.1, ar-EG, xx;q=0.9"), LANGUAGES)).toBe("ar");
  expect(preferLanguage(readAcceptedLanguages("de;q=0, *;q=0.5"), LANGUAGES)).toBe("en");
});
