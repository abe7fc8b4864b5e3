import { en } from "#app/locales/en";
import type { NormFileProblem, NormReason } from "./norm-problems";

/** Why a file of norms cannot be read. */
export function describeNormFile(problem: NormFileProblem): string {
  const sentences = en.benchmarks.file.problems;
  switch (problem.kind) {
    case "missing_column":
      return sentences.missing_column(problem.fields);
    case "duplicate_column":
      return sentences.duplicate_column(problem.header);
    case "ambiguous_column":
      return sentences.ambiguous_column(problem.field, problem.headers);
    case "unclosed_quote":
      return sentences.unclosed_quote(problem.line);
    default:
      return sentences[problem.kind];
  }
}

export function describeNormReason(reason: NormReason): string {
  const sentences = en.benchmarks.check.reasons;
  switch (reason.kind) {
    case "cells":
      return sentences.cells(reason.expected, reason.found);
    case "repeated":
      return sentences.repeated(reason.lines);
    case "few_organizations":
      return sentences.few_organizations(reason.organizations);
    case "heavy_organization":
      return sentences.heavy_organization(reason.organization, (100 * reason.share).toFixed(1));
    default:
      return sentences[reason.kind];
  }
}
