import type { Report } from "#app/core/report/report";
import { chooseFindings } from "#app/features/results/words/choose-findings";
import { type FindingReport, sayFinding } from "#app/features/results/words/finding-sentence";
import { ReversedTag } from "#app/features/results/words/reversed-tag";
import { getWords } from "#app/locales/spoken";

const MORE = 5;

/** The one sentence to begin with, and a few more. */
export function Headline({ report }: { report: FindingReport & Pick<Report, "findings"> }) {
  const words = getWords().results.headline;
  const { custody, demo, imported } = report.wave;
  const [first, ...others] = report.findings;
  if (first === undefined) return null;
  const certainty = "certainty" in first ? first.certainty : null;
  const more = chooseFindings(others, MORE);
  return (
    <section className="headline stack">
      <div className="stack-tight">
        <p className="eyebrow row">
          {words.eyebrow}
          {certainty === null ? null : (
            <span className="tag">{getWords().results.certainty.words[certainty]}</span>
          )}
          {custody === "server" && !demo && !imported ? (
            <a className="tag" href="#custody">
              {getWords().results.notices.custodyTag}
            </a>
          ) : null}
        </p>
        <p className="headline-sentence break">
          {sayFinding(report, first)}
          <ReversedTag report={report} finding={first} />
        </p>
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
                  <ReversedTag report={report} finding={finding} />
                </li>
              );
            })}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
