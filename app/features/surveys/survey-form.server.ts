import { z } from "zod";
import { DIMENSIONS, FORMS } from "#app/core/questions/bank";
import { OWN_KINDS } from "#app/core/questions/kinds";
import { getWords } from "#app/locales/spoken";
import type { QuestionChange, Refusal } from "./question-changes";
import { FIRST_LANGUAGE } from "./question-texts";
import type { OwnWording } from "./selection";

const LONGEST_NAME = 100;

const words = () => getWords().surveys.new;
const nameMissing = { error: () => words().nameMissing };

const surveyNameField = z
  .string(nameMissing)
  .transform((typed) =>
    typed
      .normalize("NFC")
      .replaceAll(/[\p{C}\s]+/gu, " ")
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(1, nameMissing)
      .max(LONGEST_NAME, { error: () => words().nameLong }),
  );

export const surveySchema = z.object({
  name: surveyNameField,
  form: z.enum(FORMS, { error: () => words().formMissing }),
});

/** What is typed about an own question. Its limits are checked where it is added. */
export const ownQuestionSchema = z
  .object({
    kind: z.enum(OWN_KINDS).catch("agreement"),
    text: z.string().catch(""),
    dimension: z.enum(DIMENSIONS).nullable().catch(null),
    about: z.enum(["both", "sales", "marketing"]).catch("both"),
    reverse: z.literal("on").optional().catch(undefined),
    answers: z.string().catch(""),
  })
  .transform(
    ({ text, reverse, answers, ...rest }): OwnWording => ({
      ...rest,
      reverse: reverse === "on",
      text: { [FIRST_LANGUAGE]: text },
      answers: answers
        .split(/\r\n|\r|\n/)
        .filter((line) => line.trim() !== "")
        .map((line) => ({ [FIRST_LANGUAGE]: line })),
    }),
  );

/** The sentence of a refusal, by the field it belongs to. */
export function placeRefusal(reason: Refusal): Record<string, string> {
  const field = reason.startsWith("text") ? "text" : reason.startsWith("answers") ? "answers" : "form";
  return { [field]: getWords().surveys.refusals[reason] };
}

/** What one press on the page of a survey asks for. */
export const pressSchema = z.discriminatedUnion("act", [
  z.object({ act: z.enum(["on", "off", "up", "down"]), key: z.string().max(20) }),
  z.object({ act: z.literal("rename"), name: surveyNameField }),
  z.object({ act: z.literal("form"), form: z.enum(FORMS) }),
]);

type Press = Exclude<z.output<typeof pressSchema>, { act: "rename" }>;

export function readPress(press: Press): QuestionChange {
  switch (press.act) {
    case "form":
      return { kind: "form", form: press.form };
    case "up":
    case "down":
      return { kind: "move", key: press.key, by: press.act === "up" ? -1 : 1 };
    default:
      return { kind: "switch", key: press.key, on: press.act === "on" };
  }
}
