import { Link } from "@remix-run/react";
import { type ReactNode, useMemo } from "react";
import { OwnHead } from "#app/features/letterhead/own-head";
import { BenchmarkForm, BenchmarkProblem } from "#app/features/results/held/benchmark-form";
import { UnreadableResults, UnreadableWaves } from "#app/features/results/parts/unreadable-waves";
import { getWords } from "#app/locales/spoken";
import { EmptyPage } from "#app/ui/empty-page";
import { MemberPage } from "#app/ui/page";
import { FollowUps } from "./agree-action";
import type { LoadedResults } from "./results-loader.server";
import { ResultsTabs } from "./results-tabs";
import { SharesPage } from "./shares/shares-page";
import type { ResultsTab } from "./tabs";

type Framed = Omit<LoadedResults, "report" | "unread">;

/** The frame of every page of a wave's results: its name, where else one can go, and the pages beside this one. */
export function ResultsFrame({
  results,
  page,
  shown,
  children,
}: {
  results: Framed;
  page: ResultsTab | "guide";
  /** Whether there are scores to show. */
  shown: boolean;
  children: ReactNode;
}) {
  const { frame, own, wave, shares, unreadable, mayManage, withheld, benchmark, takenOut, agreements } =
    results;
  const words = getWords().results;
  const followUps = useMemo(() => ({ mayAgree: mayManage, agreements }), [mayManage, agreements]);
  return (
    <MemberPage
      frame={frame}
      title={words.title(wave.name)}
      eyebrow={
        <span className="own-head">
          <OwnHead own={own} organization={frame.organization.name} />
          {wave.surveyName}
        </span>
      }
      actions={
        <>
          {benchmark === null ? null : <BenchmarkForm benchmark={benchmark} />}
          {mayManage ? (
            <Link className="button quiet" to={`/app/waves/${wave.id}`}>
              {words.backToWave}
            </Link>
          ) : null}
          {shown ? (
            <Link className="button quiet" to={`/app/waves/${wave.id}/results/guide`}>
              {getWords().guide.link}
            </Link>
          ) : null}
          {shown || shares ? (
            <Link className="button quiet" to={`/app/surveys/${wave.surveyId}/trend`}>
              {words.overTheYears}
            </Link>
          ) : null}
        </>
      }
    >
      {shown ? (
        <div className="results-pages">
          <ResultsTabs waveId={wave.id} sliced={results.sliced} />
          {benchmark === null ? null : <BenchmarkProblem benchmark={benchmark} />}
          {takenOut === null ? null : (
            <p className="notice break">
              {getWords().benchmarks.motion.ownResults(takenOut.by, takenOut.because)}
            </p>
          )}
          <UnreadableWaves waves={unreadable} />
          <FollowUps.Provider value={followUps}>{children}</FollowUps.Provider>
        </div>
      ) : shares ? (
        <div className="results-pages">
          <ResultsTabs waveId={wave.id} sliced={results.sliced} />
          <SharesPage report={shares} page={page} />
        </div>
      ) : unreadable.some(({ id }) => id === wave.id) ? (
        <UnreadableResults wave={wave.name} />
      ) : (
        <EmptyPage
          title={words.notYet.title}
          text={
            withheld
              ? words.notYet.withheld
              : wave.phase === "cancelled"
                ? words.notYet.cancelled
                : words.notYet.body
          }
        />
      )}
    </MemberPage>
  );
}
