import { type AlignmentIndex, computeAlignmentIndex } from "#app/core/measures/alignment-index";
import { countPoints, type Scale } from "#app/core/measures/scale";
import { dimensionScore, scoreDimension, type TeamScore } from "#app/core/measures/scores";
import { cronbachAlpha, type Reliability } from "#app/core/statistics/cronbach";
import { type Summary, summarizeValues } from "#app/core/statistics/summary";
import { withinGroupAgreementOfItems } from "#app/core/statistics/within-group-agreement";
import { type ByTeam, byTeam } from "#app/core/vocabulary";
import type { NamedDimension } from "./options";
import { type Codes, createCodes, eachRow, type Sheets } from "./sheets";

/** One team's score of every sheet on a dimension; NaN where a sheet has too few answers. */
type SheetScores = Float64Array;

/** A dimension of one wave, on the questions asked in it. */
export type JointDimension = {
  key: string;
  items: string[];
  sheetScores: ByTeam<SheetScores>;
  alpha: Reliability | null;
} & ByTeam<TeamScore>;

/** Describes a dimension from the sheets of both teams; `columns` are the places of its questions in a sheet. */
export function describeDimension(
  dimension: NamedDimension,
  columns: readonly number[],
  sheets: ByTeam<Sheets>,
  scale: Scale,
): JointDimension {
  const complete = byTeam((team) => completeColumns(sheets[team], columns));
  const sheetScores = byTeam((team) => scoreSheets(sheets[team], columns, scale));
  const describe = (team: "sales" | "marketing") => {
    const scores = sheetScores[team].filter((score) => !Number.isNaN(score));
    const variances = complete[team].map((column) => summarizeValues(column)?.variance ?? null);
    const agreement = withinGroupAgreementOfItems(variances, countPoints(scale));
    return scoreDimension(scores, scale, sheetScores[team].length - scores.length, agreement);
  };
  const pooled = complete.sales.map((column, c) => {
    const other = complete.marketing[c] as Codes;
    const joined = createCodes(sheets.sales, column.length + other.length);
    joined.set(column);
    joined.set(other, column.length);
    return joined;
  });
  return {
    ...dimension,
    sheetScores,
    sales: describe("sales"),
    marketing: describe("marketing"),
    alpha: cronbachAlpha(pooled),
  };
}

/** The Alignment Index over all dimensions; null when one of them has no score in a team. */
export function indexOfDimensions(dimensions: readonly JointDimension[]): AlignmentIndex | null {
  const summaries = dimensions.flatMap(({ sales, marketing }) =>
    sales.summary && marketing.summary ? [{ sales: sales.summary, marketing: marketing.summary }] : [],
  );
  if (summaries.length < dimensions.length) return null;
  const cases = byTeam((team) => completeScores(dimensions.map(({ sheetScores }) => sheetScores[team])));
  return computeAlignmentIndex(summaries, cases);
}

/** A dimension's summary on some of its questions only, for trends on the common ones. */
export function summarizeDimension(sheets: Sheets, columns: readonly number[], scale: Scale): Summary | null {
  return summarizeValues(scoreSheets(sheets, columns, scale).filter((score) => !Number.isNaN(score)));
}

function scoreSheets(sheets: Sheets, columns: readonly number[], scale: Scale): SheetScores {
  const scores = new Float64Array(sheets.rows);
  eachRow(sheets, (block, from, row) => {
    let steps = 0;
    let answered = 0;
    for (const column of columns) {
      const code = block[from + column] as number;
      if (code === 0) continue;
      steps += code - 1;
      answered++;
    }
    scores[row] = dimensionScore(steps, answered, columns.length, scale) ?? Number.NaN;
  });
  return scores;
}

/** The codes of the sheets on which every question of the dimension is answered, question by question. */
function completeColumns(sheets: Sheets, columns: readonly number[]): Codes[] {
  const kept = columns.map(() => createCodes(sheets, sheets.rows));
  let n = 0;
  eachRow(sheets, (block, from) => {
    for (let c = 0; c < columns.length; c++) {
      const code = block[from + (columns[c] as number)] as number;
      if (code === 0) return;
      (kept[c] as Codes)[n] = code;
    }
    n++;
  });
  return kept.map((column) => column.subarray(0, n));
}

/** Of scores sheet by sheet, those of the sheets that have all of them. */
function completeScores(columns: readonly SheetScores[]): Float64Array[] {
  const has = (sheet: number) => columns.every((column) => !Number.isNaN(column[sheet]));
  return columns.map((column) => column.filter((_, sheet) => has(sheet)));
}
