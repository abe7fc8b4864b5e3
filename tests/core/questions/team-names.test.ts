import { expect, test } from "vitest";
import { buildQuestionSet } from "#app/core/questions/build";
import { listQuestions } from "#app/core/questions/set";
import { fillTeamNames } from "#app/core/questions/team-names";
import { questions as german } from "#app/locales/de/questions";
import { questions as english } from "#app/locales/en/questions";
import { LANGUAGES, respondentWords } from "#app/locales/languages.server";

test("fillTeamNames puts renamed teams and the people in them, and the usual words elsewhere", () => {
  const wording = "{salespeople} use the messaging {marketing} has prepared.";
  expect(fillTeamNames(wording, english)).toBe("Salespeople use the messaging Marketing has prepared.");
  expect(fillTeamNames(wording, english, { sales: "Growth" })).toBe(
    "People in Growth use the messaging Marketing has prepared.",
  );
  // what stands in a name is no pattern
  expect(fillTeamNames("{sales}|{marketing}", english, { sales: "$&{marketing}", marketing: "$1" })).toBe(
    "$&$1|$1",
  );
});

test("every language's questions say both names of renamed teams, and no place is left open", () => {
  const texts = LANGUAGES.map((language) => respondentWords(language).questions);
  const built = buildQuestionSet({
    form: "full",
    texts,
    renamed: { sales: "Öst-Verkauf", marketing: "Brand" },
  });
  if (!built.ok) throw new Error(built.problems[0]?.sentence);
  for (const { text, answers, lead } of listQuestions(built.set))
    for (const words of [text, ...answers, lead ?? {}].flatMap((one) => Object.values(one)))
      expect(words).not.toMatch(/[{}]/);
  for (const language of LANGUAGES) {
    const question = listQuestions(built.set).find(({ key }) => key === "TR1");
    expect(question?.text[language]).toContain("Öst-Verkauf");
    expect(question?.text[language]).toContain("Brand");
  }
});

test("a language whose wording changed has a version of its own, the others keep the bank's", () => {
  const changed = { ...german, versions: { PU1: 2 } };
  const built = buildQuestionSet({ form: "core", texts: [english, changed] });
  if (!built.ok) throw new Error("not built");
  const [first, second] = listQuestions(built.set);
  expect(first).toMatchObject({ key: "PU1", version: 1, languageVersions: { de: 2 } });
  expect(second).not.toHaveProperty("languageVersions");
});

test("an own text stands in the first language where it lacks another one", () => {
  const own = {
    key: "X1",
    version: 1,
    kind: "open",
    dimension: null,
    about: "both",
    reverse: false,
    answers: [],
  } as const;
  const build = (text: Record<string, string>) => {
    const built = buildQuestionSet({ form: "core", texts: [english, german], own: [{ ...own, text }] });
    return built.ok ? listQuestions(built.set).find(({ key }) => key === "X1")?.text : built.problems;
  };
  expect(build({ en: "Why?" })).toEqual({ en: "Why?" });
  expect(build({ en: "Why?", de: "Warum?" })).toEqual({ en: "Why?", de: "Warum?" });
  expect(build({ de: "Warum?" })).toEqual({ en: "Warum?", de: "Warum?" });
});
