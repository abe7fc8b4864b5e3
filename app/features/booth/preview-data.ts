import type { QuestionSet } from "#app/core/questions/set";
import { getWords } from "#app/locales/spoken";
import type { BoothData } from "./booth-data";

/** The booth as a respondent sees it, for members: nothing is claimed, cast or kept. */
export function describePreview(
  questionSet: QuestionSet,
  organization: { name: string; salesName: string; marketingName: string },
  trial: boolean,
): BoothData {
  return {
    mode: "preview",
    closed: null,
    wave: "",
    organization: organization.name,
    teams: [
      { key: "sales", name: organization.salesName },
      { key: "marketing", name: organization.marketingName },
    ],
    closesAt: null,
    trial,
    boxOrigin: "",
    anonymityUrl: "/anonymity",
    wordsUrl: "/booth/words.txt",
    questionSet,
    text: getWords().booth,
    preview: getWords().preview,
  };
}
