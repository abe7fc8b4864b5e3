import type { TeamCoverage } from "#app/core/measures/coverage";
import { TEAMS } from "#app/core/vocabulary";
import type { ResultsReport } from "#app/features/results/page-report";
import { isGapFlagged } from "#app/features/results/words/dimension-sentence";
import { sayPoints, sayRange, sayShare } from "#app/features/results/words/figures";
import { sayResponse } from "#app/features/results/words/response-sentence";
import { nameLanguage } from "#app/features/surveys/language-name";
import { getWords } from "#app/locales/spoken";
import { TeamMark } from "#app/ui/charts/team-mark";
import { TableScroll } from "#app/ui/table-scroll";
import { DimensionLink } from "./dimension-link";

type CoverageReport = Pick<ResultsReport, "wave" | "languages" | "dimensions" | "coverage" | "hiddenTeams">;

/** Who answered, and how much the silent could change. */
export function CoveragePanel({ report }: { report: CoverageReport }) {
  const words = getWords().results.coverage;
  const { coverage, hiddenTeams } = report;
  const { withheld } = getWords().results;
  const names = report.wave.teamNames;
  return (
    <div className="stack">
      <p>
        {sayResponse(report)}{" "}
        {report.languages.length > 1 ? words.languages(report.languages.map(nameLanguage)) : null}
      </p>
      <TableScroll>
        <table>
          <thead>
            <tr>
              <th scope="col">{getWords().results.statements.team}</th>
              <th scope="col" className="number">
                {words.invited}
              </th>
              <th scope="col" className="number">
                {words.answered}
              </th>
              <th scope="col" className="number">
                {words.response}
              </th>
            </tr>
          </thead>
          <tbody>
            {TEAMS.map((team) => (
              <tr key={team}>
                <th scope="row">
                  <TeamMark team={team} /> {names[team]}
                </th>
                <td className="number">{coverage.invited?.[team] ?? words.unknown}</td>
                <td className="number">
                  {coverage.responses[team] ??
                    (hiddenTeams.includes(team) ? withheld.too_few_answers : withheld.not_in_file)}
                </td>
                <td className="number">
                  {coverage.response
                    ? getWords().results.percent(sayShare(coverage.response[team]))
                    : getWords().results.none}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {coverage.dimensions.length > 0 ? <SilentTable report={report} /> : null}
    </div>
  );
}

function SilentTable({ report }: { report: CoverageReport }) {
  const words = getWords().results.coverage;
  const names = report.wave.teamNames;
  const rows = report.dimensions.flatMap(({ dimension, title, gap }) => {
    const coverage = report.coverage.dimensions.find((one) => one.dimension === dimension);
    return coverage ? [{ one: { dimension, title }, flagged: isGapFlagged({ gap }), coverage }] : [];
  });
  return (
    <div className="stack-tight">
      <p className="small soft">
        {words.everyoneMeaning} {words.tippingMeaning}
      </p>
      <TableScroll>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.dimension}</th>
              <th scope="col" className="number">
                {words.everyone(names.sales)}
              </th>
              <th scope="col" className="number">
                {words.everyone(names.marketing)}
              </th>
              <th scope="col" className="number">
                {words.tipping}
              </th>
              <th scope="col">{words.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ one, flagged, coverage: { sales, marketing, tipping } }) => (
              <tr key={one.dimension}>
                <th scope="row">
                  <DimensionLink report={report} dimension={one} />
                </th>
                <RangeCell coverage={sales} />
                <RangeCell coverage={marketing} />
                <td className="number nowrap">
                  {!flagged
                    ? getWords().results.none
                    : tipping.points === null
                      ? words.nobodySilent
                      : words.points(sayPoints(tipping.points))}
                </td>
                <td className="in-words">
                  {flagged ? words.verdicts[tipping.certainty] : getWords().results.none}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}

function RangeCell({ coverage: { everyone, bounds } }: { coverage: TeamCoverage }) {
  return (
    <td className="number nowrap">
      {everyone === null ? getWords().results.none : sayRange(everyone)}
      <span className="small soft row-note">{sayRange(bounds)}</span>
    </td>
  );
}
