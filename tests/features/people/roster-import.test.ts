import { eq } from "drizzle-orm";
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
import { event, rosterDraft, user } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { FIRST, now, openRosterImports, teamNames } from "#tests/helpers/roster-imports";

const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

databaseTest("draftImport shows what would happen and imports nothing", async (db) => {
  const acme = await openRosterImports(db);
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
    { line: 5, person: "Di", column: "email", value: "di", reason: { kind: "email_bad" } },
  ]);
  expect(preview.merged).toEqual([{ email: "ann@acme.example", lines: [2, 6] }]);
  expect(preview.after).toEqual({ sales: 2, marketing: 1 });
  expect(await acme.people()).toEqual([]);
});

databaseTest("confirmImport writes what was shown, records counts only, and forgets the file", async (db) => {
  const acme = await openRosterImports(db);
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
    const acme = await openRosterImports(db);
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
  "confirmImport stops when the roster changed since the dry run, and shows the new state",
  async (db) => {
    const acme = await openRosterImports(db);
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
    const acme = await openRosterImports(db);
    const other = await openRosterImports(db);
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

committedDatabaseTest(
  "of two owners who confirm at once the second is shown what the first has done",
  async ({ db }) => {
    const acme = await openRosterImports(db);
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
  const acme = await openRosterImports(db);
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
  expect(longest).toBeLessThan(5_000);
});
