import { getWords } from "#app/locales/spoken";
import type { ActionStatus } from "#db/schema/actions";

const TONES: Record<ActionStatus, string> = {
  proposed: "tag",
  agreed: "tag accent",
  done: "tag good",
  dropped: "tag",
};

/** How an action stands; of one that is not ended, whether its day has passed. */
export function StatusTag(props: { action: { status: ActionStatus; dueOn: string }; today: string }) {
  const words = getWords().actions;
  const { status, dueOn } = props.action;
  const late = (status === "proposed" || status === "agreed") && dueOn < props.today;
  return (
    <span className="row">
      <span className={TONES[status]}>{words.statuses[status]}</span>
      {late ? <span className="tag warn">{words.late}</span> : null}
    </span>
  );
}
