import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import { type ByTeam, TEAMS } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { TeamMark } from "#app/ui/charts/team-mark";

/** How many people each team has, and what a small team means for its results. */
export function TeamCounts({ counts, teamNames }: { counts: ByTeam<number>; teamNames: ByTeam<string> }) {
  const words = getWords().people;
  const total = counts.sales + counts.marketing;
  const small = total === 0 ? [] : TEAMS.filter((team) => counts[team] < DEFAULT_THRESHOLDS.counts);
  return (
    <div className="stack">
      <dl className="counts">
        {TEAMS.map((team) => (
          <div key={team} className="card">
            <dt className="break">
              <TeamMark team={team} /> {teamNames[team]}
            </dt>
            <dd className="figure">{words.number(counts[team])}</dd>
          </div>
        ))}
        <div className="card">
          <dt>{words.total}</dt>
          <dd className="figure">{words.number(total)}</dd>
        </div>
      </dl>
      {small.map((team) => (
        <p key={team} className="notice warn">
          {words.teamSmall(teamNames[team], counts[team], DEFAULT_THRESHOLDS)}
        </p>
      ))}
    </div>
  );
}
