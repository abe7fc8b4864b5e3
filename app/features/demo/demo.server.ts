import { randomUUID } from "node:crypto";
import { and, asc, desc, eq } from "drizzle-orm";
import type { Norm } from "#app/core/benchmarks/norms";
import { importNorms } from "#app/features/benchmarks/norms.server";
import { createOrganization } from "#app/features/organization/organization.server";
import { storeRelease } from "#app/features/releases/stored-release.server";
import { editQuestions } from "#app/features/surveys/survey-edits.server";
import { createSurvey } from "#app/features/surveys/surveys.server";
import { newPlan, type WavePlan } from "#app/features/waves/wave/plan";
import { getWords } from "#app/locales/spoken";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { member, organization, person, wave } from "#db/schema";
import { insertWaves } from "#db/wave-directory.server";
import { buildDemoWaves, type DemoWave } from "./demo-waves.server";
import { listDemoPeople } from "./people";
import { NORM, PEOPLE, REWORDED, TARGET } from "./story";

const WAVES = 3;
const DAY = 24 * 60 * 60 * 1000;

export type Demo = { organizationId: string; alone: boolean };

/**
 * The demo company of a user, and whether it is all the user has; null while it is not loaded. One of somebody else,
 * into which they were invited, is not theirs to remove.
 */
export async function getDemo(db: Db, userId: string): Promise<Demo | null> {
  const memberships = await db
    .select({ id: organization.id, demo: organization.demo, role: member.role })
    .from(member)
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .where(eq(member.userId, userId))
    .orderBy(asc(organization.createdAt));
  const demo = memberships.find((one) => one.demo && one.role === "owner");
  return demo ? { organizationId: demo.id, alone: memberships.every((one) => one.demo) } : null;
}

/** The organization a user really works in, or null for somebody who only has a demo. */
export async function getOwnOrganization(db: Db, userId: string): Promise<string | null> {
  const [found] = await db
    .select({ id: organization.id })
    .from(member)
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .where(and(eq(member.userId, userId), eq(organization.demo, false)))
    .orderBy(asc(member.createdAt))
    .limit(1);
  return found?.id ?? null;
}

export async function getNewestDemoWave(db: Db, organizationId: string): Promise<string | null> {
  const [newest] = await db
    .select({ id: wave.id })
    .from(wave)
    .where(and(eq(wave.organizationId, organizationId), eq(wave.state, "released")))
    .orderBy(desc(wave.closedAt))
    .limit(1);
  return newest?.id ?? null;
}

/** Makes the demo company as an organization of its own, so that nothing made up ever stands beside real answers. */
export async function loadDemo(platform: Platform, userId: string): Promise<{ organizationId: string }> {
  const present = await getDemo(platform.db, userId);
  if (present !== null) return present;
  const now = platform.now();
  return platform.db.transaction(async (tx) => {
    const organizationId = await createOrganization(tx, {
      name: getWords().demo.organization,
      salesName: "Sales",
      marketingName: "Marketing",
      timeZone: "UTC",
      demo: true,
      now,
    });
    await tx.insert(member).values({ organizationId, userId, role: "owner", createdAt: now });
    await fillDemo(platform, tx, { organizationId, userId });
    return { organizationId };
  });
}

/** Three yearly waves, their releases, a norm and the roster, in an empty demo organization. */
export async function fillDemo(
  { keys, now: readClock }: Platform,
  tx: Db,
  { organizationId, userId }: { organizationId: string; userId: string },
): Promise<void> {
  const now = readClock();
  const act = { organizationId, userId, now };
  const survey = await createSurvey(tx, organizationId, {
    name: getWords().demo.survey,
    form: "full",
    demo: true,
  });
  await editQuestions(tx, act, survey.id, { kind: "reword", key: REWORDED.key, text: { en: REWORDED.text } });
  const ids = Array.from({ length: WAVES }, () => randomUUID());
  const waves = buildDemoWaves({ organization: getWords().demo.organization, ids }, now);
  await insertWaves(
    tx,
    waves.map((one, at) =>
      describeWave(one, {
        organizationId,
        surveyId: survey.id,
        previous: ids[at - 1],
        plan: at === WAVES - 1 ? { ...newPlan(), target: TARGET } : newPlan(),
      }),
    ),
  );
  for (const one of waves) await storeRelease(tx, { organizationId, waveId: one.id }, one.release);
  await importNorms(tx, act, listDemoNorms(now));
  await tx.insert(person).values(
    listDemoPeople().map((one) => ({
      ...one,
      organizationId,
      emailKey: keys.hashAddress(organizationId, one.email),
      createdAt: now,
    })),
  );
}

function describeWave(
  { id, name, opened, closed, questionSet }: DemoWave,
  place: { organizationId: string; surveyId: string; previous: string | undefined; plan: WavePlan },
): typeof wave.$inferInsert {
  return {
    id,
    organizationId: place.organizationId,
    surveyId: place.surveyId,
    name,
    state: "released",
    plan: place.plan,
    previousWaveId: place.previous ?? null,
    opensAt: opened,
    openedAt: opened,
    closesAt: closed,
    closedAt: closed,
    releasedAt: closed,
    viewersSince: closed,
    questionSet,
    invitedSales: PEOPLE.invited.sales,
    invitedMarketing: PEOPLE.invited.marketing,
    demo: true,
    createdAt: new Date(opened.getTime() - 7 * DAY),
  };
}

function listDemoNorms(now: Date): Norm[] {
  const date = `${now.getUTCFullYear() - 1}-12-31`;
  return Object.entries(NORM.scores).map(([key, score]) => ({
    key,
    version: 1,
    n: NORM.people,
    score,
    favourable: null,
    source: getWords().demo.norm,
    date,
    pool: null,
  }));
}
