import { z } from "zod";
import { DIMENSIONS, FORMS } from "#app/core/questions/bank";
import { OWN_KINDS } from "#app/core/questions/kinds";
import { LANGUAGES } from "#app/locales/languages.server";
import { getWords } from "#app/locales/spoken";
import type { QuestionChange, Refusal } from "./question-changes";
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

const typed = z.looseObject({
  kind: z.enum(OWN_KINDS).catch("agreement"),
  text: z.string().catch(""),
  dimension: z.enum(DIMENSIONS).nullable().catch(null),
  about: z.enum(["both", "sales", "marketing"]).catch("both"),
  reverse: z.literal("on").optional().catch(undefined),
  answers: z.string().catch(""),
});

/**
 * What is typed about an own question, in the languages that are asked: `text` and `answers` in the first one,
 * `text-de` in another. Its limits are checked where it is added.
 */
export function ownQuestionSchema(languages: readonly string[]) {
  return typed.transform((fields): OwnWording => {
    const { kind, dimension, about, reverse } = fields;
    const read = (name: "text" | "answers", language: string, at: number) =>
      String((at === 0 ? fields[name] : fields[`${name}-${language}`]) ?? "");
    const lines = languages.map((language, at) => splitLines(read("answers", language, at)));
    const most = Math.max(0, ...lines.map((labels) => labels.length));
    const inEach = (value: (language: string, at: number) => string | undefined) =>
      Object.fromEntries(languages.map((language, at) => [language, value(language, at) ?? ""]));
    return {
      kind,
      dimension,
      about,
      reverse: reverse === "on",
      text: inEach((language, at) => read("text", language, at)),
      answers: Array.from({ length: most }, (_, line) => inEach((_language, at) => lines[at]?.[line])),
    };
  });
}

function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
}

/** The sentence of a refusal, by the field it belongs to. */
export function placeRefusal(reason: Refusal): Record<string, string> {
  const field = reason.startsWith("languages")
    ? "languages"
    : reason.startsWith("text")
      ? "text"
      : reason.startsWith("answers")
        ? "answers"
        : "form";
  return { [field]: getWords().surveys.refusals[reason] };
}

/** What one press on the page of a survey asks for. */
export const pressSchema = z.discriminatedUnion("act", [
  z.object({ act: z.enum(["on", "off", "up", "down"]), key: z.string().max(20) }),
  z.object({ act: z.literal("rename"), name: surveyNameField }),
  z.object({ act: z.literal("form"), form: z.enum(FORMS) }),
  z.looseObject({ act: z.literal("languages"), first: z.string().catch("") }),
  z.object({ act: z.literal("check"), language: z.enum(LANGUAGES) }),
  z.object({ act: z.literal("uncheck"), language: z.enum(LANGUAGES) }),
]);

type Press = Exclude<z.output<typeof pressSchema>, { act: "rename" | "check" | "uncheck" }>;

export function readPress(press: Press): QuestionChange {
  switch (press.act) {
    case "form":
      return { kind: "form", form: press.form };
    case "languages":
      return {
        kind: "languages",
        languages: LANGUAGES.filter((language) => press[`language-${language}`] === "on"),
        first: press.first,
      };
    case "up":
    case "down":
      return { kind: "move", key: press.key, by: press.act === "up" ? -1 : 1 };
    default:
      return { kind: "switch", key: press.key, on: press.act === "on" };
  }
}
