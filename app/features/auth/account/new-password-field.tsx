import type { ComponentProps } from "react";
import { MAX_PASSWORD, MIN_PASSWORD } from "#app/features/auth/limits";
import { getWords } from "#app/locales/spoken";
import { TextField } from "#app/ui/forms";

/** A password to be chosen; its hint is the rule, unless another one is given. */
export function NewPasswordField(field: ComponentProps<typeof TextField>) {
  return (
    <TextField
      hint={getWords().auth.passwordHint(MIN_PASSWORD)}
      type="password"
      autoComplete="new-password"
      maxLength={MAX_PASSWORD}
      {...field}
    />
  );
}
