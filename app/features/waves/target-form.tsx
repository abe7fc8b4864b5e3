import { Form } from "@remix-run/react";
import { en } from "#app/locales/en";
import { TextField } from "#app/ui/forms";
import type { FailedForm } from "./failed-form";

const words = en.waves.target;

/** The index that leadership aims at. */
export function TargetForm({ target, errors, typed }: { target: number | null } & Omit<FailedForm, "act">) {
  return (
    <Form method="post" className="stack" noValidate>
      <TextField
        label={words.field}
        hint={words.hint}
        name="target"
        type="number"
        min={0}
        max={100}
        step={1}
        inputMode="numeric"
        defaultValue={typed.target ?? target ?? ""}
        problem={errors.target}
      />
      <div>
        <button type="submit" className="quiet" name="act" value="target">
          {en.waves.draft.save}
        </button>
      </div>
    </Form>
  );
}
