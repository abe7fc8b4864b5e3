import { randomUUID } from "node:crypto";
import type { Form } from "#app/core/questions/bank";
import type { Team } from "#app/core/vocabulary";
import { createSurvey } from "#app/features/surveys/surveys.server";
import { confirmCustody } from "#app/features/waves/draft/change-draft.server";
import { createWave } from "#app/features/waves/wave/waves.server";
import type { Platform } from "#app/platform/platform.server";
import { organization, person } from "#db/schema";
import type { WaveId } from "#db/wave-scope";
import { signInAs } from "#tests/helpers/members";

export type DraftWave = WaveId & { surveyId: string };

/** A draft for `sales` and `marketing` people in which every line of the checklist is ready. */
export async function createReadyDraft(
  platform: Platform,
  size: { sales: number; marketing: number } = { sales: 12, marketing: 10 },
  form: Form = "core",
): Promise<DraftWave> {
  const { db } = platform;
  const [made] = await db
    .insert(organization)
    .values({ name: "Acme", timeZone: "Europe/Berlin" })
    .returning({ id: organization.id });
  const organizationId = made?.id ?? "";
  await addPeople(platform, organizationId, "sales", size.sales);
  await addPeople(platform, organizationId, "marketing", size.marketing);
  for (const team of ["sales", "marketing"] as const)
    await signInAs(platform, { role: "lead", team, organizationId });
  const survey = await createSurvey(db, organizationId, { name: "Alignment", form });
  const by = { actor: "user:ada" as const, now: platform.now() };
  const { id } = await createWave(db, { organizationId, surveyId: survey.id, name: "2026", ...by });
  await confirmCustody(db, { organizationId, waveId: id }, by);
  return { organizationId, waveId: id, surveyId: survey.id };
}

export async function addPeople(platform: Platform, organizationId: string, team: Team, count: number) {
  const rows = Array.from({ length: count }, (_, at) => {
    const email = `${team}${at}@${organizationId.slice(0, 8)}.example`;
    const emailKey = platform.keys.hashAddress(organizationId, email);
    return { id: randomUUID(), organizationId, name: `Person ${at} of ${team}`, email, emailKey, team };
  });
  for (let start = 0; start < rows.length; start += 1000)
    await platform.db.insert(person).values(rows.slice(start, start + 1000));
}
