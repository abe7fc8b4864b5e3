import { Link, useSearchParams } from "@remix-run/react";
import type { ResultsReport } from "#app/features/results/page-report";
import { StatementList } from "#app/features/results/parts/statement-list";
import { WaveNotices } from "#app/features/results/parts/wave-notices";
import { isToldApart, listSections, Section } from "#app/features/results/sections";
import { tabPath } from "#app/features/results/tabs";
import { nameWave } from "#app/features/results/words/finding-sentence";
import { getWords } from "#app/locales/spoken";
import type { ChosenStatements } from "./chosen-statements";
import { FilterForm, keepBenchmark } from "./filter-form";

/** Every statement, or those that one asks for; what one team does not see and blind spots stand with all of them. */
export function StatementsPage(props: { report: ResultsReport; unread: number; chosen: ChosenStatements }) {
  const { report, unread, chosen } = props;
  const words = getWords().results;
  const sections = listSections(report).filter(
    (section) => section.tab === "statements" && isToldApart(report, section),
  );
  const shown = sections.filter(({ id }) => id === "statements" || !chosen.filtered);
  return (
    <>
      <WaveNotices report={report} unread={unread} />
      {shown.length === 0 ? <p className="soft">{words.tabs.nothing}</p> : null}
      {shown.map(({ content, ...section }) => (
        <Section key={section.id} {...section}>
          {section.id === "statements" ? <Chosen report={report} chosen={chosen} /> : content}
        </Section>
      ))}
    </>
  );
}

function Chosen({ report, chosen }: { report: ResultsReport; chosen: ChosenStatements }) {
  const words = getWords().results.filter;
  const { changes, statements } = chosen;
  const benchmark = useSearchParams()[0].get("benchmark");
  const since = changes && { name: nameWave(report, changes.from), statements: changes.statements };
  return (
    <>
      <FilterForm report={report} chosen={chosen} />
      {statements.length === 0 ? (
        <div className="empty stack-tight">
          <h3>{words.none}</h3>
          <p>
            <Link
              to={{ pathname: tabPath(report.wave.id, "statements"), search: keepBenchmark(benchmark) }}
              preventScrollReset
            >
              {words.clear}
            </Link>
          </p>
        </div>
      ) : (
        <StatementList
          report={{ ...report, statements }}
          since={since}
          alone={report.hiddenTeams.length > 0}
        />
      )}
    </>
  );
}
