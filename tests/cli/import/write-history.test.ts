import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listEvents } from "#app/features/audit/list-events.server";
import { createOrganization } from "#app/features/organization/organization.server";
import { createSurvey } from "#app/features/surveys/surveys.server";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import { importFile } from "#cli/import/import";
import { release, wave } from "#db/schema";
import { temporaryFile } from "#tests/helpers/command";
import { postgresTest } from "#tests/helpers/database";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-import-"));
  for (const name of ["DATA_DIR", "KEYS_DIR"]) vi.stubEnv(name, join(folder, name));
  vi.stubEnv("SMTP_URL", undefined);
  vi.stubEnv("BASE_URL", "http://localhost:3000");
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]) {
  const said = { out: "", err: "" };
  const code = await importFile(["history", ...args], {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, ...said };
}

const ACME = {
  ...{ name: "Acme", salesName: "Sales", marketingName: "Marketing", timeZone: "UTC" },
  ...{ demo: false, now: new Date("2026-03-02T09:00:00Z") },
};
const FILE = [
  "Timestamp,Team,One thing works well,Comment",
  ...Array.from({ length: 24 }, (_, at) =>
    [`2025/03/${10 + (at % 9)} 9:00`, at % 2 ? "Sales" : "Marketing", (at % 5) + 1, "canary"].join(","),
  ),
].join("\n");

postgresTest(
  "parallax import history makes imported waves of a file, once a period, and stores no answers",
  async ({ db }, url) => {
    vi.stubEnv("DATABASE_URL", url);
    const path = temporaryFile(FILE);
    expect((await run(path)).err).toContain("no organization yet");
    const organizationId = await createOrganization(db, ACME);
    expect((await run(path)).err).toContain("no survey yet");
    await createSurvey(db, organizationId, { name: "Alignment", form: "full" });
    const open = await run(path);
    expect([open.code, open.err]).toEqual([
      2,
      expect.stringContaining("strongly disagree or strongly agree"),
    ]);
    expect(await db.select().from(wave)).toEqual([]);
    const done = await run(path, "--low", "disagrees", "--invited", "20,15");
    expect([done.code, done.out]).toEqual([0, "Imported: 2025 (imported), until 2025-03-18.\n"]);
    expect(done.err).toContain('"Comment"');
    expect(await db.select().from(wave)).toMatchObject([
      { name: "2025 (imported)", imported: true, state: "released", invitedSales: 20 },
    ]);
    expect(JSON.stringify(await db.select().from(release))).not.toContain("canary");
    const again = await run(path, "--low", "disagrees");
    expect([again.code, again.out]).toEqual([2, ""]);
    expect(again.err).toContain("One wave is kept for each period");
    const [event] = await listEvents(db, organizationId, { limit: 10 });
    expect([event?.kind, event?.bySystem]).toEqual(["wave.imported", true]);
    await createSurvey(db, organizationId, { name: "Pulse", form: "core" });
    expect((await run(path)).err).toContain("--survey: “Alignment”, “Pulse”");
    expect((await run(path, "--survey", "Puls")).err).toContain("no survey “Puls”");
  },
);

test("parallax import history imports into the embedded database, too", async () => {
  vi.stubEnv("DATABASE_URL", undefined);
  const openHere = () => openPlatform({ ...readEnv(), LOG_LEVEL: "silent" });
  const before = await openHere();
  const organizationId = await createOrganization(before.db, ACME);
  await createSurvey(before.db, organizationId, { name: "Alignment", form: "full" });
  await before.close();
  const done = await run(temporaryFile(FILE), "--low", "agrees", "--name", "Last year");
  expect([done.code, done.out]).toEqual([0, "Imported: Last year (imported), until 2025-03-18.\n"]);
  const after = await openHere();
  expect(await after.db.select().from(wave)).toMatchObject([{ imported: true, invitedSales: null }]);
  await after.close();
});
