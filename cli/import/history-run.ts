import type { HistoryReading } from "#app/core/history/reading";
import type { HistoryShown } from "#app/features/history/history-page.server";
import { getWords } from "#app/locales/spoken";
import { describeReason } from "#cli/analyze/column-reasons";
import type { Reading } from "#cli/analyze/not-used";
import { ABOVE_HEADINGS, LEFT_OUT } from "#cli/analyze/rows";

/** What a dry run prints as JSON. */
export type HistoryRun = ReturnType<typeof describeRun> & { assumed: string[]; problems: string[] };

/** What a file holds: of answers only what passed the gate. @param open what nobody said and was assumed to look further */
export function describeRun(shown: HistoryShown, open: { undirected: boolean; undated: boolean }) {
  const { reading, previews, waves } = shown;
  const { columns, rows, cells } = readingOf(shown).notUsed;
  return {
    kind: reading.kind,
    tool: reading.tool,
    rows: reading.rows,
    teams: reading.teams,
    scale: reading.numbers && {
      lowest: reading.numbers.lowest,
      highest: reading.numbers.highest,
      low: open.undirected ? null : reading.numbers.low,
    },
    words: reading.ladders.flatMap((ladder) =>
      ladder.words.map(({ word, meaning }) => ({ value: word, as: meaning, of: ladder.steps })),
    ),
    columns: reading.columns.map(({ heading, use, same }) => ({
      heading,
      as: use.as === "question" ? use.key : use.as === "new" ? "new" : null,
      sameWording: use.as === "question" && same,
    })),
    waves: (previews ?? []).map(({ name, responses, statements }, at) => ({
      name,
      day: open.undated ? null : (waves[at]?.day ?? null),
      responses,
      statements: statements.map(({ key, text, scores, shares }) => ({
        ...{ key, text, ...scores },
        ...(shares === null ? {} : { shares }),
      })),
    })),
    notUsed: { columns, rows, cells },
  };
}

/** What of a file was not used, in the words of `parallax analyze`. */
export function readingOf({ reading, notes }: HistoryShown): Reading {
  const { tool, above, left, cells, columns, aside } = reading;
  const rows = left.map(({ reason, n }) => ({
    reason: reason === "no_wave" ? "no wave named" : LEFT_OUT[reason],
    n,
  }));
  const words = getWords().operations.import;
  const { doubt, sheet, otherSheets } = notes;
  return {
    notUsed: {
      columns: [
        ...aside.map((name) => ({ name, reason: words.history.aside })),
        ...columns.flatMap(({ heading, use, reason }) => {
          if (use.as !== "out") return [];
          if (reason === null) return [{ name: heading, reason: words.history.out }];
          return [
            {
              name: heading,
              reason: reason === "off_scale" ? words.history.offScale : describeReason(reason),
            },
          ];
        }),
      ],
      rows: [...(above > 0 ? [{ reason: ABOVE_HEADINGS, n: above }] : []), ...rows],
      cells,
      words: [],
    },
    notes: [
      ...(tool === null ? [] : [words.history.tool(tool)]),
      ...(doubt === null ? [] : [words.doubt(doubt.as, doubt.examples)]),
      ...(sheet !== null && otherSheets.length > 0 ? [words.sheet(sheet, otherSheets)] : []),
    ],
    assumed: [],
  };
}

/** What somebody should say, because it changes the figures. */
export function describeAssumed({ numbers, ladders }: HistoryReading, undirected: boolean): string[] {
  const words = getWords().operations.import.history;
  const open = ladders.filter(
    ({ sure, steps, words: all }) => !sure && steps !== null && all.every(({ meaning }) => meaning !== null),
  );
  return [
    ...(undirected && numbers !== null ? [words.assumedLow(numbers.lowest, numbers.highest)] : []),
    ...open.map(({ words: all, steps }) => words.assumedWords(all.length, steps ?? 0)),
  ];
}
