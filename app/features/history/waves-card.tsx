import { TEAMS } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";
import { SelectField, TextField } from "#app/ui/forms";
import type { HistoryShown } from "./history-page.server";

/** Whether the file holds several waves; of each its name, its last day, and who was invited where that is known. */
export function WavesCard({ shown: { reading, waves, names } }: { shown: HistoryShown }) {
  const words = getWords().history.waves;
  const options = reading.waveColumns
    .filter(({ place }) => place !== reading.team)
    .map(({ place, heading }) => ({ value: String(place), label: heading }));
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <SelectField
        label={words.column}
        name="wave"
        defaultValue={reading.wave === null ? "one" : String(reading.wave)}
        options={[{ value: "one", label: words.one }, ...options]}
      />
      {waves.map((wave, at) => (
        <fieldset key={wave.of} className="stack">
          <legend>{wave.of === "" ? words.title : words.of(wave.of)}</legend>
          <div className="grid halves">
            <TextField label={words.name} name={`name:${at}`} defaultValue={wave.name ?? ""} maxLength={40} />
            <TextField label={words.day} name={`day:${at}`} type="date" defaultValue={wave.day ?? ""} />
            {TEAMS.map((team) => (
              <TextField
                key={team}
                label={words.invited(names[team])}
                hint={words.invitedHint}
                name={`${team}:${at}`}
                inputMode="numeric"
                defaultValue={wave.invited[team]}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}
