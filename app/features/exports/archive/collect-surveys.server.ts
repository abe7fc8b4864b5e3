import { asc } from "drizzle-orm";
import type { Release } from "#app/core/release/release";
import { revealPredictions } from "#app/features/predictions/predictions.server";
import { COMMENTS_IN_RELEASE, getRelease } from "#app/features/releases/stored-release.server";
import { getReport, getUnreadBallots } from "#app/features/results/reports.server";
import { getSurveyQuestions, listSurveys } from "#app/features/surveys/surveys.server";
import { listTakenOut } from "#app/features/trend-waves/taken-out.server";
import { listWaves, type Wave } from "#app/features/waves/wave/waves.server";
import type { Platform } from "#app/platform/platform.server";
import { publishedComment } from "#db/schema";
import { ofWave, type WaveId } from "#db/wave-scope";
import { fileNameOf } from "../file-name";
import type { ArchiveFile } from "./archive-material";

type Collected = { files: ArchiveFile[]; unreadable: string[] };

/** The surveys with their wordings and waves, oldest first. */
export async function collectSurveys(platform: Platform, organizationId: string): Promise<Collected> {
  const { db } = platform;
  const files: ArchiveFile[] = [];
  const unreadable: string[] = [];
  for (const [at, { id, name, form, createdAt, selection }] of (
    await listSurveys(db, organizationId)
  ).entries()) {
    const folder = `surveys/${folderOf(at, name)}`;
    const questions = await getSurveyQuestions(db, organizationId, id);
    const takenOut = await listTakenOut(db, { organizationId, surveyId: id });
    const value = { id, name, form, createdAt, selection, versions: questions?.versions ?? [], takenOut };
    files.push({ kind: "survey", path: `${folder}/survey.json`, content: "json", value });
    const waves = (await listWaves(db, organizationId, id)).reverse();
    for (const [at, wave] of waves.entries()) {
      const path = `${folder}/${folderOf(at, wave.name)}`;
      const collected = await collectWave(platform, { organizationId, waveId: wave.id }, wave, path);
      files.push(...collected.files);
      unreadable.push(...collected.unreadable);
    }
  }
  return { files, unreadable };
}

async function collectWave(platform: Platform, id: WaveId, wave: Wave, folder: string): Promise<Collected> {
  const { db, keys } = platform;
  const { manifestHash: _hash, participation: _participation, surveyName: _survey, ...value } = wave;
  const facts: ArchiveFile = { kind: "wave", path: `${folder}/wave.json`, content: "json", value };
  if (wave.phase !== "released") return { files: [facts], unreadable: [] };
  const stored = await getRelease(db, id, "leads");
  const { report } = await getReport(db, id, "leads", keys);
  if (report === null || stored?.release == null) return { files: [facts], unreadable: [wave.name] };
  const unread = await getUnreadBallots(db, id);
  const predictions = await revealPredictions(platform, id);
  const comments = await listAllComments(platform, id, stored.release);
  return {
    files: [
      facts,
      { kind: "figures", path: `${folder}/results.json`, content: "figures", report, unread },
      { kind: "figuresTable", path: `${folder}/results.csv`, content: "figuresTable", report, unread },
      { kind: "comments", path: `${folder}/comments.csv`, content: "table", rows: comments },
      { kind: "predictions", path: `${folder}/predictions.json`, content: "json", value: predictions },
    ],
    unreadable: [],
  };
}

/** The comments that were published, as the release has them: by question and team, in no order of time. */
async function listAllComments({ db }: Platform, id: WaveId, { public: open, wave }: Release) {
  const rest = await db
    .select({
      question: publishedComment.question,
      team: publishedComment.team,
      place: publishedComment.place,
      body: publishedComment.body,
    })
    .from(publishedComment)
    .where(ofWave(publishedComment, id))
    .orderBy(asc(publishedComment.question), asc(publishedComment.team), asc(publishedComment.place));
  const rows = open.comments.flatMap((group) => {
    if (group.withheld) return [];
    const { question, team } = group;
    const more = rest.filter(
      (one) => one.question === question && one.team === team && one.place >= COMMENTS_IN_RELEASE,
    );
    return [...group.bodies, ...more.map(({ body }) => body)].map((body) => [
      question,
      wave.teamNames[team],
      body,
    ]);
  });
  return [["question", "team", "comment"], ...rows];
}

/** "01-alignment": in order, and never two of one name. */
function folderOf(at: number, name: string): string {
  return fileNameOf([String(at + 1).padStart(2, "0"), name], "").replace(/\.$/, "");
}
