import { type JudgedPrediction, listSurprises, type PredictedScore } from "#app/core/benchmarks/predictions";
import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import { TeamHeadings } from "#app/features/results/parts/team-legend";
import {
  sayDifferenceRange,
  sayPoints,
  sayRange,
  sayScore,
  saySize,
} from "#app/features/results/words/figures";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { TableScroll } from "#app/ui/table-scroll";
import { noteCertainty } from "./held-rows";

export type PredictionReport = Pick<Report, "wave" | "languages" | "predictions"> & {
  readonly dimensions: readonly Pick<Report["dimensions"][number], "dimension" | "title">[];
};

/** What each leader expected, a table each. */
export function PredictionTables({ report }: { report: PredictionReport }) {
  const words = getWords().benchmarks.predictions.held;
  return (
    <div className="stack">
      {report.predictions.map((prediction) => (
        <details key={JSON.stringify(prediction)} className="numbers" open>
          <summary>
            {prediction.name} <span className="soft">{sayPlace(report, prediction)}</span>
          </summary>
          <TableScroll>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.dimension}</th>
                  <TeamHeadings report={report} />
                </tr>
              </thead>
              <tbody>
                {report.dimensions.flatMap(({ dimension, title }) => {
                  const of = prediction.scores.filter((one) => one.dimension === dimension);
                  if (of.length === 0) return [];
                  return [
                    <tr key={dimension}>
                      <th scope="row">{textOf(report, title)}</th>
                      {TEAMS.map((team) => (
                        <PredictedCell key={team} score={of.find((one) => one.team === team)} />
                      ))}
                    </tr>,
                  ];
                })}
              </tbody>
            </table>
          </TableScroll>
        </details>
      ))}
    </div>
  );
}

function PredictedCell({ score }: { score: PredictedScore | undefined }) {
  if (score === undefined)
    return <td className="number soft">{getWords().benchmarks.predictions.held.none}</td>;
  return (
    <td className="number">
      {sayPredicted(score)}
      {score.withheld ? null : <span className="small row-note">{sayVerdict(score)}</span>}
    </td>
  );
}

/** The farthest surprise in one sentence; null where nobody was surprised. */
export function sayFarthestSurprise(report: PredictionReport): string | null {
  const words = getWords().benchmarks.predictions.held;
  const [first] = listSurprises(report.predictions);
  if (first === undefined) return null;
  const dimension = report.dimensions.find((one) => one.dimension === first.dimension);
  const said = `${sayPredicted(first)}${noteCertainty(first.certainty)}`;
  return words.surprise(
    first.name,
    report.wave.teamNames[first.team],
    textOf(report, dimension?.title ?? {}),
    said,
  );
}

/** "expected 70, is 52 (45 to 59)". */
function sayPredicted(score: PredictedScore): string {
  const words = getWords().benchmarks.predictions.held;
  const expected = sayPoints(score.expected);
  if (score.withheld) return words.unjudged(expected, getWords().results.withheld[score.reason]);
  return words.said(expected, sayScore(score.shown), sayRange(score.scoreInterval));
}

/** "18 lower than expected (−25 to −11) (clear)". */
function sayVerdict({
  difference,
  interval,
  certainty,
}: Extract<PredictedScore, { withheld: false }>): string {
  const words = getWords().benchmarks.predictions.held;
  const range = interval === null ? getWords().results.none : sayDifferenceRange(interval);
  if (certainty === null || certainty === "open") return `${words.same(range)}${noteCertainty(certainty)}`;
  const say = difference > 0 ? words.higher : words.lower;
  return `${say(saySize(difference), range)}${noteCertainty(certainty)}`;
}

function sayPlace({ wave }: PredictionReport, { role, team }: JudgedPrediction): string {
  const words = getWords().benchmarks.predictions.held;
  const lead = team === null ? null : words.lead(wave.teamNames[team]);
  return [role === "owner" ? words.owner : null, lead].filter((one) => one !== null).join(", ");
}
