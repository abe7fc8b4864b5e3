import { expect } from "vitest";
import { getChecklist } from "#app/features/waves/draft/checklist.server";
import { listKept } from "#app/features/waves/launch/database-facts.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import { openDb } from "#db/client.server";
import { postgresTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { testPlatform } from "#tests/helpers/platform";

postgresTest("a draft notes what the database keeps of ballots, and can be launched", async ({ db }, url) => {
  const database = new URL(url).pathname.slice(1);
  for (const change of ["log_statement = 'mod'", "log_min_error_statement = 'panic'"])
    await db.execute(`alter database "${database}" set ${change}`);
  const { db: fresh, close } = await openDb(url, { connections: 2 });
  try {
    const platform = testPlatform(fresh, { engine: "postgresql" });
    const id = await createReadyDraft(platform);
    const draft = await getWave(fresh, id);
    if (draft === null) throw new Error("There is no draft.");
    const { server, ready } = await getChecklist(platform, fresh, id.organizationId, draft);
    expect(ready).toBe(true);
    expect(server.state).toBe("note");
    expect(server.kept.some((said) => said.startsWith("log_statement is mod"))).toBe(true);
    expect(server.kept.some((said) => said.startsWith("log_min_error_statement"))).toBe(false);
    expect(await listKept({ engine: "pglite" }, fresh)).toEqual([]);
  } finally {
    await close();
  }
});
