import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { verifyChain } from "#app/features/audit/verify-chain.server";
import { foundOrganization } from "#app/features/auth/installation/found-organization.server";
import { account, member, organization } from "#db/schema";
import { committedDatabaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";

committedDatabaseTest(
  "foundOrganization founds one organization however often it is pressed",
  async ({ db }) => {
    const platform = testPlatform(db);
    const found = (index: number) =>
      foundOrganization(platform, {
        organization: { name: `Acme ${index}`, salesName: "Vertrieb", marketingName: "M", timeZone: "UTC" },
        owner: { name: "Chris", email: `cmo${index}@acme.example`, password: "a quiet river at dawn" },
      });
    const outcomes = await Promise.all([found(1), found(2), found(3)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "exists")).toHaveLength(2);
    const [created] = await db.select().from(organization);
    if (created === undefined) throw new Error("Nothing was founded.");
    expect(created).toMatchObject({ salesName: "Vertrieb", demo: false });
    const owners = await db.select().from(member).where(eq(member.organizationId, created.id));
    expect(owners.map(({ role }) => role)).toEqual(["owner"]);
    const [stored] = await db.select().from(account);
    expect(stored?.password).not.toContain("river");
    expect(await verifyChain(db, created.id)).toMatchObject({ intact: true, length: 1 });
  },
);
