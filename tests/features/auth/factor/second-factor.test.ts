import { desc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { renewRecoveryCodes, switchFactorOff } from "#app/features/auth/factor/change-factor.server";
import { viewFactor } from "#app/features/auth/factor/factor-page.server";
import { getFactor, hasFactor } from "#app/features/auth/factor/factors.server";
import { proveFactor } from "#app/features/auth/factor/prove-factor.server";
import { countRecoveryCodes, forgetShownCodes } from "#app/features/auth/factor/recovery-codes.server";
import { abandonFactor, beginFactor, confirmFactor } from "#app/features/auth/factor/set-up-factor.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import { event, memberMail, recoveryCode, secondFactor, session } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { signInAs, type TestMember } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";
import { codeOf, giveFactor, openClock } from "#tests/helpers/sign-in/factors";

const nothing = async () => {};

async function prepare(db: Db) {
  const clock = openClock();
  const platform = testPlatform(db, { now: clock.now });
  const lead = await signInAs(platform, { role: "lead", team: "sales" });
  const held = await giveFactor(platform, lead.userId, lead.token);
  return { clock, platform, lead, ...held };
}

const prove = (platform: Platform, { userId }: TestMember, code: string) =>
  proveFactor(platform, userId, code, nothing);

async function listEvents(db: Db, { organizationId }: TestMember) {
  const rows = await db
    .select({ kind: event.kind, detail: event.detail })
    .from(event)
    .where(eq(event.organizationId, organizationId))
    .orderBy(desc(event.seq));
  return rows.map(({ kind, detail }) => `${kind} ${JSON.stringify(detail)}`);
}

databaseTest("A second factor that is being set up asks for nothing, and can be given up", async (db) => {
  const platform = testPlatform(db);
  const owner = await signInAs(platform, { role: "owner" });
  await beginFactor(platform, owner.userId);
  expect(await hasFactor(db, owner.userId)).toBe(false);
  const first = await viewFactor(platform, owner);
  expect(await viewFactor(platform, owner)).toEqual(first);
  await beginFactor(platform, owner.userId);
  expect(await viewFactor(platform, owner)).not.toEqual(first);
  const wrong = await confirmFactor(platform, { userId: owner.userId, code: "000000", keepSession: null });
  expect(wrong).toEqual({ ok: false, reason: "wrong" });
  await abandonFactor(db, owner.userId);
  expect(await getFactor(db, owner.userId)).toBeNull();
});

databaseTest("The first code switches it on, ends other sessions, is logged and mailed", async (db) => {
  const platform = testPlatform(db);
  const owner = await signInAs(platform, { role: "owner" });
  const elsewhere = { id: "other", token: "other", userId: owner.userId };
  await db.insert(session).values({ ...elsewhere, expiresAt: new Date("2026-03-03T00:00:00Z") });
  await giveFactor(platform, owner.userId, owner.token);
  expect(await hasFactor(db, owner.userId)).toBe(true);
  expect((await db.select().from(session)).map(({ token }) => token)).toEqual([owner.token]);
  expect(await listEvents(db, owner)).toEqual(["member.factor-set-up {}"]);
  const mails = await db.select().from(memberMail).where(eq(memberMail.userId, owner.userId));
  expect(mails.map(({ kind, occasion }) => [kind, occasion])).toEqual([["second-factor", "set-up"]]);
});

databaseTest("Begun anew, one that is switched on stays as it is", async (db) => {
  const { platform, lead } = await prepare(db);
  const before = await getFactor(db, lead.userId);
  await beginFactor(platform, lead.userId);
  await abandonFactor(db, lead.userId);
  expect(await getFactor(db, lead.userId)).toEqual(before);
});

databaseTest("Neither the secret nor a recovery code stands in the database as it is", async (db) => {
  const { secret, recovery } = await prepare(db);
  const rows = JSON.stringify(
    [await db.select().from(secondFactor), await db.select().from(recoveryCode)],
    (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value),
  );
  for (const known of [secret, ...recovery]) expect(rows).not.toContain(known);
});

databaseTest("A code is taken once, and after it none of the same or an earlier 30 seconds", async (db) => {
  const { clock, platform, lead, secret } = await prepare(db);
  const ofSetUp = codeOf(secret, clock.now());
  expect(await prove(platform, lead, ofSetUp)).toEqual({ ok: false, reason: "used" });
  clock.pass(30);
  const [now, after] = [
    codeOf(secret, clock.now()),
    codeOf(secret, new Date(clock.now().getTime() + 30_000)),
  ];
  expect(await prove(platform, lead, after)).toEqual({ ok: true });
  expect(await prove(platform, lead, now)).toEqual({ ok: false, reason: "used" });
  expect(await prove(platform, lead, after)).toEqual({ ok: false, reason: "used" });
});

databaseTest("A phone's clock may be 30 seconds off, and not two minutes", async (db) => {
  const { clock, platform, lead, secret } = await prepare(db);
  clock.pass(3600);
  const at = (seconds: number) => codeOf(secret, new Date(clock.now().getTime() + seconds * 1000));
  expect(await prove(platform, lead, at(-120))).toEqual({ ok: false, reason: "wrong" });
  expect(await prove(platform, lead, at(120))).toEqual({ ok: false, reason: "wrong" });
  expect(await prove(platform, lead, at(-30))).toEqual({ ok: true });
  expect(await prove(platform, lead, at(30))).toEqual({ ok: true });
});

databaseTest(
  "Codes are taken with spaces and in wide digits, as keyboards and apps write them",
  async (db) => {
    const { clock, platform, lead, secret } = await prepare(db);
    clock.pass(60);
    const spaced = codeOf(secret, clock.now()).replace(/^(...)/, " $1 ");
    expect(await prove(platform, lead, spaced)).toEqual({ ok: true });
    clock.pass(60);
    const wide = codeOf(secret, clock.now()).replaceAll(/\d/g, (digit) =>
      String.fromCodePoint(0xff10 + Number(digit)),
    );
    expect(await prove(platform, lead, wide)).toEqual({ ok: true });
  },
);

committedDatabaseTest(
  "Of twenty requests with one code at once, one is let through",
  async ({ db, engine }) => {
    const clock = openClock();
    const platform = testPlatform(db, { engine, now: clock.now });
    const lead = await signInAs(platform, { role: "lead", team: "sales" });
    const { secret, recovery } = await giveFactor(platform, lead.userId);
    clock.pass(60);
    for (const code of [codeOf(secret, clock.now()), recovery[0] ?? ""]) {
      let acts = 0;
      const tries = Array.from({ length: 20 }, () =>
        proveFactor(platform, lead.userId, code, async () => void acts++),
      );
      const outcomes = await Promise.all(tries);
      expect(
        outcomes.filter(({ ok }) => ok),
        code,
      ).toHaveLength(1);
      expect(acts, code).toBe(1);
      clock.pass(16 * 60);
    }
  },
);

databaseTest("A recovery code works once, however it is typed, and what is left is counted", async (db) => {
  const { platform, lead, recovery } = await prepare(db);
  expect(recovery).toHaveLength(10);
  expect(new Set(recovery).size).toBe(10);
  for (const code of recovery) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  const typed = ` ${recovery[0]?.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
  expect(await prove(platform, lead, typed)).toEqual({ ok: true });
  expect(await prove(platform, lead, recovery[0] ?? "")).toEqual({ ok: false, reason: "wrong" });
  expect(await countRecoveryCodes(db, lead.userId)).toBe(9);
  expect((await listEvents(db, lead))[0]).toBe('member.factor-code-used {"left":9}');
  const mails = await db.select({ occasion: memberMail.occasion }).from(memberMail);
  expect(mails.map(({ occasion }) => occasion)).toContain("code-used:9");
});

databaseTest("A recovery code opens the account that it was drawn for and no other", async (db) => {
  const { platform, lead, recovery } = await prepare(db);
  const other = await signInAs(platform, { role: "owner", organizationId: lead.organizationId });
  await giveFactor(platform, other.userId);
  expect(await prove(platform, other, recovery[0] ?? "")).toEqual({ ok: false, reason: "wrong" });
  expect(await countRecoveryCodes(db, lead.userId)).toBe(10);
});

databaseTest("New recovery codes make the old ones dead", async (db) => {
  const { clock, platform, lead, secret, recovery } = await prepare(db);
  clock.pass(60);
  const code = codeOf(secret, clock.now());
  expect(await renewRecoveryCodes(platform, { userId: lead.userId, code })).toEqual({ ok: true });
  const view = await viewFactor(platform, lead);
  if (view.step !== "codes") throw new Error(view.step);
  expect(view.codes.filter((one) => recovery.includes(one))).toEqual([]);
  expect(await prove(platform, lead, recovery[1] ?? "")).toEqual({ ok: false, reason: "wrong" });
  expect(await prove(platform, lead, view.codes[1] ?? "")).toEqual({ ok: true });
});

databaseTest("Recovery codes are shown for ten minutes and not one longer", async (db) => {
  const { clock, platform, lead, recovery } = await prepare(db);
  clock.pass(599);
  await forgetShownCodes(platform);
  expect(await viewFactor(platform, lead)).toMatchObject({ step: "codes", codes: recovery });
  clock.pass(1);
  expect(await viewFactor(platform, lead)).toMatchObject({ step: "on", left: 10 });
  await forgetShownCodes(platform);
  expect((await getFactor(db, lead.userId))?.shownCodes).toBeNull();
});

databaseTest(
  "Six wrong codes within a quarter of an hour are one too many, from wherever they come",
  async (db) => {
    const { clock, platform, lead, secret, recovery } = await prepare(db);
    clock.pass(60);
    for (let tries = 0; tries < 5; tries++)
      expect(await prove(platform, lead, "000000")).toEqual({ ok: false, reason: "wrong" });
    const right = codeOf(secret, clock.now());
    expect(await prove(platform, lead, right)).toEqual({ ok: false, reason: "too_many", minutes: 15 });
    expect(await prove(platform, lead, recovery[0] ?? "")).toMatchObject({ reason: "too_many" });
    const other = await signInAs(platform, { role: "owner", organizationId: lead.organizationId });
    const theirs = await giveFactor(platform, other.userId);
    clock.pass(30);
    expect(await prove(platform, other, codeOf(theirs.secret, clock.now()))).toEqual({ ok: true });
    clock.pass(15 * 60);
    expect(await prove(platform, lead, codeOf(secret, clock.now()))).toEqual({ ok: true });
  },
);

databaseTest("Switching off takes a code, ends other sessions, and leaves nothing behind", async (db) => {
  const { clock, platform, lead, secret, recovery } = await prepare(db);
  const off = (code: string) =>
    switchFactorOff(platform, {
      userId: lead.userId,
      code,
      keepSession: lead.token,
    });
  expect(await off("000000")).toEqual({ ok: false, reason: "wrong" });
  const elsewhere = { id: "other", token: "other", userId: lead.userId };
  await db.insert(session).values({ ...elsewhere, expiresAt: new Date("2026-03-03T00:00:00Z") });
  clock.pass(60);
  expect(await off(codeOf(secret, clock.now()))).toEqual({ ok: true });
  expect(await hasFactor(db, lead.userId)).toBe(false);
  expect(await db.$count(recoveryCode)).toBe(0);
  expect((await db.select().from(session)).map(({ token }) => token)).toEqual([lead.token]);
  expect((await listEvents(db, lead))[0]).toBe("member.factor-switched-off {}");
  expect(await prove(platform, lead, recovery[0] ?? "")).toEqual({ ok: false, reason: "wrong" });
});
