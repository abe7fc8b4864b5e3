import { z } from "zod";
import { en } from "#app/locales/en";
import { readMailAddress } from "#app/platform/mail-address.server";
import { describeAddressProblem } from "./address-problem";
import { MAX_PASSWORD, MIN_PASSWORD } from "./limits";
import { findPasswordFault } from "./password";

const words = en.auth.problems;

/** A name as people type it: one line, without what is not seen. */
export function nameField(problem: string = words.name) {
  return z
    .string({ error: problem })
    .transform((text) =>
      text
        .normalize("NFC")
        .replaceAll(/[\p{C}\s]+/gu, " ")
        .trim(),
    )
    .pipe(z.string().min(1, problem).max(100, words.tooLong));
}

export function emailField() {
  return z.string({ error: words.email }).transform((typed, check) => {
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
  const fault = findPasswordFault(password, about);
  if (fault === null) return null;
  return words.password[fault](fault === "too_long" ? MAX_PASSWORD : MIN_PASSWORD);
}
