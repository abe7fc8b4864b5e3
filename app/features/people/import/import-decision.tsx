import { useNavigation } from "@remix-run/react";
import { getWords } from "#app/locales/spoken";
import { CheckField } from "#app/ui/forms";
import { countWrites, type ImportPreview } from "./import-preview";

/** The one place where a file is imported or discarded. */
export function ImportDecision({ preview }: { preview: ImportPreview }) {
  const words = getWords().people.check;
  const busy = useNavigation().state !== "idle";
  const { counts, badRows } = preview;
  const canRemove = counts.missing > 0 && badRows === 0;
  const possible = countWrites(preview) > 0 || canRemove;
  return (
    <section className="card stack">
      {countWrites(preview) === 0 ? <p>{describeNothing(preview)}</p> : null}
      {canRemove ? (
        <CheckField
          name="removeMissing"
          value="yes"
          label={words.removeMissing(counts.missing)}
          hint={words.removeMissingHint}
        />
      ) : null}
      {counts.missing > 0 && badRows > 0 ? <p className="soft">{words.removeBlocked}</p> : null}
      <div className="row">
        {possible ? (
          <button type="submit" name="act" value="confirm" aria-disabled={busy || undefined}>
            {words.confirm(countWrites(preview), badRows)}
          </button>
        ) : null}
        <button type="submit" name="act" value="discard" className="quiet">
          {words.discard}
        </button>
        <span className="soft small">{words.expires}</span>
      </div>
    </section>
  );
}

function describeNothing({ counts, badRows }: ImportPreview): string {
  const { check, choices } = getWords().people;
  if (counts.people > 0) return check.nothing;
  return badRows > 0 ? check.nothingReadable : choices.onlyNotAsked;
}
