import { Link } from "@remix-run/react";
import { MissingAnswers } from "#app/features/results/parts/missing-answers";
import { tabPath } from "#app/features/results/tabs";
import { sayFinding } from "#app/features/results/words/finding-sentence";
import { sayResponse } from "#app/features/results/words/response-sentence";
import { ReversedTag } from "#app/features/results/words/reversed-tag";
import { getWords } from "#app/locales/spoken";
import { DimensionStrips } from "./dimension-strips";
import { IndexCard } from "./index-card";
import type { OverviewReport } from "./overview-report";

/** The same figures as the overview of the wave, fewer of them: for a page that shows more than results. */
export function OverviewInSmall({ report }: { report: OverviewReport }) {
  const words = getWords().results;
  const { headline, wave, hiddenTeams } = report;
  if (headline.kind === "shares")
    return (
      <p>
        {sayFinding(report, headline)} <Link to={tabPath(wave.id, "overview")}>{words.shares.back}</Link>
      </p>
    );
  if (hiddenTeams.length > 0) return <MissingAnswers report={report} />;
  return (
    <div className="overview">
      <div className="overview-headline stack-tight">
        <p className="eyebrow row">
          {words.headline.eyebrow}
          {"certainty" in headline ? (
            <span className="tag">{words.certainty.words[headline.certainty]}</span>
          ) : null}
        </p>
        <p className="headline-sentence break">
          {sayFinding(report, headline)}
          <ReversedTag report={report} finding={headline} />
        </p>
        <p className="small soft">
          {sayResponse(report)} <Link to={tabPath(wave.id, "coverage")}>{words.coverage.title}</Link>
        </p>
      </div>
      <IndexCard report={report} />
      <DimensionStrips report={{ ...report, trend: { ...report.trend, changes: null } }} />
    </div>
  );
}
