import { expect } from "vitest";
import { removeOldAttempts } from "#app/features/auth/sign-in/attempt-counts.server";
import { admitLinkMail, forgetAttempts, takeAttempt } from "#app/features/auth/sign-in/attempts.server";
import { attempt } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { testPlatform } from "#tests/helpers/platform";

const MEMBER = "ada@acme.example";
const guess = (address: string, account = MEMBER) => ({ kind: "password", account, address }) as const;

databaseTest("guesses from elsewhere, however many, keep no member out", async (db) => {
  const platform = testPlatform(db);
  for (let at = 0; at < 30; at++)
    for (let time = 0; time < 20; time++) await takeAttempt(platform, guess(`198.51.100.${at}`));
  expect(await takeAttempt(platform, guess("203.0.113.9"))).toEqual({ ok: true });
  const links = { kind: "link", account: MEMBER } as const;
  for (let at = 0; at < 30; at++) await takeAttempt(platform, { ...links, address: `198.51.100.${at}` });
  expect(await takeAttempt(platform, { ...links, address: "203.0.113.9" })).toEqual({ ok: true });
});

databaseTest(
  "one network has ten guesses at an account in any spelling, and a hundred at all accounts",
  async (db) => {
    const platform = testPlatform(db);
    for (let time = 0; time < 10; time++)
      expect(await takeAttempt(platform, guess("198.51.100.1"))).toEqual({ ok: true });
    const refused = { ok: false, reason: "too_many", minutes: 15 };
    expect(await takeAttempt(platform, guess("198.51.100.1"))).toEqual(refused);
    expect(await takeAttempt(platform, guess("::ffff:198.51.100.1", MEMBER.toUpperCase()))).toEqual(refused);
    const others = Array.from({ length: 100 }, (_, at) => guess("198.51.100.2", `p${at}@acme.example`));
    for (const other of others) expect(await takeAttempt(platform, other)).toEqual({ ok: true });
    expect(await takeAttempt(platform, guess("198.51.100.2", "p100@acme.example"))).toEqual(refused);
  },
);

databaseTest("the many addresses of one IPv6 network are one, those of the next are not", async (db) => {
  const platform = testPlatform(db);
  for (let time = 0; time < 10; time++)
    await takeAttempt(platform, guess(`2001:db8:0:1::${(time + 1).toString(16)}`));
  for (const same of ["2001:db8:0:1:ffff::1", "2001:0db8:0000:0001:1:2:3:4", "2001:DB8:0:1::"])
    expect(await takeAttempt(platform, guess(same)), same).toMatchObject({ ok: false });
  for (const next of ["2001:db8:0:2::1", "2001:db8::1", "::1"])
    expect(await takeAttempt(platform, guess(next)), next).toEqual({ ok: true });
});

databaseTest("a right password gives the ten guesses back", async (db) => {
  const platform = testPlatform(db);
  for (let time = 0; time < 10; time++) await takeAttempt(platform, guess("198.51.100.1"));
  await forgetAttempts(platform, guess("198.51.100.1"));
  expect(await takeAttempt(platform, guess("198.51.100.1"))).toEqual({ ok: true });
});

databaseTest("five links are mailed to an account in a quarter of an hour, whoever asks", async (db) => {
  const platform = testPlatform(db);
  for (let time = 0; time < 5; time++) expect(await admitLinkMail(platform, MEMBER)).toBe(true);
  expect(await admitLinkMail(platform, MEMBER.toUpperCase())).toBe(false);
  expect(await admitLinkMail(platform, "bob@acme.example")).toBe(true);
});

committedDatabaseTest(
  "guesses count the same whichever process they come to, and many at once are all counted",
  async ({ db, engine }) => {
    const now = () => new Date();
    const first = testPlatform(db, { engine, now });
    const second = { ...testPlatform(db, { engine, now }), keys: first.keys };
    const tries = Array.from({ length: 30 }, (_, at) =>
      takeAttempt(at % 2 ? first : second, guess("198.51.100.7")),
    );
    const admitted = (await Promise.all(tries)).filter(({ ok }) => ok);
    expect(admitted).toHaveLength(10);
  },
);

databaseTest(
  "a quarter of an hour after the first guess ten more are admitted, and old counts go",
  async (db) => {
    let now = new Date("2026-03-02T09:00:00Z");
    const platform = testPlatform(db, { now: () => now });
    for (let time = 0; time < 11; time++) await takeAttempt(platform, guess("198.51.100.1"));
    now = new Date("2026-03-02T09:14:01Z");
    expect(await takeAttempt(platform, guess("198.51.100.1"))).toEqual({
      ok: false,
      reason: "too_many",
      minutes: 1,
    });
    now = new Date("2026-03-02T09:15:00Z");
    for (let time = 0; time < 10; time++)
      expect(await takeAttempt(platform, guess("198.51.100.1"))).toEqual({ ok: true });
    await removeOldAttempts(platform);
    expect(await db.$count(attempt)).toBe(2);
    now = new Date("2026-03-02T09:30:00Z");
    await removeOldAttempts(platform);
    expect(await db.$count(attempt)).toBe(0);
  },
);

databaseTest("no address of a network and no account is stored with the counts", async (db) => {
  await takeAttempt(testPlatform(db), guess("198.51.100.1"));
  const stored = JSON.stringify(await db.select().from(attempt), (_, value) =>
    value?.type === "Buffer" ? Buffer.from(value.data).toString("latin1") : value,
  );
  expect(stored).not.toMatch(/198\.51|ada|acme/);
});
