import { type AskedQuestion, labelOf } from "#app/core/questions/asked";
import type { Slicing } from "#app/core/questions/slicings";
import { DONT_KNOW, NOT_APPLICABLE, SHOULD_NOT_BE_SPLIT } from "#app/core/vocabulary";
import { type Answers, COMMENT_LIMIT } from "#app/protocol/answers";
import type { AskLine } from "#cli/terminal";
import type { OpenBooth } from "./open-booth";

/** Letters that stand for an answer beside the scale. */
const BESIDE: [letter: string, rating: number][] = [
  ["d", DONT_KNOW],
  ["a", NOT_APPLICABLE],
  ["s", SHOULD_NOT_BE_SPLIT],
];

/** Asks every question, page by page; null where the person stopped. Nothing of it leaves this process. */
export async function askQuestions(
  booth: OpenBooth,
  askLine: AskLine,
  say: (text: string) => unknown,
): Promise<Answers | null> {
  const ratings: (number | null)[] = [];
  const comments: string[] = [];
  for (const page of booth.pages) {
    say(`\n${page.title}\n${page.lead ? `${page.lead}\n` : ""}`);
    for (const question of page.questions) {
      if (question.kind === "open") {
        const text = await askLine(`\n${question.text}\n(one line, Enter to skip) `);
        if (text === null) return null;
        comments[question.at] = text.slice(0, COMMENT_LIMIT);
      } else {
        const rating = await askRating(booth, question, askLine);
        if (rating === undefined) return null;
        ratings[question.at] = rating;
      }
    }
  }
  const slices: (number | null)[] = [];
  for (const slicing of booth.pinned.manifest.slices) {
    const choice = await askSlicing(slicing, askLine);
    if (choice === undefined) return null;
    slices.push(choice);
  }
  return { ratings, slices, comments };
}

/** What the person says of themselves, or null where they say nothing; undefined where they stopped. */
async function askSlicing({ key, values }: Slicing, askLine: AskLine): Promise<number | null | undefined> {
  const choices = values.map((label, at) => ({ typed: String(at + 1), rating: at, label }));
  return askChoice(`About you: ${key}`, choices, "Enter to say nothing", askLine);
}

/** A rating, or null where it is skipped; undefined where the person stopped. */
async function askRating(
  { questions }: OpenBooth,
  question: AskedQuestion,
  askLine: AskLine,
): Promise<number | null | undefined> {
  return askChoice(question.text, listChoices(questions, question), "Enter to skip", askLine);
}

/** What is typed of some choices, or null where it is Enter; undefined where the person stopped. */
async function askChoice(
  asked: string,
  choices: ReturnType<typeof listChoices>,
  enter: string,
  askLine: AskLine,
): Promise<number | null | undefined> {
  const list = choices.map(({ typed, label }) => `  ${typed}  ${label}\n`).join("");
  for (let prompt = `\n${asked}\n${list}(${enter}) `; ; ) {
    const line = await askLine(prompt);
    if (line === null) return undefined;
    const typed = line.trim().toLowerCase();
    if (typed === "") return null;
    const chosen = choices.find((choice) => choice.typed === typed);
    if (chosen !== undefined) return chosen.rating;
    prompt = `"${line.trim()}" is none of these: type ${choices.map((choice) => choice.typed).join(", ")}, or ${enter}. `;
  }
}

/** What may be typed for a question, and what it means. */
export function listChoices(
  questions: OpenBooth["questions"],
  question: AskedQuestion,
): { typed: string; rating: number; label: string }[] {
  const options = (question.kind === "agreement" ? questions.agreement : (question.answers ?? [])).length;
  const scale = Array.from({ length: options }, (_, at) => [String(at + 1), at + 1] as const);
  return [...scale, ...BESIDE].flatMap(([typed, rating]) => {
    const label = labelOf(questions, question, rating);
    return label === undefined ? [] : [{ typed, rating, label }];
  });
}
