import type { GapFigures, NoGap } from "#app/core/release/gaps";
import type { PublicScore } from "#app/core/release/public-summary";
import { type ByTeam, TEAMS } from "#app/core/vocabulary";
import { type Spoken, writeDifference, writeScore } from "./page-words";
import { ScoreChart } from "./score-chart";

/** One topic or statement: both scores, how far they are apart, and a drawing of it. */
export function ScoreRow(props: {
  spoken: Spoken;
  title: string;
  note: string | null;
  names: ByTeam<string>;
  scores: ByTeam<PublicScore | null>;
  gap: GapFigures | NoGap | null;
}) {
  const { spoken, title, note, names, scores, gap } = props;
  return (
    <li className="row">
      <h3>{title}</h3>
      {note === null ? null : <p className="soft">{note}</p>}
      <ScoreChart scores={scores} />
      <p className="scores">
        {TEAMS.map((team) => (
          <span key={team}>
            <span className={`mark ${team}`} aria-hidden="true" />
            {names[team]}: <strong>{writeScore(spoken, scores[team])}</strong>
          </span>
        ))}
      </p>
      <p className="soft">{writeDifference(spoken, gap, scores)}</p>
    </li>
  );
}
