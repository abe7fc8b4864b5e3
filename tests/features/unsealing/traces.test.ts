import { getTableColumns, is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { expect, inject, test } from "vitest";
import { listRatedQuestions } from "#app/core/questions/set";
import type { Team } from "#app/core/vocabulary";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { closeWave } from "#app/features/waves/end/close-wave.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import type { Platform } from "#app/platform/platform.server";
import type { Db } from "#db/client.server";
import * as schema from "#db/schema";
import type { WaveId } from "#db/wave-scope";
import { answerSurvey } from "#tests/helpers/booth/answer-survey";
import { findInFiles, openOnDisk } from "#tests/helpers/disk-traces";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { ownRoutes, readLinks } from "#tests/helpers/own-routes";
import { questionSetOf, seededRandom } from "#tests/helpers/responses";

const set = questionSetOf({ form: "full" });
const SIZE = { sales: 40, marketing: 5 };
/** Said by two of Sales, so withheld, and by one of a team of which too few answered. */
const WITHHELD = "canarywithheld";
const HIDDEN = "canaryhidden";
/** Said by enough of Sales: published, so it may be found. */
const SHOWN = "canaryshown";

type Person = { team: Team; link: string; invitationId: string };

for (const engine of ["pglite", "postgresql"] as const) {
  test(`after release nothing on the disk and in no table tells who answered, when, or what is withheld [${engine}]`, async (context) => {
    const server = inject("postgresUrl");
    if (engine === "postgresql" && server === null) return context.skip();
    const { platform, places } = await openOnDisk(engine, server ?? "");
    const { db } = platform;
    const by = { actor: "user:ada" as const, now: platform.now() };
    // long values stand as they are, so that a text in them can be found
    await db.execute(sql`alter table results.release alter column body set storage external`);
    const id = await createReadyDraft(platform, SIZE, "full");
    expect(await launchWave(platform, id, by)).toMatchObject({ ok: true });
    await sendDueMails(platform, new AbortController().signal);

    const people = await drawPeople(platform, id);
    const answering = people.filter(({ team }, at) => team === "marketing" || at % 3 !== 0);
    const hidden = answering.filter(({ team }) => team === "marketing").slice(1);
    const sheets: string[] = [];
    const order: Person[] = [];
    for (const [at, person] of answering.entries()) {
      if (person.team === "marketing" && !hidden.includes(person)) continue;
      const ratings = listRatedQuestions(set).map(
        ({ answers }, place) => 1 + ((at * 7 + place) % answers.length),
      );
      const first = person.team === "marketing" ? HIDDEN : at % 4 === 1 ? `${SHOWN} ${at}` : "";
      const second = person.team === "sales" && order.length < 2 ? `${WITHHELD} ${at}` : "";
      const cast = await answerSurvey({ fetch: ownRoutes(platform) }, person.link, {
        ratings,
        slices: [],
        comments: [first, second, "", ""],
      });
      expect(cast.ok).toBe(true);
      sheets.push(JSON.stringify({ ratings, slices: [] }));
      order.push(person);
    }
    expect(order.slice(0, 2).map(({ team }) => team)).toEqual(["sales", "sales"]);
    expect(await closeWave(platform, id, by)).toEqual({ ok: true });
    expect((await db.select().from(schema.invitation)).every(({ claimHash }) => claimHash === null)).toBe(
      true,
    );
    await finishWave(platform, id);

    const rank = new Map(order.map(({ invitationId }, at) => [invitationId, at]));
    for (const [table, places] of await rankRows(db, rank)) {
      expect(Math.abs(kendall(places)), `${table} keeps the order of claims`).toBeLessThan(0.42);
    }
    const claimed = new Set(order.map(({ invitationId }) => invitationId));
    for (const [table, ids] of await listRowIds(db)) {
      const guess = auc(
        ids
          .filter((one) => people.some((person) => person.invitationId === one))
          .map((one) => claimed.has(one)),
      );
      expect(Math.abs(guess - 0.5), `${table} tells who answered`).toBeLessThan(0.36);
    }
    const folders = await places();
    await platform.close();
    expect(findInFiles(folders, SHOWN)).not.toEqual([]);
    for (const canary of [WITHHELD, HIDDEN, ...sheets]) expect(findInFiles(folders, canary)).toEqual([]);
  });
}

/** Everybody who was asked, in a random order, with the link of the mail and the row of the invitation. */
async function drawPeople(platform: Platform, id: WaveId): Promise<Person[]> {
  const links = readLinks(platform);
  const hashes = await platform.db
    .select({ id: schema.invitation.id, tokenHash: schema.invitation.tokenHash })
    .from(schema.invitation)
    .where(sql`${schema.invitation.waveId} = ${id.waveId}::uuid`);
  const { createHash } = await import("node:crypto");
  const people = (["sales", "marketing"] as const).flatMap((team) =>
    links[team].map((link) => {
      const token = Buffer.from(link.split(".").at(-1) ?? "", "base64url");
      const hash = createHash("sha256").update(token).digest("hex");
      const found = hashes.find(({ tokenHash }) => Buffer.from(tokenHash).toString("hex") === hash);
      return { team, link, invitationId: found?.id ?? "" };
    }),
  );
  const random = seededRandom(11);
  return people
    .map((person) => ({ person, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ person }) => person);
}

/** In every table, in the order in which it lies on the disk: the invitations (or their people) that its rows name. */
async function listRowIds(db: Db): Promise<[string, string[]][]> {
  const invited = await db.select().from(schema.invitation);
  const byPerson = new Map(invited.map((row) => [row.personId, row.id]));
  const tables = Object.entries(schema).flatMap(([name, table]): [string, PgTable][] =>
    is(table, PgTable) ? [[name, table]] : [],
  );
  const found: [string, string[]][] = [];
  for (const [name, table] of tables) {
    const columns = getTableColumns(table);
    const rows: Record<string, unknown>[] = await db.select().from(table).orderBy(sql`ctid`);
    for (const column of Object.keys(columns)) {
      const ids = rows.flatMap((row) => {
        const value = String(row[column]);
        const invitation = byPerson.get(value) ?? (invited.some(({ id }) => id === value) ? value : null);
        return invitation === null ? [] : [invitation];
      });
      if (ids.length > 20) found.push([`${name}.${column}`, ids]);
    }
  }
  expect(found.length).toBeGreaterThan(2);
  return found;
}

async function rankRows(db: Db, rank: ReadonlyMap<string, number>): Promise<[string, number[]][]> {
  return (await listRowIds(db)).map(([name, ids]) => [name, ids.flatMap((id) => rank.get(id) ?? [])]);
}

/** Kendall's τ of a permutation against its own order; its standard error is about 0.12 at 35. */
function kendall(places: readonly number[]): number {
  let sum = 0;
  for (const [i, one] of places.entries())
    for (const other of places.slice(i + 1)) sum += Math.sign(other - one);
  return sum / ((places.length * (places.length - 1)) / 2);
}

/** How well the place in a list tells apart who answered: 0.5 is not at all; its standard error is about 0.09 here. */
function auc(answered: readonly boolean[]): number {
  let [wins, pairs] = [0, 0];
  for (const [i, one] of answered.entries())
    for (const [j, other] of answered.entries()) {
      if (!one || other) continue;
      pairs += 1;
      if (i > j) wins += 1;
    }
  return pairs === 0 ? 0.5 : wins / pairs;
}
