import { showApart } from "#app/core/figures/slice-figures";
import { leastOfSlice } from "#app/core/gate/thresholds";
import type { Report } from "#app/core/report/report";
import type { ReportSlicing, SlicedQuestion, SlicedTeam } from "#app/core/report/slices";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { sayDifferenceRange } from "#app/features/results/words/figures";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { TableScroll } from "#app/ui/table-scroll";
import { SliceFigures } from "./slice-figures";

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
  const isShown = ({ teams }: SlicedQuestion) => teams[team].slices.some(({ state }) => state !== "withheld");
  if (!slicing.questions.some(isShown)) return <p>{words.hidden(name)}</p>;
  const rows = [...slicing.questions].sort((one, other) => distanceOf(other, team) - distanceOf(one, team));
  const apart = rows.filter(({ teams }) => teams[team].spread.state === "apart");
  return (
    <div className="stack-tight">
      {apart.length === 0 ? <p>{words.nothing(name)}</p> : null}
      {apart.slice(0, MOST_FINDINGS).map((question) => (
        <p key={question.key}>{sayFinding(report, slicing, question, team)}</p>
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

/** The points between the highest and the lowest slice where they lie apart; nothing else moves a row up. */
function distanceOf({ teams }: SlicedQuestion, team: Team): number {
  const { spread } = teams[team];
  return spread.state === "apart" ? spread.points : 0;
}

function sayFinding(
  report: SlicedReport,
  slicing: ReportSlicing,
  { text, teams }: SlicedQuestion,
  team: Team,
) {
  const { finding } = getWords().slices.page;
  return finding(report.wave.teamNames[team], textOf(report, text), saySpread(slicing, teams[team]));
}

/** "Field above Head office by 23 (+8 to +38)" */
function saySpread({ values }: ReportSlicing, team: SlicedTeam): string {
  const words = getWords().slices.page;
  const { spread } = team;
  if (spread.state === "too_few") return words.one;
  if (spread.state === "open") return words.noDifference;
  const above = words.above(values[spread.high] ?? "", values[spread.low] ?? "");
  return words.difference(above, showApart(team).value, sayDifferenceRange(spread.interval));
}
