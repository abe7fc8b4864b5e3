import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { FormProblem, TextArea } from "#app/ui/forms";

/** A table of text to be read: chosen as a file by the control in `children`, or pasted. */
export function FileForm(props: {
  words: { paste: string; pasteHint: string; check: string };
  problem: string | undefined;
  rows: string | undefined;
  children: ReactNode;
}) {
  const { words } = props;
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post" encType="multipart/form-data" className="stack">
      <FormProblem text={props.problem} />
      {props.children}
      <TextArea
        label={words.paste}
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
    </Form>
  );
}
