import { Link } from "@remix-run/react";
import { createContext, useContext } from "react";
import type { GapSubject } from "#app/core/trend/gap-movement";
import { getWords } from "#app/locales/spoken";
import { agreeActionPath } from "./action-subject";

/** An agreement in force, as a statement that asks about it leads to it. */
export type AgreementLink = { id: string; title: string; statements: readonly string[] };

/** What a reader of results may go on to: nothing where nobody says otherwise. */
export const FollowUps = createContext<{ mayAgree: boolean; agreements: readonly AgreementLink[] }>({
  mayAgree: false,
  agreements: [],
});

/** The way from something that the results show to a joint action about it. */
export function AgreeAction({ waveId, about, name }: { waveId: string; about: GapSubject; name: string }) {
  const { mayAgree } = useContext(FollowUps);
  if (!mayAgree) return null;
  return (
    <Link className="nowrap screen-only" to={agreeActionPath(waveId, about)}>
      {getWords().actions.agree}
      <span className="visually-hidden">: {name}</span>
    </Link>
  );
}

/** What the heads of both teams have put in writing about what a statement asks. */
export function AgreedInWriting({ statement }: { statement: string }) {
  const { agreements } = useContext(FollowUps);
  return agreements
    .filter(({ statements }) => statements.includes(statement))
    .map(({ id, title }) => (
      <p key={id} className="small">
        <Link to={`/app/agreements/${id}`}>{getWords().agreements.fromStatement(title)}</Link>
      </p>
    ));
}
