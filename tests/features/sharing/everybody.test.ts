import { and, eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Team } from "#app/core/vocabulary";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { formatSharedLink } from "#app/features/invitations/shared-link.server";
import { giveWord, takeWordBack } from "#app/features/sharing/everybody.server";
import { getSharing } from "#app/features/sharing/sharing.server";
import type { Platform } from "#app/platform/platform.server";
import { event, mail, member, person, sharedPage, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import type { InvitedWave } from "#tests/helpers/invited-wave";
import { platformWithSmtp } from "#tests/helpers/mail/smtp-platform";
import { signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";
import { createReleasedWave } from "#tests/helpers/sharing/released-wave";

async function createHeads(platform: Platform, { organizationId }: InvitedWave) {
  const place = (role: "owner" | "lead" | "viewer", team: Team | null = null) =>
    signInAs(platform, { role, team, organizationId });
  return {
    owner: await place("owner"),
    viewer: await place("viewer"),
    sales: await place("lead", "sales"),
    marketing: await place("owner", "marketing"),
  };
}

const isOpen = async ({ db }: Platform, id: InvitedWave) =>
  (await db.select().from(sharedPage).where(eq(sharedPage.waveId, id.waveId))).length === 1;

databaseTest(
  "the page opens with the word of both sides, in either order, and with no fewer and no other words",
  async (db) => {
    const platform = testPlatform(db);
    for (const order of [
      ["sales", "marketing"],
      ["marketing", "sales"],
    ] as const) {
      const id = await createReleasedWave(platform);
      const heads = await createHeads(platform, id);
      const say = (who: keyof typeof heads) =>
        giveWord(platform, id, { userId: heads[who].userId, now: platform.now() });
      expect(await say("owner")).toEqual({ ok: false, reason: "no_side" });
      expect(await say("viewer")).toEqual({ ok: false, reason: "no_side" });
      expect(await say(order[0])).toEqual({ ok: true, opened: false });
      expect(await say(order[0])).toEqual({ ok: true, opened: false });
      expect(await isOpen(platform, id)).toBe(false);
      const take = { userId: heads[order[0]].userId, now: platform.now() };
      expect(await takeWordBack(platform, id, take)).toEqual({ ok: true });
      expect(await takeWordBack(platform, id, take)).toEqual({ ok: false, reason: "not_given" });
      expect(await say(order[1])).toEqual({ ok: true, opened: false });
      expect(await isOpen(platform, id)).toBe(false);
      expect(await say(order[0])).toEqual({ ok: true, opened: true });
      expect(await isOpen(platform, id)).toBe(true);
      expect(await say(order[1])).toEqual({ ok: false, reason: "sent_already" });
      expect(await takeWordBack(platform, id, take)).toEqual({ ok: false, reason: "sent_already" });
      const [row] = await db.select().from(wave).where(eq(wave.id, id.waveId));
      expect(row?.viewersSince).toEqual(platform.now());
      const kinds = (await db.select().from(event).where(eq(event.organizationId, id.organizationId)))
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith("sharing."));
      expect(kinds.sort()).toEqual([
        "sharing.everybody",
        "sharing.word-given",
        "sharing.word-given",
        "sharing.word-given",
        "sharing.word-given",
        "sharing.word-taken",
      ]);
    }
  },
);

databaseTest(
  "nobody speaks for both sides: who changed sides or lost their place takes their word along",
  async (db) => {
    const platform = testPlatform(db);
    const id = await createReleasedWave(platform);
    const heads = await createHeads(platform, id);
    const by = (userId: string) => ({ userId, now: platform.now() });
    const { sales, marketing } = heads;
    const place = (userId: string) =>
      and(eq(member.organizationId, id.organizationId), eq(member.userId, userId));
    await giveWord(platform, id, by(sales.userId));
    await db.update(member).set({ team: "marketing" }).where(place(sales.userId));
    expect(await giveWord(platform, id, by(sales.userId))).toEqual({ ok: false, reason: "one_head" });
    expect(await isOpen(platform, id)).toBe(false);
    const other = await signInAs(platform, {
      role: "lead",
      team: "sales",
      organizationId: id.organizationId,
    });
    expect(await giveWord(platform, id, by(marketing.userId))).toEqual({ ok: true, opened: false });
    await db.update(member).set({ role: "viewer", team: null }).where(place(marketing.userId));
    expect(await giveWord(platform, id, by(other.userId))).toEqual({ ok: true, opened: false });
    const shown = await getSharing(platform, id, heads.owner.userId);
    expect(shown?.sides.map(({ team, word }) => [team, word !== null])).toEqual([
      ["sales", true],
      ["marketing", false],
    ]);
  },
);

databaseTest(
  "nothing is shared before the release, of another organization, or with nobody asked",
  async (db) => {
    const platform = testPlatform(db);
    const id = await createReleasedWave(platform);
    const { sales } = await createHeads(platform, id);
    const by = { userId: sales.userId, now: platform.now() };
    await db.update(wave).set({ state: "closed" }).where(eq(wave.id, id.waveId));
    expect(await giveWord(platform, id, by)).toEqual({ ok: false, reason: "nothing_to_show" });
    expect(await getSharing(platform, id, sales.userId)).toBeNull();
    const theirs = await createReleasedWave(platform);
    expect(await giveWord(platform, theirs, by)).toEqual({ ok: false, reason: "no_side" });
    const crossed = { ...id, waveId: theirs.waveId };
    expect(await giveWord(platform, crossed, by)).toEqual({ ok: false, reason: "nothing_to_show" });
  },
);

databaseTest(
  "everybody invited who still has an address gets one and the same link, in the language they read",
  async (db) => {
    const { server, platform } = await platformWithSmtp(db);
    const id = await createReleasedWave(platform);
    const { organizationId } = id;
    const heads = await createHeads(platform, id);
    await db.update(person).set({ email: null }).where(eq(person.email, "sales0@acme.example"));
    await db.update(person).set({ locale: "ar" }).where(eq(person.email, "sales1@acme.example"));
    expect((await getSharing(platform, id, heads.sales.userId))?.asked).toEqual({
      invited: 24,
      unwritten: 1,
    });
    for (const { userId } of [heads.sales, heads.marketing])
      await giveWord(platform, id, { userId, now: platform.now() });
    await sendDueMails(platform, new AbortController().signal);
    expect(server.received).toHaveLength(23);
    const link = formatSharedLink(platform, id.waveId, null);
    for (const { mail: letter, to } of server.received) {
      const own = to === "sales1@acme.example" ? `${link}/ar` : link;
      expect(letter.html, to).toContain(`href="${own}"`);
      expect(letter.text, to).not.toContain("#");
    }
    expect(await db.select().from(mail).where(eq(mail.organizationId, organizationId))).toEqual([]);
    expect((await getSharing(platform, id, heads.sales.userId))?.page).toMatchObject({
      href: link,
      unwritten: 1,
    });
  },
);
