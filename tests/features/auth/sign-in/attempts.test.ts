import { expect } from "vitest";
import { admitLinkMail, forgetAttempts, takeAttempt } from "#app/features/auth/sign-in/attempts.server";
import { databaseTest } from "#tests/helpers/database";
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
