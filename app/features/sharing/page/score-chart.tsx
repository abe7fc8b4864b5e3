import type { PublicScore } from "#app/core/release/public-summary";
import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";

const WIDTH = 320;
const EDGE = 10;
const at = (score: number) => EDGE + ((WIDTH - 2 * EDGE) * score) / 100;

/** Where the teams stand between 0 and 100. All of it is said in words beside it, so it is hidden from readers of screens. */
export function ScoreChart({ scores }: { scores: ByTeam<PublicScore | null> }) {
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} 24`} aria-hidden="true" focusable="false">
      <line className="axis" x1={at(0)} x2={at(100)} y1="12" y2="12" />
      {[0, 50, 100].map((tick) => (
        <line key={tick} className="axis" x1={at(tick)} x2={at(tick)} y1="8" y2="16" />
      ))}
      {TEAMS.map((team) => (
        <Mark key={team} team={team} score={scores[team]} />
      ))}
    </svg>
  );
}

function Mark({ team, score }: { team: Team; score: PublicScore | null }) {
  if (score === null) return null;
  const { range } = score;
  if (score.score === null)
    return range === null ? null : (
      <rect className={team} x={at(range.low)} width={at(range.high) - at(range.low)} y="10" height="4" />
    );
  const x = at(score.score);
  return team === "sales" ? (
    <circle className={team} cx={x} cy="12" r="7" />
  ) : (
    <rect className={team} x={x - 6} y="6" width="12" height="12" />
  );
}
