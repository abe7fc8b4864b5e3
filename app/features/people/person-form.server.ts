import { z } from "zod";
import { TEAMS } from "#app/core/vocabulary";
import { emailField } from "#app/features/auth/account/account-form.server";
import { getWords } from "#app/locales/spoken";
import { MAX_NAME } from "./roster-limits";
import { readLanguage, readName } from "./roster-values";

const words = () => getWords().people.form;

/** What is typed about one person. */
export const personSchema = z.object({
  name: z.string({ error: () => words().nameMissing }).transform((typed, check) => {
    const name = readName(typed);
    const problem =
      name === null
        ? words().nameControl
        : name === ""
          ? words().nameMissing
          : name.length > MAX_NAME
            ? words().nameLong
            : null;
    if (problem !== null) check.addIssue({ code: "custom", message: problem });
    return name ?? "";
  }),
  email: emailField(),
  team: z.enum(TEAMS, { error: () => words().teamMissing }),
  locale: z
    .string()
    .default("")
    .refine((typed) => typed === "" || readLanguage(typed) === typed, {
      error: () => words().languageUnknown,
    })
    .transform((typed) => (typed === "" ? null : typed)),
});
