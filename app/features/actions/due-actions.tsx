import { Link } from "@remix-run/react";
import { getWords } from "#app/locales/spoken";
import type { JointAction } from "./actions.server";
import { addDays } from "./days";
import { sayDueDay } from "./say-day";
import { StatusTag } from "./status-tag";

const DAYS_AHEAD = 14;

export type DueAction = Pick<JointAction, "id" | "title" | "dueOn" | "status"> & { waits: boolean };

/** What is to be done about actions now: what waits for this reader's confirmation, and what is due or nearly. */
export function pickDueActions(actions: readonly JointAction[], userId: string, today: string): DueAction[] {
  return actions.flatMap(({ id, title, dueOn, status, owners }) => {
    const waits =
      status === "proposed" &&
      Object.values(owners).some((owner) => owner.userId === userId && owner.confirmedAt === null);
    const due = status === "agreed" && dueOn <= addDays(today, DAYS_AHEAD);
    return waits || due ? [{ id, title, dueOn, status, waits }] : [];
  });
}

export function DueActions({ actions, today }: { actions: DueAction[]; today: string }) {
  const words = getWords().actions;
  if (actions.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="due-title">
      <div className="spread">
        <h2 id="due-title">{words.due.title}</h2>
        <Link className="small" to="/app/actions">
          {words.due.all}
        </Link>
      </div>
      <ul className="rows">
        {actions.map((action) => (
          <li key={action.id}>
            <p className="grow break">
              <Link to={`/app/actions/${action.id}`}>
                {action.waits ? words.due.confirm(action.title) : action.title}
              </Link>
            </p>
            <StatusTag action={action} today={today} />
            <span className="soft small nowrap">{words.dueOn(sayDueDay(action.dueOn))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
