import { useNavigation } from "@remix-run/react";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";
import { ColumnsCard } from "./columns-card";
import type { HistoryShown } from "./history-page.server";
import { LeftOutCard } from "./left-out-card";
import { PreviewCard } from "./preview-card";
import { ScaleCard } from "./scale-card";
import { TeamsCard } from "./teams-card";
import { WavesCard } from "./waves-card";

/** A file that was read, with everything that is to be decided about it, on one page. */
export function HistoryView({ shown, path }: { shown: HistoryShown; path: string }) {
  const words = getWords().history;
  const busy = useNavigation().state !== "idle";
  const { reading, notes, kept, problems } = shown;
  const hasTeams = reading.team !== null;
  return (
    <PostForm encType="multipart/form-data" className="stack" noValidate>
      <div className="card stack-tight">
        <p role="status">
          {reading.kind === "sheets"
            ? words.found(reading.tool, reading.rows)
            : reading.kind === "counts"
              ? words.foundCounts(reading.rows)
              : words.foundShares(reading.rows)}
        </p>
        {notes.sheet !== null && notes.otherSheets.length > 0 ? (
          <p className="soft small">{getWords().files.sheet(notes.sheet, notes.otherSheets)}</p>
        ) : null}
        {notes.doubt === null ? null : <p className="soft small">{words.doubt(notes.doubt.as)}</p>}
        <p className="soft small">{words.dropped}</p>
        {kept === null ? (
          <TextField label={words.chooseAgain} hint={words.chooseAgainHint} type="file" name="file" />
        ) : (
          <textarea name="kept-answers" defaultValue={kept} key={kept.slice(-64)} hidden readOnly />
        )}
        <div>
          <a href={path}>{words.other}</a>
        </div>
      </div>
      {problems.length > 0 ? (
        <div className="notice warn stack-tight" role="alert">
          <h2>{words.problems.title}</h2>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <TeamsCard shown={shown} />
      {hasTeams ? (
        <>
          <LeftOutCard shown={shown} />
          <WavesCard shown={shown} />
          {reading.kind === "percentages" ? null : <ScaleCard shown={shown} />}
          <ColumnsCard shown={shown} />
        </>
      ) : null}
      <div>
        <button type="submit" name="act" value="look" className="quiet" aria-disabled={busy || undefined}>
          {words.again}
        </button>
      </div>
      {shown.previews === null ? null : (
        <PreviewCard kind={reading.kind} previews={shown.previews} names={shown.names} busy={busy} />
      )}
    </PostForm>
  );
}
