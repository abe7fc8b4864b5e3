import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { listRatedQuestions, type QuestionSet } from "#app/core/questions/set";
import type { Team } from "#app/core/vocabulary";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { addPerson, editPerson, removePerson } from "#app/features/people/person-edits.server";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { sendReminder } from "#app/features/waves/open/remind-people.server";
import type { Platform } from "#app/platform/platform.server";
import { checkBoard } from "#app/protocol/board";
import { invitation, person, release, wave } from "#db/schema";
import type { WaveId } from "#db/wave-scope";
import { answerSurvey } from "#tests/helpers/booth/answer-survey";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { launchTwoKeys } from "#tests/helpers/holders/launched-two-keys";
import {
  boardOf,
  closeTwoKeyWave,
  DAY,
  openClock,
  takeServerTurn,
} from "#tests/helpers/holders/two-key-wave";
import { ownRoutes, readLinks } from "#tests/helpers/own-routes";

type Asked = { id: string; name: string; email: string; team: Team; link: string };

/** Everybody who was asked, with the link that they were mailed. */
async function listAsked(platform: Platform, { waveId }: WaveId): Promise<Asked[]> {
  const rows = await platform.db
    .select({ person, hash: invitation.tokenHash })
    .from(invitation)
    .innerJoin(person, eq(person.id, invitation.personId))
    .where(eq(invitation.waveId, waveId));
  const links = Object.values(readLinks(platform)).flat();
  const hashOf = (link: string) =>
    createHash("sha256")
      .update(Buffer.from(link.split(".").at(-1) ?? "", "base64url"))
      .digest("hex");
  return rows
    .map(({ person: { id, name, email, team }, hash }) => ({
      ...{ id, name, email: email ?? "", team },
      link: links.find((link) => hashOf(link) === Buffer.from(hash).toString("hex")) ?? "",
    }))
    .sort((one, other) => one.email.localeCompare(other.email));
}

async function readFrozen({ db }: Platform, { waveId }: WaveId) {
  const [row] = await db.select().from(wave).where(eq(wave.id, waveId));
  const asked = await db
    .select()
    .from(invitation)
    .where(eq(invitation.waveId, waveId))
    .orderBy(invitation.id);
  const { manifest, manifestHash, invitedSales, invitedMarketing, questionSet, plan } = row ?? {};
  return {
    wave: { manifest, manifestHash, invitedSales, invitedMarketing, questionSet, plan },
    asked: asked.map(({ claimHash: _, ...rest }) => rest),
  };
}

databaseTest(
  "nothing of a launched wave follows the roster: nobody gets a second ballot, and nobody loses theirs",
  async (db) => {
    const { platform, clock } = openClock(db);
    const { organizationId, ...draft } = await createReadyDraft(platform, { sales: 12, marketing: 10 });
    const open = await launchTwoKeys(platform, { organizationId, ...draft });
    await sendDueMails(platform, new AbortController().signal);
    const asked = await listAsked(platform, open);
    const of = (team: Team) => asked.filter((one) => one.team === team);
    const [left, gone, moved, corrected, back, ...sales] = of("sales");
    if (!left || !gone || !moved || !corrected || !back) throw new Error("Too few were asked.");
    expect([asked.length, new Set(asked.map(({ link }) => link)).size]).toEqual([22, 22]);
    const [row] = await db.select().from(wave).where(eq(wave.id, open.waveId));
    const rated = listRatedQuestions(row?.questionSet as QuestionSet);
    const answer = ({ link }: Asked, value = 3) =>
      answerSurvey({ fetch: ownRoutes(platform) }, link, ({ manifest }) => ({
        ratings: rated.map(() => value),
        slices: [],
        comments: manifest.parts.slice(1).map(() => ""),
      }));
    expect(await answer(left)).toMatchObject({ ok: true });
    const frozen = await readFrozen(platform, open);

    const act = { organizationId, userId: "ada", now: clock.now };
    const edit = ({ id, ...details }: Asked, change: object) => {
      const { link: _, ...known } = details;
      return editPerson(platform, act, id, { ...known, locale: null, ...change });
    };
    const newcomers: string[] = [];
    for (const team of ["sales", "marketing"] as const) {
      const details = { name: `New in ${team}`, email: `new-${team}@acme.example`, team, locale: null };
      const added = await addPerson(platform, act, details);
      if (!added.ok) throw new Error(added.reason);
      newcomers.push(added.id);
    }
    for (const { id } of [left, gone, back])
      expect(await removePerson(db, act, id)).toEqual({ ok: true, team: "sales" });
    expect(await edit(moved, { team: "marketing", name: "Moved" })).toEqual({ ok: true });
    for (const email of ["other@acme.example", corrected.email.replace("@", "+1@")])
      expect(await edit(corrected, { email })).toEqual({ ok: false, reason: "in_wave" });
    expect(await edit(corrected, { email: "new-sales@acme.example" })).toEqual({
      ok: false,
      reason: "taken",
    });
    const { name, email } = back;
    expect(await addPerson(platform, act, { name, email, team: "marketing", locale: null })).toEqual({
      ok: true,
      id: back.id,
    });

    expect(await readFrozen(platform, open)).toEqual(frozen);
    clock.now = new Date(clock.now.getTime() + 2 * DAY);
    expect(await sendReminder(platform, open, 0, { actor: "user:ada", now: clock.now })).toEqual({
      ok: true,
    });
    await sendDueMails(platform, new AbortController().signal);
    const mailed = Object.values(readLinks(platform)).flat();
    expect(mailed.length).toBeGreaterThan(22);
    expect(new Set(mailed)).toEqual(new Set(asked.map(({ link }) => link)));
    const invited = await db.select().from(invitation).where(eq(invitation.waveId, open.waveId));
    expect(invited.filter(({ personId }) => newcomers.includes(personId))).toEqual([]);

    expect(await answer(left)).toMatchObject({ ok: false, reason: "used" });
    for (const one of [gone, moved, corrected, back, ...sales, ...of("marketing")]) {
      expect(await answer(one), one.name).toMatchObject({ ok: true });
      expect(await answer(one), one.name).toMatchObject({ ok: false, reason: "used" });
    }
    expect(await readFrozen(platform, open)).toEqual(frozen);

    await closeTwoKeyWave(platform, open, clock);
    const { counts } = await takeServerTurn(platform, open, 2);
    expect(counts.map(({ team, in: came }) => [team, came])).toEqual([
      ...open.manifest.parts.map(() => [0, 12]),
      ...open.manifest.parts.map(() => [1, 10]),
    ]);
    await takeServerTurn(platform, open, 1);
    await finishWave(platform, open);
    const [released] = await db.select().from(release).where(eq(release.waveId, open.waveId));
    expect(released?.body).toMatchObject({
      wave: { invited: { sales: 12, marketing: 10 } },
      public: { responses: { sales: { n: 12 }, marketing: { n: 10 } } },
    });
    const board = await boardOf(platform, open);
    expect(await checkBoard(board)).toMatchObject({ faults: [], unread: 0, empty: 0 });
    expect(JSON.stringify(JSON.parse(board).manifest)).toBe(
      JSON.stringify(JSON.parse(frozen.wave.manifest ?? "")),
    );
  },
);
