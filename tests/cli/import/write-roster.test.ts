import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { listEvents } from "#app/features/audit/list-events.server";
import { createOrganization } from "#app/features/organization/organization.server";
import { listPeople } from "#app/features/people/roster.server";
import { importFile } from "#cli/import/import";
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
  const code = await importFile(["roster", ...args], {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, ...said };
}

const LIST = [
  "Name,E-mail,Department,Status",
  "Ada,ada@acme.example,Vertrieb,Active",
  "Ben,ben@acme.example,Marketing,Active",
  "Cy,cy@acme.example,Finance,Active",
  "Di,di@acme.example,Growth,Suspended",
].join("\n");

postgresTest(
  "parallax import roster does what the page of the roster does, and says what it did",
  async ({ db }, url) => {
    vi.stubEnv("DATABASE_URL", url);
    const make = (name: string) =>
      createOrganization(db, {
        ...{ name, salesName: "Vertrieb", marketingName: "Marketing", timeZone: "UTC" },
        ...{ demo: false, now: new Date("2026-03-02T09:00:00Z") },
      });
    const peopleOf = async (id: string) =>
      (await listPeople(db, id)).map(({ name, team }) => `${name}, ${team}`).sort();
    const path = temporaryFile(LIST);
    expect((await run(path)).err).toContain("no organization yet");
    const id = await make("Acme");
    expect(await run(path, "--marketing", "Grwth")).toMatchObject({ code: 2, out: "" });
    expect(await peopleOf(id)).toEqual([]);

    expect(await run(path)).toEqual({ code: 0, out: "2 people added, 0 changed.\n", err: "" });
    expect(await peopleOf(id)).toEqual(["Ada, sales", "Ben, marketing"]);
    expect((await run(path)).out).toContain("There is nothing to import.");
    const asked = ["--marketing", "Marketing", "--marketing", "Growth", "--keep-inactive"];
    expect((await run(path, ...asked)).out).toBe("1 person added, 0 changed.\n");
    expect(await peopleOf(id)).toEqual(["Ada, sales", "Ben, marketing", "Di, marketing"]);

    const fewer = temporaryFile(LIST.replace("ben@acme.example", "ben"));
    expect(await run(fewer, "--remove-missing")).toMatchObject({ code: 2, out: "" });
    const left = temporaryFile(LIST.replace(/Ben.*\n/, ""));
    expect((await run(left, "--remove-missing")).out).toBe("0 people added, 0 changed, 2 removed.\n");
    expect(await peopleOf(id)).toEqual(["Ada, sales"]);
    const events = await listEvents(db, id, { limit: 10 });
    expect(events.map(({ kind, bySystem }) => [kind, bySystem])).toEqual(
      Array.from({ length: 3 }, () => ["people.imported", true]),
    );

    await make("Beta");
    expect((await run(path)).err).toContain("--organization: “Acme”, “Beta”");
    expect((await run(path, "--organization", "Gamma")).err).toContain("no organization “Gamma”");
    expect((await run(path, "--organization", "beta")).out).toBe("2 people added, 0 changed.\n");
    expect(await peopleOf(id)).toEqual(["Ada, sales"]);
  },
);
