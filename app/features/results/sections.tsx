import type { ReactNode } from "react";
import { TEAMS } from "#app/core/vocabulary";
import { BenchmarkTables, hasBenchmarks } from "#app/features/results/held/benchmark-tables";
import { PredictionTables } from "#app/features/results/held/prediction-tables";
import type { ResultsReport } from "#app/features/results/page-report";
import { BlindSpots } from "#app/features/results/parts/blind-spots";
import { CommentGroups } from "#app/features/results/parts/comment-groups";
import { CoveragePanel } from "#app/features/results/parts/coverage-panel";
import { DenialList } from "#app/features/results/parts/denial-list";
import { DimensionGaps, isRounded } from "#app/features/results/parts/dimension-gaps";
import { Facts } from "#app/features/results/parts/facts";
import { IndexFigures } from "#app/features/results/parts/index-figures";
import { MutualViews } from "#app/features/results/parts/mutual-views";
import { Quadrant } from "#app/features/results/parts/quadrant";
import { SelfViews } from "#app/features/results/parts/self-views";
import { StatementList } from "#app/features/results/parts/statement-list";
import { TechnicalTable } from "#app/features/results/parts/technical-table";
import { SlicesPanel } from "#app/features/results/slices/slices-panel";
import { LabelMeanings } from "#app/features/results/words/gap-label";
import { getWords } from "#app/locales/spoken";
import type { SectionTab } from "./tabs";

type ResultsSection = {
  id: string;
  /** The page that it stands on. */
  tab: SectionTab;
  title: string;
  lead?: string;
  content: ReactNode;
};

/** Everything that the results of a wave have to show, in its order. A wave that nobody answered shows who was asked. */
export function listSections(report: ResultsReport, { opened = false } = {}): ResultsSection[] {
  const shown = report.hiddenTeams.length < TEAMS.length ? listFigures(report, opened) : [];
  return [...shown, ...listFacts(report)];
}

/** Sections that say nothing about a team alone. */
const COMPARING: readonly string[] = ["index", "quadrant", "denial", "views", "self"];

/** False for a section in which a missing team leaves nothing to read: the card above says so once. */
export function isToldApart(
  { hiddenTeams }: Pick<ResultsReport, "hiddenTeams">,
  { id }: { id: string },
): boolean {
  return hiddenTeams.length === 0 || !COMPARING.includes(id);
}

/** What was answered. */
function listFigures(report: ResultsReport, opened: boolean): ResultsSection[] {
  const words = getWords().results;
  const { dimensions, selfViews, frequencies, choices } = report;
  const selves = selfViews.sales !== null || selfViews.marketing !== null;
  const sections: (ResultsSection & { shown?: boolean })[] = [
    { id: "index", tab: "dimensions", title: words.index.title, content: <IndexFigures report={report} /> },
    {
      id: "dimensions",
      tab: "dimensions",
      ...under(words.dimensions),
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
      tab: "dimensions",
      ...under(words.quadrant),
      shown: report.quadrant.length > 0,
      content: <Quadrant report={report} />,
    },
    {
      id: "benchmarks",
      tab: "dimensions",
      ...under(getWords().benchmarks.held),
      shown: hasBenchmarks(report),
      content: <BenchmarkTables report={report} />,
    },
    {
      id: "predictions",
      tab: "dimensions",
      ...under(getWords().benchmarks.predictions.held),
      shown: report.predictions.length > 0,
      content: <PredictionTables report={report} />,
    },
    { id: "denial", tab: "statements", ...under(words.denial), content: <DenialList report={report} /> },
    {
      id: "statements",
      tab: "statements",
      ...under(words.statements),
      content: <StatementList report={report} opened={opened} />,
    },
    {
      id: "blind-spots",
      tab: "statements",
      ...under(words.blindSpots),
      content: <BlindSpots report={report} />,
    },
    { id: "views", tab: "views", ...under(words.coorientation), content: <MutualViews report={report} /> },
    {
      id: "self",
      tab: "views",
      ...under(words.selfViews),
      shown: selves,
      content: <SelfViews report={report} />,
    },
    {
      id: "facts",
      tab: "facts",
      ...under(words.facts),
      shown: frequencies.length + choices.length > 0,
      content: <Facts report={report} />,
    },
    {
      id: "slices",
      tab: "slices",
      title: getWords().slices.page.title,
      lead: getWords().slices.page.lead,
      shown: report.slices.length > 0,
      content: <SlicesPanel report={report} />,
    },
    {
      id: "comments",
      tab: "comments",
      ...under(words.comments),
      content: <CommentGroups report={report} />,
    },
  ];
  return sections.filter(({ shown = true }) => shown);
}

/** Who was asked, and how it was reckoned. */
function listFacts(report: ResultsReport): ResultsSection[] {
  const words = getWords().results;
  const { id, custody, demo, imported } = report.wave;
  return [
    {
      id: "coverage",
      tab: "coverage",
      ...under(words.coverage),
      content: <CoveragePanel report={report} />,
    },
    {
      id: "method",
      tab: "method",
      title: words.tabs.method,
      content: (
        <>
          {custody === "server" && !demo && !imported ? (
            <p id="custody" className="small soft">
              {words.notices.serverCustody}
            </p>
          ) : null}
          {demo || imported ? null : (
            <p id="board" className="small soft">
              {words.board.shown} <a href={`/board/${id}`}>{words.board.open}</a>
            </p>
          )}
          <TechnicalTable report={report} />
        </>
      ),
    },
  ];
}

function under({ title, explained }: { title: string; explained: string }) {
  return { title, lead: explained };
}

/** A part of a page under its own heading. */
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
