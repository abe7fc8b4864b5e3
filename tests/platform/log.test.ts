import { expect, test } from "vitest";
import { describeError } from "#app/platform/log.server";
import { invitation, organization } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";

test("describeError says the name and the first line of an error, and of what caused it", () => {
  const error = new RangeError("no\nsecret", { cause: Object.assign(new Error("full"), { code: "ENOSPC" }) });
  expect(describeError(error)).toBe("RangeError: no < Error: full, code ENOSPC");
  expect(describeError("a string")).toBe("unknown");
});

databaseTest(
  "describeError names the code and the constraint of a failed statement, and none of its values",
  async (db) => {
    const id = "6a4b8f3e-0000-4000-8000-000000000001";
    await db.insert(organization).values({ id, name: "Canary Ltd" });
    const twice = await db
      .transaction((tx) => tx.insert(organization).values({ id, name: "Canary Ltd" }))
      .catch((error: unknown) => error);
    const said = describeError(twice);
    expect(said).toContain("code 23505");
    expect(said).toContain("organization_pkey");
    const wrong = await db
      .transaction((tx) => tx.insert(invitation).values({ waveId: "canary" } as never))
      .catch((error: unknown) => error);
    for (const text of [said, describeError(wrong)]) {
      expect(text).not.toMatch(/canary/i);
      expect(text).not.toContain(id);
    }
  },
);
