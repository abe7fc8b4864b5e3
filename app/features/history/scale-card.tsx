import type { WordLadder } from "#app/core/history/ladders";
import { getWords } from "#app/locales/spoken";
import { SelectField, TextField } from "#app/ui/forms";
import type { HistoryShown } from "./history-page.server";

/** What numbers and words of the answers mean. What the lowest number means is always asked. */
export function ScaleCard({ shown }: { shown: HistoryShown }) {
  const words = getWords().history.scale;
  const { numbers, ladders } = shown.reading;
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      {numbers === null ? null : (
        <fieldset className="stack">
          <legend>{words.numbers}</legend>
          <div className="grid halves">
            <TextField label={words.lowest} name="lowest" inputMode="numeric" defaultValue={numbers.lowest} />
            <TextField
              label={words.highest}
              name="highest"
              inputMode="numeric"
              defaultValue={numbers.highest}
            />
            <SelectField
              label={words.low(numbers.lowest)}
              name="low"
              defaultValue={numbers.low ?? ""}
              options={[
                { value: "", label: words.open },
                { value: "disagrees", label: words.disagrees },
                { value: "agrees", label: words.agrees },
              ]}
            />
          </div>
        </fieldset>
      )}
      {ladders.map((ladder) => (
        <LadderFields key={ladder.id} ladder={ladder} />
      ))}
      <TextField label={words.missing} hint={words.missingHint} name="missing" defaultValue={shown.missing} />
    </section>
  );
}

const STEPS = [4, 5, 6, 7];

function LadderFields({ ladder }: { ladder: WordLadder }) {
  const words = getWords().history.scale;
  const most = ladder.steps ?? 7;
  const labels = ladder.words.map(({ label }) => label).join("|");
  return (
    <fieldset className="stack">
      <legend>{words.words}</legend>
      <p className="hint">{words.wordsHint}</p>
      {ladder.sure ? null : (
        <SelectField
          label={words.steps}
          name={`steps:${ladder.id}`}
          defaultValue={String(ladder.steps ?? "")}
          options={[
            { value: "", label: words.open },
            ...STEPS.map((n) => ({ value: String(n), label: String(n) })),
          ]}
        />
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.word}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {ladder.words.map(({ word, label, meaning }) => (
            <tr key={`${label} ${meaning}`}>
              <th scope="row">{word}</th>
              <td>
                <select name={`word:${label}`} aria-label={word} defaultValue={String(meaning ?? "")}>
                  <option value="">{words.open}</option>
                  {Array.from({ length: most }, (_, at) => at + 1).map((step) => (
                    <option key={step} value={step}>
                      {words.step(step, most)}
                    </option>
                  ))}
                  <option value="none">{words.none}</option>
                  <option value="unknown">{words.unknown}</option>
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <button type="submit" name="act" value={`turn:${labels}`} className="quiet">
          {words.turn}
        </button>
      </div>
    </fieldset>
  );
}
