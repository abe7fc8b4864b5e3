import type { ByTeam } from "#app/core/vocabulary";
import type { StatusPage } from "#app/features/waves/wave-pages.server";
import { getWords } from "#app/locales/spoken";
import { TeamMark } from "#app/ui/charts/team-mark";
import { formatDateTime } from "#app/ui/dates";
import { ShareBar } from "./share-bar";

const AIM = 75;

/** R7: how many ballots are in the box, coarsely, once a day. */
export function ParticipationCard(props: {
  participation: StatusPage["participation"];
  names: ByTeam<string>;
  timeZone: string;
}) {
  const words = getWords().waves.participation;
  const { at, teams } = props.participation;
  return (
    <section className="card stack">
      <div className="stack-tight">
        <h2>{words.title}</h2>
        <p className="soft">{words.lead}</p>
      </div>
      {teams.map(({ team, answers, invited, share }) => (
        <div key={team} className="stack-tight">
          <div className="spread">
            <h3 className="break">
              <TeamMark team={team} /> {props.names[team]}
            </h3>
            <p className="number">
              {answers === null || share === null ? words.hidden : words.answers(answers, invited, share)}
            </p>
          </div>
          <ShareBar share={share ?? 0} tone={team} aim={AIM} />
        </div>
      ))}
      <p className="soft small">
        {at === null ? words.notYet : words.counted(formatDateTime(at, props.timeZone))} {words.aim}
      </p>
    </section>
  );
}
