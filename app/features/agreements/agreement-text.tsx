import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { formatDate } from "#app/ui/dates";
import { PostForm } from "#app/ui/post-form";
import type { AgreementText } from "./agreements.server";

/** A text with who has signed it; with a button for whom it waits. */
export function AgreementTextCard(props: {
  text: AgreementText;
  state: "inForce" | "pending" | "past" | "withdrawn";
  teams: ByTeam<string>;
  /** The teams that somebody heads. */
  headed: readonly Team[];
  timeZone: string;
  /** The team for which the reader may sign this text. */
  signsFor: Team | null;
}) {
  const words = getWords().agreements;
  const { text, state, teams, headed, timeZone, signsFor } = props;
  const day = (moment: Date) => formatDate(moment, timeZone);
  const tone = { inForce: "tag good", pending: "tag warn", past: "tag", withdrawn: "tag" }[state];
  return (
    <article className="card stack" aria-label={`${words.page.text(text.version)}: ${text.title}`}>
      <div className="spread">
        <h3 className="break">{text.title}</h3>
        <span className={tone}>{words.states[state]}</span>
      </div>
      <p className="lines break">{text.body}</p>
      <p className="small soft">
        {words.page.text(text.version)}, {words.page.writtenBy(text.writtenBy, day(text.createdAt))}
        {text.inForceSince === null ? null : `, ${words.page.since(day(text.inForceSince))}`}
        {`, ${words.page.reviewOn(formatDate(`${text.reviewOn}T00:00:00Z`, "UTC"))}`}
      </p>
      <div className="stack-tight">
        <h4 className="eyebrow">{words.page.signatures}</h4>
        <ul className="plain stack-tight">
          {TEAMS.map((team) => {
            const signed = text.signatures[team];
            if (signed)
              return <li key={team}>{words.page.signed(signed.name, teams[team], day(signed.signedAt))}</li>;
            if (state === "pending" && team === signsFor)
              return (
                <li key={team}>
                  <PostForm preventScrollReset className="row">
                    <input type="hidden" name="version" value={text.version} />
                    <button type="submit" name="act" value="sign">
                      {words.page.sign(teams[team])}
                    </button>
                    <span className="hint">{words.page.signHint}</span>
                  </PostForm>
                </li>
              );
            return (
              <li key={team} className="soft">
                {words.page.unsigned(teams[team])}
                {state === "pending" && !headed.includes(team) ? `. ${words.page.noHead(teams[team])}` : null}
              </li>
            );
          })}
        </ul>
      </div>
    </article>
  );
}
