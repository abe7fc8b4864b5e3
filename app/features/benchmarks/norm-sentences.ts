import { describeCells, describeFileProblem } from "#app/features/files/sentences";
import { getWords } from "#app/locales/spoken";
import { formatDecimal } from "#app/ui/numbers";
import type { NormFileProblem, NormProblem } from "./norm-problems";

/** Why a file of norms cannot be read. */
export function describeNormFile(problem: NormFileProblem): string {
  const sentences = getWords().benchmarks.file.problems;
  if (problem.kind === "no_figure") return sentences.no_figure;
  return describeFileProblem(problem, sentences, (field) => field);
}

export function describeNormReason(reason: NormProblem["reason"]): string {
  const sentences = getWords().benchmarks.check.reasons;
  switch (reason.kind) {
    case "cells":
      return describeCells(reason);
    case "repeated":
      return sentences.repeated(reason.lines);
    case "few_organizations":
      return sentences.few_organizations(reason.organizations);
    case "heavy_organization":
      return sentences.heavy_organization(reason.organization, formatDecimal(100 * reason.share, 1));
    default:
      return sentences[reason.kind];
  }
}
