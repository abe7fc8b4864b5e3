import type { Report } from "#app/core/report/report";
import { TEAMS } from "#app/core/vocabulary";
import { joinTeams } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";

/** What says how many answered, and how many it would have taken. */
export type AnsweredReport = Pick<Report, "wave" | "hiddenTeams" | "thresholds"> & {
  readonly coverage: Pick<Report["coverage"], "invited" | "responses" | "response">;
};

/** In place of every figure that too few answers do not allow: what is missing, and what can be done; nothing where both teams may be shown. */
export function MissingAnswers({ report }: { report: AnsweredReport }) {
  const { hiddenTeams, thresholds, coverage, wave } = report;
  const words = getWords().results.missing;
  if (hiddenTeams.length === 0) return null;
  return (
    <section className="card stack-tight missing-answers" aria-labelledby="missing-title">
      <h2 id="missing-title">{words.title(joinTeams(report, hiddenTeams))}</h2>
      <p>{getWords().results.notices.hidden(joinTeams(report, hiddenTeams))}</p>
      <ul>
        {TEAMS.map((team) => {
          const answered = coverage.responses[team];
          const invited = coverage.invited?.[team] ?? null;
          return (
            <li key={team}>
              {answered === null || hiddenTeams.includes(team)
                ? words.tooFew(wave.teamNames[team], thresholds.answers, invited)
                : words.enough(wave.teamNames[team], answered, invited)}
            </li>
          );
        })}
      </ul>
      <p className="soft">{words.why(thresholds.answers)}</p>
      <h3>{words.todo}</h3>
      <ul>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </section>
  );
}
