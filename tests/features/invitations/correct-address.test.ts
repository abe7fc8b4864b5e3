import { and, eq } from "drizzle-orm";
import { expect } from "vitest";
import { correctAddress } from "#app/features/invitations/correct-address.server";
import { enqueueInvitationMails, settleMail, takeMail } from "#app/features/invitations/mail-queue.server";
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
    const { id, acceptedId, bouncedId, wish } = await waveWithBounce(platform);
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
      .update(invitation)
      .set({ claimHash: new Uint8Array(32) })
      .where(eq(invitation.id, bouncedId));
    expect(await correctAddress(platform, { ...wish, email })).toEqual(refused("claimed"));
    await db.update(invitation).set({ claimHash: null });
    await db
      .update(wave)
      .set({ state: "closed" })
      .where(and(eq(wave.organizationId, id.organizationId), eq(wave.id, id.waveId)));
    expect(await correctAddress(platform, { ...wish, email })).toEqual(refused("ended"));
    expect(await db.select().from(retiredToken)).toEqual([]);
    expect((await db.select().from(mail)).filter(({ status }) => status === "queued")).toEqual([]);
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
