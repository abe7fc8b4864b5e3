import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_VALUES } from "#app/features/people/roster-choices";
import { writeRosterCsv } from "#app/features/people/roster-csv.server";
import { readRoster } from "#app/features/people/roster-file.server";
import { readName } from "#app/features/people/roster-values";

const reading = {
  ...{ places: null, values: NO_VALUES, leavesOutInactive: true },
  ...{ windows: false, today: "2026-03-02" },
};
const line = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .filter((text) => readName(text) === text && text !== "" && !/[,([]/.test(text));
const person = fc.record({
  name: fc.oneof(line, fc.constantFrom("=1+1", "-Ada", "'Ada", "@Ben", 'Jane "JD" Doe')),
  team: fc.constantFrom("sales" as const, "marketing" as const),
  locale: fc.constantFrom(null, "de", "pt-BR"),
});

test("writeRosterCsv writes what the import reads back: the same people, teams and languages", async () => {
  const names = line.filter((text) => text.length < 20);
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 8 }), names, async (people, name) => {
      const teamNames = { sales: `Vertrieb ${name}`, marketing: `Marketing ${name}` };
      const listed = people.map((one, at) => ({ ...one, id: String(at), email: `p${at}@acme.example` }));
      const read = await readRoster(writeRosterCsv(listed, teamNames), teamNames, reading);
      if (!read.ok) throw new Error(read.problem.kind);
      expect(read.problems).toEqual([]);
      const back = read.entries.map(({ lines: _, ...entry }) => entry);
      const byAddress = (one: { email: string }, other: { email: string }) =>
        one.email < other.email ? -1 : 1;
      expect(back.sort(byAddress)).toEqual(listed.map(({ id: _, ...one }) => one).sort(byAddress));
    }),
  );
});
