import type { ReactNode } from "react";
import { TEAMS } from "#app/core/vocabulary";
import { BenchmarkTables, hasBenchmarks } from "#app/features/results/held/benchmark-tables";
import type { ResultsReport } from "#app/features/results/page-report";
import { BlindSpots } from "#app/features/results/parts/blind-spots";
import { CommentGroups } from "#app/features/results/parts/comment-groups";
import { CoveragePanel } from "#app/features/results/parts/coverage-panel";
import { DenialList } from "#app/features/results/parts/denial-list";
import { DimensionGaps, isRounded } from "#app/features/results/parts/dimension-gaps";
import { Facts } from "#app/features/results/parts/facts";
import { Headline } from "#app/features/results/parts/headline";
import { IndexFigures } from "#app/features/results/parts/index-figures";
import { MutualViews } from "#app/features/results/parts/mutual-views";
import { Quadrant } from "#app/features/results/parts/quadrant";
import { SelfViews } from "#app/features/results/parts/self-views";
import { StatementList } from "#app/features/results/parts/statement-list";
import { TechnicalTable } from "#app/features/results/parts/technical-table";
import { WaveNotices } from "#app/features/results/parts/wave-notices";
import { LabelMeanings } from "#app/features/results/words/gap-label";
import { getWords } from "#app/locales/spoken";

/** The results of one wave, from the sentence down to the last test. */
export function ResultsPage(props: { report: ResultsReport; unread: number }) {
  const { report } = props;
  return (
    <>
      <WaveNotices report={report} unread={props.unread} />
      <Headline report={report} />
      {report.hiddenTeams.length < TEAMS.length ? <Figures report={report} /> : null}
      <Section
        id="coverage"
        title={getWords().results.coverage.title}
        lead={getWords().results.coverage.explained}
      >
        <CoveragePanel report={report} />
      </Section>
      <footer className="stack-tight">
        {report.wave.custody === "server" && !report.wave.demo ? (
          <p id="custody" className="small soft">
            {getWords().results.notices.serverCustody}
          </p>
        ) : null}
        <TechnicalTable report={report} />
      </footer>
    </>
  );
}

/** Everything that somebody answered. */
function Figures({ report }: { report: ResultsReport }) {
  const parts = listParts(report);
  return (
    <>
      <Section id="index" title={getWords().results.index.title}>
        <IndexFigures report={report} />
      </Section>
      <nav className="contents" aria-label={getWords().results.contents}>
        {[...parts, { id: "coverage", words: getWords().results.coverage }].map(({ id, words }) => (
          <a key={id} href={`#${id}`}>
            {words.title}
          </a>
        ))}
      </nav>
      {parts.map(({ id, words, content }) => (
        <Section key={id} id={id} title={words.title} lead={words.explained}>
          {content}
        </Section>
      ))}
    </>
  );
}

/** The parts of the page in their order, those that have something to show. */
function listParts(report: ResultsReport) {
  const words = getWords().results;
  const { dimensions, selfViews, frequencies, choices } = report;
  const parts = [
    {
      id: "dimensions",
      words: words.dimensions,
      content: (
        <>
          <DimensionGaps report={report} />
          {dimensions.some(isRounded) ? <p className="small soft">{words.roundedMeaning}</p> : null}
          <LabelMeanings report={report} />
        </>
      ),
    },
    {
      id: "quadrant",
      words: words.quadrant,
      shown: report.quadrant.length > 0,
      content: <Quadrant report={report} />,
    },
    {
      id: "benchmarks",
      words: getWords().benchmarks.held,
      shown: hasBenchmarks(report),
      content: <BenchmarkTables report={report} />,
    },
    { id: "denial", words: words.denial, content: <DenialList report={report} /> },
    { id: "statements", words: words.statements, content: <StatementList report={report} /> },
    { id: "views", words: words.coorientation, content: <MutualViews report={report} /> },
    {
      id: "self",
      words: words.selfViews,
      shown: selfViews.sales !== null || selfViews.marketing !== null,
      content: <SelfViews report={report} />,
    },
    {
      id: "facts",
      words: words.facts,
      shown: frequencies.length + choices.length > 0,
      content: <Facts report={report} />,
    },
    { id: "blind-spots", words: words.blindSpots, content: <BlindSpots report={report} /> },
    { id: "comments", words: words.comments, content: <CommentGroups report={report} /> },
  ];
  return parts.filter(({ shown = true }) => shown);
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
