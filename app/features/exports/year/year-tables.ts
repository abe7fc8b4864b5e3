import { SIDES, type Side, type YearMeasure } from "#app/core/figures/year-figure";
import { TEAMS, type Team } from "#app/core/vocabulary";
import { sayCell } from "#app/features/exports/pdf/cell-words";
import { groupBy } from "#app/features/exports/pdf/figure-table";
import { getWords } from "#app/locales/spoken";
import type { ListedYear } from "./year-rows";

/** Figures of two waves as documents and slides set them: the lines of a cell, those after the first softly. */
export type YearTable = {
  readonly heads: readonly (readonly string[])[];
  readonly rows: readonly (readonly (readonly string[])[])[];
};

/** Which figure of a row stands in a column. */
type Column = { readonly measure: YearMeasure; readonly wave: Side | null; readonly team: Team | null };

const one = (measure: YearMeasure, wave: Side | null = null, team: Team | null = null): Column => {
  return { measure, wave, team };
};

/** Both teams' scores in both waves, and what they did. */
const SCORES = TEAMS.flatMap((team) => [
  ...SIDES.map((wave) => one("score", wave, team)),
  one("change", null, team),
]);
const GAPS = [...SIDES.map((wave) => one("gap", wave)), one("gap_change")];
const heldOf = (...measures: readonly YearMeasure[]) =>
  [null, ...TEAMS].flatMap((team) => measures.map((measure) => one(measure, "after", team)));

/** What a table of rows shows of each. */
const TABLES = {
  gaps: [...GAPS, one("common"), ...SIDES.map((wave) => one("recomputed", wave))],
  scores: SCORES,
  agreed: [one("status"), one("target"), ...GAPS, one("target_met")],
  norms: heldOf("benchmark", "difference"),
  favourable: heldOf("benchmark_share", "share_difference"),
  pools: heldOf(
    "benchmark_quartiles",
    "benchmark_share_quartiles",
    "benchmark_organizations",
    "benchmark_rank",
  ),
} as const satisfies Record<string, readonly Column[]>;
export type YearTableKind = keyof typeof TABLES;

/** A row for each subject and what it is held against; columns in which nothing stands are left out. Null without rows. */
export function tableOfRows(listed: readonly ListedYear[], kind: YearTableKind): YearTable | null {
  const { figures: words, exports } = getWords();
  const all: readonly Column[] = TABLES[kind];
  const own = listed.filter((figure) => all.some((column) => takes(column, figure)));
  const shown = all.filter((column) => own.some((figure) => takes(column, figure)));
  const held = own.some(({ row }) => row.against !== "");
  if (own.length === 0) return null;
  const rows = groupBy(own, ({ figure, row }) => `${figure.of}\n${row.against}`);
  return {
    heads: [
      [words.columns.subject],
      ...(held ? [[kind === "agreed" ? exports.deck.action : words.columns.against]] : []),
      ...shown.map((column) => sayHead(own.find((figure) => takes(column, figure)))),
    ],
    rows: [...rows.values()].map((figures) => [
      [`${figures[0]?.row.subject ?? ""}`],
      ...(held ? [[`${figures[0]?.row.against ?? ""}`]] : []),
      ...shown.map((column) => sayFound(figures.filter((figure) => takes(column, figure)))),
    ]),
  };
}

/** A row for each score that the later wave aimed at: the target, how far off, and whether it was met. Null without one. */
export function tableOfTargets(listed: readonly ListedYear[]): YearTable | null {
  const { figures: words } = getWords();
  const targets = listed.filter(({ figure }) => figure.against?.kind === "target");
  const find = (of: string, measure: YearMeasure, team: Team | null) =>
    targets.filter(({ figure }) => figure.of === of && takes(one(measure, "after", team), { figure }));
  const rows = targets.flatMap(({ figure: { of, measure, team }, row }) =>
    measure !== "difference"
      ? []
      : [
          [
            [`${row.subject}`],
            [`${row.team}`],
            sayFound(find(of, "benchmark", null)),
            sayFound(find(of, "difference", team)),
            sayFound(find(of, "target_met", team)),
          ],
        ],
  );
  if (rows.length === 0) return null;
  const { measures } = getWords().exports.year;
  const heads = [
    words.columns.subject,
    words.columns.team,
    getWords().benchmarks.held.target,
    words.measures.difference,
    measures.target_met,
  ];
  return { heads: heads.map((head) => [head]), rows };
}

/** A row for each figure: the earlier wave, the later one, and the change. */
export function tableOfSides(
  listed: readonly ListedYear[],
  nameRow: (listed: ListedYear) => string,
): YearTable {
  const { figures: words, exports } = getWords();
  const columns = [...SIDES, null].filter((side) => listed.some(({ figure }) => figure.wave === side));
  const heads = columns.map((side) => {
    const wave = listed.find(({ figure }) => figure.wave === side)?.row.wave ?? "";
    return [wave === "" ? exports.year.measures.change : wave];
  });
  return {
    heads: [[words.columns.measure], ...heads],
    rows: [...groupBy(listed, nameRow)].map(([name, own]) => [
      [name],
      ...columns.map((side) => sayFound(own.filter(({ figure }) => figure.wave === side))),
    ]),
  };
}

/** The change of the index stands beside the index. */
export function tableOfIndex(listed: readonly ListedYear[]): YearTable {
  const { index } = getWords().figures.measures;
  return tableOfSides(listed, ({ figure, row }) => (figure.wave === null ? index : `${row.measure}`));
}

function takes({ measure, wave, team }: Column, { figure }: Pick<ListedYear, "figure">): boolean {
  return figure.measure === measure && figure.wave === wave && figure.team === team;
}

function sayFound(figures: readonly ListedYear[]): readonly string[] {
  return figures.length === 0 ? [""] : sayCell(figures);
}

function sayHead(listed: ListedYear | undefined): readonly string[] {
  if (listed === undefined) return [""];
  const { measure, wave, team } = listed.row;
  const soft = [team, wave].filter((text) => text !== "");
  return soft.length === 0 ? [`${measure}`] : [`${measure}`, soft.join(" · ")];
}
