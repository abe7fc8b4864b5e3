import { type ByTeam, TEAMS } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { TeamMark } from "#app/ui/charts/team-mark";
import type { LoadedSubject } from "./subject-figures.server";

/** What an action is about, with both teams' figures as the results show them. */
export function SubjectFigures(props: {
  subject: Pick<LoadedSubject, "name" | "finding" | "scores" | "gap" | "label">;
  teams: ByTeam<string>;
}) {
  const words = getWords();
  const { name, finding, scores, gap, label } = props.subject;
  return (
    <section className="card stack-tight" aria-labelledby="about-title">
      <h2 id="about-title" className="eyebrow">
        {words.actions.form.about}
      </h2>
      <p className="break">
        <strong>{name}</strong>
      </p>
      {finding === null ? null : <p>{finding}</p>}
      <p className="row number">
        {TEAMS.map((team) => (
          <span key={team}>
            <TeamMark team={team} /> {props.teams[team]}: {scores[team] ?? words.results.none}
          </span>
        ))}
        <span>
          {words.results.gap}: {gap === null ? words.results.none : `${gap.points} (${gap.range})`}
        </span>
      </p>
      {label === null ? null : <p className="small soft">{label}</p>}
    </section>
  );
}
