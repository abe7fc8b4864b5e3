import { reaches } from "#app/core/statistics/cut-points";
import { TEAMS } from "#app/core/vocabulary";
import { joinTeams } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { type AnsweredReport, MissingAnswers } from "./missing-answers";

/** What a reader has to know about the wave before any number: demo, trial, custody, low response, hidden teams. */
export function WaveNotices({ report, unread }: { report: AnsweredReport; unread: number }) {
  const words = getWords().results.notices;
  const { wave, coverage, hiddenTeams } = report;
  const asCounts = TEAMS.some((team) => coverage.responses[team] === null && !hiddenTeams.includes(team));
  const low = TEAMS.filter((team) => coverage.response && !reaches(coverage.response[team], 0.5));
  if (!wave.demo && !wave.trial && !wave.imported && hiddenTeams.length + low.length + unread === 0)
    return null;
  return (
    <div className="stack-tight">
      {wave.demo ? <p className="notice warn">{words.demo}</p> : null}
      {wave.trial ? <p className="notice warn">{words.trial}</p> : null}
      <MissingAnswers report={report} />
      {wave.imported ? (
        <p className="notice">
          {getWords().history.notice} {asCounts ? getWords().history.noticeCounts : null}
        </p>
      ) : null}
      {low.length > 0 ? <p className="notice warn">{words.lowResponse(joinTeams(report, low))}</p> : null}
      {unread > 0 ? <p className="notice warn">{words.unread(unread)}</p> : null}
    </div>
  );
}
