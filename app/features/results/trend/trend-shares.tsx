import type { ShareChanges } from "#app/core/trend/share-changes";
import { TEAMS } from "#app/core/vocabulary";
import type { TrendReport } from "#app/features/results/page-report";
import { Section } from "#app/features/results/sections";
import { sayFavourable, sayShareDifference } from "#app/features/results/shares/share-words";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { TableScroll } from "#app/ui/table-scroll";

/** What two waves have in common where one of them was imported as percentages. */
export function TrendShares({ report, shares }: { report: TrendReport; shares: ShareChanges }) {
  const words = getWords().results.shares.trend;
  const { from, to, statements, askedDifferently } = shares;
  const isCompared = statements.length > 0;
  return (
    <Section
      id={`shares-${from.id}`}
      title={words.title}
      lead={isCompared ? words.explained(from.name, to.name) : words.nothing(from.name, to.name)}
    >
      {isCompared ? <SharesThenAndNow report={report} shares={shares} /> : null}
      {askedDifferently.length > 0 ? (
        <div className="stack-tight">
          <p className="small soft">{words.differently(askedDifferently.length)}</p>
          <ul className="small">
            {askedDifferently.map((text) => (
              <li key={textOf(report, text)}>{textOf(report, text)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </Section>
  );
}

function SharesThenAndNow({
  report,
  shares: { from, to, statements },
}: {
  report: TrendReport;
  shares: ShareChanges;
}) {
  const words = getWords().results.shares;
  const { teamNames } = report.wave;
  return (
    <TableScroll>
      <table>
        <caption>{words.trend.caption(from.name, to.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.statement}</th>
            {TEAMS.flatMap((team) => [
              ...[from, to].map((wave) => (
                <th key={`${team} ${wave.id}`} scope="col" className="number">
                  {words.trend.inWave(teamNames[team], wave.name)}
                </th>
              )),
              <th key={team} scope="col" className="number">
                {words.trend.change(teamNames[team])}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {statements.map(({ key, text, teams }) => (
            <tr key={key}>
              <th scope="row">{textOf(report, text)}</th>
              {TEAMS.flatMap((team) => {
                const { before, now, change } = teams[team];
                return [
                  <td key={`${team} before`} className="number">
                    {sayFavourable(before)}
                  </td>,
                  <td key={`${team} now`} className="number">
                    {sayFavourable(now)}
                  </td>,
                  <td key={team} className="number">
                    {sayShareDifference(change)}
                  </td>,
                ];
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
