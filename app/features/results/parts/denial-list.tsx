import type { Denial } from "#app/core/measures/denial";
import type { Report } from "#app/core/report/report";
import type { ReportQuestion } from "#app/core/report/rows";
import { otherTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { sayPoints } from "#app/features/results/words/figures";
import { textOf } from "#app/features/results/words/sentences";
import { en } from "#app/locales/en";

const words = en.results.denial;

type DenialReport = Pick<Report, "wave" | "statements" | "denialRate">;

/** What one team is content with while the other is unhappy, and whether it knows. */
export function DenialList({ report }: { report: DenialReport & Pick<Report, "languages"> }) {
  const found = report.statements.flatMap((statement) =>
    statement.denial === null ? [] : [{ statement, denial: statement.denial }],
  );
  if (found.length === 0) return <p className="soft">{words.none}</p>;
  return TEAMS.map((team) => {
    const own = found.filter(({ denial }) => denial.team === team);
    return own.length === 0 ? null : (
      <div key={team} className="stack-tight">
        <p>{sayRate(report, team)}</p>
        <ul className="findings">
          {own.map((one) => (
            <li key={one.statement.key}>
              <a className="break" href={`#statement-${one.statement.key}`}>
                {textOf(report, one.statement.text)}
              </a>
              <br />
              <span className="soft">{sayDenial(report, one)}</span>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

function sayRate({ wave, statements, denialRate }: DenialReport, team: Team): string {
  const names = wave.teamNames;
  const rate = denialRate?.[team];
  const [fine, unhappy] = [names[team], names[otherTeam(team)]];
  const scored = statements.filter(({ gap }) => gap?.withheld === false).length;
  if (rate === undefined || rate.likely === 0) return words.possibleOnly(fine, unhappy);
  const possible = statements.filter(({ denial }) => denial?.team === team && denial.strength === "possible");
  return (
    words.rate(fine, unhappy, rate.likely, scored, possible.length) + (rate.named ? "" : ` ${words.single}`)
  );
}

function sayDenial(
  report: Pick<Report, "wave">,
  found: { statement: ReportQuestion; denial: Denial },
): string {
  const { statement, denial } = found;
  const names = report.wave.teamNames;
  const unhappy = otherTeam(denial.team);
  const score = (team: Team) => {
    const figures = statement.teams[team];
    return figures.state === "withheld" ? en.results.none : sayPoints(figures.score);
  };
  return words.item(
    words.strength[denial.strength],
    names[denial.team],
    score(denial.team),
    names[unhappy],
    score(unhappy),
    words.kinds[denial.kind](names[denial.team]),
  );
}
