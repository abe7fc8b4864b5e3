import { type ByTeam, TEAMS } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { TeamMark } from "#app/ui/charts/team-mark";
import { TableScroll } from "#app/ui/table-scroll";
import type { ImportPreview } from "./import-preview";

/** What a file would do, in figures. */
export function ImportSummary({ preview, teamNames }: { preview: ImportPreview; teamNames: ByTeam<string> }) {
  const words = getWords().people.check;
  const { number } = getWords().people;
  const { choices } = getWords().people;
  const { counts, facts } = preview;
  const leaves = preview.reading.leavesOutInactive && facts.markedInactive > 0;
  const figures = [
    { label: words.added, count: counts.added + counts.returning, more: counts.returning },
    { label: words.changed, count: counts.changed },
    { label: words.moved, count: counts.moved },
    { label: words.unchanged, count: counts.unchanged },
    { label: choices.askedNot, count: facts.notAsked },
    ...(leaves ? [{ label: choices.leftTeam, count: facts.markedInactive }] : []),
    { label: words.leftOut, count: preview.badRows },
  ];
  return (
    <div className="stack">
      <dl className="counts">
        {figures.map((figure) => (
          <div key={figure.label} className="card">
            <dt>{figure.label}</dt>
            <dd className={figure.count === 0 ? "figure none" : "figure"}>{number(figure.count)}</dd>
            {figure.more ? <dd className="soft small">{words.returning(figure.more)}</dd> : null}
          </div>
        ))}
      </dl>
      <TableScroll>
        <table>
          <caption className="visually-hidden">{words.teamsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{getWords().people.team}</th>
              <th scope="col" className="number">
                {words.now}
              </th>
              <th scope="col" className="number">
                {words.after}
              </th>
              {counts.missing > 0 ? (
                <th scope="col" className="number">
                  {words.afterRemoval}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {TEAMS.map((team) => (
              <tr key={team}>
                <th scope="row" className="break">
                  <TeamMark team={team} /> {teamNames[team]}
                </th>
                <td className="number">{number(preview.before[team])}</td>
                <td className="number">{number(preview.after[team])}</td>
                {counts.missing > 0 ? <td className="number">{number(preview.afterRemoval[team])}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}
