import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { listPeople } from "#app/features/people/roster.server";
import { confirmImport, draftImport, getImport } from "#app/features/people/roster-import.server";
import { openRosterRoom, type RosterRoom } from "#app/features/people/roster-room.server";
import { bundleProcess } from "#tests/helpers/bundle";
import { databaseTest } from "#tests/helpers/database";
import { now, openRosterImports, teamNames } from "#tests/helpers/roster-imports";

const PEOPLE = 2_500;
const rows = (team: string, count: number) =>
  Array.from({ length: count }, (_, at) => `Person ${at},p${at}@acme.example,${team}`);
const fileOf = (...lines: string[]) => new TextEncoder().encode(["name,email,team", ...lines].join("\n"));
const bytes = fileOf(...rows("Sales", PEOPLE), "No Address,,Sales");

databaseTest(
  "a roster that is read in a thread of its own is imported as one that is read here",
  async (db) => {
    const thread = await bundleProcess("app/features/people/roster-thread.server.ts");
    const opened: RosterRoom[] = [];
    const openRoom = () => {
      const room = openRosterRoom(thread);
      opened.push(room);
      return room;
    };
    const [here, beside] = [await openRosterImports(db), await openRosterImports(db)];
    const shown = [];
    for (const { tools, author } of [here, { ...beside, tools: { ...beside.tools, openRoom } }]) {
      const drafted = await draftImport(tools, author, { bytes, teamNames, now });
      if (!drafted.ok) throw new Error(drafted.problem.kind);
      const preview = (await getImport(db, author, drafted.id, now))?.preview;
      expect(preview).toMatchObject({
        rows: PEOPLE + 1,
        badRows: 1,
        counts: { people: PEOPLE, added: PEOPLE },
      });
      expect(await confirmImport(tools, author, { id: drafted.id, removeMissing: false, now })).toMatchObject(
        {
          ok: true,
        },
      );
      expect(await listPeople(db, author.organizationId)).toHaveLength(PEOPLE);
      const moved = await draftImport(tools, author, {
        bytes: fileOf(...rows("Marketing", 3)),
        teamNames,
        now,
      });
      if (!moved.ok) throw new Error(moved.problem.kind);
      const order = { id: moved.id, removeMissing: true, now };
      expect(await confirmImport(tools, author, order)).toMatchObject({
        ok: true,
        preview: { counts: { moved: 3, missing: PEOPLE - 3 } },
      });
      const left = await listPeople(db, author.organizationId);
      expect(left.map(({ team }) => team)).toEqual(["marketing", "marketing", "marketing"]);
      shown.push({ ...preview, fingerprint: "" });
    }
    expect(shown[1]).toEqual(shown[0]);
    expect(opened).toHaveLength(4);
    expect(opened.filter((room) => room.isOpen())).toEqual([]);
  },
);

databaseTest("the database knows how many people a large import brought", async (db) => {
  const { tools, author } = await openRosterImports(db);
  const drafted = await draftImport(tools, author, { bytes, teamNames, now });
  if (!drafted.ok) throw new Error(drafted.problem.kind);
  await confirmImport(tools, author, { id: drafted.id, removeMissing: false, now });
  const [known] = await db
    .select({ rows: sql<number>`reltuples::int` })
    .from(sql`pg_class`)
    .where(sql`oid = ${"identity.person"}::regclass`);
  expect(known?.rows).toBeGreaterThanOrEqual(PEOPLE);
});

databaseTest("a roster that cannot be read leaves no thread behind, and says why", async (db) => {
  const { tools, author } = await openRosterImports(db);
  const room = openRosterRoom(await bundleProcess("app/features/people/roster-thread.server.ts"));
  const file = { bytes: fileOf('"Ada,ada@acme.example,Sales'), teamNames, now };
  expect(await draftImport({ ...tools, openRoom: () => room }, author, file)).toEqual({
    ok: false,
    problem: { kind: "unclosed_quote", line: 2, column: 1 },
  });
  expect(room.isOpen()).toBe(false);
});
