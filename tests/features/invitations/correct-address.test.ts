import { and, eq, ne } from "drizzle-orm";
import { expect } from "vitest";
import { correctAddress } from "#app/features/invitations/correct-address.server";
import {
  enqueueInvitationMails,
  enqueueReminderMails,
  markTransmitting,
  requeueDoubtfulMails,
  requeueMail,
  sendBackMails,
  settleMail,
  takeMail,
} from "#app/features/invitations/mail-queue.server";
import { getSendingProgress, listBouncedMails } from "#app/features/invitations/sending-progress.server";
import { hashToken, openTokenMaker } from "#app/features/invitations/tokens.server";
import type { Platform } from "#app/platform/platform.server";
import { event, invitation, mail, person, retiredToken, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createInvitedWave } from "#tests/helpers/invited-wave";
import { testPlatform } from "#tests/helpers/platform";

/** A wave in which the first mail was refused and the others were accepted. */
async function waveWithBounce(platform: Platform) {
  const { db } = platform;
  const id = await createInvitedWave(platform, { sales: 3, marketing: 1 });
  await enqueueInvitationMails(db, id, { runAt: platform.now(), perHour: 15_000 });
  const invitationIds: string[] = [];
  for (let taken = await takeMail(db, platform.now()); taken; taken = await takeMail(db, platform.now())) {
    await settleMail(db, taken, invitationIds.length === 0 ? "bounced" : "accepted", "550 5.1.1");
    invitationIds.push(taken.invitationId);
  }
  const [bouncedId = "", acceptedId = ""] = invitationIds;
  const by = { actor: "user:ada" as const, now: platform.now() };
  return { id, bouncedId, acceptedId, wish: { ...id, ...by, invitationId: bouncedId } };
}

databaseTest(
  "a refused address is corrected: a new link goes out and the old one is remembered as replaced",
  async (db) => {
    const platform = testPlatform(db);
    const { id, bouncedId, wish } = await waveWithBounce(platform);
    const [before] = await listBouncedMails(db, id);
    expect(before).toMatchObject({ invitationId: bouncedId, reason: "550 5.1.1" });
    const [old] = await db.select().from(invitation).where(eq(invitation.id, bouncedId));
    expect(await correctAddress(platform, { ...wish, email: " New.Address@Acme.example " })).toEqual({
      ok: true,
      name: before?.name,
    });
    const [renewed] = await db.select().from(invitation).where(eq(invitation.id, bouncedId));
    expect(renewed).toMatchObject({ generation: 1 });
    expect(renewed?.tokenHash).toEqual(hashToken(openTokenMaker(platform.keys, id.waveId)(bouncedId, 1)));
    expect((await db.select().from(retiredToken)).map(({ tokenHash }) => tokenHash)).toEqual([
      old?.tokenHash,
    ]);
    const [moved] = await db
      .select()
      .from(person)
      .where(eq(person.id, old?.personId ?? ""));
    expect(moved?.email).toBe("new.address@acme.example");
    expect(moved?.emailKey).toEqual(platform.keys.hashAddress(id.organizationId, "new.address@acme.example"));
    expect(await getSendingProgress(db, id)).toEqual({ queued: 1, accepted: 3, bounced: 0, inDoubt: 0 });
    expect((await takeMail(db, platform.now()))?.invitationId).toBe(bouncedId);
    const [logged] = await db.select().from(event);
    expect(logged?.kind).toBe("invitation.address-corrected");
    expect(JSON.stringify(logged?.detail)).not.toContain("@");
  },
);

databaseTest(
  "an address is corrected only where it was refused, in an open wave, and never onto somebody else's",
  async (db) => {
    const platform = testPlatform(db);
    const { id, acceptedId, wish } = await waveWithBounce(platform);
    const email = "new@acme.example";
    const [other] = await db
      .select({ email: person.email })
      .from(person)
      .innerJoin(invitation, eq(invitation.personId, person.id))
      .where(eq(invitation.id, acceptedId));
    const refused = (reason: string) => ({ ok: false, reason });
    expect(await correctAddress(platform, { ...wish, invitationId: acceptedId, email })).toEqual(
      refused("not_bounced"),
    );
    expect(await correctAddress(platform, { ...wish, organizationId: acceptedId, email })).toEqual(
      refused("not_bounced"),
    );
    for (const wrong of ["", "a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example"])
      expect(await correctAddress(platform, { ...wish, email: wrong })).toEqual(refused("invalid"));
    expect(await correctAddress(platform, { ...wish, email: other?.email ?? "" })).toEqual(refused("taken"));
    await db
      .update(wave)
      .set({ state: "closed" })
      .where(and(eq(wave.organizationId, id.organizationId), eq(wave.id, id.waveId)));
    expect(await correctAddress(platform, { ...wish, email })).toEqual(refused("ended"));
    expect(await db.select().from(retiredToken)).toEqual([]);
    expect((await db.select().from(mail)).filter(({ status }) => status === "queued")).toEqual([]);
  },
);

