import {
  type BenchmarkChoice,
  isChosen,
  readChoice,
  writeChoice,
} from "#app/core/benchmarks/benchmark-choice";
import type { Norm } from "#app/core/benchmarks/norms";
import { holdAgainst, listBenchmarks } from "#app/core/report/held-report";
import type { Report } from "#app/core/report/report";

/** What can be chosen on a page: `name` is the wave's, or the source of the norm. */
export type BenchmarkOption = { value: string; kind: BenchmarkChoice["kind"]; name: string; date: string };

/** What a page's figures are held against. */
export type ChosenBenchmark = {
  value: string;
  options: BenchmarkOption[];
  /** Why what the address asks for is not shown, or shows nothing. */
  problem: "unknown" | "no_baseline" | "no_target" | "no_match" | null;
};

/**
 * The report held against what the address names, else what the member chose last, else the first there is.
 * @param norms the organization's
 */
export function chooseBenchmark(
  request: Request,
  report: Report,
  { norms, lastChosen }: { norms: readonly Norm[]; lastChosen: string | null },
): { report: Report; benchmark: ChosenBenchmark } {
  const all = listBenchmarks(report);
  const choices = listChoices(
    report,
    norms.map(({ source, date }) => ({ source, date })),
  );
  const holds = (choice: BenchmarkChoice) =>
    choice.kind === "none" || all.some((one) => isChosen(choice, one));
  const known = (choice: BenchmarkChoice | null) =>
    choice === null ? null : (choices.find((one) => writeChoice(one) === writeChoice(choice)) ?? null);
  const asked = new URL(request.url).searchParams.get("benchmark");
  const wished = asked === null ? null : readChoice(asked);
  const named = known(wished);
  const remembered = known(readChoice(lastChosen ?? ""));
  const usual = [remembered, ...choices].find((one) => one !== null && holds(one)) ?? { kind: "none" };
  const chosen = named ?? usual;
  return {
    report: holdAgainst(report, chosen),
    benchmark: {
      value: writeChoice(chosen),
      options: choices.map((choice) => describeChoice(choice, report)),
      problem: asked === null ? null : findProblem(wished, named, holds),
    },
  };
}

function findProblem(
  wished: BenchmarkChoice | null,
  named: BenchmarkChoice | null,
  holds: (choice: BenchmarkChoice) => boolean,
): ChosenBenchmark["problem"] {
  if (named !== null) return holds(named) ? null : "no_match";
  if (wished?.kind === "baseline") return "no_baseline";
  return wished?.kind === "target" ? "no_target" : "unknown";
}

/** Everything that this wave can be held against, in the order in which it is taken where nobody chose: "none" last. */
function listChoices(report: Report, norms: readonly { source: string; date: string }[]): BenchmarkChoice[] {
  const all = listBenchmarks(report);
  const sources = new Map(norms.map((norm) => [JSON.stringify([norm.source, norm.date]), norm]));
  const newest = [...sources.values()].sort((one, other) => (one.date < other.date ? 1 : -1));
  return [
    ...(report.trend.baseline === null ? [] : [{ kind: "baseline" as const }]),
    ...(all.some(({ kind }) => kind === "target") ? [{ kind: "target" as const }] : []),
    ...newest.map((norm) => ({ kind: "norm" as const, ...norm })),
    { kind: "none" },
  ];
}

function describeChoice(choice: BenchmarkChoice, { trend }: Report): BenchmarkOption {
  const value = writeChoice(choice);
  if (choice.kind === "norm") return { value, kind: "norm", name: choice.source, date: choice.date };
  const wave = choice.kind === "baseline" ? trend.waves.find(({ id }) => id === trend.baseline) : undefined;
  return { value, kind: choice.kind, name: wave?.name ?? "", date: wave?.closedOn ?? "" };
}
