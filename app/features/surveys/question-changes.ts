import { type Form, isBankKey, OWN_WORDING_FROM } from "#app/core/questions/bank";
import { buildQuestionSet } from "#app/core/questions/build";
import { nextWordingVersion } from "#app/core/questions/choices";
import { traitsOf } from "#app/core/questions/kinds";
import { LONGEST_QUESTION, type QuestionSetProblem } from "#app/core/questions/problems";
import type { Texts } from "#app/core/questions/set";
import { FIRST_LANGUAGE, isLanguage, LANGUAGES } from "#app/locales/languages.server";
import { LONGEST_ANSWER, MOST_OWN_QUESTIONS } from "./question-limits";
import { moveQuestion, tidyOrder } from "./question-order";
import { languageOf, standardWording } from "./question-texts";
import {
  composeChoices,
  isOwnWording,
  type OwnWording,
  type QuestionVersion,
  type Selection,
  type SurveyQuestions,
  type Wording,
} from "./selection";

export type QuestionChange =
  | { kind: "switch"; key: string; on: boolean }
  | { kind: "move"; key: string; by: -1 | 1 }
  | { kind: "reword"; key: string; text: Texts }
  | { kind: "use_version"; key: string; version: number }
  | { kind: "restore"; key: string }
  | { kind: "add"; question: OwnWording }
  | { kind: "edit"; key: string; question: OwnWording }
  | { kind: "remove"; key: string }
  | { kind: "form"; form: Form }
  | { kind: "languages"; languages: readonly string[]; first: string };

export type Refusal =
  | "unknown_question"
  | "text_missing"
  | "text_long"
  | "answers_few"
  | "answers_many"
  | "answers_twice"
  | "answers_long"
  | "answers_languages"
  | "languages_none"
  | "own_many"
  | "open_many"
  | "last_statement"
  | "cannot_move"
  | "impossible";

export type NewVersion = Omit<QuestionVersion, "createdAt">;
export type Changed =
  | { ok: true; selection: Selection; added: NewVersion[] }
  | { ok: false; reason: Refusal };

/**
 * What the questions are after one change, or why it cannot be. A wording that was in use before comes back
 * with its old version; any other becomes a new one. No version is ever altered.
 */
export function changeQuestions(current: SurveyQuestions, change: QuestionChange): Changed {
  const changed = apply(current, change);
  if (!changed.ok) return changed;
  const versions = [...current.versions, ...changed.added.map((one) => ({ ...one, createdAt: new Date(0) }))];
  const built = buildQuestionSet(composeChoices({ ...current, selection: changed.selection, versions }));
  return built.ok ? changed : { ok: false, reason: explainProblem(built.problems[0]) };
}

function apply(current: SurveyQuestions, change: QuestionChange): Changed {
  const { selection } = current;
  if ("key" in change && !isKnown(selection, change.key)) return refuse("unknown_question");
  switch (change.kind) {
    case "switch": {
      const off = selection.off.filter((key) => key !== change.key);
      return accept({ ...selection, off: change.on ? off : [...off, change.key] });
    }
    case "move": {
      const moved = moveQuestion(current, change.key, change.by);
      return moved === null ? refuse("cannot_move") : accept(moved);
    }
    case "reword":
      return reword(current, change.key, change.text);
    case "use_version": {
      const found = current.versions.find((one) => one.key === change.key && one.version === change.version);
      return found === undefined ? refuse("unknown_question") : use(selection, change.key, change.version);
    }
    case "restore": {
      const { [change.key]: _, ...wording } = selection.wording;
      return accept({ ...selection, wording });
    }
    case "add": {
      if (selection.own.length >= MOST_OWN_QUESTIONS) return refuse("own_many");
      const numbers = current.versions
        .filter((one) => !isBankKey(one.key))
        .map((one) => Number(one.key.slice(1)));
      return define(current, `X${Math.max(0, ...numbers) + 1}`, change.question);
    }
    case "edit":
      return isBankKey(change.key)
        ? refuse("unknown_question")
        : define(current, change.key, change.question);
    case "remove":
      if (isBankKey(change.key)) return refuse("unknown_question");
      return accept(
        tidyOrder({
          ...current,
          selection: {
            ...selection,
            own: selection.own.filter((one) => one.key !== change.key),
            off: selection.off.filter((key) => key !== change.key),
          },
        }),
      );
    case "form":
      return accept(tidyOrder({ ...current, selection: { ...selection, form: change.form } }));
    case "languages": {
      const languages = LANGUAGES.filter((language) => change.languages.includes(language));
      if (languages.length === 0) return refuse("languages_none");
      const first = languages.find((language) => language === change.first) ?? languages[0];
      const others = languages.filter((language) => language !== first);
      return accept({ ...selection, languages: [first ?? FIRST_LANGUAGE, ...others] });
    }
  }
}

