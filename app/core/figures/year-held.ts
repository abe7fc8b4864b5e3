import type { Benchmark } from "#app/core/benchmarks/benchmarks";
import type { Certainty } from "#app/core/measures/certainty";
import type { TargetVerdict, Year, YearAction } from "#app/core/report/year";
import { listBenchmarkFigures } from "./benchmark-figures";
import { showNumber } from "./shown";
import { inWave, type YearFigure, type YearShown, yearFigureOf } from "./year-figure";
import { listGaps, notCompared } from "./year-rows";

/** What was agreed about the earlier wave, and what came of it. */
export function listAgreedFigures({
  row,
  subject,
  title,
  dueOn,
  status,
  target,
  verdict,
}: YearAction): YearFigure[] {
  const against = { kind: "action" as const, name: title, date: dueOn };
  const said = (measure: "status" | "target" | "gap_change", shown: YearShown) =>
    yearFigureOf("agreed", subject.key, measure, shown, { against });
  return [
    said("status", { as: "word", word: status }),
    ...(target === null ? [] : [said("target", showNumber(target))]),
    ...(row === null
      ? [said("gap_change", notCompared("not_followed"))]
      : row.compared
        ? listGaps("agreed", row, { against })
        : [said("gap_change", notCompared(row.reason))]),
    ...(verdict === null ? [] : [metFigure("agreed", subject.key, verdict, { against })]),
  ];
}

/** What the later wave is held against beside the earlier one: its target and norms. */
export function listYearBenchmarks({ after }: Year): YearFigure[] {
  const held = listBenchmarkFigures(after).filter(({ against }) => against?.kind !== "baseline");
  const targets = [
    ...after.index.benchmarks.map((one) => ["index", one] as const),
    ...after.dimensions.flatMap(({ dimension, benchmarks }) =>
      benchmarks.map((one) => [dimension, one] as const),
    ),
  ].filter(([, { kind }]) => kind === "target");
  return [
    ...held.map((figure) => inWave("after", figure)),
    ...targets.map(([of, one]) => {
      const against = { kind: one.kind, name: one.name, date: one.date };
      return metFigure("benchmarks", of, judgeTarget(one), { wave: "after", team: one.team, against });
    }),
  ];
}

/** A target for a score is met at or above it. */
function judgeTarget({ difference, certainty }: Benchmark): TargetVerdict {
  return { met: difference >= 0, certainty: certainty ?? "open" };
}

function metFigure(
  part: YearFigure["part"],
  of: string,
  { met, certainty }: TargetVerdict,
  rest: Partial<YearFigure>,
): YearFigure {
  return yearFigureOf(
    part,
    of,
    "target_met",
    { as: "word", word: wordOf(met, certainty) },
    { ...rest, certainty },
  );
}

/** A word needs an interval: where that allows both, nothing is claimed. */
function wordOf(met: boolean, certainty: Certainty): "met" | "missed" | "cannot_be_told" {
  if (certainty === "open") return "cannot_be_told";
  return met ? "met" : "missed";
}
