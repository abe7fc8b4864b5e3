import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { putDueReviews } from "#app/features/agreements/agreement-mails.server";
import { getAgreement, listAgreementsInForce } from "#app/features/agreements/agreements.server";
import {
  rewriteAgreement,
  signAgreement,
  withdrawAgreement,
  writeAgreement,
} from "#app/features/agreements/sign-agreement.server";
import { runDueJobs } from "#app/jobs/worker.server";
import type { Db } from "#db/client.server";
import { memberMail } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createTestOrganization, signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const TEXT = { title: "A qualified lead", body: "Somebody who asked for a price.", reviewOn: "2026-06-30" };

async function openCompany(db: Db) {
  const platform = testPlatform(db);
  const organizationId = await createTestOrganization(platform);
  const by = (one: { userId: string }, team: "sales" | "marketing" | null) => ({
    ...{ organizationId, userId: one.userId, name: one.userId, team, now: platform.now() },
  });
  const owner = by(await signInAs(platform, { role: "owner", organizationId }), null);
  const sales = by(await signInAs(platform, { role: "lead", team: "sales", organizationId }), "sales");
  const head = await signInAs(platform, { role: "lead", team: "marketing", organizationId });
  const marketing = by(head, "marketing");
  const { id } = await writeAgreement(db, owner, "qualified_lead", TEXT);
  return { platform, organizationId, owner, sales, marketing, id };
}

databaseTest("An agreement is in force once both heads have signed the same text", async (db) => {
  const { organizationId, owner, sales, marketing, id } = await openCompany(db);
  expect(await signAgreement(db, owner, { id, version: 1 })).toEqual({ ok: false, reason: "not_a_head" });
  expect(await signAgreement(db, sales, { id, version: 1 })).toEqual({ ok: true, inForce: false });
  expect(await signAgreement(db, sales, { id, version: 1 })).toEqual({ ok: false, reason: "already" });
  expect(await listAgreementsInForce(db, organizationId)).toEqual([]);
  expect(await signAgreement(db, marketing, { id, version: 1 })).toEqual({ ok: true, inForce: true });
  expect(await listAgreementsInForce(db, organizationId)).toMatchObject([
    { id, title: TEXT.title, statements: ["DH1", "DH3"], signatures: { sales: { name: sales.userId } } },
  ]);
});

databaseTest("Nobody signs for both sides, whatever team they head meanwhile", async (db) => {
  const { organizationId, sales, id } = await openCompany(db);
  await signAgreement(db, sales, { id, version: 1 });
  expect(await signAgreement(db, { ...sales, team: "marketing" }, { id, version: 1 })).toEqual({
    ok: false,
    reason: "both_sides",
  });
  expect(await listAgreementsInForce(db, organizationId)).toEqual([]);
});

databaseTest(
  "A new text is unsigned, and the one that both signed stays in force until both sign the new one",
  async (db) => {
    const { organizationId, sales, marketing, id } = await openCompany(db);
    for (const head of [sales, marketing]) await signAgreement(db, head, { id, version: 1 });
    await rewriteAgreement(db, sales, id, { ...TEXT, title: "A better lead" });
    const both = await getAgreement(db, organizationId, id);
    expect([both?.inForce?.version, both?.pending?.version, both?.pending?.signatures]).toEqual([1, 2, {}]);
    expect(await signAgreement(db, sales, { id, version: 1 })).toEqual({
      ok: false,
      reason: "other_version",
    });
    await signAgreement(db, sales, { id, version: 2 });
    expect((await listAgreementsInForce(db, organizationId))[0]?.title).toBe(TEXT.title);
    await signAgreement(db, marketing, { id, version: 2 });
    expect((await listAgreementsInForce(db, organizationId))[0]?.title).toBe("A better lead");
  },
);

databaseTest("What both signed is not withdrawn by one; what was never in force is", async (db) => {
  const { organizationId, owner, sales, marketing, id } = await openCompany(db);
  const { id: other } = await writeAgreement(db, owner, "service_levels", TEXT);
  for (const head of [sales, marketing]) await signAgreement(db, head, { id, version: 1 });
  expect(await withdrawAgreement(db, sales, id)).toEqual({ ok: false, reason: "in_force" });
  expect(await withdrawAgreement(db, sales, other)).toEqual({ ok: true });
  expect(await signAgreement(db, sales, { id: other, version: 1 })).toEqual({ ok: false, reason: "ended" });
  expect((await listAgreementsInForce(db, organizationId)).map((one) => one.id)).toEqual([id]);
});

databaseTest(
  "The heads are written to when a text waits for them and when its review is due, each once",
  async (db) => {
    const { platform, organizationId, sales, marketing, id } = await openCompany(db);
    await runDueJobs(platform);
    expect(platform.mail.readOutbox().map(({ subject }) => subject)).toEqual(
      Array(2).fill(`Please read and sign: ${TEXT.title}`),
    );
    for (const head of [sales, marketing]) await signAgreement(db, head, { id, version: 1 });
    await putDueReviews(platform);
    expect(
      await db.select().from(memberMail).where(eq(memberMail.organizationId, organizationId)),
    ).toHaveLength(2);
    const later = { ...platform, now: () => new Date("2026-06-30T09:00:00Z") };
    for (const _again of [1, 2]) await putDueReviews(later);
    for (const _again of [1, 2]) await runDueJobs(later);
    const reviews = platform.mail.readOutbox().filter(({ subject }) => subject.startsWith("Review is due"));
    expect(reviews).toHaveLength(2);
    expect(reviews[0]?.text).toContain(`/app/agreements/${id}`);
  },
);
