import { isBankKey } from "#app/core/questions/bank";
import { listStatements } from "#app/core/release/public-dimensions";
import { summarizePublicCell } from "#app/core/release/public-summary";
import type { Release } from "#app/core/release/release";
import { type ByTeam, TEAMS } from "#app/core/vocabulary";
import type { Norm } from "./norms";
import { type PooledFigure, poolFigures } from "./pooled-norms";

/** A team's mean on one statement: whole points, and its people in steps of five. */
type CompanyMean = { readonly n: number; readonly score: number };

/** Both teams on a standard statement in its standard wording. */
export type CompanyFigure = { readonly key: string } & ByTeam<CompanyMean>;

/** The wording that is the same in every company: a standard question as it comes. */
const STANDARD_VERSION = 1;
const STEP_OF_PEOPLE = 5;

/**
 * What another company may learn of a release (R14): team means of standard statements in their standard wording, where
 * both teams are public. Nothing else of it: no counts, no spread, no name.
 *
 * Scores are rounded to whole points, people floored to a multiple of five. Near unanimity, and at the bound of a small
 * cell, it is the number that stands for the range (R8, R9), as in a dimension.
 */
export function listCompanyFigures(release: Release): CompanyFigure[] {
  const { cells } = release.public;
  return listStatements(release.questionSet).flatMap(({ key, version }) => {
    if (version !== STANDARD_VERSION || !isBankKey(key)) return [];
    const means = TEAMS.map((team) => {
      const cell = cells[key]?.[team];
      const summary = cell === undefined ? null : summarizePublicCell(cell);
      if (summary === null) return null;
      const n = summary.n - (summary.n % STEP_OF_PEOPLE);
      return { n, score: Math.round(summary.mean) };
    });
    const [sales, marketing] = means;
    return sales && marketing ? [{ key, sales, marketing }] : [];
  });
}

/** Why a statement of a year gives no norm. */
type LeftOut = { readonly key: string; readonly why: "few_organizations" | "heavy_organization" };

/**
 * Pools the files of one year, statement by statement: a company's figure is the mean of its two teams, so that each
 * team counts the same; its weight are the people of both. Quartiles and median are rounded to whole points (R14).
 */
export function poolCompanies(
  files: readonly (readonly CompanyFigure[])[],
  { source, year }: { source: string; year: number },
): { norms: Norm[]; leftOut: LeftOut[] } {
  const keys = [...new Set(files.flatMap((figures) => figures.map(({ key }) => key)))].sort();
  const norms: Norm[] = [];
  const leftOut: LeftOut[] = [];
  for (const key of keys) {
    const figures = files.flatMap((all) => all.filter((one) => one.key === key));
    const members = figures.map(({ sales, marketing }) => ({
      value: (sales.score + marketing.score) / 2,
      n: sales.n + marketing.n,
    }));
    const pooled = poolFigures(members);
    if (!pooled.ok) {
      leftOut.push({ key, why: pooled.refusal.kind });
      continue;
    }
    const score = roundFigure(pooled.pooled);
    norms.push({
      ...{ key, version: STANDARD_VERSION, favourable: null, source, date: String(year) },
      n: members.reduce((sum, { n }) => sum + n, 0),
      score: score.median,
      pool: { score, favourable: null },
    });
  }
  return { norms, leftOut };
}

function roundFigure(figure: PooledFigure): PooledFigure {
  const { median, lower, upper } = figure;
  return { ...figure, median: Math.round(median), lower: Math.round(lower), upper: Math.round(upper) };
}
