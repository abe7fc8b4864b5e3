import { Link } from "@remix-run/react";
import { getWords } from "#app/locales/spoken";
import type { ImportPreview } from "./import-preview";

/** What an import has done. */
export function ImportDone({ preview }: { preview: ImportPreview }) {
  const words = getWords().people.check;
  const { added, returning, changed, moved, missing } = preview.counts;
  return (
    <>
      <p className="notice good" role="status">
        {words.done(added + returning, changed, moved, missing)}.
      </p>
      {preview.badRows > 0 ? <p>{words.doneLeftOut(preview.badRows)}</p> : null}
      <div className="row">
        <Link className="button" to="/app/people">
          {words.toPeople}
        </Link>
        <Link className="button quiet" to="/app/people/import">
          {words.again}
        </Link>
      </div>
    </>
  );
}
