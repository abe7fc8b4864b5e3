import type { GapSubject } from "#app/core/trend/gap-movement";
import { type ByTeam, byTeam } from "#app/core/vocabulary";
import { getRelease } from "#app/features/releases/stored-release.server";
import { decodeSubject, encodeSubject } from "#app/features/results/action-subject";
import { getReport } from "#app/features/results/reports.server";
import { sayDifferenceRange, sayGapPoints, sayScore, shownScore } from "#app/features/results/words/figures";
import { sayFinding } from "#app/features/results/words/finding-sentence";
import { nameLabel } from "#app/features/results/words/sentences";
import { getWords } from "#app/locales/spoken";
import { notFound, requireFound } from "#app/platform/http.server";
import type { Db } from "#db/client.server";
import { wave } from "#db/schema";
import { isWave, type WaveId } from "#db/wave-scope";
import { dimensionOf, listSubjects, nameSubjectOf } from "./subject-names";

/** What an action is to be about, with what the results show of it; `about` is null where the wave did not ask it. */
export type LoadedSubject = {
  wave: { id: string; name: string };
  surveyId: string;
  about: GapSubject | null;
  dimension: string | null;
  /** The sentence that the results have about it; its own words where there is none. */
  name: string;
  finding: string | null;
  scores: ByTeam<string | null>;
  gap: { points: string; range: string } | null;
  label: string | null;
  /** Everything that it could be about instead. */
  choices: { value: string; label: string }[];
};

/** For owners and leads. @throws Response 404 before the release, or where it cannot be read */
export async function loadSubject(db: Db, id: WaveId, asked: string | null): Promise<LoadedSubject> {
  const [found] = await db
    .select({ state: wave.state, surveyId: wave.surveyId })
    .from(wave)
    .where(isWave(id));
  if (found?.state !== "released") throw notFound();
  const release = requireFound((await getRelease(db, id, "leads"))?.release);
  const { report } = await getReport(db, id, "leads");
  if (report === null) throw notFound();
  const wanted = decodeSubject(asked);
  const subjects = listSubjects(release);
  const about = subjects.find(({ type, key }) => type === wanted?.type && key === wanted.key) ?? null;
  const place = {
    wave: { id: release.wave.id, name: release.wave.name },
    surveyId: found.surveyId,
    about,
    choices: subjects.map((one) => ({ value: encodeSubject(one), label: nameSubjectOf(release, one) })),
  };
  const nothing = { name: "", dimension: null, finding: null, gap: null, label: null };
  if (about === null) return { ...place, ...nothing, scores: { sales: null, marketing: null } };
  const row =
    about.type === "dimension"
      ? report.dimensions.find(({ dimension }) => dimension === about.key)
      : [...report.statements, ...report.frequencies].find(({ key }) => key === about.key);
  const finding = report.findings.find(
    (one) =>
      ("subject" in one && one.subject.type === about.type && one.subject.key === about.key) ||
      ("key" in one && about.type === "statement" && one.key === about.key),
  );
  const shown = byTeam((team) => (row === undefined ? null : shownScore(row.teams[team])));
  const gap = row === undefined || row.gap === null || row.gap.withheld ? null : row.gap;
  const label = gap === null ? "" : nameLabel(report, gap);
  return {
    ...place,
    name: nameSubjectOf(release, about),
    dimension: dimensionOf(release, about),
    finding: finding === undefined ? null : sayFinding(report, finding),
    scores: byTeam((team) => (shown[team] === null ? null : sayScore(shown[team]))),
    gap: gap && { points: sayGapPoints(gap, shown), range: sayDifferenceRange(gap.interval) },
    label:
      gap === null || label === "" ? null : getWords().trend.change.sure(label, sayCertainty(gap.certainty)),
  };
}

function sayCertainty(certainty: "clear" | "likely" | "open"): string {
  return getWords().results.certainty.words[certainty];
}
