import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import type { Participation } from "./participation";

/** Whether each team may be seen if the wave closes now, from what members see of its participation alone (R7). */
export function CloseWarning(props: {
  answers: Participation["answers"] | null;
  names: ByTeam<string>;
  /** From how many answers on a team is shown. */
  least: number;
}) {
  return (
    <ul>
      {TEAMS.map((team) => (
        <li key={team}>{sayTeam(props, team)}</li>
      ))}
    </ul>
  );
}

function sayTeam({ answers, names, least }: Parameters<typeof CloseWarning>[0], team: Team): string {
  const words = getWords().waves.end;
  if (answers === null) return words.closeUncounted(names[team], least);
  const counted = answers[team];
  return counted === null || counted < least
    ? words.closeFew(names[team], counted, least)
    : words.closeEnough(names[team], counted, least);
}
