import { Link } from "@remix-run/react";
import { getWords } from "#app/locales/spoken";
import type { JointAction } from "./actions.server";
import { sayDueDay } from "./say-day";
import { StatusTag } from "./status-tag";

export type DimensionAction = Pick<JointAction, "id" | "title" | "dueOn" | "status" | "waveName">;

/** Those about a dimension or one of its statements; the same subject in another wave is the same subject. */
export function pickDimensionActions(
  actions: readonly JointAction[],
  dimension: string,
  statements: readonly string[],
): DimensionAction[] {
  return actions
    .filter(({ aboutType, aboutKey }) =>
      aboutType === "dimension" ? aboutKey === dimension : statements.includes(aboutKey),
    )
    .map(({ id, title, dueOn, status, waveName }) => ({ id, title, dueOn, status, waveName }));
}

/** What was agreed about a dimension, by the day on which it is due. */
export function DimensionActions({ actions, today }: { actions: DimensionAction[]; today: string }) {
  const words = getWords().actions;
  if (actions.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="actions-title">
      <h2 id="actions-title">{words.title}</h2>
      <ul className="rows">
        {actions.map((action) => (
          <li key={action.id}>
            <p className="grow break">
              <Link to={`/app/actions/${action.id}`}>{action.title}</Link>
              <span className="small soft row-note">{action.waveName}</span>
            </p>
            <StatusTag action={action} today={today} />
            <span className="soft small nowrap">{words.dueOn(sayDueDay(action.dueOn))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
