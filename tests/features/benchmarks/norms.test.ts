import { expect } from "vitest";
import type { Norm } from "#app/core/benchmarks/norms";
import { listEvents } from "#app/features/audit/list-events.server";
import { importNorms, listNorms, removeNorms } from "#app/features/benchmarks/norms.server";
import type { Db } from "#db/client.server";
import { databaseTest } from "#tests/helpers/database";
import { createTestOrganization, signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const norm: Norm = {
  key: "PU1",
  version: 1,
  n: 1204,
  score: 58.25,
  favourable: null,
  source: "Panel",
  date: "2024-10",
  pool: {
    score: { organizations: 12, median: 58.25, lower: 50, upper: 61.5, values: null },
    favourable: null,
  },
};

async function open(db: Db) {
  const platform = testPlatform(db);
  const organizationId = await createTestOrganization(platform, "Acme");
  const { userId } = await signInAs(platform, { role: "owner", organizationId });
  return { organizationId, userId, now: platform.now() };
}

databaseTest(
  "importNorms keeps norms as they were read, and lists them of their organization only",
  async (db) => {
    const act = await open(db);
    const other = await open(db);
    await importNorms(db, act, [norm, { ...norm, key: "TR2", pool: null, favourable: 0.61 }]);
    expect(await listNorms(db, act.organizationId)).toEqual([
      norm,
      { ...norm, key: "TR2", pool: null, favourable: 0.61 },
    ]);
    expect(await listNorms(db, other.organizationId)).toEqual([]);
  },
);

databaseTest("importNorms replaces what has the same source, date, question and version", async (db) => {
  const act = await open(db);
  await importNorms(db, act, [norm]);
  const corrected = { ...norm, score: 59, n: null, pool: null };
  await importNorms(db, act, [corrected, { ...norm, version: 2 }]);
  expect(await listNorms(db, act.organizationId)).toEqual([corrected, { ...norm, version: 2 }]);
});

databaseTest(
  "removeNorms takes one source and date, once, and both acts stand in the audit log",
  async (db) => {
    const act = await open(db);
    await importNorms(db, act, [norm, { ...norm, date: "2023" }]);
    const which = { source: "Panel", date: "2023" };
    expect(await removeNorms(db, act, which)).toEqual({ ok: true });
    expect(await removeNorms(db, act, which)).toEqual({ ok: false, reason: "not_found" });
    const [removed, imported] = await listEvents(db, act.organizationId, { limit: 2 });
    expect(removed).toMatchObject({ kind: "norm.removed", detail: { norms: 1, ...which } });
    expect(imported).toMatchObject({ kind: "norm.imported", detail: { norms: 2, sources: ["Panel"] } });
    expect(await listNorms(db, act.organizationId)).toEqual([norm]);
  },
);
