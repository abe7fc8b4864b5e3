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
import { TrendShares } from "./trend-shares";
import { AskedDifferently, TrendStatements } from "./trend-statements";
import { sayLeftOut } from "./trend-words";
import { WavesInTrend } from "./waves-in-trend";

/** A survey over its waves: index, gaps then and now, dimensions, statements. */
export function TrendPage({ report, mayManage = false }: { report: TrendReport; mayManage?: boolean }) {
  const words = getWords().trend;
  if (report.sharesAlone) return <SharesOverYears report={report} mayManage={mayManage} />;
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
      <LeftOutWaves report={report} />
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
      <AllTrendShares report={report} />
      {mayManage ? <WavesInTrend report={report} /> : null}
    </>
  );
}

/** The trend of a survey of which nothing but percentages is known so far. */
function SharesOverYears({ report, mayManage }: { report: TrendReport; mayManage: boolean }) {
  const words = getWords();
  return (
    <>
      <p className="notice">
        {words.results.shares.finding} {words.results.shares.notice}
      </p>
      <LeftOutWaves report={report} />
      {report.trend.shares.length === 0 ? (
        <div className="empty stack-tight">
          <h2>{words.trend.one.title}</h2>
          <p>{words.trend.one.body}</p>
        </div>
      ) : (
        <AllTrendShares report={report} />
      )}
      {mayManage ? <WavesInTrend report={report} /> : null}
    </>
  );
}

function AllTrendShares({ report }: { report: TrendReport }) {
  return report.trend.shares.map((shares) => (
    <TrendShares key={shares.from.id} report={report} shares={shares} />
  ));
}

function LeftOutWaves({ report }: { report: Pick<TrendReport, "trend"> }) {
  return report.trend.leftOut.map((wave) => (
    <p key={wave.id} className="notice">
      {sayLeftOut(wave)}
    </p>
  ));
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
