import type { ByTeam } from "#app/core/vocabulary";
import { en } from "#app/locales/en";
import type { FileProblem, RowReason } from "./roster-problems";

const words = en.people;

/** Why a file cannot be read, and what to do about it. */
export function describeFileProblem(problem: FileProblem): string {
  const sentences = words.file.problems;
  switch (problem.kind) {
    case "missing_column":
      return sentences.missing_column(problem.fields.map((field) => words.file.fields[field]));
    case "duplicate_column":
      return sentences.duplicate_column(problem.header);
    case "ambiguous_column":
      return sentences.ambiguous_column(words.file.fields[problem.field], problem.headers);
    case "unclosed_quote":
      return sentences.unclosed_quote(problem.line);
    default:
      return sentences[problem.kind];
  }
}

/** What is wrong in one cell or row. */
export function describeReason(reason: RowReason, teamNames: ByTeam<string>): string {
  const sentences = words.check.reasons;
  switch (reason.kind) {
    case "team_unknown":
      return sentences.team_unknown(teamNames.sales, teamNames.marketing);
    case "cells":
      return sentences.cells(reason.expected, reason.found);
    case "two_teams":
      return sentences.two_teams(reason.lines);
    default:
      return sentences[reason.kind];
  }
}
