import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { TableScroll } from "#app/ui/table-scroll";
import { sayFavourable, sayShareDifference } from "./share-words";

export type SharesReport = Pick<Report, "wave" | "languages"> & {
  readonly shares: NonNullable<Report["shares"]>;
};

/** The favourable shares of both teams on every statement, with how many answered, and their difference. */
export function SharesTable({ report }: { report: SharesReport }) {
  const words = getWords().results.shares;
  const { teamNames } = report.wave;
  return (
    <TableScroll>
      <table>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.statement}</th>
            {TEAMS.flatMap((team) => [
              <th key={team} scope="col" className="number">
                {teamNames[team]}
              </th>,
              <th key={`${team}-n`} scope="col" className="number">
                {words.answers(teamNames[team])}
              </th>,
            ])}
            <th scope="col" className="number">
              {words.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.shares.map(({ key, text, teams, difference }) => (
            <tr key={key}>
              <th scope="row">{textOf(report, text)}</th>
              {TEAMS.flatMap((team) => {
                const figures = teams[team];
                return [
                  <td key={team} className="number">
                    {sayFavourable(figures)}
                  </td>,
                  <td key={`${team}-n`} className="number">
                    {figures.state === "withheld" ? getWords().results.none : figures.n}
                  </td>,
                ];
              })}
              <td className="number">{sayShareDifference(difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
