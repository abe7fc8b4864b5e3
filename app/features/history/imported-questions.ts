import type { HistoryColumn } from "#app/core/history/columns";
import type { KnownQuestion } from "#app/core/history/wording";
import { isBankKey } from "#app/core/questions/bank";
import { buildQuestionSet } from "#app/core/questions/build";
import { nextWordingVersion, type OwnQuestion } from "#app/core/questions/choices";
import { traitsOf } from "#app/core/questions/kinds";
import { LONGEST_QUESTION } from "#app/core/questions/problems";
import { listQuestions, listRatedQuestions, type QuestionSet, textIn } from "#app/core/questions/set";
import type { NewVersion } from "#app/features/surveys/question-changes";
import {
  composeChoices,
  isOwnWording,
  type OwnWording,
  type SurveyQuestions,
} from "#app/features/surveys/selection";

/** The questions of an imported wave: its set, the key of each statement, and the wordings that are new to the survey. */
export type ImportedQuestions = { set: QuestionSet; keys: string[]; added: NewVersion[] };

/** The statements that a survey asks, which a column may be. */
export function listKnownQuestions(current: SurveyQuestions): (KnownQuestion & { text: string })[] {
  const built = buildQuestionSet(composeChoices(current));
  if (!built.ok) return [];
  const { set } = built;
  return listRatedQuestions(set)
    .filter((question) => traitsOf(question).judged && question.companionOf === null)
    .map(({ key, text, reverse }) => ({
      ...{ key, reverse },
      texts: Object.values(text),
      text: textIn(set, text, set.languages[0] ?? ""),
    }));
}

/**
 * Freezes what an earlier survey asked. The same words are the same version; other words make a version of their own,
 * which breaks the trend line; a question that the survey does not ask belongs to this wave alone.
 */
export function composeImported(
  current: SurveyQuestions,
  statements: readonly HistoryColumn[],
): ImportedQuestions | null {
  const choices = composeChoices(current);
  const language = choices.texts[0]?.language ?? "en";
  const asked = buildQuestionSet(choices);
  if (!asked.ok) return null;
  const wording = { ...choices.wording };
  const own = new Map((choices.own ?? []).map((one) => [one.key, one]));
  const added: NewVersion[] = [];
  const versions = () => [...current.versions, ...added];
  const keys = statements.map(({ use, wording: words, same }): string => {
    const text = { [language]: shorten(words) };
    if (use.as === "question" && same) return use.key;
    if (use.as === "question" && isBankKey(use.key)) {
      const version = find(use.key, text[language] ?? "") ?? add(use.key, { text });
      wording[use.key] = { version, text };
      return use.key;
    }
    const before = use.as === "question" ? own.get(use.key) : undefined;
    const definition: OwnWording =
      before === undefined
        ? { kind: "agreement", dimension: null, about: "both", reverse: false, text, answers: [] }
        : { ...toWording(before), text };
    const key = use.as === "question" ? use.key : (findOwn(text[language] ?? "") ?? nextKey());
    const version = find(key, text[language] ?? "") ?? add(key, definition);
    own.set(key, { key, version, ...definition });
    return key;
  });
  const used = new Set(keys);
  const off = listQuestions(asked.set)
    .map(({ key }) => key)
    .filter((key) => !used.has(key) && isBankKey(key.replace(/:meta$/, "")));
  const built = buildQuestionSet({
    ...choices,
    ...{
      wording,
      order: {},
      off: [
        ...new Set([...(choices.off ?? []).filter((key) => isBankKey(key.replace(/:meta$/, ""))), ...off]),
      ],
    },
    own: [...own.values()].filter(({ key }) => used.has(key)),
  });
  return built.ok ? { set: built.set, keys, added } : null;

  function find(key: string, text: string): number | null {
    return (
      versions().find((one) => one.key === key && one.definition.text[language] === text)?.version ?? null
    );
  }
  function findOwn(text: string): string | null {
    const found = versions().find(
      ({ key, definition }) =>
        !isBankKey(key) &&
        isOwnWording(definition) &&
        definition.kind === "agreement" &&
        definition.text[language] === text,
    );
    return found !== undefined && !current.selection.own.some(({ key }) => key === found.key)
      ? found.key
      : null;
  }
  function nextKey(): string {
    const numbers = versions().flatMap(({ key }) => (isBankKey(key) ? [] : [Number(key.slice(1))]));
    return `X${Math.max(0, ...numbers) + 1}`;
  }
  function add(key: string, definition: NewVersion["definition"]): number {
    const numbers = versions().flatMap((one) => (one.key === key ? [one.version] : []));
    const version = isBankKey(key) ? nextWordingVersion(numbers) : Math.max(0, ...numbers) + 1;
    added.push({ key, version, definition });
    return version;
  }
}

function toWording({ kind, dimension, about, reverse, text, answers }: OwnQuestion): OwnWording {
  return { kind, dimension, about, reverse, text, answers: [...answers] };
}

function shorten(text: string): string {
  return text.length > LONGEST_QUESTION ? `${text.slice(0, LONGEST_QUESTION - 1)}…` : text;
}
