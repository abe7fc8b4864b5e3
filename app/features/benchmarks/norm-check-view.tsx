import { Link, useNavigation } from "@remix-run/react";
import { FileProblemTable } from "#app/features/files/file-problem-table";
import { getWords } from "#app/locales/spoken";
import { PostForm } from "#app/ui/post-form";
import type { NormCheck } from "./check-norms.server";
import { describeNormReason } from "./norm-sentences";
import { NormTable } from "./norm-table";

/** The dry run: what the file holds, and the one place where it is imported. */
export function NormCheckView({ check }: { check: NormCheck }) {
  const words = getWords().benchmarks.check;
  const busy = useNavigation().state !== "idle";
  const { norms, unmatched, problems, ignored, sheet, otherSheets } = check;
  const sheets =
    sheet === null || otherSheets.length === 0 ? null : (
      <p className="soft small break">{getWords().files.sheet(sheet, otherSheets)}</p>
    );
  const again = (
    <Link className="button quiet" to="/app/benchmarks/import" reloadDocument>
      {words.again}
    </Link>
  );
  if (problems.length > 0) {
    return (
      <section className="stack" role="alert">
        <div className="stack-tight">
          <h2>{words.bad(problems.length + check.moreProblems)}</h2>
          <p className="soft">{words.badLead}</p>
          {sheets}
        </div>
        <FileProblemTable
          caption={words.problemCaption}
          faults={problems.map((one) => ({ ...one, reason: describeNormReason(one.reason) }))}
        />
        {check.moreProblems > 0 ? <p className="soft small">{words.more(check.moreProblems)}</p> : null}
        <div>{again}</div>
      </section>
    );
  }
  return (
    <section className="stack">
      <PostForm encType="multipart/form-data" className="card stack">
        <p role="status">
          {words.good(check.rows, norms)} {unmatched > 0 ? words.notCompared(unmatched) : null}
        </p>
        <textarea name="rows" defaultValue={check.text} hidden readOnly />
        <div className="row">
          <button type="submit" name="act" value="import" aria-disabled={busy || undefined}>
            {words.confirm(norms)}
          </button>
          {again}
        </div>
        <p className="soft small">
          {words.replaces(check.replaced)} {ignored.length > 0 ? words.ignored(ignored) : null}
        </p>
        {sheets}
      </PostForm>
      <NormTable norms={check.listed} all={norms} sources />
    </section>
  );
}
