import { z } from "zod";
import { MAX_PASSWORD, MIN_PASSWORD } from "#app/features/auth/limits";
import { getWords } from "#app/locales/spoken";
import { readMailAddress } from "#app/platform/mail-address.server";
import { describeAddressProblem } from "./address-problem";
import { findPasswordFault } from "./password";

/** A name as people type it: one line, without what is not seen. */
export function nameField() {
  const missing = { error: () => getWords().auth.problems.name };
  return z
    .string(missing)
    .transform((text) =>
      text
        .normalize("NFC")
        .replaceAll(/[\p{C}\s]+/gu, " ")
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(100, { error: () => getWords().auth.problems.tooLong }),
    );
}

export function emailField() {
  return z.string({ error: () => getWords().auth.problems.email }).transform((typed, check) => {
    const read = readMailAddress(typed);
    if (read.ok) return read.address.toLowerCase();
    check.addIssue({ code: "custom", message: describeAddressProblem(read.problem) });
    return z.NEVER;
  });
}

/** The sentence about a password that cannot be taken; null when it can. */
export function describePasswordFault(
  password: string,
  about: { name: string; email: string },
): string | null {
  const words = getWords().auth.problems;
  const fault = findPasswordFault(password, about);
  if (fault === null) return null;
  return words.password[fault](fault === "too_long" ? MAX_PASSWORD : MIN_PASSWORD);
}
