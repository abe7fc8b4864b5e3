import { expect, test } from "vitest";
import { judgePlanes, readPlaneFacts } from "#cli/doctor/plane-findings";
import { openDb } from "#db/client.server";
import { separatePlanes } from "#tests/db/planes/separated";
import { postgresTest } from "#tests/helpers/database";

test("judgePlanes says which role reads both, and which one the login may not take", () => {
  const role = { plane: "login", mayTake: true, people: false, ballots: false };
  const roles = [
    { ...role, name: "p_office", plane: "office", people: true },
    { ...role, name: "p_box", plane: "box", ballots: true, mayTake: false },
    { ...role, name: "reader", people: true, ballots: true },
  ];
  const found = judgePlanes({ owns: false, roles });
  expect(found.map(({ state }) => state)).toEqual(["wrong", "wrong"]);
  expect(found.map(({ said }) => said).join(" ")).toMatch(/^reader .*p_box/);
});

postgresTest(
  "readPlaneFacts tells the owner from a login of planes, and sees a grant too many",
  async (opened, url) => {
    expect(judgePlanes(await readPlaneFacts(opened))).toMatchObject([{ state: "note" }]);
    const { owner, officeUrl, database } = await separatePlanes(url);
    const office = await openDb(officeUrl, { connections: 1 });
    try {
      expect(judgePlanes(await readPlaneFacts(office))).toMatchObject([{ state: "ok" }]);
      await owner.unsafe(`grant usage on schema identity to ${database}_unsealing`);
      await owner.unsafe(`grant select (person_id) on identity.invitation to ${database}_unsealing`);
      const [found, ...others] = judgePlanes(await readPlaneFacts(office));
      expect(others).toEqual([]);
      expect(found).toMatchObject({ state: "wrong", said: expect.stringContaining(`${database}_unsealing`) });
    } finally {
      await office.close();
    }
  },
);
