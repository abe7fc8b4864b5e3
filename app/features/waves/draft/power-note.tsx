import type { PowerNote } from "#app/core/measures/power";
import type { ByTeam } from "#app/core/vocabulary";
import { getWords } from "#app/locales/spoken";

/** What a wave of this size will be able to see, before anybody is asked. */
export function PowerNoteText({ note, names }: { note: PowerNote; names: ByTeam<string> }) {
  const words = getWords().waves.people;
  const { answers, statementGap, dimensionGap, gapChange } = note;
  return (
    <div className="stack-tight">
      <p>{words.power(names.sales, answers.sales, names.marketing, answers.marketing, statementGap)}</p>
      <p className="soft small">{words.powerMore(dimensionGap, gapChange)}</p>
    </div>
  );
}
