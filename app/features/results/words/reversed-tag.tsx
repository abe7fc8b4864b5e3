import { OWN_WORDING_FROM } from "#app/core/questions/bank";
import type { Finding } from "#app/core/report/findings";
import type { AskedReport } from "#app/features/results/page-report";
import { getWords } from "#app/locales/spoken";

/** Beside a sentence about a reversed statement: it says in its own words what a low agreement means. A quoted one carries its mark itself. */
export function ReversedTag(props: { report: Pick<AskedReport, "statements">; finding: Finding }) {
  const { finding, report } = props;
  if (!("subject" in finding) && !("key" in finding)) return null;
  const key = "key" in finding ? finding.key : finding.subject.key;
  const found = report.statements.find((one) => one.key === key);
  if (!found?.reverse || found.version >= OWN_WORDING_FROM) return null;
  const words = getWords().results;
  return (
    <>
      {" "}
      <abbr className="tag" title={words.statements.reversed}>
        {words.reversedTag}
      </abbr>
    </>
  );
}
