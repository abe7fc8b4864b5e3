import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import type { AskedReport } from "#app/features/results/page-report";
import { sayShare, sayShareRange } from "#app/features/results/words/figures";
import { markedText, sayUnjudged } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";

/** What a team cannot say, and where it says that there is no agreement to keep. */
export function BlindSpots({ report }: { report: AskedReport & Pick<Report, "blindSpots"> }) {
  const words = getWords().results.blindSpots;
  const names = report.wave.teamNames;
  const { dontKnow, noAgreement } = report.blindSpots;
  const found = [
    ...dontKnow.map((spot) => ({ ...spot, say: words.item })),
    ...noAgreement.map((spot) => ({ ...spot, say: words.noAgreement })),
  ];
  const rows = [...report.statements, ...report.frequencies, ...report.choices];
  const unjudged = rows.filter(({ teams }) => TEAMS.some((team) => teams[team].state !== "counts")).length;
  const remark = sayUnjudged(unjudged, rows.length);
  if (found.length === 0) {
    return (
      <p className="soft">{unjudged === rows.length ? getWords().results.tooFew : words.none + remark}</p>
    );
  }
  return (
    <>
      <ul className="findings">
        {found.map(({ key, team, share, interval, say }) => (
          <li key={`${key} ${team} ${say === words.item}`}>
            <span className="break">{askedText(report, key)}</span>
            <br />
            <span className="soft">{say(names[team], sayShare(share), sayShareRange(interval))}</span>
          </li>
        ))}
      </ul>
      {remark === "" ? null : <p className="small soft">{remark.trim()}</p>}
    </>
  );
}

/** A closed question as it was asked. */
function askedText(report: Omit<AskedReport, "wave">, key: string): string {
  const rows = [...report.statements, ...report.frequencies, ...report.choices];
  const asked = rows.find((one) => one.key === key);
  return asked ? markedText(report, asked) : key;
}
