import { FoldedForm } from "#app/features/waves/forms/folded-form";
import { MOST_REMINDERS, type WavePlan } from "#app/features/waves/wave/plan";
import { getWords } from "#app/locales/spoken";
import { formatDateTime } from "#app/ui/dates";
import type { ByHand } from "./reminders-by-hand";

/** Reminders sent and planned. How many people one reaches is never shown. */
export function RemindCard(props: {
  sent: number;
  to: WavePlan["reminders"]["to"];
  times: Date[];
  byHand: ByHand;
  timeZone: string;
  owner: boolean;
}) {
  const words = getWords().waves.remind;
  const { sent, times, byHand, timeZone } = props;
  const say = (dates: Date[]) => dates.map((at) => formatDateTime(at, timeZone));
  return (
    <section className="card stack">
      <div className="stack-tight">
        <h2>{words.title}</h2>
        <p className="soft">{words.to[props.to]}</p>
      </div>
      <p>
        {words.sent(sent, MOST_REMINDERS)} {times.length > 0 ? words.planned(say(times)) : null}
      </p>
      {props.owner && sent < MOST_REMINDERS ? (
        byHand.from === null ? (
          <FoldedForm title={words.button} act="remind" submit={words.sure} tone="quiet">
            <p>{words.lead}</p>
            {byHand.stay.length > 0 ? <p>{words.stay(say(byHand.stay))}</p> : null}
            {byHand.fall.length > 0 ? <p>{words.fall(say(byHand.fall))}</p> : null}
            <input type="hidden" name="sent" value={sent} />
          </FoldedForm>
        ) : (
          <p className="soft small">{words.soon(formatDateTime(byHand.from, timeZone))}</p>
        )
      ) : null}
    </section>
  );
}
