import { and, eq } from "drizzle-orm";
import { getPasswordHash, matchesPassword } from "#app/features/auth/account/accounts.server";
import { foundOrganization } from "#app/features/auth/installation/found-organization.server";
import { lockSetup } from "#app/features/organization/organization.server";
import { getWords } from "#app/locales/spoken";
import { type Platform, remember } from "#app/platform/platform.server";
import { member, organization, survey, user } from "#db/schema";
import { fillDemo } from "./demo.server";

/** Who signs in to an installation that was started to look at. Its data are made up, so this is no secret. */
export const DEMO_OWNER = { email: "demo@halden.example", password: "look-around-freely" };

/**
 * How to sign in to an installation that was started to look at: only while it is one, its owner has the password they
 * were made with, and nothing real is behind it.
 */
export async function getDemoSignIn(platform: Platform): Promise<typeof DEMO_OWNER | null> {
  if (!platform.env.PARALLAX_DEMO) return null;
  const organizations = await platform.db
    .select({ demo: organization.demo, userId: user.id })
    .from(organization)
    .leftJoin(member, and(eq(member.organizationId, organization.id), eq(member.role, "owner")))
    .leftJoin(user, and(eq(user.id, member.userId), eq(user.email, DEMO_OWNER.email)));
  const owner = organizations.find(({ userId }) => userId !== null)?.userId ?? null;
  if (owner === null || organizations.some(({ demo }) => !demo)) return null;
  const hash = await getPasswordHash(platform.db, owner);
  if (hash === null) return null;
  const isUnchanged = remember(platform, `demo password ${hash}`, () =>
    matchesPassword(hash, DEMO_OWNER.password),
  );
  return (await isUnchanged) ? DEMO_OWNER : null;
}

/** Makes the demo company the one organization of an empty installation. Returns whether it is one. */
export async function foundDemo(platform: Platform): Promise<boolean> {
  const founded = await foundOrganization(platform, {
    organization: {
      name: getWords().demo.organization,
      salesName: "Sales",
      marketingName: "Marketing",
      timeZone: "UTC",
    },
    owner: { name: getWords().demo.owner, ...DEMO_OWNER },
    demo: true,
  });
  return platform.db.transaction(async (tx) => {
    await lockSetup(tx);
    const [demo] = await tx
      .select({ organizationId: organization.id, userId: user.id, surveyId: survey.id })
      .from(organization)
      .innerJoin(member, eq(member.organizationId, organization.id))
      .innerJoin(user, and(eq(user.id, member.userId), eq(user.email, DEMO_OWNER.email)))
      .leftJoin(survey, eq(survey.organizationId, organization.id))
      .where(eq(organization.demo, true));
    if (demo === undefined) return founded.ok;
    if (demo.surveyId === null) await fillDemo(platform, tx, demo);
    return true;
  });
}
