import type { Benchmark } from "#app/core/benchmarks/benchmarks";
import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import { type Against, type Figure, figureOf } from "./figure";
import { inPercent, showDifferenceInterval, showLimits, showNumber, showShare } from "./shown";

/** What the index, dimensions, statements and frequencies are held against. */
export function listBenchmarkFigures(
  report: Pick<Report, "index" | "dimensions" | "statements" | "frequencies">,
): Figure[] {
  const { index, dimensions, statements, frequencies } = report;
  return [
    ...listAgainst("index", chooseHeld(index.benchmarks)),
    ...dimensions.flatMap((one) => listAgainst(one.dimension, chooseHeld(one.benchmarks))),
    ...[...statements, ...frequencies].flatMap(({ key, benchmarks }) =>
      listAgainst(
        key,
        benchmarks.filter(({ kind }) => kind === "norm"),
      ),
    ),
  ];
}

/** Scores only, and of a norm that came more than once the newest. */
export function chooseHeld(benchmarks: readonly Benchmark[]): Benchmark[] {
  return benchmarks.filter(
    (one) =>
      one.measure !== "favourable" &&
      !benchmarks.some((other) => isSameNorm(one, other) && (other.date ?? "") > (one.date ?? "")),
  );
}

function isSameNorm(one: Benchmark, other: Benchmark): boolean {
  return one.kind === "norm" && other.kind === "norm" && one.name === other.name;
}

/** Of each benchmark its own figure once, then the differences of whom it is held against. */
function listAgainst(of: string, benchmarks: readonly Benchmark[]): Figure[] {
  const groups = new Map<string, Benchmark[]>();
  for (const one of benchmarks) {
    const id = JSON.stringify([one.kind, one.name, one.date, one.measure]);
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const sorted = [null, ...TEAMS].flatMap((team) => group.filter((one) => one.team === team));
    return first === undefined ? [] : [...listOwn(of, first), ...sorted.flatMap((one) => listHeld(of, one))];
  });
}

/** Of an earlier wave only the differences stand on the page. */
function listOwn(of: string, benchmark: Benchmark): Figure[] {
  const { kind, measure, value, pool } = benchmark;
  if (kind === "baseline") return [];
  const share = measure === "favourable";
  const against = againstOf(benchmark);
  const show = share ? showShare : showNumber;
  const middle = pool && { low: pool.lower, high: pool.upper };
  return [
    figureOf("benchmarks", of, share ? "benchmark_share" : "benchmark", show(value), { against }),
    ...(pool === null || middle === null
      ? []
      : [
          figureOf("benchmarks", of, "benchmark_organizations", showNumber(pool.organizations), { against }),
          figureOf(
            "benchmarks",
            of,
            share ? "benchmark_share_quartiles" : "benchmark_quartiles",
            { as: "range", ...showLimits(share ? inPercent(middle) : middle) },
            { against },
          ),
        ]),
  ];
}

function listHeld(of: string, benchmark: Benchmark): Figure[] {
  const { team, measure, difference, interval, certainty, pool } = benchmark;
  const share = measure === "favourable";
  const against = againstOf(benchmark);
  const range = interval && showDifferenceInterval(share ? inPercent(interval) : interval);
  const shown = share ? showShare(difference) : showNumber(difference);
  return [
    figureOf("benchmarks", of, share ? "share_difference" : "difference", shown, {
      ...{ team, against, certainty },
      interval: range,
    }),
    ...(pool === null || pool.rank === null
      ? []
      : [figureOf("benchmarks", of, "benchmark_rank", showShare(pool.rank), { team, against })]),
  ];
}

function againstOf({ kind, name, date }: Benchmark): Against {
  return { kind, name, date };
}
