import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import { sayDenialItem, sayDenialRate } from "#app/features/results/words/denial-sentences";
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
        <p>{sayDenialRate(report, team)}</p>
        <ul className="findings">
          {own.map((one) => (
            <li key={one.statement.key}>
              <a className="break" href={`#statement-${one.statement.key}`}>
                {markedText(report, one.statement)}
              </a>
              <br />
              <span className="soft">{sayDenialItem(report, one)}</span>
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
