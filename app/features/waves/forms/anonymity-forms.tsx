import { DEFAULT_THRESHOLDS, type Thresholds } from "#app/core/gate/thresholds";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import type { FailedForm } from "./failed-form";

const NAMES = ["answers", "counts", "commentResponses", "comments", "slices"] as const;

/** The typed confirmation that whoever runs the server could open answers. */
export function CustodyForm({ errors, typed }: Omit<FailedForm, "act">) {
  const words = getWords().waves.anonymity;
  return (
    <PostForm className="stack" noValidate>
      <p className="soft">{words.promise}</p>
      <TextField
        label={words.field}
        hint={
          <>
            {words.type} <span className="phrase">{words.phrase}</span>
          </>
        }
        name="phrase"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        defaultValue={typed.phrase}
        problem={errors.phrase}
      />
      <div>
        <button type="submit" name="act" value="custody">
          {words.confirm}
        </button>
      </div>
    </PostForm>
  );
}

/** The thresholds of the wave, which only go up. */
export function ThresholdsForm({
  thresholds,
  errors,
  typed,
}: { thresholds: Thresholds } & Omit<FailedForm, "act">) {
  const words = getWords().waves.anonymity;
  return (
    <PostForm className="stack" noValidate>
      <p className="soft">{words.thresholdsLead}</p>
      <div className="two">
        {NAMES.map((name) => (
          <TextField
            key={name}
            label={words.names[name]}
            hint={words.least(DEFAULT_THRESHOLDS[name])}
            name={name}
            type="number"
            min={DEFAULT_THRESHOLDS[name]}
            step={1}
            inputMode="numeric"
            defaultValue={typed[name] ?? thresholds[name]}
            problem={errors[name]}
          />
        ))}
      </div>
      <div>
        <button type="submit" className="quiet" name="act" value="thresholds">
          {getWords().waves.draft.save}
        </button>
      </div>
    </PostForm>
  );
}
