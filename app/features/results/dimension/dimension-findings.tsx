import { sayFinding } from "#app/features/results/words/finding-sentence";
import { ReversedTag } from "#app/features/results/words/reversed-tag";
import { getWords } from "#app/locales/spoken";
import type { DimensionReport } from "./dimension-report";

const MOST = 3;

/** What there is to say of a dimension and its statements, with how sure it is. */
export function DimensionFindings({ report }: { report: DimensionReport }) {
  const said = report.findings.slice(0, MOST);
  if (said.length === 0) return null;
  return (
    <ul className="findings">
      {said.map((finding) => {
        const sentence = sayFinding(report, finding);
        return (
          <li key={sentence} className="break">
            {sentence}
            <ReversedTag report={report} finding={finding} />
            {"certainty" in finding ? (
              <>
                {" "}
                <span className="tag">{getWords().results.certainty.words[finding.certainty]}</span>
              </>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
