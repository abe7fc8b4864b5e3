import { eq } from "drizzle-orm";
import type { ByTeam, Rating } from "#app/core/vocabulary";
import { storeRelease } from "#app/features/releases/stored-release.server";
import { textsOf } from "#app/features/surveys/question-texts";
import type { Platform } from "#app/platform/platform.server";
import { organization, survey, wave } from "#db/schema";
import { createInvitedWave, type InvitedWave } from "#tests/helpers/invited-wave";
import { factsOf, leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

const INVITED = { sales: 12, marketing: 12 };

/** A released wave whose people still have their addresses, asked in several languages; with comments of Sales. */
export async function createReleasedWave(
  platform: Platform,
  {
    languages = ["en", "de", "ar"],
    name = "Acme",
    answers = { sales: 12, marketing: 12 },
  }: { languages?: string[]; name?: string; answers?: ByTeam<number> } = {},
): Promise<InvitedWave> {
  const { db } = platform;
  const now = platform.now();
  const set = questionSetOf({ form: "core", texts: textsOf(languages) });
  const dates = { closesAt: now, closedAt: now, releasedAt: now };
  const id = await createInvitedWave(platform, INVITED, { ...dates, state: "released", questionSet: set });
  const { organizationId, waveId } = id;
  const responses: ByTeam<Rating[][]> = {
    sales: leaningResponses(set, answers.sales, 1, 0.5),
    marketing: leaningResponses(set, answers.marketing, 2, -0.4),
  };
  const comments = ["One", "Two", "Three", "Four"].map((body) => ({
    team: "sales" as const,
    question: "OE1",
    body: `${body} comment of the canary`,
  }));
  const facts = factsOf({ id: waveId, organization: name, invited: INVITED });
  await storeRelease(db, id, releaseOf(responses, set, facts, comments));
  await db.update(organization).set({ name }).where(eq(organization.id, organizationId));
  const [found] = await db.select({ surveyId: wave.surveyId }).from(wave).where(eq(wave.id, waveId));
  const surveyId = found?.surveyId ?? "";
  await db.insert(survey).values({ organizationId, id: surveyId, name: "Alignment", selection: {} });
  return id;
}
