import type { Denial } from "#app/core/measures/denial";
import type { Report } from "#app/core/report/report";
import type { ReportQuestion } from "#app/core/report/rows";
import { otherTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { sayScore, shownScore } from "#app/features/results/words/figures";
import { isUnjudged, markedText, sayUnjudged } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";

type DenialReport = Pick<Report, "wave" | "statements" | "denialRate">;

/** What one team is content with while the other is unhappy, and whether it knows. */
export function DenialList({ report }: { report: DenialReport & Pick<Report, "languages"> }) {
  const words = getWords().results.denial;
  const found = report.statements.flatMap((statement) =>
    statement.denial === null ? [] : [{ statement, denial: statement.denial }],
  );
  const all = report.statements.length;
  const unjudged = report.statements.filter(isUnjudged).length;
  const remark = sayUnjudged(unjudged, all);
  if (found.length === 0) {
    return <p className="soft">{unjudged === all ? getWords().results.tooFew : words.none + remark}</p>;
  }
  const lists = TEAMS.map((team) => {
    const own = found.filter(({ denial }) => denial.team === team);
    return own.length === 0 ? null : (
      <div key={team} className="stack-tight">
        <p>{sayRate(report, team)}</p>
        <ul className="findings">
          {own.map((one) => (
            <li key={one.statement.key}>
              <a className="break" href={`#statement-${one.statement.key}`}>
                {markedText(report, one.statement)}
              </a>
              <br />
              <span className="soft">{sayDenial(report, one)}</span>
            </li>
          ))}
        </ul>
      </div>
    );
  });
  return (
    <>
      {lists}
      {remark === "" ? null : <p className="small soft">{remark.trim()}</p>}
    </>
  );
}

function sayRate({ wave, statements, denialRate }: DenialReport, team: Team): string {
  const words = getWords().results.denial;
  const names = wave.teamNames;
  const rate = denialRate?.[team];
  const [fine, unhappy] = [names[team], names[otherTeam(team)]];
  const scored = statements.filter(({ gap }) => gap?.withheld === false).length;
  if (rate === undefined || rate.likely === 0) return words.openOnly(fine, unhappy);
  const open = statements.filter(({ denial }) => denial?.team === team && denial.certainty === "open");
  return words.rate(fine, unhappy, rate.likely, scored, open.length) + (rate.named ? "" : ` ${words.single}`);
}

function sayDenial(
  report: Pick<Report, "wave">,
  found: { statement: ReportQuestion; denial: Denial },
): string {
  const words = getWords().results.denial;
  const { statement, denial } = found;
  const names = report.wave.teamNames;
  const unhappy = otherTeam(denial.team);
  const score = (team: Team) => {
    const shown = shownScore(statement.teams[team]);
    return shown === null ? getWords().results.none : sayScore(shown);
  };
  return words.item(
    getWords().results.certainty.words[denial.certainty],
    names[denial.team],
    score(denial.team),
    names[unhappy],
    score(unhappy),
    words.kinds[denial.kind](names[denial.team]),
  );
}
