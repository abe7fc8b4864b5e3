import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import { removePerson } from "#app/features/people/person-edits.server";
import { countPeople, listPeople } from "#app/features/people/roster.server";
import {
  confirmImport,
  discardImport,
  draftImport,
  getImport,
  purgeImports,
} from "#app/features/people/roster-import.server";
import type { Db } from "#db/client.server";
import { event, invitation, organization, person, rosterDraft, user, wave } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";

const now = new Date("2026-03-02T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const teamNames = { sales: "Sales", marketing: "Marketing" };

async function openOrganization(db: Db) {
  const { keys } = testPlatform(db);
  const userId = `user-${crypto.randomUUID()}`;
  await db.insert(user).values({ id: userId, name: "Olga", email: `${userId}@acme.example` });
  const [made] = await db.insert(organization).values({ name: "Acme" }).returning();
  const author = { organizationId: made?.id ?? "", userId };
  const tools = { db, keys };
  return {
    author,
    tools,
    keys,
    async draft(text: string | Uint8Array, at = now) {
      const bytes = typeof text === "string" ? new Uint8Array(Buffer.from(text)) : text;
      const made = await draftImport(tools, author, { bytes, teamNames, now: at });
      if (!made.ok) throw new Error(made.problem.kind);
      const found = await getImport(db, author, made.id, at);
      if (found === null) throw new Error("The dry run is gone.");
      return found;
    },
    async import(text: string, removeMissing = false, at = now) {
      const { id } = await this.draft(text, at);
      return confirmImport(tools, author, { id, removeMissing, now: at });
    },
    async people() {
      const people = await listPeople(db, author.organizationId);
      return people
        .map(({ id: _, ...one }) => one)
        .sort((a, b) => (a.email.toLowerCase() < b.email.toLowerCase() ? -1 : 1));
    },
  };
}

const FIRST = [
  "name,email,team,language",
  "Ann Lee,ann@acme.example,Sales,en",
  "Ben Ode,ben@acme.example,Sales,",
  "Cy Ray,cy@acme.example,Marketing,de",
].join("\n");

databaseTest("draftImport shows what would happen and imports nothing", async (db) => {
  const acme = await openOrganization(db);
  const { preview, imported } = await acme.draft(`${FIRST}\nDi,di,Sales,\nAnn Lee,ANN@acme.example,Sales,`);
  expect(imported).toBe(false);
  expect(preview.counts).toMatchObject({
    people: 3,
    added: 3,
    changed: 0,
    moved: 0,
    unchanged: 0,
    merged: 1,
  });
  expect(preview.badRows).toBe(1);
  expect(preview.problems).toEqual([
    { line: 5, column: "email", value: "di", reason: { kind: "email_bad" } },
  ]);
  expect(preview.merged).toEqual([{ email: "ann@acme.example", lines: [2, 6] }]);
  expect(preview.after).toEqual({ sales: 2, marketing: 1 });
  expect(await acme.people()).toEqual([]);
});

databaseTest("confirmImport writes what was shown, records counts only, and forgets the file", async (db) => {
  const acme = await openOrganization(db);
  const { id } = await acme.draft(`${FIRST}\nDi,di,Sales,`);
  expect(await confirmImport(acme.tools, acme.author, { id, removeMissing: false, now })).toMatchObject({
    ok: true,
  });
  expect(await acme.people()).toEqual([
    { name: "Ann Lee", email: "ann@acme.example", team: "sales", locale: "en" },
    { name: "Ben Ode", email: "ben@acme.example", team: "sales", locale: null },
    { name: "Cy Ray", email: "cy@acme.example", team: "marketing", locale: "de" },
  ]);
  const [act] = await db.select().from(event).where(eq(event.organizationId, acme.author.organizationId));
  expect([act?.kind, act?.detail]).toEqual([
    "people.imported",
    { added: 3, changed: 0, moved: 0, removed: 0, leftOut: 1 },
  ]);
  const [left] = await db.select().from(rosterDraft).where(eq(rosterDraft.id, id));
  expect(left?.body).toBe(null);
  expect(JSON.stringify(left?.preview)).not.toContain("ann@acme.example");
});

databaseTest(
  "confirmImport pressed twice imports once, and the same file again changes nothing",
  async (db) => {
    const acme = await openOrganization(db);
    const { id } = await acme.draft(FIRST);
    for (let press = 0; press < 2; press++) {
      const done = await confirmImport(acme.tools, acme.author, { id, removeMissing: false, now });
      expect(done.ok && done.preview.counts.added).toBe(3);
    }
    const ids = (await listPeople(db, acme.author.organizationId)).map((one) => one.id);
    const again = await acme.draft(
      FIRST.toUpperCase().replace("NAME,EMAIL,TEAM,LANGUAGE", "name,email,team,language"),
    );
    expect(again.preview.counts).toMatchObject({ added: 0, changed: 3, unchanged: 0 });
    expect(await acme.import(FIRST)).toEqual({ ok: false, reason: "nothing_to_do" });
    expect((await listPeople(db, acme.author.organizationId)).map((one) => one.id)).toEqual(ids);
    expect(await db.select().from(event)).toHaveLength(1);
  },
);

databaseTest(
  "confirmImport changes names, moves teams, and keeps a language that the file leaves open",
  async (db) => {
    const acme = await openOrganization(db);
    await acme.import(FIRST);
    const second =
      "name,email,team\nAnn Lee-Roth,ann@acme.example,Sales\nBen Ode,Ben@Acme.example,Marketing\nCy Ray,cy@acme.example,Marketing\nDi Fo,di@acme.example,Sales";
    const { preview } = await acme.draft(second);
    expect(preview.counts).toMatchObject({ added: 1, changed: 1, moved: 1, unchanged: 1, missing: 0 });
    expect(preview.moved[0]).toMatchObject({
      before: { team: "sales" },
      after: { team: "marketing", name: "Ben Ode" },
    });
    expect([preview.before, preview.after]).toEqual([
      { sales: 2, marketing: 1 },
      { sales: 2, marketing: 2 },
    ]);
    await acme.import(second);
    expect(await countPeople(db, acme.author.organizationId)).toEqual({ sales: 2, marketing: 2 });
    expect((await acme.people())[0]).toMatchObject({ name: "Ann Lee-Roth", locale: "en" });
  },
);

databaseTest(
  "confirmImport removes those whom the file does not name only when asked, and takes them back",
  async (db) => {
    const acme = await openOrganization(db);
    await acme.import(FIRST);
    const rest = "name,email,team\nAnn Lee,ann@acme.example,Sales";
    expect(await acme.import(rest)).toEqual({ ok: false, reason: "nothing_to_do" });
    const { preview } = await acme.draft(rest);
    expect([preview.counts.missing, preview.afterRemoval]).toEqual([2, { sales: 1, marketing: 0 }]);
    expect(await acme.import(rest, true)).toMatchObject({ ok: true });
    expect((await acme.people()).map((one) => one.name)).toEqual(["Ann Lee"]);
    const gone = await db.select().from(person).where(eq(person.organizationId, acme.author.organizationId));
    expect(gone.filter((one) => one.removedAt !== null).map((one) => [one.name, one.email])).toEqual([
      ["", null],
      ["", null],
    ]);
    expect((await acme.draft(FIRST)).preview.counts).toMatchObject({ added: 0, returning: 2, unchanged: 1 });
    await acme.import(FIRST);
    expect(await acme.people()).toHaveLength(3);
    expect(
      await db.select().from(person).where(eq(person.organizationId, acme.author.organizationId)),
    ).toHaveLength(3);
  },
);

databaseTest("confirmImport removes nobody on the word of a file with bad rows", async (db) => {
  const acme = await openOrganization(db);
  await acme.import(FIRST);
  const broken = "name,email,team\nAnn Lee,ann@acme.example,Sales\nBen Ode,ben@acme,Sales";
  expect(await acme.import(broken, true)).toEqual({ ok: false, reason: "removal_with_bad_rows" });
  expect(await acme.people()).toHaveLength(3);
});

databaseTest(
  "confirmImport stops when the roster changed since the dry run, and shows the new state",
  async (db) => {
    const acme = await openOrganization(db);
    await acme.import(FIRST);
    const { id } = await acme.draft("name,email,team\nAnn L,ann@acme.example,Sales");
    const ann = (await listPeople(db, acme.author.organizationId)).find((one) => one.name === "Ann Lee");
    await removePerson(db, { ...acme.author, now }, ann?.id ?? "");
    const order = { id, removeMissing: false, now };
    expect(await confirmImport(acme.tools, acme.author, order)).toEqual({
      ok: false,
      reason: "roster_changed",
    });
    expect((await getImport(db, acme.author, id, now))?.preview.counts).toMatchObject({
      changed: 0,
      returning: 1,
    });
    expect(await confirmImport(acme.tools, acme.author, order)).toMatchObject({ ok: true });
  },
);

databaseTest(
  "a dry run belongs to its member and organization, can be discarded, and ends after an hour",
  async (db) => {
    const acme = await openOrganization(db);
    const other = await openOrganization(db);
    const { id } = await acme.draft(FIRST);
    const order = { id, removeMissing: false, now };
    const strangers = [other.author, { ...other.author, organizationId: acme.author.organizationId }];
    for (const stranger of strangers) {
      expect(await getImport(db, stranger, id, now)).toBe(null);
      expect(await confirmImport(acme.tools, stranger, order)).toEqual({ ok: false, reason: "gone" });
    }
    expect(await getImport(db, acme.author, id, later(59))).not.toBe(null);
    expect(await getImport(db, acme.author, id, later(60))).toBe(null);
    expect(await confirmImport(acme.tools, acme.author, { ...order, now: later(60) })).toEqual({
      ok: false,
      reason: "gone",
    });
    await purgeImports(db, later(59));
    expect(await db.select().from(rosterDraft)).toHaveLength(1);
    await discardImport(db, acme.author);
    expect(await getImport(db, acme.author, id, now)).toBe(null);
    await acme.draft(FIRST);
    await acme.draft(FIRST);
    expect(await db.select().from(rosterDraft)).toHaveLength(1);
    await purgeImports(db, later(60));
    expect(await db.select().from(rosterDraft)).toEqual([]);
  },
);

databaseTest("removing somebody keeps name and address while a wave still writes to them", async (db) => {
  const acme = await openOrganization(db);
  await acme.import(FIRST);
  const [ann] = (await listPeople(db, acme.author.organizationId)).filter((one) => one.name === "Ann Lee");
  const ids = { organizationId: acme.author.organizationId, waveId: crypto.randomUUID() };
  await db
    .insert(wave)
    .values({ ...ids, id: ids.waveId, surveyId: crypto.randomUUID(), name: "2026", state: "open", plan: {} });
  await db.insert(invitation).values({
    ...ids,
    personId: ann?.id ?? "",
    team: "sales",
    tokenHash: crypto.getRandomValues(new Uint8Array(32)),
  });
  await acme.import("name,email,team\nZed,zed@acme.example,Sales", true);
  const removed = await db.select().from(person).where(eq(person.organizationId, ids.organizationId));
  const names = removed.filter((one) => one.removedAt !== null).map((one) => one.name);
  expect(names.sort()).toEqual(["", "", "Ann Lee"]);
  await db.update(wave).set({ state: "released" });
  await acme.import("name,email,team\nZed,zed@acme.example,Sales\nYan,yan@acme.example,Sales", true);
  await removePerson(db, { ...acme.author, now }, (await listPeople(db, ids.organizationId))[0]?.id ?? "");
  const after = await db.select().from(person).where(eq(person.organizationId, ids.organizationId));
  expect(after.filter((one) => one.email?.startsWith("ann"))).toEqual([]);
});

databaseTest(
  "importing any file twice leaves the roster as importing it once, whatever was there",
  async (db) => {
    const row = fc.record({
      name: fc.constantFrom("Ann", "Bo", "Cy", "Di d'É", "=1+1"),
      email: fc.constantFrom("a@acme.example", "B@acme.example", "c@acme.example", "d@acme.example"),
      team: fc.constantFrom("Sales", "Marketing"),
    });
    const file = fc.uniqueArray(row, { minLength: 1, maxLength: 5, selector: (one) => one.email });
    const acme = await openOrganization(db);
    const csv = (rows: { name: string; email: string; team: string }[]) =>
      `name,email,team\n${rows.map((one) => `${one.name},${one.email},${one.team}`).join("\n")}`;
    await fc.assert(
      fc.asyncProperty(file, file, async (before, rows) => {
        await acme.import(csv(before), true);
        await acme.import(csv(rows), true);
        const once = await acme.people();
        expect((await acme.draft(csv(rows))).preview.counts).toMatchObject({
          added: 0,
          changed: 0,
          moved: 0,
          missing: expect.any(Number),
        });
        await acme.import(csv(rows), true);
        await acme.import(csv([...rows].reverse()), true);
        expect(await acme.people()).toEqual(once);
      }),
      { numRuns: 15 },
    );
  },
);

committedDatabaseTest(
  "of two owners who confirm at once the second is shown what the first has done",
  async ({ db }) => {
    const acme = await openOrganization(db);
    const other = { ...acme.author, userId: "second" };
    await db.insert(user).values({ id: "second", name: "Pat", email: "pat@acme.example" });
    const file = { bytes: new Uint8Array(Buffer.from(FIRST)), teamNames, now };
    const drafts = [
      await draftImport(acme.tools, acme.author, file),
      await draftImport(acme.tools, other, file),
    ];
    const ids = drafts.map((draft) => (draft.ok ? draft.id : ""));
    const outcomes = await Promise.all([
      confirmImport(acme.tools, acme.author, { id: ids[0] ?? "", removeMissing: false, now }),
      confirmImport(acme.tools, other, { id: ids[1] ?? "", removeMissing: false, now }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toEqual({ ok: false, reason: "roster_changed" });
    expect(await acme.people()).toHaveLength(3);
  },
);

committedDatabaseTest("an import of 100,000 rows lets other work through", async ({ db }) => {
  const acme = await openOrganization(db);
  const rows = Array.from(
    { length: 100_000 },
    (_, at) =>
      `Person ${at} With A Longer Name,person.${at}@acme.example,${at % 3 ? "Sales" : "Marketing"}\n`,
  );
  const text = `name,email,team\n${rows.join("")}`;
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const { id } = await acme.draft(text);
  const done = await confirmImport(acme.tools, acme.author, { id, removeMissing: false, now });
  clearInterval(beat);
  expect(done.ok && done.preview.counts.added).toBe(100_000);
  expect(await countPeople(db, acme.author.organizationId)).toEqual({ sales: 66_666, marketing: 33_334 });
  expect(longest).toBeLessThan(1500);
});
