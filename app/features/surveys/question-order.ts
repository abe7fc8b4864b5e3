import {
  DIMENSIONS,
  type Dimension,
  isBankKey,
  listFormQuestions,
  QUESTION_BANK,
} from "#app/core/questions/bank";
import { traitsOf } from "#app/core/questions/kinds";
import { composeChoices, type Selection, type SurveyQuestions } from "./selection";

/** The keys of a dimension in the order in which they are asked, switched off or not. */
export function listDimension(current: SurveyQuestions, dimension: Dimension): string[] {
  const { selection } = current;
  const own = composeChoices(current).own ?? [];
  const keys: string[] = [
    ...listFormQuestions(selection.form).filter((key) => isIn(key, dimension)),
    ...own.filter((one) => traitsOf(one).closed && one.dimension === dimension).map((one) => one.key),
  ];
  const order = (selection.order[dimension] ?? []).filter((key) => keys.includes(key));
  return [...order, ...keys.filter((key) => !order.includes(key))];
}

/** The selection after a question changed places with its neighbour in its group; null at the end of the group. */
export function moveQuestion(current: SurveyQuestions, key: string, by: -1 | 1): Selection | null {
  const { selection } = current;
  const dimension = DIMENSIONS.find((one) => listDimension(current, one).includes(key));
  if (dimension !== undefined) {
    const order = swap(listDimension(current, dimension), key, by);
    return order === null ? null : { ...selection, order: { ...selection.order, [dimension]: order } };
  }
  const outside = (composeChoices(current).own ?? []).filter(
    (one) => one.dimension === null || !traitsOf(one).closed,
  );
  const moved = outside.find((one) => one.key === key);
  const isComment = moved !== undefined && !traitsOf(moved).closed;
  const peers = outside.filter((one) => !traitsOf(one).closed === isComment).map((one) => one.key);
  const order = swap(peers, key, by);
  if (order === null) return null;
  const versions = new Map(selection.own.map((one) => [one.key, one.version]));
  const queue = [...order];
  const own = selection.own.map((one) => {
    const next = peers.includes(one.key) ? (queue.shift() ?? one.key) : one.key;
    return { key: next, version: versions.get(next) ?? one.version };
  });
  return { ...selection, own };
}

function swap(keys: readonly string[], key: string, by: -1 | 1): string[] | null {
  const at = keys.indexOf(key);
  const other = keys[at + by];
  if (at < 0 || other === undefined) return null;
  return keys.map((one) => (one === key ? other : one === other ? key : one));
}

/** An order names only questions that stand in its dimension: what moved out or was removed leaves it. */
export function tidyOrder(current: SurveyQuestions): Selection {
  const { selection } = current;
  const order = Object.fromEntries(
    Object.entries(selection.order).map(([dimension, keys]) => {
      const there = listDimension(current, dimension as Dimension);
      return [dimension, keys.filter((key) => there.includes(key))];
    }),
  );
  return { ...selection, order };
}

function isIn(key: string, dimension: Dimension): boolean {
  return isBankKey(key) && QUESTION_BANK[key].dimension === dimension;
}
