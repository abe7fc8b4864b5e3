import { findAggregate } from "#app/core/files/aggregates";
import type { SurveyFile } from "#app/core/files/survey-table";
import { type HistoryCounts, readHistoryCounts } from "./aggregates";
import type { HistoryChoices } from "./choices";
import { type HistoryFacts, type HistoryReading, type HistorySheets, readHistory } from "./reading";
import { type HistoryShares, readHistoryShares } from "./shares";

/** What a file gives the gate: answer sheets, or the counts or shares that somebody else tallied. */
export type HistoryAnswers =
  | ({ kind: "sheets" } & HistorySheets)
  | ({ kind: "counts" } & HistoryCounts)
  | ({ kind: "percentages" } & HistoryShares);

/** Reads a file by what was chosen, whatever its rows stand for. */
export function readHistoryAnswers(
  file: SurveyFile,
  choices: HistoryChoices,
  facts: HistoryFacts,
): { reading: HistoryReading; collect: () => HistoryAnswers } {
  const aggregate = findAggregate(file.columns);
  if (aggregate?.kind === "shares") {
    const { reading, collect } = readHistoryShares(file, aggregate, choices, facts);
    return { reading, collect: () => ({ kind: "percentages", ...collect() }) };
  }
  if (aggregate !== null) {
    const { reading, collect } = readHistoryCounts(file, aggregate, choices, facts);
    return { reading, collect: () => ({ kind: "counts", ...collect() }) };
  }
  const { reading, collect } = readHistory(file, choices, facts);
  return { reading, collect: () => ({ kind: "sheets", ...collect() }) };
}
