import { useState } from "react";
import { type LocalMoment, readLocalTime } from "#app/features/waves/wave/local-time";
import { getWords } from "#app/locales/spoken";
import { SelectField, TextField } from "#app/ui/forms";
import { formatOffset, openClock, TURNS } from "#app/ui/zone-clock";

/** The field that says which of two times is meant, beside a date and time. */
export function turnField<Name extends string>(name: Name): `${Name}Turn` {
  return `${name}Turn`;
}

/** A date and time where the organization is; where the clocks show it twice, with the choice between the two. */
export function MomentField(props: {
  label: string;
  hint?: string;
  name: string;
  moment: LocalMoment;
  typed: Record<string, string>;
  timeZone: string;
  problem: string | undefined;
  required?: boolean;
}) {
  const words = getWords().waves.dates;
  const { label, hint, name, moment, typed, timeZone, problem, required } = props;
  const [text, setText] = useState(typed[name] ?? moment.text);
  const read = readLocalTime(text, timeZone);
  return (
    <div className="stack-tight">
      <TextField
        {...{ label, hint, name, problem, required }}
        type="datetime-local"
        defaultValue={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {read.kind === "twice" ? (
        <SelectField
          label={words.turn(text.slice(-5))}
          hint={words.turnHint}
          name={turnField(name)}
          defaultValue={typed[turnField(name)] ?? moment.turn ?? "first"}
          options={TURNS.map((turn) => ({
            value: turn,
            label: words.turns[turn](formatOffset(openClock(timeZone), read[turn])),
          }))}
        />
      ) : null}
    </div>
  );
}
