import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Release } from "#app/core/release/release";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { removePerson } from "#app/features/people/person-edits.server";
import { listPeople } from "#app/features/people/roster.server";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { confirmCustody } from "#app/features/waves/draft/change-draft.server";
import { createWave } from "#app/features/waves/wave/waves.server";
import type { Platform } from "#app/platform/platform.server";
import { createBallotCode } from "#app/protocol/ballot-code";
import { checkBoard } from "#app/protocol/board";
import { board, invitation, release } from "#db/schema";
import { answerSurvey } from "#tests/helpers/booth/answer-survey";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { findTablesNaming } from "#tests/helpers/every-table";
import { createCards, launchTwoKeys } from "#tests/helpers/holders/launched-two-keys";
import {
  boardOf,
  type Clock,
  closeTwoKeyWave,
  DAY,
  type HeldWave,
  openClock,
  takeServerTurn,
} from "#tests/helpers/holders/two-key-wave";
import { ownRoutes, readLinks } from "#tests/helpers/own-routes";

/** Said by the leaver and by one other person: too few to be shown. */
const CANARY = "canaryofleaver";

/** Everybody answers, with the same codes in every wave; two of them say it. */
async function answerAll(platform: Platform, open: HeldWave, codes: readonly string[]): Promise<void> {
  await sendDueMails(platform, new AbortController().signal);
  const links = readLinks(platform);
  const own = [...links.sales, ...links.marketing].filter((link) => link.includes(open.waveId));
  for (const [at, link] of own.entries()) {
    const cast = await answerSurvey(
      { fetch: ownRoutes(platform) },
      link,
      ({ manifest }) => ({
        ratings: (manifest.parts[0]?.questions ?? []).map(
          ({ options }, place) => 1 + ((at + place) % options),
        ),
        slices: [],
        comments: manifest.parts.slice(1).map(() => (at < 2 ? CANARY : "")),
      }),
      codes[at],
    );
    expect(cast.ok).toBe(true);
  }
}

/** Two holders open it. */
async function releaseIt(platform: Platform, open: HeldWave, clock: Clock): Promise<string> {
  await closeTwoKeyWave(platform, open, clock);
  await takeServerTurn(platform, open, 1);
  await takeServerTurn(platform, open, 0);
  await finishWave(platform, open);
  return boardOf(platform, open);
}

/** Everything in a text that is as long as a hash or a key. */
const listLong = (text: string) => new Set(text.match(/[\w-]{43,}/g) ?? []);

databaseTest(
  "two waves of two-key custody with one leaver keep their distance, and share nothing that follows a person",
  async (db) => {
    const { platform, clock } = openClock(db);
    const draft = await createReadyDraft(platform, { sales: 10, marketing: 10 });
    const { organizationId, surveyId } = draft;
    const cards = createCards();
    const codes = Array.from({ length: 20 }, () => createBallotCode());
    const first = await launchTwoKeys(platform, draft, cards);
    await answerAll(platform, first, codes);
    const before = await releaseIt(platform, first, clock);
    const closedAt = clock.now;

    const [leaver] = (await listPeople(db, organizationId)).filter(({ team }) => team === "sales");
    if (leaver === undefined) throw new Error("Nobody can leave.");
    await removePerson(db, { organizationId, userId: "ada", now: clock.now }, leaver.id);
    expect(await findTablesNaming(db, leaver.email)).toEqual([]);
    const prepare = async () => {
      const by = { actor: "user:ada" as const, now: clock.now };
      const { id } = await createWave(db, { organizationId, surveyId, name: "2027", ...by });
      await confirmCustody(db, { organizationId, waveId: id }, by);
      return { organizationId, waveId: id };
    };
    clock.now = new Date(closedAt.getTime() + 80 * DAY);
    const early = await prepare();
    await expect(launchTwoKeys(platform, early, cards)).rejects.toThrow('"missing":["distance"]');
    clock.now = new Date(closedAt.getTime() + 91 * DAY);
    const second = await launchTwoKeys(platform, await prepare(), cards);
    await answerAll(platform, second, codes);
    const after = await releaseIt(platform, second, clock);

    // the same people with the same codes, the same holders with the same cards
    const shared = [...listLong(before)].filter((one) => listLong(after).has(one));
    const { receiptKey, questionSet, languages = {}, bundles } = first.manifest;
    const known = [receiptKey, questionSet, ...Object.values(languages)];
    const ofAll = [...listLong([...known, bundles.booth, bundles.holder].join(" "))];
    expect(shared.sort()).toEqual(ofAll.sort());
    const boards = await db.select().from(board).where(eq(board.organizationId, organizationId));
    const hashes = boards.map(({ leaves, marks }) => [leaves, marks].flatMap(cutHashes));
    // of each ballot its leaf and the marks of its two parts
    expect(hashes.map((list) => list.length).sort()).toEqual([19 * 3, 20 * 3]);
    expect(new Set(hashes.flat()).size).toBe(hashes.flat().length);
    for (const text of [before, after])
      expect(await checkBoard(text)).toMatchObject({ faults: [], unread: 0, empty: 0 });

    // ten less one are nine: of a team of nine no count is told, so none can be taken from those of ten
    const released = await db.select().from(release).where(eq(release.organizationId, organizationId));
    const cellsOf = ({ waveId }: HeldWave) => {
      const { body } = released.find((one) => one.waveId === waveId) ?? {};
      return Object.values((body as Release).public.cells).map(({ sales }) => sales);
    };
    expect(new Set(cellsOf(first).map(({ state }) => state))).toContain("counts");
    expect(new Set(cellsOf(second).map(({ state }) => state))).toEqual(new Set(["small", "withheld"]));
    for (const cell of cellsOf(second)) if (cell.state === "small") expect(cell.score % 5).toBe(0);
    expect(JSON.stringify(released)).not.toContain(CANARY);
    expect(await findTablesNaming(db, CANARY)).toEqual([]);
    for (const text of [leaver.email, leaver.name]) expect(await findTablesNaming(db, text)).toEqual([]);
    const claims = await db.select().from(invitation).where(eq(invitation.organizationId, organizationId));
    expect(claims.every(({ claimHash }) => claimHash === null)).toBe(true);
  },
);

const cutHashes = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex").match(/.{64}/g) ?? [];
