import type { WaveChanges } from "#app/core/trend/changes";
import { TEAMS } from "#app/core/vocabulary";
import type { TrendReport } from "#app/features/results/page-report";
import { TeamHeadings } from "#app/features/results/parts/team-legend";
import { sayDifference, sayDifferenceRange } from "#app/features/results/words/figures";
import { markedText } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { TableScroll } from "#app/ui/table-scroll";
import { sayChange, sayGapChange } from "./trend-words";

/** What changed in single statements, and what was asked differently. */
export function TrendStatements({
  report,
  changes,
}: {
  report: Pick<TrendReport, "wave" | "languages" | "statements">;
  changes: WaveChanges;
}) {
  const words = getWords().trend;
  const statementText = (key: string) => {
    const statement = report.statements.find((one) => one.key === key);
    return statement ? markedText(report, statement) : key;
  };
  return (
    <details className="numbers">
      <summary>{words.statements.table}</summary>
      <TableScroll>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.statements.column}</th>
              <TeamHeadings report={report} />
              <th scope="col">{words.gap}</th>
            </tr>
          </thead>
          <tbody>
            {changes.statements.map((trend) => (
              <tr key={trend.key}>
                <th scope="row">{statementText(trend.key)}</th>
                {trend.withheld ? (
                  <td colSpan={3} className="soft">
                    {getWords().results.withheld[trend.reason]}
                  </td>
                ) : (
                  <>
                    {TEAMS.map((team) => (
                      <td key={team} className="number">
                        {sayDifference(trend[team].points)}{" "}
                        <span className="small soft row-note">
                          {trend[team].interval
                            ? sayDifferenceRange(trend[team].interval)
                            : getWords().results.none}
                        </span>
                        <span className="small row-note">{sayChange(trend[team])}</span>
                      </td>
                    ))}
                    <td>{sayGapChange(trend.gapChange)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}

/** Which statements' lines break, begin or end between the two waves. */
export function AskedDifferently({
  report,
  changes,
}: {
  report: Pick<TrendReport, "languages" | "statements">;
  changes: WaveChanges;
}) {
  const words = getWords().trend.match;
  const { broken, added, removed } = changes.match;
  const groups = [
    [words.broken, broken],
    [words.added, added],
    [words.removed, removed],
  ] as const;
  if (broken.length + added.length + removed.length === 0) return <p className="soft">{words.none}</p>;
  return (
    <dl className="meanings">
      {groups
        .filter(([, keys]) => keys.length > 0)
        .map(([name, keys]) => (
          <div key={name}>
            <dt>{name}</dt>
            {keys.map((key) => {
              const statement = report.statements.find((one) => one.key === key);
              return <dd key={key}>{statement ? markedText(report, statement) : key}</dd>;
            })}
          </div>
        ))}
    </dl>
  );
}
