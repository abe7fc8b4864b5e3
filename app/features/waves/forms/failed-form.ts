/** The form that could not be accepted: which one, what is wrong by field, and what was typed. */
export type FailedForm = {
  act: string;
  errors: Record<string, string>;
  typed: Record<string, string>;
};

type Answer =
  | { ok: true }
  | { ok: false; errors: Record<string, string>; typed: Record<string, string> }
  | null
  | undefined;

export function readFailedForm(answer: Answer): FailedForm {
  if (answer?.ok !== false) return { act: "", errors: {}, typed: {} };
  return { act: answer.typed.act ?? "", errors: answer.errors, typed: answer.typed };
}

/** The problems and typed values of one form of a page; nothing where another one failed. */
export function pickFailed(failed: FailedForm, act: string): Omit<FailedForm, "act"> {
  return failed.act === act ? failed : { errors: {}, typed: {} };
}
