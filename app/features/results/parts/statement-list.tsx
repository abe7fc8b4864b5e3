import { useEffect, useState } from "react";
import { answerLegend } from "#app/features/results/charts/answer-chart";
import { listAnswers } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { ChartLegend } from "#app/ui/charts/chart-legend";
import { type SinceWave, type StatementReport, StatementRow } from "./statement-row";

const OPEN_AT_FIRST = 2;

/** Every statement, the widest gap first, with the answers' spread behind it. */
export function StatementList({
  report,
  since = null,
  alone = false,
  opened = false,
}: {
  report: StatementReport;
  since?: SinceWave | null;
  /** Of one team nothing is shown, so nothing is said of any gap. */
  alone?: boolean;
  /** All of them are unfolded, for paper. */
  opened?: boolean;
}) {
  const words = getWords().results.statements;
  const [centred, setCentred] = useState(true);
  const [example] = report.statements;
  useEffect(() => {
    openTarget();
    addEventListener("hashchange", openTarget);
    return () => removeEventListener("hashchange", openTarget);
  }, []);
  return (
    <div className="stack">
      <div className="spread">
        {example ? <ChartLegend items={answerLegend(listAnswers(report, example))} /> : null}
        <fieldset className="switch screen-only">
          <legend className="visually-hidden">{words.view}</legend>
          {[true, false].map((option) => (
            <label key={String(option)}>
              <input
                type="radio"
                name="view"
                className="visually-hidden"
                checked={centred === option}
                onChange={() => setCentred(option)}
              />
              <span>{option ? words.centred : words.full}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <div className="statements">
        {report.statements.map((statement, at) => (
          <StatementRow
            key={statement.key}
            report={report}
            statement={statement}
            since={since}
            alone={alone}
            centred={centred}
            open={opened || at < OPEN_AT_FIRST}
          />
        ))}
      </div>
      <p className="small soft">
        {words.positive(report.wave.teamNames.sales, report.wave.teamNames.marketing)}{" "}
        {words.favourableMeaning}
      </p>
    </div>
  );
}

/** Unfolds the statement that a link on the page leads to. */
function openTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
}
