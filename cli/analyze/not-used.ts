/** What of a file was not used: columns, rows, cells; and what each word was read as. */
export type NotUsed = {
  columns: { name: string; reason: string }[];
  rows: { reason: string; n: number }[];
  cells: { value: string; as: "no answer" | "don't know"; n: number }[];
  words: { value: string; as: number; n: number }[];
};

/** @param notes what was found or read without being said @param assumed what somebody should say, because it changes the figures */
export type Reading = { notUsed: NotUsed; notes: string[]; assumed: string[] };

const SHOWN = 12;

/** The lines for standard error: what was assumed, found and left out. */
export function describeReading({ notUsed, notes, assumed }: Reading): string[] {
  const { columns, rows, cells, words } = notUsed;
  const byReason = new Map<string, string[]>();
  for (const { name, reason } of columns)
    byReason.set(reason, [...(byReason.get(reason) ?? []), `"${name}"`]);
  return [
    ...assumed,
    ...notes,
    ...[...byReason].map(([reason, names]) => `Not used (${reason}): ${shorten(names)}.`),
    ...rows.map(({ reason, n }) => `${n === 1 ? "1 row is" : `${n} rows are`} left out: ${reason}.`),
    ...(cells.length === 0
      ? []
      : [
          `Read as no answer: ${shorten(cells.map(({ value, as, n }) => `"${value}" ${n} times${as === "don't know" ? " (don't know)" : ""}`))}.`,
        ]),
    ...(words.length === 0
      ? []
      : [`Words read as numbers: ${shorten(words.map(({ value, as }) => `"${value}" ${as}`))}.`]),
  ];
}

function shorten(items: readonly string[]): string {
  return `${items.slice(0, SHOWN).join(", ")}${items.length > SHOWN ? ` and ${items.length - SHOWN} more` : ""}`;
}
