import { expect } from "vitest";
import {
  importCompanyFile,
  listCompanyYears,
  poolCompanyYear,
  removeCompanyFiles,
} from "#app/features/benchmarks/companies/companies.server";
import { writeCompanyFile } from "#app/features/benchmarks/companies/company-file.server";
import { giveCompanyFile } from "#app/features/benchmarks/companies/give-company-file.server";
import { listNorms } from "#app/features/benchmarks/norms.server";
import type { Platform } from "#app/platform/platform.server";
import { derivePublicKey } from "#app/protocol/bundled-ed25519";
import { signCompanyFile } from "#app/protocol/company-file";
import { encodeBase64Url } from "#app/protocol/encoding";
import { databaseTest } from "#tests/helpers/database";
import { createTestOrganization, signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";
import { leaningResponses, releaseOf } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";
import { createReleasedWave } from "#tests/helpers/sharing/released-wave";

const set = questionSetOf({ form: "core" });
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The file of a made-up company on an installation of its own. */
async function otherFile(seed: number, facts = {}, people = 20): Promise<string> {
  const { keys } = testPlatform(null as never);
  const answers = {
    sales: leaningResponses(set, people, seed, 0.3),
    marketing: leaningResponses(set, people - 4, seed + 100, -0.2),
  };
  const release = releaseOf(answers, set, { closedOn: "2026-03-20", ...facts });
  const written = await writeCompanyFile({ keys }, `organization ${seed}`, release);
  if (!written.ok) throw new Error(written.reason);
  return written.text;
}

async function openOwner(platform: Platform) {
  const organizationId = await createTestOrganization(platform);
  const { userId } = await signInAs(platform, { role: "owner", organizationId });
  return { organizationId, userId, now: platform.now() };
}

databaseTest(
  "A file holds rounded team means of standard statements, a number and a year, and nothing else",
  async (db) => {
    const platform = testPlatform(db);
    const { organizationId, waveId } = await createReleasedWave(platform, { name: "The Secret Company" });
    const given = await giveCompanyFile(platform, { organizationId, waveId });
    if (!given.ok) throw new Error(given.reason);
    const file = JSON.parse(given.text) as { figures: Record<string, unknown>[] };
    expect(Object.keys(file)).toEqual(["company", "figures", "format", "installation", "signature", "year"]);
    expect(file.figures.length).toBeGreaterThan(8);
    for (const { key, sales, marketing, ...rest } of file.figures as {
      key: string;
      sales: object;
      marketing: object;
    }[]) {
      expect(rest, key).toEqual({});
      for (const mean of [sales, marketing] as { n: number; score: number }[]) {
        expect(Object.keys(mean)).toEqual(["n", "score"]);
        expect([mean.n % 5, Number.isInteger(mean.score)]).toEqual([0, true]);
      }
    }
    for (const secret of ["Secret", organizationId, waveId, "comment"])
      expect(given.text).not.toContain(secret);
  },
);

databaseTest(
  "A file of a trial, of demo data, of an imported wave or of a hidden team is not written",
  async (db) => {
    const platform = testPlatform(db);
    const answers = { sales: leaningResponses(set, 12, 1), marketing: leaningResponses(set, 3, 2) };
    const write = (facts: object, responses = answers) =>
      writeCompanyFile(platform, "one", releaseOf(responses, set, facts));
    for (const facts of [{ trial: true }, { demo: true }, { imported: true, invited: null }])
      expect(await write(facts)).toEqual({ ok: false, reason: "not_real" });
    expect(await write({})).toEqual({ ok: false, reason: "nothing_public" });
    const { organizationId } = await openOwner(platform);
    expect(await giveCompanyFile(platform, { organizationId, waveId: organizationId })).toEqual({
      ok: false,
      reason: "not_released",
    });
  },
);

databaseTest(
  "A file that was altered, signed by another, of another edition, twice or one's own is refused",
  async (db) => {
    const platform = testPlatform(db);
    const act = await openOwner(platform);
    const take = (text: string) => importCompanyFile(platform, act, bytesOf(text));
    const text = await otherFile(1);
    const refused = (reason: string) => ({ ok: false, reason });
    const file = JSON.parse(text);
    const altered = structuredClone(file);
    altered.figures[0].sales.score = (altered.figures[0].sales.score + 1) % 100;
    expect(await take(JSON.stringify(altered))).toEqual(refused("altered"));
    const other = JSON.parse(await otherFile(2));
    expect(await take(JSON.stringify({ ...file, installation: other.installation }))).toEqual(
      refused("altered"),
    );
    expect(await take(JSON.stringify({ ...file, signature: other.signature }))).toEqual(refused("altered"));
    expect(await take(JSON.stringify({ ...file, signature: "no signature" }))).toEqual(refused("altered"));
    const next = { ...file, format: "parallax/v2/company-means" };
    expect(await take(JSON.stringify(next))).toEqual(refused("other_edition"));
    expect(await take(JSON.stringify({ ...file, name: "Acme" }))).toEqual(refused("damaged"));
    for (const nothing of ["", "[]", "null", "a,b\n1,2\n", '{"format":"parallax/v1/slip"}'])
      expect(await take(nothing), nothing).toEqual(refused("no_file"));
    expect(await take(" ".repeat(300_000))).toEqual(refused("too_large"));
    expect(await listCompanyYears(db, act.organizationId)).toEqual([]);

    expect(await take(text)).toEqual({ ok: true, year: 2026 });
    expect(await take(text)).toEqual({ ok: false, reason: "twice", year: 2026 });
    expect(await take(JSON.stringify(file, null, 2))).toEqual({ ok: false, reason: "twice", year: 2026 });
    expect(await listCompanyYears(db, act.organizationId)).toEqual([{ year: 2026, files: 1, pooled: null }]);

    const answers = { sales: leaningResponses(set, 12, 1), marketing: leaningResponses(set, 12, 2) };
    const own = await writeCompanyFile(platform, act.organizationId, releaseOf(answers, set));
    expect(await take(own.ok ? own.text : "")).toEqual(refused("own"));
    const neighbour = await writeCompanyFile(platform, "another organization here", releaseOf(answers, set));
    expect(await take(neighbour.ok ? neighbour.text : "")).toEqual({ ok: true, year: 2026 });
  },
);

databaseTest("Figures that cannot be are refused although they are signed", async (db) => {
  const platform = testPlatform(db);
  const act = await openOwner(platform);
  const seed = new Uint8Array(32).fill(7);
  const { signature: _, ...file } = JSON.parse(await otherFile(3));
  const signed = async (change: object) => {
    const installation = encodeBase64Url(await derivePublicKey(seed));
    return bytesOf(await signCompanyFile(seed, { ...file, installation, ...change }));
  };
  const mean = { n: 20, score: 50 };
  for (const figures of [
    [],
    [{ key: "PU1", sales: { n: 4, score: 50 }, marketing: mean }],
    [{ key: "PU1", sales: { n: 20, score: 101 }, marketing: mean }],
    [{ key: "XX1", sales: mean, marketing: mean }],
    [
      { key: "PU1", sales: mean, marketing: mean },
      { key: "PU1", sales: mean, marketing: mean },
    ],
  ])
    expect(await importCompanyFile(platform, act, await signed({ figures }))).toEqual({
      ok: false,
      reason: "damaged",
    });
  const good = [{ key: "PU1", sales: mean, marketing: mean }];
  expect(await importCompanyFile(platform, act, await signed({ figures: good }))).toEqual({
    ok: true,
    year: 2026,
  });
  const other = [{ key: "PU1", sales: mean, marketing: { n: 20, score: 51 } }];
  expect(await importCompanyFile(platform, act, await signed({ figures: other }))).toEqual({
    ok: false,
    reason: "other_file",
    year: 2026,
  });
});

databaseTest("Ten companies of a year make norms once, nine make none", async (db) => {
  const platform = testPlatform(db);
  const act = await openOwner(platform);
  const take = async (text: string) => importCompanyFile(platform, act, bytesOf(text));
  for (let seed = 1; seed <= 9; seed++) await take(await otherFile(seed));
  await take(await otherFile(50, { closedOn: "2025-03-20" }));
  const wish = { year: 2026, source: "Companies that use Parallax" };
  expect(await poolCompanyYear(db, act, wish)).toEqual({ ok: false, reason: "few_files" });
  expect(await listNorms(db, act.organizationId)).toEqual([]);
  const tenth = JSON.parse(await otherFile(10));
  await take(JSON.stringify(tenth));
  const made = await poolCompanyYear(db, act, wish);
  expect(made).toMatchObject({ ok: true, companies: 10, leftOut: 0 });
  const norms = await listNorms(db, act.organizationId);
  expect(norms).toHaveLength(tenth.figures.length);
  for (const { source, date, n, score, pool } of norms) {
    expect([source, date, pool?.score?.organizations]).toEqual([wish.source, "2026", 10]);
    expect((n ?? 1) % 5).toBe(0);
    expect([Number.isInteger(score), Number.isInteger(pool?.score?.lower), pool?.score?.values]).toEqual([
      true,
      true,
      null,
    ]);
  }
  expect(await poolCompanyYear(db, act, wish)).toEqual({ ok: false, reason: "pooled_year" });
  expect(await take(await otherFile(11))).toEqual({ ok: false, reason: "pooled_year", year: 2026 });
  expect(await listCompanyYears(db, act.organizationId)).toEqual([
    { year: 2026, files: 0, pooled: 10 },
    { year: 2025, files: 1, pooled: null },
  ]);
  expect(await removeCompanyFiles(db, act, 2025)).toEqual({ ok: true });
  expect(await removeCompanyFiles(db, act, 2025)).toEqual({ ok: false, reason: "not_found" });
});

databaseTest(
  "One company with more than a quarter of the people keeps a year from being pooled",
  async (db) => {
    const platform = testPlatform(db);
    const act = await openOwner(platform);
    for (let seed = 1; seed <= 9; seed++)
      await importCompanyFile(platform, act, bytesOf(await otherFile(seed)));
    await importCompanyFile(
      platform,
      act,
      bytesOf(await otherFile(10, { invited: { sales: 400, marketing: 400 } }, 400)),
    );
    const wish = { year: 2026, source: "Companies that use Parallax" };
    expect(await poolCompanyYear(db, act, wish)).toEqual({ ok: false, reason: "no_norm" });
  },
);
