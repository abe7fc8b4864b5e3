import { Form } from "@remix-run/react";
import { TEAMS } from "#app/core/vocabulary";
import type { TrendReport } from "#app/features/results/page-report";
import { MissingAnswers } from "#app/features/results/parts/missing-answers";
import { TeamLegend } from "#app/features/results/parts/team-legend";
import { Section } from "#app/features/results/sections";
import { nameWave } from "#app/features/results/words/finding-sentence";
import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import { TrendDimensions } from "./trend-dimensions";
import { TrendGaps } from "./trend-gaps";
import { TrendIndex } from "./trend-index";
import { listNormedStatements, TrendNorms } from "./trend-norms";
import { AskedDifferently, TrendStatements } from "./trend-statements";
import { sayLeftOut } from "./trend-words";
import { WavesInTrend } from "./waves-in-trend";

/** A survey over its waves: index, gaps then and now, dimensions, statements. */
export function TrendPage({ report, mayManage = false }: { report: TrendReport; mayManage?: boolean }) {
  const words = getWords().trend;
  const { waves, leftOut } = report.trend;
  const compared = report.hiddenTeams.length === 0;
  const changes = compared ? report.trend.changes : null;
  const imported = waves.flatMap((wave) => (wave.imported ? [wave.name] : []));
  return (
    <>
      {waves.some(({ demo }) => demo) ? (
        <p className="notice warn">{getWords().results.notices.demo}</p>
      ) : null}
      {imported.length > 0 ? <p className="notice">{getWords().history.inTrend(imported)}</p> : null}
      {leftOut.map((wave) => (
        <p key={wave.id} className="notice">
          {sayLeftOut(wave)}
        </p>
      ))}
      <MissingAnswers report={report} />
      {report.trend.changes === null ? (
        <div className="empty stack-tight">
          <h2>{words.one.title}</h2>
          <p>{leftOut.some(({ reason }) => reason === "too_close") ? words.one.leftOut : words.one.body}</p>
        </div>
      ) : (
        <BaselineForm report={report} />
      )}
      {compared ? (
        <Section id="index" title={words.index.title}>
          <TrendIndex report={report} />
        </Section>
      ) : null}
      {changes === null ? null : (
        <Section
          id="gaps"
          title={words.gaps.title}
          lead={words.gaps.explained(nameWave(report, changes.from), nameWave(report, changes.to))}
        >
          <TrendGaps report={report} changes={changes} />
        </Section>
      )}
      {report.hiddenTeams.length < TEAMS.length ? (
        <Section id="dimensions" title={words.dimensions.title} lead={words.dimensions.explained}>
          <TeamLegend report={report} />
          <TrendDimensions report={report} />
        </Section>
      ) : null}
      {listNormedStatements(report).length > 0 ? (
        <Section id="norms" title={words.norms.title} lead={words.norms.explained}>
          <TrendNorms report={report} />
        </Section>
      ) : null}
      {changes === null ? null : (
        <>
          <Section id="statements" title={words.statements.title} lead={words.statements.explained}>
            <TrendStatements report={report} changes={changes} />
          </Section>
          <Section id="match" title={words.match.title}>
            <AskedDifferently report={report} changes={changes} />
          </Section>
        </>
      )}
      {mayManage ? <WavesInTrend report={report} /> : null}
    </>
  );
}

function BaselineForm({ report }: { report: Pick<TrendReport, "trend"> }) {
  const words = getWords().trend.baseline;
  const { waves, baseline } = report.trend;
  const earlier = waves.slice(0, -1);
  if (earlier.length < 2) return null;
  return (
    <Form method="get" className="row baseline-form">
      <label>
        <span className="eyebrow">{words.label}</span>
        <select name="baseline" defaultValue={baseline ?? ""}>
          {earlier.map((wave) => (
            <option key={wave.id} value={wave.id}>
              {words.option(wave.name, formatDate(wave.closedOn, "UTC"))}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="quiet">
        {words.show}
      </button>
    </Form>
  );
}
