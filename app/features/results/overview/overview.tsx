import { Link, useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import { TEAMS } from "#app/core/vocabulary";
import { TakeAlong } from "#app/features/results/parts/take-along";
import { WaveNotices } from "#app/features/results/parts/wave-notices";
import { findTabOfAnchor, tabPath } from "#app/features/results/tabs";
import { sayFinding } from "#app/features/results/words/finding-sentence";
import { sayResponse } from "#app/features/results/words/response-sentence";
import { ReversedTag } from "#app/features/results/words/reversed-tag";
import { getWords } from "#app/locales/spoken";
import { DimensionStrips } from "./dimension-strips";
import { FindingList } from "./finding-list";
import { IndexCard } from "./index-card";
import type { OverviewReport } from "./overview-report";

/** What matters of a wave's results, on one screen of a desk. */
export function Overview({ report, unread }: { report: OverviewReport; unread: number }) {
  const words = getWords().results;
  const { headline, wave, hiddenTeams } = report;
  useAnchorsOfBefore(wave.id);
  const certainty = "certainty" in headline ? headline.certainty : null;
  const compared = hiddenTeams.length < TEAMS.length;
  return (
    <>
      <WaveNotices report={report} unread={unread} />
      <div className="overview">
        <section className="overview-headline stack-tight">
          <p className="eyebrow row">
            {words.headline.eyebrow}
            {certainty === null ? null : <span className="tag">{words.certainty.words[certainty]}</span>}
            {wave.custody === "server" && !wave.demo && !wave.imported ? (
              <Link className="tag" to={`${tabPath(wave.id, "method")}#custody`}>
                {words.notices.custodyTag}
              </Link>
            ) : null}
          </p>
          <p className="headline-sentence break">
            {sayFinding(report, headline)}
            <ReversedTag report={report} finding={headline} />
          </p>
        </section>
        {compared ? (
          <>
            {hiddenTeams.length > 0 ? null : <IndexCard report={report} />}
            <DimensionStrips report={report} />
            <FindingList report={report} />
          </>
        ) : null}
        <section className="overview-answered card stack-tight" aria-labelledby="answered-title">
          <h2 id="answered-title" className="eyebrow">
            <Link to={tabPath(wave.id, "coverage")}>{words.coverage.title}</Link>
          </h2>
          <p>{sayResponse(report)}</p>
          <TakeAlong waveId={wave.id} />
        </section>
      </div>
    </>
  );
}

/** Links to a part of the one long page of before lead to the page on which it stands now. */
function useAnchorsOfBefore(waveId: string): void {
  const navigate = useNavigate();
  useEffect(() => {
    const tab = findTabOfAnchor(location.hash.slice(1));
    if (tab !== null) navigate(`${tabPath(waveId, tab)}${location.hash}`, { replace: true });
  }, [navigate, waveId]);
}
