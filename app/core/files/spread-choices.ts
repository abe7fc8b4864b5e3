import type { LayoutColumn } from "./layout-column";
import type { FileColumn } from "./survey-table";

type Described = FileColumn & Pick<LayoutColumn, "choice">;

/**
 * Puts a choice together again that a tool spread over a column for each of its answers: every column holds one value
 * at most, and no row fills two of them. What is no such group stays as it is.
 */
export function mergeChoices(columns: readonly Described[]): FileColumn[] {
  const groups = new Map<string, Described[]>();
  for (const column of columns) {
    const key = spreadKey(column);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const merged = new Map<Described, FileColumn | null>();
  for (const [key, group] of groups) {
    const whole = group.length > 1 ? merge(key, group) : null;
    if (whole === null) continue;
    for (const [at, column] of group.entries()) merged.set(column, at === 0 ? whole : null);
  }
  return columns.flatMap((column) => {
    const { choice: _choice, ...plain } = column;
    const found = merged.get(column);
    return found === undefined ? [plain] : found === null ? [] : [found];
  });
}

/** The question that a column is one answer of; of a grid also its statement ("Statement - Answer"). */
function spreadKey({ choice, values }: Described): string | null {
  if (choice === null || values.filter((value) => value !== "").length > 1) return null;
  const at = choice.answer.lastIndexOf(" - ");
  return at > 0 ? `${choice.question} - ${choice.answer.slice(0, at)}` : choice.question;
}

function answerOf({ choice }: Described): string {
  const answer = choice?.answer ?? "";
  const at = answer.lastIndexOf(" - ");
  return at > 0 ? answer.slice(at + 3) : answer;
}

function merge(name: string, group: readonly Described[]): FileColumn | null {
  const [first] = group;
  if (first === undefined) return null;
  const codes = new Int32Array(first.codes.length);
  for (const [at, column] of group.entries()) {
    for (let row = 0; row < codes.length; row++) {
      if (column.values[column.codes[row] as number] === "") continue;
      if (codes[row] !== 0) return null;
      codes[row] = at + 1;
    }
  }
  const { choice, ...plain } = first;
  const heading = choice?.question ?? name;
  const statement = name.startsWith(`${heading} - `) ? name.slice(heading.length + 3) : name;
  return {
    ...plain,
    ...{ name: statement, heading: name, aliases: [statement], codes },
    grid: statement === name ? null : heading,
    values: ["", ...group.map(answerOf)],
  };
}
