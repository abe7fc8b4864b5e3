import { foldWord } from "./fold";
import type { SheetFact } from "./layout-column";

/** Why a whole answer sheet is left out. */
export type SheetLeftOut = "test" | "unfinished";

const NO = new Set([
  "0",
  "no",
  "nein",
  "non",
  "false",
  "falsch",
  "faux",
  "falso",
  "partial",
  "incomplete",
  "notcompleted",
  "nao",
  "nee",
]);
const TESTS = new Set([
  "surveypreview",
  "preview",
  "surveytest",
  "test",
  "offlinesurveypreview",
  "spam",
  "surveypreviewspam",
]);
const TEST_CODES = new Set(["1", "2", "8", "9", "12", "17", "40"]);

/**
 * Previews, tests and spam, and sheets that nobody finished; null for a sheet that counts.
 * @param isQualtrics whether numbers are its codes of a status
 */
export function judgeSheetFact(fact: SheetFact, cell: string, isQualtrics: boolean): SheetLeftOut | null {
  const word = foldWord(cell);
  switch (fact) {
    case "finished":
      return NO.has(word) ? "unfinished" : null;
    case "progress":
      return word !== "" && Number(cell.replace("%", "").replace(",", ".")) < 100 ? "unfinished" : null;
    case "submitted":
      return word === "" ? "unfinished" : null;
    case "channel":
      return TESTS.has(word) ? "test" : null;
    case "status":
      if (word === "partial" || word === "incomplete" || word === "disqualified") return "unfinished";
      return TESTS.has(word) || (isQualtrics && TEST_CODES.has(word)) ? "test" : null;
  }
}
