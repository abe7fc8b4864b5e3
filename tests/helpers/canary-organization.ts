import { eq, getTableColumns, inArray, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { proposeAction } from "#app/features/actions/propose-action.server";
import { writeAgreement } from "#app/features/agreements/sign-agreement.server";
import { importNorms } from "#app/features/benchmarks/norms.server";
import { keepTriedSettings } from "#app/features/mail/mail-settings.server";
import { addPerson } from "#app/features/people/person-edits.server";
import { draftImport } from "#app/features/people/roster-import.server";
import { createSurvey } from "#app/features/surveys/surveys.server";
import { makeToken } from "#app/features/tokens/tokens.server";
import { createWave } from "#app/features/waves/wave/waves.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import * as schema from "#db/schema";
import { createTestOrganization, signInAs, type TestMember } from "#tests/helpers/members";
import { giveFactor } from "#tests/helpers/sign-in/factors";

/** The word that everything of the organization carries: where it turns up, something leaked. */
export const CANARY = "canary";

export type CanaryOrganization = {
  organizationId: string;
  name: string;
  owner: TestMember;
  /** One of the recovery codes of the owner's second factor. */
  recoveryCode: string;
  /** The users who head its teams. */
  heads: { salesHead: string; marketingHead: string };
  /** Ids of what the organization has, by the name of the parameter in a URL. */
  params: Record<string, string>;
};

/** An organization with one of everything that a URL can name. */
export async function createCanaryOrganization(platform: Platform): Promise<CanaryOrganization> {
  const { db } = platform;
  const now = platform.now();
  const name = `The ${CANARY} company`;
  const organizationId = await createTestOrganization(platform, name);
  const owner = await signInAs(platform, { role: "owner", organizationId, ownsInstallation: true });
  const { recovery } = await giveFactor(platform, owner.userId, owner.token);
  const author = { organizationId, userId: owner.userId };
  const person = {
    name: `A ${CANARY}`,
    email: `${CANARY}@example.org`,
    team: "sales" as const,
    locale: null,
  };
  const added = await addPerson(platform, { ...author, now }, person);
  const drafted = await draftImport(platform, author, {
    bytes: new TextEncoder().encode(`name,email,team\nThe ${CANARY},${CANARY}2@example.org,Sales\n`),
    teamNames: { sales: "Sales", marketing: "Marketing" },
    now,
  });
  const survey = await createSurvey(db, organizationId, { name: `The ${CANARY} survey`, form: "core" });
  await importNorms(db, { ...author, now }, [
    {
      key: "PU1",
      version: 1,
      n: 400,
      score: 61,
      favourable: null,
      source: `The ${CANARY} study`,
      date: "2024",
      pool: null,
    },
  ]);
  const host = `${CANARY}.example`;
  const account = { user: CANARY, password: CANARY, sender: `${CANARY}@example.org` };
  const server = { host, port: 587, security: "tls" as const, ...account };
  await keepTriedSettings(platform, organizationId, server, { userId: owner.userId, now });
  const logo = new TextEncoder().encode(CANARY);
  await db.insert(schema.letterhead).values({ organizationId, words: {}, logo, logoWidth: 1, logoHeight: 1 });
  const wave = await createWave(db, {
    organizationId,
    surveyId: survey.id,
    name: `The ${CANARY} wave`,
    actor: `user:${owner.userId}`,
    now,
  });
  await makeToken(db, {
    ...{ organizationId, actor: `user:${owner.userId}`, now },
    ...{ name: `The ${CANARY} program`, scope: "results:read", endsOn: null },
  });
  const [sales, marketing] = [
    await signInAs(platform, { role: "lead", team: "sales", organizationId }),
    await signInAs(platform, { role: "lead", team: "marketing", organizationId }),
  ];
  const proposed = await proposeAction(
    db,
    { ...author, now },
    { surveyId: survey.id, waveId: wave.id, about: { type: "statement", key: "PU1" } },
    {
      ...{
        title: `The ${CANARY} action`,
        difference: `The ${CANARY} sings`,
        dueOn: "2026-09-30",
        target: 10,
      },
      owners: { sales: sales.userId, marketing: marketing.userId },
    },
  );
  const written = await writeAgreement(
    db,
    { ...author, name: `A ${CANARY}`, team: null, now },
    "qualified_lead",
    { title: `The ${CANARY} agreement`, body: `A ${CANARY} is a lead.`, reviewOn: "2026-09-30" },
  );
  if (!added.ok || !drafted.ok || !proposed.ok)
    throw new Error("The organization of the test could not be made.");
  return {
    organizationId,
    name,
    owner,
    recoveryCode: recovery[0] ?? "",
    heads: { salesHead: sales.userId, marketingHead: marketing.userId },
    params: {
      action: proposed.id,
      agreement: written.id,
      chart: "dimensions.svg",
      format: "csv",
      person: added.id,
      draft: drafted.id,
      survey: survey.id,
      wave: wave.id,
      key: "PU1",
      tab: "dimensions",
      dimension: "PU",
    },
  };
}

/** Every row of an organization in every table, and the second factors of who belongs to it alone, as one text: equal texts, nothing changed. */
export async function readAllRows(db: Db, organizationId: string): Promise<string> {
  const tables = Object.values(schema as Record<string, unknown>).filter((table) => is(table, PgTable));
  const rows: Record<string, unknown>[] = [];
  for (const table of tables) {
    const column = getTableColumns(table).organizationId;
    if (column === undefined) continue;
    rows.push(...(await db.select().from(table).where(eq(column, organizationId))));
  }
  rows.push(
    ...(await db.select().from(schema.organization).where(eq(schema.organization.id, organizationId))),
  );
  const places = await db.select().from(schema.member);
  const own = places.flatMap(({ userId }) => {
    const others = places.filter((one) => one.userId === userId && one.organizationId !== organizationId);
    return others.length === 0 ? [userId] : [];
  });
  for (const table of [schema.secondFactor, schema.recoveryCode])
    rows.push(...(await db.select().from(table).where(inArray(table.userId, own))));
  return rows
    .map((row) => JSON.stringify(row))
    .sort()
    .join("\n");
}
