import { Link } from "@remix-run/react";
import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { PostForm } from "#app/ui/post-form";
import { AgreementTextCard } from "./agreement-text";
import type { Agreement, AgreementText } from "./agreements.server";
import { listStatementsOf } from "./kinds";

/** An agreement: what is in force, what waits for a signature, what it said before, and which statements ask about it. */
export function AgreementPage(props: {
  agreement: Agreement;
  reader: { userId: string; team: Team | null; mayWrite: boolean };
  teams: ByTeam<string>;
  unled: Team[];
  timeZone: string;
  today: string;
}) {
  const words = getWords().agreements;
  const { agreement, reader, teams, unled, timeZone, today } = props;
  const { inForce, pending, texts, endedAt, kind } = agreement;
  const ended = endedAt !== null;
  const headed = TEAMS.filter((team) => !unled.includes(team));
  const card = (text: AgreementText, state: "inForce" | "pending" | "past" | "withdrawn") => (
    <AgreementTextCard
      key={text.version}
      {...{ text, state, teams, headed, timeZone }}
      signsFor={state === "pending" && reader.mayWrite ? reader.team : null}
    />
  );
  const earlier = texts.filter((text) => text !== inForce && text !== pending);
  return (
    <>
      {inForce !== null && inForce.reviewOn <= today && pending === null ? (
        <p className="notice warn">
          {words.page.reviewDue}. {words.page.reviewHint}
        </p>
      ) : null}
      {inForce === null ? null : card(inForce, "inForce")}
      {inForce !== null && pending !== null ? <p className="notice">{words.page.pendingBeside}</p> : null}
      {pending === null ? null : card(pending, ended ? "withdrawn" : "pending")}
      {reader.mayWrite && !ended ? (
        <div className="row">
          <Link className="button quiet" to={`/app/agreements/${agreement.id}/edit`}>
            {words.page.edit}
          </Link>
          {inForce === null ? (
            <PostForm>
              <button type="submit" name="act" value="withdraw" className="danger">
                {words.page.withdraw}
              </button>
            </PostForm>
          ) : null}
        </div>
      ) : null}
      <section className="stack-tight" aria-labelledby="asked-title">
        <h2 id="asked-title">{words.page.statements}</h2>
        <ul>
          {listStatementsOf(kind).map((key) => (
            <li key={key}>{fillTeams(getWords().questions.questions[key as "DH1"], teams)}</li>
          ))}
        </ul>
      </section>
      {earlier.length === 0 ? null : (
        <details className="stack">
          <summary>{words.page.earlier}</summary>
          <div className="stack">{earlier.map((text) => card(text, "past"))}</div>
        </details>
      )}
    </>
  );
}

function fillTeams(text: string, teams: ByTeam<string>): string {
  return text.replaceAll("{sales}", teams.sales).replaceAll("{marketing}", teams.marketing);
}
