import { and, eq } from "drizzle-orm";
import { foundOrganization } from "#app/features/auth/found-organization.server";
import { en } from "#app/locales/en";
import type { Platform } from "#app/platform/platform.server";
import { member, organization, survey, user } from "#db/schema";
import { fillDemo } from "./demo.server";

/** Who signs in to an installation that was started to look at. Its data are made up, so this is no secret. */
export const DEMO_OWNER = { email: "demo@halden.example", password: "look-around-freely" };

/** Makes the demo company the one organization of an empty installation. Returns whether it is one. */
export async function foundDemo(platform: Platform): Promise<boolean> {
  const founded = await foundOrganization(platform, {
    organization: {
      name: en.demo.organization,
      salesName: "Sales",
      marketingName: "Marketing",
      timeZone: "UTC",
    },
    owner: { name: en.demo.owner, ...DEMO_OWNER },
    demo: true,
  });
  return platform.db.transaction(async (tx) => {
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
