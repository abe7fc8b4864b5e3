import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import { removePerson } from "#app/features/people/person-edits.server";
import { countPeople, listPeople } from "#app/features/people/roster.server";
import { invitation, person, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { FIRST, now, openRosterImports } from "#tests/helpers/roster-imports";

databaseTest(
  "confirmImport changes names, moves teams, and keeps a language that the file leaves open",
  async (db) => {
    const acme = await openRosterImports(db);
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
    const acme = await openRosterImports(db);
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
  const acme = await openRosterImports(db);
  await acme.import(FIRST);
  const broken = "name,email,team\nAnn Lee,ann@acme.example,Sales\nBen Ode,ben@acme,Sales";
  expect(await acme.import(broken, true)).toEqual({ ok: false, reason: "removal_with_bad_rows" });
  expect(await acme.people()).toHaveLength(3);
});

databaseTest("removing somebody keeps name and address while a wave still writes to them", async (db) => {
  const acme = await openRosterImports(db);
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
    const acme = await openRosterImports(db);
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
