import type { LocalMoment } from "#app/features/waves/wave/local-time";
import type { WavePlan } from "#app/features/waves/wave/plan";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import type { FailedForm } from "./failed-form";
import { MomentField } from "./moment-field";

/** Opening and close, in the time of the organization. */
export function DatesForm({
  errors,
  typed,
  timeZone,
  ...props
}: { opens: LocalMoment; closes: LocalMoment; timeZone: string } & Omit<FailedForm, "act">) {
  const { dates, draft } = getWords().waves;
  return (
    <PostForm className="stack" noValidate>
      <p className="soft">{dates.zone(timeZone)}</p>
      <div className="two">
        <MomentField
          label={dates.opens}
          hint={dates.opensHint}
          name="opens"
          moment={props.opens}
          problem={errors.opens}
          {...{ typed, timeZone }}
        />
        <MomentField
          label={dates.closes}
          hint={dates.closesHint}
          name="closes"
          moment={props.closes}
          problem={errors.closes}
          required
          {...{ typed, timeZone }}
        />
      </div>
      <div>
        <button type="submit" className="quiet" name="act" value="dates">
          {draft.save}
        </button>
      </div>
    </PostForm>
  );
}

/** Who is reminded, and when. */
export function RemindersForm({
  planned,
  errors,
  typed,
}: { planned: WavePlan["reminders"] } & Omit<FailedForm, "act">) {
  const { reminders, draft } = getWords().waves;
  return (
    <PostForm className="stack" noValidate>
      <fieldset>
        <legend>{reminders.to}</legend>
        {(["everyone", "unclaimed"] as const).map((to) => (
          <label key={to} className="radio">
            <input type="radio" name="to" value={to} defaultChecked={(typed.to ?? planned.to) === to} />
            <span>
              {reminders[to]}
              <span className="hint">{reminders[`${to}Hint`]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{reminders.legend}</legend>
        <p className="hint">{reminders.dayHint}</p>
        <div className="three">
          {[1, 2, 3].map((which) => (
            <TextField
              key={which}
              label={reminders.day(which)}
              name={`day${which}`}
              type="number"
              min={1}
              max={365}
              step={1}
              inputMode="numeric"
              defaultValue={typed[`day${which}`] ?? planned.days[which - 1] ?? ""}
              problem={errors[`day${which}`]}
            />
          ))}
        </div>
      </fieldset>
      <div>
        <button type="submit" className="quiet" name="act" value="reminders">
          {draft.save}
        </button>
      </div>
    </PostForm>
  );
}
