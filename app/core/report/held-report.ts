import { type BenchmarkChoice, isChosen } from "#app/core/benchmarks/benchmark-choice";
import type { Benchmark } from "#app/core/benchmarks/benchmarks";
import type { Report } from "./report";

/** The report with every figure held against what was chosen, and against nothing else. */
export function holdAgainst(report: Report, choice: BenchmarkChoice): Report {
  const keep = (benchmarks: readonly Benchmark[]) => benchmarks.filter((one) => isChosen(choice, one));
  const hold = <Row extends { readonly benchmarks: readonly Benchmark[] }>(row: Row): Row => {
    return { ...row, benchmarks: keep(row.benchmarks) };
  };
  return {
    ...report,
    index: hold(report.index),
    dimensions: report.dimensions.map(hold),
    statements: report.statements.map(hold),
    frequencies: report.frequencies.map(hold),
    trend: {
      ...report.trend,
      dimensions: report.trend.dimensions.map((series) => ({ ...series, norms: keep(series.norms) })),
    },
  };
}

/** Everything that any figure of a report is held against. */
export function listBenchmarks({ index, dimensions, statements, frequencies, trend }: Report): Benchmark[] {
  return [
    ...index.benchmarks,
    ...[...dimensions, ...statements, ...frequencies].flatMap(({ benchmarks }) => benchmarks),
    ...trend.dimensions.flatMap(({ norms }) => norms),
  ];
}
