import type { ReactNode } from "react";
import type { Report } from "#app/core/report";
import { TEAMS } from "#app/core/vocabulary";
import { en } from "#app/locales/en";
import { BenchmarkTables, hasBenchmarks } from "./benchmark-tables";
import { BlindSpots } from "./blind-spots";
import { CommentGroups } from "./comment-groups";
import { CoveragePanel } from "./coverage-panel";
import { DenialList } from "./denial-list";
import { DimensionGaps, isRounded } from "./dimension-gaps";
import { Facts } from "./facts";
import { LabelMeanings } from "./gap-label";
import { Headline } from "./headline";
import { IndexFigures } from "./index-figures";
import { MutualViews } from "./mutual-views";
import { Quadrant } from "./quadrant";
import { SelfViews } from "./self-views";
import { StatementList } from "./statement-list";
import { TechnicalTable } from "./technical-table";
import { WaveNotices } from "./wave-notices";

/** The results of one wave, from the sentence down to the last test. */
export function ResultsPage(props: { report: Report; unread: number }) {
  const { report } = props;
  return (
    <>
      <WaveNotices report={report} unread={props.unread} />
      <Headline report={report} />
      {report.hiddenTeams.length < TEAMS.length ? <Figures report={report} /> : null}
      <Section id="coverage" title={en.results.coverage.title} lead={en.results.coverage.explained}>
        <CoveragePanel report={report} />
      </Section>
      <footer className="stack-tight">
        {report.wave.custody === "server" && !report.wave.demo ? (
          <p id="custody" className="small soft">
            {en.results.notices.serverCustody}
          </p>
        ) : null}
        <TechnicalTable report={report} />
      </footer>
    </>
  );
}

/** Everything that somebody answered. */
function Figures({ report }: { report: Report }) {
  const words = en.results;
  const hasSelfViews = report.selfViews.sales !== null || report.selfViews.marketing !== null;
  const hasFacts = report.frequencies.length + report.choices.length > 0;
  return (
    <>
      <Section id="index" title={words.index.title}>
        <IndexFigures report={report} />
      </Section>
      <Contents
        sections={[
          ["dimensions", words.dimensions.title],
          ...(hasBenchmarks(report) ? [["benchmarks", en.benchmarks.held.title] as const] : []),
          ["denial", words.denial.title],
          ["statements", words.statements.title],
          ["views", words.coorientation.title],
          ...(hasFacts ? [["facts", words.facts.title] as const] : []),
          ["blind-spots", words.blindSpots.title],
          ["comments", words.comments.title],
          ["coverage", words.coverage.title],
        ]}
      />
      <Section id="dimensions" title={words.dimensions.title} lead={words.dimensions.explained}>
        <DimensionGaps report={report} />
        {report.dimensions.some(isRounded) ? <p className="small soft">{words.roundedMeaning}</p> : null}
        <LabelMeanings report={report} />
      </Section>
      {report.quadrant.length > 0 ? (
        <Section id="quadrant" title={words.quadrant.title} lead={words.quadrant.explained}>
          <Quadrant report={report} />
        </Section>
      ) : null}
      {hasBenchmarks(report) ? (
        <Section id="benchmarks" title={en.benchmarks.held.title} lead={en.benchmarks.held.explained}>
          <BenchmarkTables report={report} />
        </Section>
      ) : null}
      <Section id="denial" title={words.denial.title} lead={words.denial.explained}>
        <DenialList report={report} />
      </Section>
      <Section id="statements" title={words.statements.title} lead={words.statements.explained}>
        <StatementList report={report} />
      </Section>
      <Section id="views" title={words.coorientation.title} lead={words.coorientation.explained}>
        <MutualViews report={report} />
      </Section>
      {hasSelfViews ? (
        <Section id="self" title={words.selfViews.title} lead={words.selfViews.explained}>
          <SelfViews report={report} />
        </Section>
      ) : null}
      {hasFacts ? (
        <Section id="facts" title={words.facts.title} lead={words.facts.explained}>
          <Facts report={report} />
        </Section>
      ) : null}
      <Section id="blind-spots" title={words.blindSpots.title} lead={words.blindSpots.explained}>
        <BlindSpots report={report} />
      </Section>
      <Section id="comments" title={words.comments.title} lead={words.comments.explained}>
        <CommentGroups report={report} />
      </Section>
    </>
  );
}

function Contents({ sections }: { sections: readonly (readonly [string, string])[] }) {
  return (
    <nav className="contents" aria-label={en.results.contents}>
      {sections.map(([id, title]) => (
        <a key={id} href={`#${id}`}>
          {title}
        </a>
      ))}
    </nav>
  );
}

/** A part of the page under its own heading. */
export function Section(props: { id: string; title: string; lead?: string; children: ReactNode }) {
  return (
    <section id={props.id} className="result-section stack" aria-labelledby={`${props.id}-title`}>
      <div className="stack-tight">
        <h2 id={`${props.id}-title`}>{props.title}</h2>
        {props.lead ? <p className="soft">{props.lead}</p> : null}
      </div>
      {props.children}
    </section>
  );
}
