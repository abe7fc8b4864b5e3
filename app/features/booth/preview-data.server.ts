import { askIn } from "#app/core/questions/asked";
import type { QuestionSet } from "#app/core/questions/set";
import type { Slicing } from "#app/core/questions/slicings";
import { TEAMS } from "#app/core/vocabulary";
import { nameTeamsIn } from "#app/features/surveys/question-texts";
import { type Language, respondentWords } from "#app/locales/languages.server";
import { type BoothData, fillHeading, type Promised } from "./booth-data";
import { leaveOut } from "./wave-text.server";

/** The booth as a respondent sees it, for members: nothing is claimed, cast or kept. */
export function describePreview(
  questionSet: QuestionSet,
  organization: { name: string; salesName: string; marketingName: string },
  wave: {
    trial: boolean;
    keptIn: "folder" | "database";
    language: Language;
    slicings: readonly Slicing[];
    closesAt: Date | null;
    promised: Omit<Promised, "slices">;
  },
): BoothData {
  const { trial, keptIn, language, slicings, closesAt, promised } = wave;
  const words = respondentWords(language);
  const keys = keptIn === "database" ? { keys: keptIn } : {};
  const launched = { custody: promised.custody, trial, ...keys };
  const names = nameTeamsIn(language, {
    sales: organization.salesName,
    marketing: organization.marketingName,
  });
  return {
    mode: "preview",
    closed: null,
    wave: "",
    organization: organization.name,
    teams: TEAMS.map((key) => ({ key, name: names[key] })),
    closesAt: closesAt?.toISOString() ?? null,
    trial,
    boxOrigin: "",
    anonymityUrl: "/anonymity",
    wordsUrl: "/booth/words.txt",
    questions: askIn(questionSet, language),
    manifest: null,
    promised: { ...promised, slices: slicings },
    ...(slicings.length > 0 && { aboutYou: words.aboutYou }),
    languages: [],
    text: leaveOut(fillHeading(words.booth, names), launched, questionSet.form),
    preview: words.preview,
  };
}
