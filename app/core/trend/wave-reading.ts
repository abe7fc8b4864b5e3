import type { Question } from "#app/core/questions/set";
import {
  type DimensionItems,
  listAskedDimensions,
  listStatements,
} from "#app/core/release/public-dimensions";
import { averageSummaries, type PublicSummary, summarizePublicCell } from "#app/core/release/public-summary";
import type { Release } from "#app/core/release/release";
import { type ByTeam, byTeam, TEAMS, type Team } from "#app/core/vocabulary";

/** A release as trends need it: its statements summed up once, by key. */
export type WaveReading = {
  readonly release: Release;
  readonly statements: ReadonlyMap<string, StatementReading>;
  readonly asked: readonly DimensionItems[];
};

export type StatementReading = {
  readonly key: string;
  readonly version: number;
  /** The same wording in another wave has the same identity. */
  readonly identity: string;
  readonly teams: ByTeam<PublicSummary | null>;
  /** Both teams' cells are public. */
  readonly open: boolean;
};

/** Sums up the public cells of a release's statements. */
export function readWave(release: Release): WaveReading {
  const readings = listStatements(release.questionSet).map((question): StatementReading => {
    const { key, version } = question;
    const pair = release.public.cells[key];
    const teams = byTeam((team) => (pair === undefined ? null : summarizePublicCell(pair[team])));
    const open = TEAMS.every((team) => teams[team] !== null);
    return { key, version, identity: nameWording(question), teams, open };
  });
  return {
    release,
    statements: new Map(readings.map((reading) => [reading.key, reading])),
    asked: listAskedDimensions(release.questionSet),
  };
}

/** The same for the same wording in every language: a language that changed its wording breaks the line. */
export function nameWording({ key, version, languageVersions = {} }: Question): string {
  const others = Object.entries(languageVersions).map(([language, changed]) => `${language}:${changed}`);
  return [key, version, ...others.sort()].join(" ");
}

/** Both teams' mean of exactly these statements; null for a team in which one of them is withheld. */
export function averageItems(wave: WaveReading, items: readonly string[]): ByTeam<PublicSummary | null> {
  const average = (team: Team) => {
    const summaries = items.flatMap((key) => wave.statements.get(key)?.teams[team] ?? []);
    return summaries.length === items.length && items.length > 0 ? averageSummaries(summaries) : null;
  };
  return byTeam((team) => average(team));
}

/** A dimension reduced to the statements in common; dropped when they are fewer than half. */
export function keepItems({ dimension, items }: DimensionItems, kept: ReadonlySet<string>): DimensionItems[] {
  const common = items.filter((key) => kept.has(key));
  return common.length > 0 && 2 * common.length >= items.length ? [{ dimension, items: common }] : [];
}
