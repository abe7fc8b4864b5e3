import { describeAddressProblem } from "#app/features/auth/account/address-problem";
import { describeCells, describeFileProblem } from "#app/features/files/sentences";
import { getWords } from "#app/locales/spoken";
import type { PersonProblem, RosterProblem } from "./roster-problems";

/** Why a roster cannot be read, and what to do about it. */
export function describeRosterProblem(problem: RosterProblem): string {
  const words = getWords().people;
  const teamless = problem.kind === "missing_column" && problem.fields.join() === "team";
  if (teamless) return words.file.noTeam;
  return describeFileProblem(problem, words.file.problems, (field) => words.file.fields[field]);
}

/** What is wrong in one cell or row. */
export function describePersonReason(reason: PersonProblem["reason"]): string {
  const words = getWords().people;
  const sentences = words.check.reasons;
  switch (reason.kind) {
    case "cells":
      return describeCells(reason);
    case "email_wrong":
      return describeAddressProblem(reason.problem);
    case "two_teams":
      return sentences.two_teams(reason.lines);
    default:
      return sentences[reason.kind];
  }
}