function reword(current: SurveyQuestions, key: string, typed: Texts): Changed {
  if (!isBankKey(key)) return refuse("unknown_question");
  const text = tidyTexts(current, typed);
  const problem = findTextProblem(current, text);
  if (problem !== null) return refuse(problem);
  const isStandard = Object.entries(text).every(
    ([language, words]) =>
      isLanguage(language) &&
      words === standardWording(language, current.teamNames, (texts) => texts.questions[key]),
  );
  if (isStandard) return apply(current, { kind: "restore", key });
  return addVersion(current, key, { text });
}

function define(current: SurveyQuestions, key: string, typed: OwnWording): Changed {
  const { selection } = current;
  const language = languageOf(current);
  const text = tidyTexts(current, typed.text);
  const problem = findTextProblem(current, text);
  if (problem !== null) return refuse(problem);
  const answers = typed.answers.map((answer) => tidyTexts(current, answer));
  const labels = answers.map((answer) => answer[language] ?? "").filter(Boolean);
  const { closed, judged, labels: labelled } = traitsOf(typed);
  if (labelled === "listed") {
    if (labels.length < 2) return refuse("answers_few");
    if (labels.length > 12) return refuse("answers_many");
    if (new Set(labels.map((label) => label.toLowerCase())).size < labels.length)
      return refuse("answers_twice");
    if (answers.some((answer) => Object.values(answer).some((label) => label.length > LONGEST_ANSWER)))
      return refuse("answers_long");
    const incomplete = selection.languages.some((other) => {
      const there = answers.filter((answer) => answer[other] !== undefined).length;
      return there > 0 && there !== labels.length;
    });
    if (incomplete || answers.length > labels.length) return refuse("answers_languages");
  }
  const definition: OwnWording = {
    kind: typed.kind,
    dimension: closed ? typed.dimension : null,
    about: typed.about,
    reverse: judged && typed.reverse,
    text,
    answers: labelled === "listed" ? answers : [],
  };
  const changed = addVersion(current, key, definition);
  if (!changed.ok) return changed;
  const versions = [...current.versions, ...changed.added.map((one) => ({ ...one, createdAt: new Date(0) }))];
  return { ...changed, selection: tidyOrder({ ...current, selection: changed.selection, versions }) };
}

/** Puts a wording in force: the version it had before, or a new one. */
function addVersion(current: SurveyQuestions, key: string, definition: Wording | OwnWording): Changed {
  const earlier = current.versions.filter((one) => one.key === key);
  const same = earlier.find((one) => isSame(one.definition, definition));
  if (same !== undefined) return use(current.selection, key, same.version);
  const numbers = earlier.map((one) => one.version);
  const version = isBankKey(key) ? nextWordingVersion(numbers) : Math.max(0, ...numbers) + 1;
  const used = use(current.selection, key, version);
  return used.ok ? { ...used, added: [{ key, version, definition }] } : used;
}

function use(selection: Selection, key: string, version: number): Changed {
  if (isBankKey(key)) {
    if (version < OWN_WORDING_FROM) return refuse("unknown_question");
    return accept({ ...selection, wording: { ...selection.wording, [key]: version } });
  }
  const known = selection.own.some((one) => one.key === key);
  const own = selection.own.map((one) => (one.key === key ? { key, version } : one));
  return accept({ ...selection, own: known ? own : [...own, { key, version }] });
}

function isSame(one: Wording | OwnWording, other: Wording | OwnWording): boolean {
  const flat = (definition: Wording | OwnWording) =>
    JSON.stringify(
      isOwnWording(definition)
        ? [
            definition.kind,
            definition.dimension,
            definition.about,
            definition.reverse,
            definition.text,
            definition.answers,
          ]
        : definition.text,
    );
  return flat(one) === flat(other);
}

/** A question of the form, its companion, or an own question that was not removed. */
function isKnown(selection: Selection, key: string): boolean {
  const plain = key.replace(/:meta$/, "");
  return isBankKey(plain) || selection.own.some((one) => one.key === key);
}

function tidyText(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, " ")
    .replaceAll(/[\p{Bidi_Control}\u200b\ufeff]/gu, "")
    .trim();
}

/** What was typed in the languages that are asked; a language in which nothing was typed has no text. */
function tidyTexts({ selection }: SurveyQuestions, typed: Texts): Texts {
  const texts = selection.languages.map((language) => [language, tidyText(typed[language] ?? "")] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}

function findTextProblem(current: SurveyQuestions, text: Texts): Refusal | null {
  if (text[languageOf(current)] === undefined) return "text_missing";
  return Object.values(text).some((words) => words.length > LONGEST_QUESTION) ? "text_long" : null;
}

function explainProblem(problem: QuestionSetProblem | undefined): Refusal {
  if (problem?.code === "no_statement") return "last_statement";
  return problem?.code === "too_many" ? "open_many" : "impossible";
}

function accept(selection: Selection): Changed {
  return { ok: true, selection, added: [] };
}

function refuse(reason: Refusal): Changed {
  return { ok: false, reason };
}
