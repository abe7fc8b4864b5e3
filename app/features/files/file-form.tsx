import { useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { getWords } from "#app/locales/spoken";
import { FormProblem, TextArea } from "#app/ui/forms";
import { PostForm } from "#app/ui/post-form";

const CSV_FILES = ".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values";

/** What the control for a file takes. */
export const TABLE_FILES = `${CSV_FILES},.xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`;

/** A table of text to be read: chosen as a file by the control in `children`, or pasted. */
export function FileForm(props: {
  paste: string;
  problem: string | undefined;
  rows: string | undefined;
  children: ReactNode;
}) {
  const words = getWords().files;
  const busy = useNavigation().state !== "idle";
  return (
    <PostForm encType="multipart/form-data" className="stack">
      <FormProblem text={props.problem} />
      {props.children}
      <TextArea
        label={props.paste}
        hint={words.pasteHint}
        name="rows"
        className="paste"
        defaultValue={props.rows}
        spellCheck={false}
        autoComplete="off"
      />
      <div>
        <button type="submit" aria-disabled={busy || undefined}>
          {words.check}
        </button>
      </div>
    </PostForm>
  );
}
