import { Link } from "@remix-run/react";
import { type ByTeam, TEAMS } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import type { ActionFigures } from "./action-figures.server";
import type { JointAction } from "./actions.server";
import { sayDueDay } from "./say-day";
import { StatusTag } from "./status-tag";

export type ListedAction = Pick<JointAction, "id" | "title" | "dueOn" | "target" | "status" | "waveName"> & {
  owners: ByTeam<{ name: string; confirmed: boolean }>;
  figures: ActionFigures | null;
};

/** Of an action what a list shows. */
export function listed(action: JointAction, figures: ActionFigures | undefined): ListedAction {
  const { id, title, dueOn, target, status, waveName, owners } = action;
  const owner = (team: "sales" | "marketing") => ({
    name: owners[team].name,
    confirmed: owners[team].confirmedAt !== null,
  });
  return {
    ...{ id, title, dueOn, target, status, waveName },
    owners: { sales: owner("sales"), marketing: owner("marketing") },
    figures: figures ?? null,
  };
}

/** Actions with their owners, their day, and whether their gap moved. */
export function ActionList(props: { actions: ListedAction[]; teams: ByTeam<string>; today: string }) {
  const words = getWords().actions;
  return (
    <ul className="rows actions">
      {props.actions.map((action) => (
        <li key={action.id}>
          <div className="grow stack-tight">
            <p className="break">
              <Link to={`/app/actions/${action.id}`}>{action.title}</Link>
            </p>
            <p className="soft small break">
              {TEAMS.map((team) => (
                <span key={team} className="row-note">
                  {props.teams[team]}: {action.owners[team].name}
                  {action.status === "proposed" && !action.owners[team].confirmed
                    ? `, ${words.page.waiting}`
                    : ""}
                </span>
              ))}
            </p>
            {action.figures === null ? null : (
              <ListedFigures figures={action.figures} target={action.target} />
            )}
          </div>
          <StatusTag action={action} today={props.today} />
          <span className="soft small nowrap">{words.dueOn(sayDueDay(action.dueOn))}</span>
        </li>
      ))}
    </ul>
  );
}

function ListedFigures({ figures, target }: { figures: ActionFigures; target: number | null }) {
  const words = getWords().actions;
  const { subject, before, after, moved, why } = figures;
  const gap = (said: ActionFigures["before"]) =>
    said === null ? words.movement.none : words.movement.in(said.points, said.wave);
  return (
    <p className="small break">
      {subject}
      <span className="row-note">
        {words.movement.before}: {gap(before)}
        {why === null ? ` → ${gap(after)}` : ""}
        {target === null ? "" : ` · ${words.page.target}: ${words.page.targetAt(target)}`}
      </span>
      <span className="row-note soft">{why === null ? moved : words.movement.why[why]}</span>
    </p>
  );
}
