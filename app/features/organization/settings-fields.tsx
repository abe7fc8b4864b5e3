import { useEffect, useState } from "react";
import { getWords } from "#app/locales/spoken";
import { SelectField, TextField } from "#app/ui/forms";
import { findTimeZone, matchTimeZone } from "./time-zones";

type Settings = Partial<Record<"organizationName" | "salesName" | "marketingName" | "timeZone", string>>;

/** The fields of company, teams and time zone, at setup and in the settings. */
export function SettingsFields(props: {
  values: Settings;
  problems: Settings;
  timeZones: string[];
  /** Before anything is stored, the browser's own time zone is the better guess. */
  guessTimeZone?: boolean;
}) {
  const { values, problems } = props;
  const words = getWords().auth.setup;
  const zone = useTimeZone(values.timeZone ?? "UTC", props.guessTimeZone ?? false, props.timeZones);
  return (
    <>
      <TextField
        label={words.organizationName}
        name="organizationName"
        defaultValue={values.organizationName}
        problem={problems.organizationName}
        autoComplete="organization"
        maxLength={60}
        required
      />
      <fieldset className="stack-tight">
        <legend>{words.teams}</legend>
        <p className="hint">{words.teamsHint}</p>
        <div className="grid halves">
          <TextField
            label={words.sales}
            name="salesName"
            defaultValue={values.salesName}
            problem={problems.salesName}
            maxLength={60}
            required
          />
          <TextField
            label={words.marketing}
            name="marketingName"
            defaultValue={values.marketingName}
            problem={problems.marketingName}
            maxLength={60}
            required
          />
        </div>
      </fieldset>
      <SelectField
        key={zone}
        label={words.timeZone}
        hint={words.timeZoneHint}
        name="timeZone"
        defaultValue={zone}
        problem={problems.timeZone}
        options={props.timeZones.map((name) => ({ value: name, label: name.replaceAll("_", " ") }))}
      />
    </>
  );
}

function useTimeZone(stored: string, guess: boolean, known: string[]): string {
  const [zone, setZone] = useState(findTimeZone(stored) ?? stored);
  useEffect(() => {
    if (!guess) return;
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const meant = matchTimeZone(here, known, new Date());
    if (meant !== null) setZone(meant);
  }, [guess, known]);
  return zone;
}
