import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { byTeam } from "#app/core/vocabulary";
import { openDirectRoutes } from "#app/direct/routes.server";
import { confirmAction } from "#app/features/actions/decide-action.server";
import { proposeAction } from "#app/features/actions/propose-action.server";
import { signAgreement, writeAgreement } from "#app/features/agreements/sign-agreement.server";
import { countAttempt } from "#app/features/auth/sign-in/attempt-counts.server";
import { formatSharedLink } from "#app/features/invitations/shared-link.server";
import { giveWord } from "#app/features/sharing/everybody.server";
import { hashLinkToken } from "#app/features/sharing/link-text.server";
import { listReadLinks, makeReadLink, revokeReadLink } from "#app/features/sharing/read-links.server";
import type { Platform } from "#app/platform/platform.server";
import { readLink } from "#db/schema";
import { readAllRows } from "#tests/helpers/canary-organization";
import { databaseTest } from "#tests/helpers/database";
import type { InvitedWave } from "#tests/helpers/invited-wave";
import { signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";
import { createReleasedWave } from "#tests/helpers/sharing/released-wave";

async function shareWithEverybody(platform: Platform, id: InvitedWave): Promise<string> {
  const { organizationId } = id;
  const sales = await signInAs(platform, { role: "lead", team: "sales", organizationId });
  const marketing = await signInAs(platform, { role: "lead", team: "marketing", organizationId });
  for (const { userId } of [sales, marketing]) await giveWord(platform, id, { userId, now: platform.now() });
  return new URL(formatSharedLink(platform, id.waveId, null)).pathname;
}

async function read(platform: Platform, path: string, headers: Record<string, string> = {}) {
  const answer = await openDirectRoutes(platform).request(path, { headers });
  return { status: answer.status, headers: answer.headers, page: await answer.text() };
}

databaseTest(
  "everybody's page shows both scores of every topic and statement, no comment, no script, and changes nothing",
  async (db) => {
    const platform = testPlatform(db);
    const id = await createReleasedWave(platform);
    const path = await shareWithEverybody(platform, id);
    const before = await readAllRows(db, id.organizationId);
    const { status, headers, page } = await read(platform, path, { Cookie: "parallax.language=de" });
    expect(status).toBe(200);
    expect(page).toContain("Sales: 12 of 12 answered");
    expect(page.match(/<svg/g)?.length).toBeGreaterThan(12);
    expect(page).toMatch(/Difference: \d+ points \(−?\d+ to −?\d+\), (clear|likely|open)/);
    expect(page).toContain(`<a href="/board/${id.waveId}/en">Check that your ballot was counted</a>`);
    expect(page).not.toContain("canary");
    expect(page).not.toContain("<script");
    expect(headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("X-Robots-Tag")).toContain("noindex");
    expect(headers.get("Set-Cookie")).toBeNull();
    const arabic = await read(platform, `${path}/ar`);
    expect(arabic.page).toContain('lang="ar" dir="rtl"');
    expect(await read(platform, `${path}/fr`)).toMatchObject({ status: 404 });
    expect((await read(platform, path, { "Accept-Language": "de-AT" })).page).toContain('lang="de"');
    expect(await read(platform, `${path}.`)).toMatchObject({ status: 200 });
    expect(await readAllRows(db, id.organizationId)).toBe(before);
  },
);

databaseTest(
  "everybody reads what both sides agreed to do and on, and nothing that only one side has said",
  async (db) => {
    const platform = testPlatform(db);
    const id = await createReleasedWave(platform);
    const path = await shareWithEverybody(platform, id);
    expect((await read(platform, path)).page).toContain("have not agreed on anything yet");
    const { organizationId, waveId } = id;
    const now = platform.now();
    const heads = byTeam(async (team) => {
      const { userId } = await signInAs(platform, { role: "lead", team, organizationId });
      return { organizationId, userId, name: "The head", team, now };
    });
    const [sales, marketing] = [await heads.sales, await heads.marketing];
    const place = { surveyId: waveId, waveId, about: { type: "dimension", key: "DH" } } as const;
    const owners = { sales: sales.userId, marketing: marketing.userId };
    const propose = async (title: string) => {
      const text = { title, difference: "Nobody argues <b>.", dueOn: "2026-09-30", target: null, owners };
      const done = await proposeAction(db, sales, place, text);
      return done.ok ? done.id : "";
    };
    const agreed = await propose("One definition of a lead");
    for (const head of [sales, marketing]) await confirmAction(db, head, agreed);
    await confirmAction(db, sales, await propose("Only Sales has said so"));
    const write = (title: string) =>
      writeAgreement(db, sales, "qualified_lead", {
        title,
        body: "Asked for a price.",
        reviewOn: "2026-12-31",
      });
    const signed = await write("A qualified lead");
    for (const head of [sales, marketing]) await signAgreement(db, head, { id: signed.id, version: 1 });
    await signAgreement(db, sales, { id: (await write("Signed by one")).id, version: 1 });
    const { page } = await read(platform, path);
    expect(page).toContain("One definition of a lead");
    expect(page).toContain("Nobody argues &lt;b&gt;.");
    expect(page).toContain("To be done by 30 September 2026");
    expect(page).toContain("A qualified lead");
    expect(page).toContain("They look at it again on 31 December 2026.");
    for (const hidden of [
      "Only Sales has said so",
      "Signed by one",
      "The head",
      sales.userId,
      "anything yet",
    ])
      expect(page).not.toContain(hidden);
  },
);

databaseTest("a team that is too small is nowhere on the page", async (db) => {
  const platform = testPlatform(db);
  const id = await createReleasedWave(platform, { answers: { sales: 12, marketing: 4 } });
  const { page } = await read(platform, await shareWithEverybody(platform, id));
  expect(page).toContain("Marketing: too few answered, so nothing of this team is shown");
  expect(page).not.toMatch(/Marketing: <strong>\d/);
  expect(page).not.toContain("Difference:");
});

databaseTest("a page that nobody opened answers as one that never was", async (db) => {
  const platform = testPlatform(db);
  const id = await createReleasedWave(platform);
  const path = new URL(formatSharedLink(platform, id.waveId, null)).pathname;
  const unopened = await read(platform, path);
  const unknown = await read(platform, path.replace(id.waveId, id.organizationId));
  const guessed = await read(platform, `/r/${id.waveId}/${"A".repeat(43)}`);
  for (const answer of [unopened, unknown, guessed]) {
    expect(answer.status).toBe(404);
    expect(answer.page).toBe(unknown.page);
  }
});

databaseTest(
  "a read-only link shows one wave with its headline and no comments, counts its openings by the day, and ends at once",
  async (db) => {
    const platform = testPlatform(db);
    const id = await createReleasedWave(platform);
    const by = { actor: "user:somebody", now: platform.now() } as const;
    const day = platform.now().toISOString().slice(0, 10);
    const made = await makeReadLink(platform, id, { ...by, label: "Board", endsOn: day });
    if (!made.ok) throw new Error("The link was not made.");
    const path = new URL(made.href).pathname;
    const [stored] = await db.select().from(readLink).where(eq(readLink.organizationId, id.organizationId));
    expect(JSON.stringify(stored)).not.toContain(path.split("/").at(-1));
    const { status, page } = await read(platform, path);
    expect(status).toBe(200);
    expect(page).toContain("Alignment index: ");
    expect(page).not.toContain("canary");
    await read(platform, path);
    const [listed] = await listReadLinks(db, id);
    expect(listed?.days).toEqual([{ day, openings: 2 }]);
    const unknown = await read(platform, `/r/${id.waveId}/link/${"A".repeat(43)}`);
    await db.update(readLink).set({ endsOn: "2020-01-01" });
    const ended = await read(platform, path);
    await db.update(readLink).set({ endsOn: day });
    await revokeReadLink(db, id, { ...by, linkId: stored?.id ?? "" });
    const revoked = await read(platform, path);
    for (const answer of [unknown, ended, revoked]) {
      expect(answer.status).toBe(404);
      expect(answer.page).toBe(unknown.page);
      expect(answer.page).toContain("Ask whoever gave it to you");
    }
    expect((await listReadLinks(db, id))[0]?.days).toEqual([{ day, openings: 2 }]);
    const early = await createReleasedWave(platform);
    const elsewhere = { ...early, waveId: id.waveId };
    expect(await makeReadLink(platform, elsewhere, { ...by, label: "x", endsOn: day })).toEqual({
      ok: false,
      reason: "nothing_to_show",
    });
    expect(await listReadLinks(db, elsewhere)).toEqual([]);
  },
);

databaseTest("one token can be tried three hundred times in a quarter of an hour", async (db) => {
  const platform = testPlatform(db);
  const id = await createReleasedWave(platform);
  const guess = (letter: string) => read(platform, `/r/${id.waveId}/link/${letter.repeat(43)}`);
  const hash = Buffer.from(hashLinkToken("B".repeat(43))).toString("hex");
  for (let tries = 0; tries < 300; tries += 1) await countAttempt(platform, `read-only link ${hash}`);
  expect((await guess("B")).status).toBe(429);
  expect((await guess("C")).status).toBe(404);
});
