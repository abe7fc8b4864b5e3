import { type ChangeEvent, useId, useState } from "react";
import { TABLE_FILES } from "#app/features/files/file-form";
import { getWords } from "#app/locales/spoken";
import { MAX_ROSTER_BYTES } from "../roster-limits";

/** The file to import: chosen, or dropped anywhere on the zone. One that is too large is named before it is sent. */
export function DropZone() {
  const words = getWords().people.file;
  const id = useId();
  const [tooLarge, setTooLarge] = useState(false);
  const weigh = (event: ChangeEvent<HTMLInputElement>) => {
    const size = event.currentTarget.files?.[0]?.size ?? 0;
    setTooLarge(size > MAX_ROSTER_BYTES);
    if (size > MAX_ROSTER_BYTES) event.currentTarget.value = "";
  };
  return (
    <div className="drop">
      <label htmlFor={id}>{words.drop}</label>
      <span className="hint" id={`${id}-hint`}>
        {words.dropHint}
      </span>
      <input
        id={id}
        type="file"
        name="file"
        accept={TABLE_FILES}
        aria-describedby={`${id}-hint`}
        onChange={weigh}
      />
      <span className="problem" role="status">
        {tooLarge ? words.problems.too_large : null}
      </span>
    </div>
  );
}
