import { useNavigation } from "@remix-run/react";
import { getWords } from "#app/locales/spoken";
import { FormProblem, TextField } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";

const ANSWER_FILES = ".csv,.tsv,.txt,.xlsx,.xlsm,.sav,.zsav,text/csv,text/plain";

/** Where a file of an earlier survey is chosen. */
export function HistoryStart({ problem }: { problem: string | undefined }) {
  const words = getWords().history;
  const busy = useNavigation().state !== "idle";
  return (
    <PostForm encType="multipart/form-data" className="card stack">
      <FormProblem text={problem} />
      <TextField label={words.choose} hint={words.chooseHint} type="file" name="file" accept={ANSWER_FILES} />
      <p className="soft small">{words.dropped}</p>
      <div>
        <button type="submit" name="act" value="look" aria-disabled={busy || undefined}>
          {words.read}
        </button>
      </div>
    </PostForm>
  );
}
