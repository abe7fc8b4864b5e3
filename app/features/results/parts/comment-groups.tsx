import { Link } from "@remix-run/react";
import type { PublicComments } from "#app/core/gate/gate";
import type { Report } from "#app/core/report/report";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { tabPath } from "#app/features/results/tabs";
import { textOf } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { TeamMark } from "#app/ui/charts/team-mark";

/** The comments by question, both teams side by side. */
export function CommentGroups({ report }: { report: Pick<Report, "wave" | "languages" | "comments"> }) {
  const words = getWords().results.comments;
  if (report.comments.length === 0) return <p className="soft">{words.none}</p>;
  return (
    <div className="stack-loose">
      {report.comments.map(({ key, text, teams }) => (
        <div key={key} className="stack-tight">
          <h3 className="break">{textOf(report, text)}</h3>
          <div className="comment-columns">
            {TEAMS.map((team) => (
              <CommentGroup key={team} report={report} team={team} group={teams[team]} question={key} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function CommentGroup(props: {
  report: Pick<Report, "wave">;
  team: Team;
  group: PublicComments | null;
  question: string;
}) {
  const words = getWords().results.comments;
  const { group, team } = props;
  const heading = (
    <p className="eyebrow">
      <TeamMark team={team} /> {props.report.wave.teamNames[team]}
      {group?.withheld === false ? `, ${words.count(group.count)}` : ""}
    </p>
  );
  if (group === null || group.withheld) {
    const reason = group?.reason === "too_few_comments" ? "too_few_comments" : "too_few_answers";
    return (
      <div className="stack-tight">
        {heading}
        <p className="soft small">{words.hidden[reason]}</p>
      </div>
    );
  }
  const more = new URLSearchParams({ question: props.question, team });
  return (
    <div className="stack-tight">
      {heading}
      <ul className="comments">
        {group.bodies.map((body, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same words
          <li key={at} className="break">
            {body}
          </li>
        ))}
      </ul>
      {group.count > group.bodies.length ? (
        <Link to={`${tabPath(props.report.wave.id, "comments")}/all?${more}`}>{words.all(group.count)}</Link>
      ) : null}
    </div>
  );
}
