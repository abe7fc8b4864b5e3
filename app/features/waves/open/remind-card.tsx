import { MOST_REMINDERS, type WavePlan } from "#app/features/waves/wave/plan";
import { en } from "#app/locales/en";
import { formatDateTime } from "#app/ui/dates";
import { PostForm } from "#app/ui/post-form";

const words = en.waves.remind;

/** Reminders sent and planned. How many people one reaches is never shown. */
export function RemindCard(props: {
  sent: number;
  to: WavePlan["reminders"]["to"];
  times: Date[];
  timeZone: string;
  owner: boolean;
}) {
  const { sent, times, timeZone } = props;
  return (
    <section className="card stack">
      <div className="stack-tight">
        <h2>{words.title}</h2>
        <p className="soft">{words.to[props.to]}</p>
      </div>
      <p>
        {words.sent(sent, MOST_REMINDERS)}{" "}
        {times.length > 0 ? words.planned(times.map((at) => formatDateTime(at, timeZone))) : null}
      </p>
      {props.owner && sent < MOST_REMINDERS ? (
        <PostForm>
          <input type="hidden" name="sent" value={sent} />
          <button type="submit" className="quiet" name="act" value="remind">
            {words.button}
          </button>
        </PostForm>
      ) : null}
    </section>
  );
}
