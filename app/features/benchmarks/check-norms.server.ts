import type { Norm } from "#app/core/benchmarks/norms";
import type { QuestionSet } from "#app/core/questions/set";
import { getQuestionSet, listSurveys } from "#app/features/surveys/surveys.server";
import type { Db } from "#db/client.server";
import { LISTED_NORMS, lineOf, type NormLine } from "./comparable";
import { groupAsked } from "./norm-match";
import type { NormFileProblem } from "./norm-problems";
import { type NormRoom, openNormRoom } from "./norm-room.server";
import type { NormFacts, NormSummary } from "./norm-work.server";

/** What a dry run shows: the first norms stand for the rest. The text is sent back with the confirmation. */
export type NormCheck = NormSummary & { listed: NormLine[] };

/** Reads a file of norms without keeping anything. */
export async function checkNorms(
  bytes: Uint8Array,
  facts: NormFacts,
  openRoom: () => NormRoom = openNormRoom,
): Promise<{ ok: true; norms: Norm[]; check: NormCheck } | { ok: false; problem: NormFileProblem }> {
  const room = openRoom();
  try {
    const read = await room.call("readFile", { ...facts, bytes });
    if (!read.ok) return read;
    const norms = await collectNorms(room);
    const asked = groupAsked(facts.sets);
    const listed = norms.slice(0, LISTED_NORMS).map((norm) => lineOf(norm, asked));
    return { ok: true, norms, check: { ...read.summary, listed } };
  } finally {
    await room.close();
  }
}

async function collectNorms(room: NormRoom): Promise<Norm[]> {
  const norms: Norm[] = [];
  for (;;) {
    const piece = await room.call("listNorms", norms.length);
    if (piece.length === 0) return norms;
    norms.push(...piece);
  }
}

/** What the surveys of an organization would ask next. */
export async function listAskedSets(db: Db, organizationId: string): Promise<QuestionSet[]> {
  const surveys = await listSurveys(db, organizationId);
  return Promise.all(surveys.map(({ id }) => getQuestionSet(db, organizationId, id)));
}
