import type { Finding } from "#app/core/report/findings";
import type { Report } from "#app/core/report/report";
import { type FindingReport, sayFinding } from "#app/features/results/words/finding-sentence";
import { getWords } from "#app/locales/spoken";

const MORE = 5;
const OF_A_KIND = 2;

/** The one sentence to begin with, and a few more. */
export function Headline({ report }: { report: FindingReport & Pick<Report, "findings"> }) {
  const words = getWords().results.headline;
  const [first, ...others] = report.findings;
  if (first === undefined) return null;
  const certainty = "certainty" in first ? first.certainty : null;
  const more = chooseMore(others);
  return (
    <section className="headline stack">
      <div className="stack-tight">
        <p className="eyebrow row">
          {words.eyebrow}
          {certainty === null ? null : (
            <span className="tag">{getWords().results.certainty.words[certainty]}</span>
          )}
          {report.wave.custody === "server" && !report.wave.demo ? (
            <a className="tag" href="#custody">
              {getWords().results.notices.custodyTag}
            </a>
          ) : null}
        </p>
        <p className="headline-sentence break">{sayFinding(report, first)}</p>
        {certainty === null ? null : (
          <p className="soft small">{getWords().results.certainty.meanings[certainty]}</p>
        )}
      </div>
      {more.length > 0 ? (
        <div className="stack-tight">
          <h2 className="eyebrow">{words.more}</h2>
          <ul className="findings">
            {more.map((finding) => {
              const sentence = sayFinding(report, finding);
              return (
                <li key={sentence} className="break">
                  {sentence}
                </li>
              );
            })}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

/** A few of every kind, in their order, so that five gaps do not hide a change or a blind spot. */
function chooseMore(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  const mixed = findings.filter(({ kind }) => {
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return kind !== "nothing_flagged" && count <= OF_A_KIND;
  });
  return mixed.slice(0, MORE);
}
