import { leastOfSlice } from "#app/core/gate/thresholds";
import type { Report } from "#app/core/report/report";
import type { ReportSlicing } from "#app/core/report/slices";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { TableScroll } from "#app/ui/table-scroll";
import { SliceFigures } from "./slice-figures";
import { listSlicedRows, saySliceFinding, saySpread } from "./slice-sentences";

/** Findings of a team on one thing that was asked; the table has the others. */
const MOST_FINDINGS = 3;

type SlicedReport = Pick<Report, "wave" | "languages" | "thresholds" | "slices">;

/** How groups inside each team answered, a table for each team and thing that was asked. */
export function SlicesPanel({ report }: { report: SlicedReport }) {
  const words = getWords().slices.page;
  return (
    <>
      <p className="small soft">{words.rules(leastOfSlice(report.thresholds))}</p>
      {report.slices.map((slicing) => (
        <section key={slicing.key} className="stack">
          <h3 className="break">{slicing.key}</h3>
          {TEAMS.map((team) => (
            <TeamSlices key={team} report={report} slicing={slicing} team={team} />
          ))}
        </section>
      ))}
      <p className="small soft">{words.chance}</p>
    </>
  );
}

function TeamSlices({ report, slicing, team }: { report: SlicedReport; slicing: ReportSlicing; team: Team }) {
  const words = getWords().slices.page;
  const name = report.wave.teamNames[team];
  const rows = listSlicedRows(slicing, team);
  if (rows.length === 0) return <p>{words.hidden(name)}</p>;
  const apart = rows.filter(({ teams }) => teams[team].spread.state === "apart");
  return (
    <div className="stack-tight">
      {apart.length === 0 ? <p>{words.nothing(name)}</p> : null}
      {apart.slice(0, MOST_FINDINGS).map((question) => (
        <p key={question.key}>{saySliceFinding(report, slicing, question, team)}</p>
      ))}
      <TableScroll>
        <table className="slices">
          <caption>{words.caption(slicing.key, name)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.statement}</th>
              {slicing.values.map((value) => (
                <th key={value} scope="col">
                  {value}
                </th>
              ))}
              <th scope="col">{words.spread}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, text, teams }) => (
              <tr key={key}>
                <th scope="row">{textOf(report, text)}</th>
                {teams[team].slices.map((figures, at) => (
                  <td key={slicing.values[at]}>
                    <SliceFigures figures={figures} />
                  </td>
                ))}
                <td>{saySpread(slicing, teams[team])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}
