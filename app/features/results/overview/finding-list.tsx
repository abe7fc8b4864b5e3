import { Link } from "@remix-run/react";
import type { Finding } from "#app/core/report/findings";
import { findSubject } from "#app/features/results/action-subject";
import { AgreeAction } from "#app/features/results/agree-action";
import { sayFarthestSurprise } from "#app/features/results/held/prediction-tables";
import { dimensionPath, statementPath, tabPath } from "#app/features/results/tabs";
import { sayFinding } from "#app/features/results/words/finding-sentence";
import { ReversedTag } from "#app/features/results/words/reversed-tag";
import { getWords } from "#app/locales/spoken";
import { listKeys, type OverviewReport } from "./overview-report";

/** What is most worth talking about, each with a way to its figures. */
export function FindingList({ report }: { report: OverviewReport }) {
  const words = getWords().results;
  const surprise = sayFarthestSurprise(report);
  if (report.findings.length === 0 && surprise === null) return null;
  return (
    <section className="overview-findings card stack-tight" aria-labelledby="findings-title">
      <h2 id="findings-title" className="eyebrow">
        {words.overview.talk}
      </h2>
      <ol className="findings">
        {report.findings.map((finding) => {
          const sentence = sayFinding(report, finding);
          return (
            <li key={sentence} className="break">
              {sentence}
              <ReversedTag report={report} finding={finding} />{" "}
              <Link className="nowrap" to={pathOf(report, finding)}>
                {words.overview.figures}
                <span className="visually-hidden">: {sentence}</span>
              </Link>{" "}
              <FindingAction waveId={report.wave.id} finding={finding} sentence={sentence} />
            </li>
          );
        })}
      </ol>
      {surprise === null ? null : (
        <p className="small break">
          <span className="eyebrow">{getWords().benchmarks.predictions.held.surprises}</span> {surprise}{" "}
          <Link className="nowrap" to={`${tabPath(report.wave.id, "dimensions")}#predictions`}>
            {getWords().benchmarks.predictions.compare}
          </Link>
        </p>
      )}
    </section>
  );
}

function FindingAction(props: { waveId: string; finding: Finding; sentence: string }) {
  const about = findSubject(props.finding);
  return about === null ? null : <AgreeAction waveId={props.waveId} about={about} name={props.sentence} />;
}

function pathOf({ wave, statements }: OverviewReport, finding: Finding): string {
  const [key] = listKeys(finding);
  if ("subject" in finding && finding.subject.type === "dimension")
    return dimensionPath(wave.id, finding.subject.key);
  if (key === undefined) return tabPath(wave.id, "dimensions");
  return statements.some((statement) => statement.key === key)
    ? statementPath(wave.id, key)
    : tabPath(wave.id, "statements");
}