databaseTest("whether an address is corrected does not depend on a ballot that was taken", async (db) => {
  const platform = testPlatform(db);
  const { id, bouncedId, acceptedId, wish } = await waveWithBounce(platform);
  const answers = async (claimHash: Uint8Array | null) => {
    await db.update(invitation).set({ claimHash });
    const page = [await getSendingProgress(db, id), await listBouncedMails(db, id)];
    const tried = [];
    for (const [at, invitationId] of [acceptedId, bouncedId].entries()) {
      const email = `${claimHash === null ? "free" : "taken"}${at}@acme.example`;
      const { ok } = await correctAddress(platform, { ...wish, invitationId, email });
      tried.push(ok);
    }
    await db.update(mail).set({ status: "bounced" }).where(eq(mail.invitationId, bouncedId));
    return {
      tried,
      page: page.map((part) => JSON.stringify(part).replaceAll(/(free|taken|sales|marketing)\d/g, "")),
    };
  };
  const untaken = await answers(null);
  expect(untaken.tried).toEqual([false, true]);
  expect((await answers(new Uint8Array(32))).tried).toEqual(untaken.tried);
});

databaseTest("an address whose link may have arrived is never corrected", async (db) => {
  const platform = testPlatform(db);
  const { id, bouncedId, wish } = await waveWithBounce(platform);
  const refused = { ok: false, reason: "not_bounced" };
  const listed = async () => (await listBouncedMails(db, id)).map(({ correctable }) => correctable);
  expect(await listed()).toEqual([true]);
  // sent again after it was in doubt, and refused then
  await db.update(mail).set({ status: "in_doubt", doubted: true }).where(eq(mail.invitationId, bouncedId));
  expect(await correctAddress(platform, { ...wish, email: "new@acme.example" })).toEqual(refused);
  await requeueDoubtfulMails(db, id, platform.now());
  const again = await takeMail(db, platform.now());
  if (again === null) throw new Error("No mail is due.");
  await settleMail(db, again, "bounced", "550 5.1.1");
  expect(await correctAddress(platform, { ...wish, email: "new@acme.example" })).toEqual(refused);
  expect(await listed()).toEqual([false]);
});

databaseTest(
  "a reminder that was handed over carries the link, so the address is corrected no more",
  async (db) => {
    const platform = testPlatform(db);
    const id = await createInvitedWave(platform, { sales: 1, marketing: 0 });
    const shape = { runAt: platform.now(), perHour: 15_000 };
    await enqueueInvitationMails(db, id, shape);
    const first = await takeMail(db, platform.now());
    if (first === null) throw new Error("No mail is due.");
    await requeueMail(db, first, { deferred: true, reason: "451" }, platform.now());
    await enqueueReminderMails(db, id, { round: 1, to: "everyone" }, shape);
    const reminder = await takeMail(db, platform.now());
    expect(reminder?.kind).toBe("reminder");
    if (reminder === null) return;
    expect(await markTransmitting(db, reminder, platform.now())).toBe(true);
    await db.update(mail).set({ status: "bounced" }).where(eq(mail.round, 0));
    const by = { actor: "user:ada" as const, now: platform.now() };
    const wish = { ...id, ...by, invitationId: first.invitationId, email: "new@acme.example" };
    expect(await correctAddress(platform, wish)).toEqual({ ok: false, reason: "not_bounced" });
  },
);

databaseTest(
  "an address is corrected while its mail waits because the server refused everybody",
  async (db) => {
    const platform = testPlatform(db);
    const id = await createInvitedWave(platform, { sales: 2, marketing: 0 });
    await enqueueInvitationMails(db, id, { runAt: platform.now(), perHour: 15_000 });
    const taken = await takeMail(db, platform.now());
    if (taken === null) throw new Error("No mail is due.");
    const by = { actor: "user:ada" as const, now: platform.now() };
    const wish = { ...id, ...by, email: "new@acme.example" };
    await sendBackMails(db, [taken], { reason: "550 5.7.1", runAt: platform.now() }, platform.now());
    expect(await listBouncedMails(db, id)).toMatchObject([
      { invitationId: taken.invitationId, waiting: true, correctable: true, reason: "550 5.7.1" },
    ]);
    const [untried] = await db.select().from(mail).where(ne(mail.id, taken.id));
    const other = untried?.invitationId ?? "";
    expect(await correctAddress(platform, { ...wish, invitationId: other })).toMatchObject({ ok: false });
    expect(await correctAddress(platform, { ...wish, invitationId: taken.invitationId })).toMatchObject({
      ok: true,
    });
    expect(await listBouncedMails(db, id)).toEqual([]);
  },
);

databaseTest("the progress of sending counts invitations only, never a reminder", async (db) => {
  const platform = testPlatform(db);
  const { id, bouncedId } = await waveWithBounce(platform);
  await db
    .insert(mail)
    .values({ ...id, kind: "reminder", invitationId: bouncedId, round: 1, runAt: platform.now() });
  expect(await getSendingProgress(db, id)).toEqual({ queued: 0, accepted: 3, bounced: 1, inDoubt: 0 });
});
