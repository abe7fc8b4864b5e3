import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { hasFactor } from "#app/features/auth/factor/factors.server";
import { foundOrganization } from "#app/features/auth/installation/found-organization.server";
import { findMemberInvitation } from "#app/features/auth/members/join.server";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import { organization } from "#cli/organization";
import { event, memberMail, session, user } from "#db/schema";
import { giveFactor } from "#tests/helpers/sign-in/factors";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parallax-organization-"));
  for (const name of ["DATA_DIR", "KEYS_DIR"]) vi.stubEnv(name, join(folder, name));
  vi.stubEnv("DATABASE_URL", undefined);
  vi.stubEnv("SMTP_URL", undefined);
  vi.stubEnv("BASE_URL", "http://localhost:3000");
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const openHere = () => openPlatform({ ...readEnv(), LOG_LEVEL: "silent" });

async function run(...args: string[]) {
  const said = { out: "", err: "" };
  const code = await organization(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { code, ...said };
}

const CLIENT = ["--name", "Client", "--owner-name", "Ada", "--owner-email", "Ada@client.example"];

test("parallax organization understands everything before it opens anything", async () => {
  expect((await run("--help")).code).toBe(0);
  expect((await run()).code).toBe(2);
  const refused = [
    [["new"], "--name is missing."],
    [["new", ...CLIENT.slice(0, 4)], "--owner-email is missing."],
    [["new", ...CLIENT.slice(0, 5), "a@b.example,c@d.example"], "is not one mail address."],
    [["new", ...CLIENT, "--time-zone", "Mars/Base"], "There is no time zone Mars/Base."],
    [["new", ...CLIENT, "--sales-name", "marketing"], "The two teams need different names"],
    [["new", ...CLIENT, "--colour", "red"], "--colour"],
    [["give"], "is not understood"],
    [["remove-factor"], "is not understood"],
    [["remove-factor", "a@b.example,c@d.example"], "is not one mail address."],
    [["drop", "x"], '"drop x" is not understood.'],
  ] as const;
  for (const [args, said] of refused) {
    const outcome = await run(...args);
    expect(outcome, args.join(" ")).toMatchObject({ code: 2, out: "" });
    expect(outcome.err, args.join(" ")).toContain(said);
  }
});

test("parallax organization makes one beside the first, with a link that joins, and says who runs what", async () => {
  const early = await run("new", ...CLIENT);
  expect(early).toMatchObject({ code: 2, out: "" });
  expect(early.err).toContain("the first one is made at /setup");
  const setup = await openHere();
  await foundOrganization(setup, {
    organization: { name: "Acme", salesName: "Sales", marketingName: "Marketing", timeZone: "UTC" },
    owner: { name: "Chris", email: "chris@acme.example", password: "a quiet river at dawn" },
  });
  const held = await run("list");
  expect(held).toMatchObject({ code: 2, out: "" });
  expect(held.err).toMatch(/^Another Parallax process \(\d+\) is using the database in .* Stop it first/);
  await setup.close();

  const made = await run("new", ...CLIENT, "--sales-name", "Vertrieb", "--time-zone", "Europe/Berlin");
  expect(made).toMatchObject({ code: 0, err: "" });
  const token = /\/join\?token=(\S+)\n$/.exec(made.out)?.[1] ?? "";
  const platform = await openHere();
  expect(await findMemberInvitation(platform.db, token, platform.now())).toMatchObject({
    email: "ada@client.example",
    name: "Ada",
    role: "owner",
    organization: { name: "Client", salesName: "Vertrieb", marketingName: "Marketing" },
  });
  await platform.close();

  const listed = await run("list");
  expect(listed.out).toContain("Acme: has an owner\n");
  expect(listed.out).toContain("Client: ada@client.example is invited and has not taken it up\n");
  expect(listed.out).toContain("  Chris, chris@acme.example (Acme)\n");

  expect(await run("give", "ada@client.example")).toMatchObject({
    code: 2,
    err: "ada@client.example is no owner of an organization here.\n",
  });
  expect((await run("take", "chris@acme.example")).out).toBe("Chris no longer runs this installation.\n");
  expect((await run("list")).out).toContain("Nobody runs this installation.\n");
  expect((await run("give", "Chris@acme.example")).out).toBe("Chris runs this installation now, too.\n");
});

test("parallax organization removes a lost second factor, ends the sessions behind it, and says so to its person and in the log", async () => {
  const before = await openHere();
  const [chris] = await before.db.select().from(user).where(eq(user.email, "chris@acme.example"));
  const userId = chris?.id ?? "";
  const none = { code: 2, out: "", err: "chris@acme.example has no second factor.\n" };
  await giveFactor(before, userId);
  const now = before.now();
  const times = { expiresAt: new Date(now.getTime() + 3_600_000), createdAt: now, updatedAt: now };
  await before.db.insert(session).values({ id: randomUUID(), userId, token: randomUUID(), ...times });
  await before.close();

  expect(await run("remove-factor", "nobody@acme.example")).toEqual({
    ...{ code: 2, out: "" },
    err: "nobody@acme.example is no account of this installation.\n",
  });
  const removed = await run("remove-factor", "Chris@acme.example");
  expect([removed.code, removed.err]).toEqual([0, ""]);
  expect(removed.out).toMatch(/^The second factor of Chris is removed, and their sessions have ended\. /);

  const after = await openHere();
  expect(await hasFactor(after.db, userId)).toBe(false);
  expect(await after.db.$count(session, eq(session.userId, userId))).toBe(0);
  const logged = await after.db.select().from(event).where(eq(event.kind, "member.factor-removed"));
  expect(logged.map(({ actor }) => actor)).toEqual(["system"]);
  const mails = await after.db.select().from(memberMail).where(eq(memberMail.occasion, "removed"));
  expect(mails).toHaveLength(1);
  await after.close();
  expect(await run("remove-factor", "chris@acme.example")).toEqual(none);
});
