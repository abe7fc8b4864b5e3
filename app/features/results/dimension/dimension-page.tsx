import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { AgreeAction } from "#app/features/results/agree-action";
import { BenchmarkTables, hasBenchmarks } from "#app/features/results/held/benchmark-tables";
import { CommentGroups } from "#app/features/results/parts/comment-groups";
import { DimensionLink } from "#app/features/results/parts/dimension-link";
import { Facts } from "#app/features/results/parts/facts";
import { MutualViews } from "#app/features/results/parts/mutual-views";
import { StatementList } from "#app/features/results/parts/statement-list";
import { WaveNotices } from "#app/features/results/parts/wave-notices";
import { Section } from "#app/features/results/sections";
import { tabPath } from "#app/features/results/tabs";
import { TrendDimensions } from "#app/features/results/trend/trend-dimensions";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { DimensionFigures } from "./dimension-figures";
import { DimensionFindings } from "./dimension-findings";
import type { DimensionReport } from "./dimension-report";

/** One dimension: its figures, what is asked in it, what each team expects of the other, and its line over the waves. */
export function DimensionPage(props: {
  report: DimensionReport;
  unread: number;
  /** What was agreed about it. */
  actions?: ReactNode;
}) {
  const { report, unread, actions } = props;
  const words = getWords().results;
  const [dimension] = report.dimensions;
  const { trend, frequencies, choices, coorientation, comments } = report;
  const held = {
    ...report,
    index: { figures: { withheld: true, reason: "too_few_answers" }, benchmarks: [] },
  } as const;
  return (
    <>
      <WaveNotices report={report} unread={unread} />
      <section className="dimension-head stack-tight" aria-labelledby="dimension-title">
        <p className="eyebrow">
          <Link to={tabPath(report.wave.id, "dimensions")}>{words.dimensions.title}</Link>
        </p>
        <h2 id="dimension-title" className="break">
          {textOf(report, dimension.title)}
        </h2>
        <DimensionFigures report={report} />
        <DimensionFindings report={report} />
        <p>
          <AgreeAction
            waveId={report.wave.id}
            about={{ type: "dimension", key: dimension.dimension }}
            name={textOf(report, dimension.title)}
          />
        </p>
      </section>
      {actions}
      <Section id="statements" title={words.statements.title} lead={words.dimensionPage.statements}>
        <StatementList report={{ ...report, dimensions: [] }} alone={report.hiddenTeams.length > 0} />
      </Section>
      {coorientation.length === 0 ? null : (
        <Section id="views" title={words.coorientation.title} lead={words.coorientation.explained}>
          <MutualViews report={report} />
        </Section>
      )}
      {frequencies.length + choices.length === 0 ? null : (
        <Section id="facts" title={words.facts.title} lead={words.facts.explained}>
          <Facts report={report} />
        </Section>
      )}
      {trend.waves.length < 2 ? null : (
        <Section id="trend" title={words.overTheYears} lead={getWords().trend.dimensions.explained}>
          <TrendDimensions report={report} />
        </Section>
      )}
      {hasBenchmarks(held) ? (
        <Section
          id="benchmarks"
          title={getWords().benchmarks.held.title}
          lead={getWords().benchmarks.held.explained}
        >
          <BenchmarkTables report={held} />
        </Section>
      ) : null}
      {comments.length === 0 ? null : (
        <Section id="comments" title={words.comments.title} lead={words.comments.explained}>
          <CommentGroups report={report} />
        </Section>
      )}
      <Neighbours report={report} />
    </>
  );
}

/** The dimensions before and after this one, in the order of the results. */
function Neighbours({ report }: { report: DimensionReport }) {
  const words = getWords().results.dimensionPage;
  const { all } = report;
  const at = all.findIndex(({ dimension }) => dimension === report.dimensions[0].dimension);
  const [before, after] = [all[at - 1], all[at + 1]];
  return (
    <nav className="spread small" aria-label={words.others}>
      <p>
        {before ? (
          <>
            <span className="eyebrow">{words.before}</span>{" "}
            <DimensionLink report={report} dimension={before} />
          </>
        ) : null}
      </p>
      <p>
        {after ? (
          <>
            <span className="eyebrow">{words.after}</span> <DimensionLink report={report} dimension={after} />
          </>
        ) : null}
      </p>
    </nav>
  );
}
