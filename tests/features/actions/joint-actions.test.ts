import { asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { getAction, listActions } from "#app/features/actions/actions.server";
import { confirmAction, endAction, reopenAction } from "#app/features/actions/decide-action.server";
import { type ActionText, changeAction, proposeAction } from "#app/features/actions/propose-action.server";
import { changeRole } from "#app/features/auth/members/members.server";
import type { Db } from "#db/client.server";
import { event, job, member } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createTestOrganization, signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const PLACE = {
  surveyId: "11111111-1111-4111-8111-111111111111",
  waveId: "22222222-2222-4222-8222-222222222222",
  about: { type: "statement", key: "DH1" },
} as const;

/** Two heads and an owner who heads nothing. */
async function openCompany(db: Db) {
  const platform = testPlatform(db);
  const organizationId = await createTestOrganization(platform);
  const now = platform.now();
  const owner = await signInAs(platform, { role: "owner", organizationId });
  const sales = await signInAs(platform, { role: "lead", team: "sales", organizationId });
  const marketing = await signInAs(platform, { role: "lead", team: "marketing", organizationId });
  const text: ActionText = {
    title: "One definition of a lead",
    difference: "Nobody argues about leads.",
    dueOn: "2026-09-30",
    target: 10,
    owners: { sales: sales.userId, marketing: marketing.userId },
  };
  const as = (who: { userId: string }, team: "sales" | "marketing" | null) => ({
    ...{ organizationId, userId: who.userId, name: "x", team, now },
  });
  const propose = async (by: { userId: string }, said: Partial<ActionText> = {}) => {
    const done = await proposeAction(db, { organizationId, userId: by.userId, now }, PLACE, {
      ...text,
      ...said,
    });
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
    return done.id;
  };
  return { platform, organizationId, now, owner, sales, marketing, text, as, propose };
}

const kindsOf = async (db: Db, organizationId: string) =>
  (await db.select().from(event).where(eq(event.organizationId, organizationId)).orderBy(asc(event.seq))).map(
    ({ kind }) => kind,
  );

databaseTest(
  "An action counts once both of its owners have confirmed it, each for their own side",
  async (db) => {
    const { organizationId, owner, sales, marketing, as, propose } = await openCompany(db);
    const id = await propose(owner);
    expect(await getAction(db, { organizationId, reader: "leads" }, id)).toMatchObject({
      status: "proposed",
      owners: { sales: { confirmedAt: null, heads: true }, marketing: { confirmedAt: null } },
    });
    expect(await confirmAction(db, as(sales, "sales"), id)).toEqual({ ok: true, status: "proposed" });
    expect(await confirmAction(db, as(sales, "sales"), id)).toEqual({ ok: false, reason: "already" });
    expect(await confirmAction(db, as(marketing, "marketing"), id)).toEqual({ ok: true, status: "agreed" });
    expect((await getAction(db, { organizationId, reader: "leads" }, id))?.status).toBe("agreed");
    expect(await kindsOf(db, organizationId)).toEqual([
      "action.proposed",
      "action.confirmed",
      "action.confirmed",
    ]);
  },
);

databaseTest(
  "A lead of one side cannot confirm for the other, nor anybody who is not the owner",
  async (db) => {
    const { platform, organizationId, owner, sales, as, propose } = await openCompany(db);
    const id = await propose(owner);
    const second = await signInAs(platform, { role: "lead", team: "marketing", organizationId });
    const tries = [
      as(sales, "marketing"),
      as(sales, null),
      as(owner, null),
      as(owner, "sales"),
      as(second, "marketing"),
    ];
    for (const by of tries)
      expect(await confirmAction(db, by, id)).toEqual({ ok: false, reason: "not_yours" });
    const { owners } = (await getAction(db, { organizationId, reader: "leads" }, id)) ?? {};
    expect([owners?.sales.confirmedAt, owners?.marketing.confirmedAt]).toEqual([null, null]);
  },
);

databaseTest(
  "Whoever proposes an action that they own has confirmed it, and only the other owner is written to",
  async (db) => {
    const { organizationId, sales, propose } = await openCompany(db);
    const id = await propose(sales);
    const { owners } = (await getAction(db, { organizationId, reader: "leads" }, id)) ?? {};
    expect(owners?.sales.confirmedAt).not.toBeNull();
    expect(owners?.marketing.confirmedAt).toBeNull();
    expect(await db.select().from(job).where(eq(job.organizationId, organizationId))).toHaveLength(1);
  },
);

databaseTest("An action whose owners are of one side is refused, with the side that is wrong", async (db) => {
  const { platform, organizationId, now, owner, sales, marketing, text } = await openCompany(db);
  const viewer = await signInAs(platform, { role: "viewer", organizationId });
  const by = { organizationId, userId: owner.userId, now };
  const propose = (owners: ActionText["owners"]) => proposeAction(db, by, PLACE, { ...text, owners });
  const cases = [
    [{ sales: sales.userId, marketing: sales.userId }, { marketing: "one_side" }],
    [{ sales: marketing.userId, marketing: marketing.userId }, { sales: "one_side" }],
    [
      { sales: marketing.userId, marketing: sales.userId },
      { sales: "one_side", marketing: "one_side" },
    ],
    [{ sales: sales.userId, marketing: "" }, { marketing: "no_head" }],
    [{ sales: viewer.userId, marketing: marketing.userId }, { sales: "no_head" }],
    [
      { sales: owner.userId, marketing: "nobody" },
      { sales: "no_head", marketing: "no_head" },
    ],
  ] as const;
  for (const [owners, problems] of cases) expect(await propose(owners)).toEqual({ ok: false, problems });
  expect(await listActions(db, { organizationId, reader: "leads" })).toEqual([]);
});

databaseTest("Owners of another organization are nobody here", async (db) => {
  const { platform, organizationId, now, owner, sales, text } = await openCompany(db);
  const elsewhere = await signInAs(platform, { role: "lead", team: "marketing" });
  const owners = { sales: sales.userId, marketing: elsewhere.userId };
  const by = { organizationId, userId: owner.userId, now };
  expect(await proposeAction(db, by, PLACE, { ...text, owners })).toEqual({
    ok: false,
    problems: { marketing: "no_head" },
  });
});

databaseTest("A changed action is confirmed anew by both, but for the side of who changed it", async (db) => {
  const { organizationId, now, owner, sales, marketing, text, as, propose } = await openCompany(db);
  const id = await propose(owner);
  await confirmAction(db, as(sales, "sales"), id);
  await confirmAction(db, as(marketing, "marketing"), id);
  const by = { organizationId, userId: marketing.userId, now };
  expect(await changeAction(db, by, id, { ...text, dueOn: "2026-12-31" })).toEqual({ ok: true });
  const changed = await getAction(db, { organizationId, reader: "leads" }, id);
  expect(changed).toMatchObject({ status: "proposed", dueOn: "2026-12-31", sequence: 2 });
  expect(changed?.owners.sales.confirmedAt).toBeNull();
  expect(changed?.owners.marketing.confirmedAt).not.toBeNull();
});

databaseTest("Only what both confirmed is done; what ended is taken up again as it stood", async (db) => {
  const { organizationId, now, owner, sales, marketing, text, as, propose } = await openCompany(db);
  const id = await propose(owner);
  expect(await endAction(db, as(owner, null), id, "done")).toEqual({ ok: false, reason: "not_agreed" });
  await confirmAction(db, as(sales, "sales"), id);
  await confirmAction(db, as(marketing, "marketing"), id);
  expect(await endAction(db, as(sales, "sales"), id, "done")).toEqual({ ok: true, status: "done" });
  expect((await getAction(db, { organizationId, reader: "leads" }, id))?.statusByName).toBe("A lead");
  expect(await endAction(db, as(sales, "sales"), id, "dropped")).toEqual({ ok: false, reason: "ended" });
  expect(await confirmAction(db, as(sales, "sales"), id)).toEqual({ ok: false, reason: "ended" });
  const by = { organizationId, userId: owner.userId, now };
  expect(await changeAction(db, by, id, text)).toEqual({ ok: false, reason: "ended" });
  expect(await reopenAction(db, as(owner, null), id)).toEqual({ ok: true, status: "agreed" });
});

databaseTest("An owner who no longer heads the team cannot confirm, and the action says so", async (db) => {
  const { organizationId, now, owner, sales, as, propose } = await openCompany(db);
  const id = await propose(owner);
  const change = { organizationId, actor: owner.userId, userId: sales.userId, now };
  await changeRole(db, { ...change, role: "viewer", team: null });
  expect(await confirmAction(db, as(sales, null), id)).toEqual({ ok: false, reason: "not_yours" });
  expect((await getAction(db, { organizationId, reader: "leads" }, id))?.owners.sales).toMatchObject({
    heads: false,
    name: "A lead",
  });
  await db.delete(member).where(eq(member.userId, sales.userId));
  expect((await getAction(db, { organizationId, reader: "leads" }, id))?.owners.sales).toMatchObject({
    heads: false,
    name: "A lead",
  });
});
