import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { foundOrganization } from "#app/features/auth/installation/found-organization.server";
import { removeOldHalfSignIns } from "#app/features/auth/sign-in/half-sign-in.server";
import { createLinkToken } from "#app/features/auth/sign-in/sign-in-link.server";
import type { Platform } from "#app/platform/platform.server";
import { loader as home } from "#app/routes/app.home";
import { action as signIn } from "#app/routes/sign-in";
import { action as giveCode, loader as openCode } from "#app/routes/sign-in_.code";
import { action as followLink } from "#app/routes/sign-in_.link";
import type { Db } from "#db/client.server";
import { event, halfSignIn, session } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { routeArguments } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";
import { loadRoute, routes } from "#tests/helpers/route-world";
import { codeOf, giveFactor, openClock } from "#tests/helpers/sign-in/factors";

const EMAIL = "cmo@acme.example";
const PASSWORD = "a quiet river at dawn";
const PRESS = "0123456789abcdef0123456789abcdef";

async function found(db: Db, engine: "pglite" | "postgresql" = "pglite") {
  const clock = openClock();
  const platform = testPlatform(db, { engine, now: clock.now });
  const founded = await foundOrganization(platform, {
    organization: { name: "Acme", salesName: "Sales", marketingName: "Marketing", timeZone: "UTC" },
    owner: { name: "Chris", email: EMAIL, password: PASSWORD },
  });
  if (!founded.ok) throw new Error(founded.reason);
  const held = await giveFactor(platform, founded.userId);
  clock.pass(60);
  return { clock, platform, userId: founded.userId, ...held };
}

/** What an action answered: where it leads, with which cookies, or why not. */
async function read(answer: Promise<unknown>) {
  const outcome = await answer.catch((thrown: unknown) => thrown);
  if (outcome instanceof Error) throw outcome;
  if (outcome instanceof Response) {
    const cookies = outcome.headers.getSetCookie();
    return {
      status: outcome.status,
      location: outcome.headers.get("Location"),
      cookies,
      errors: {} as Record<string, string>,
    };
  }
  const { data, init } = outcome as { data: { errors: Record<string, string> }; init: { status: number } };
  return { status: init.status, location: null, cookies: [] as string[], errors: data.errors };
}

const pair = (cookies: string[]) => ({ cookie: cookies[0]?.split(";")[0] ?? "" });

function withPassword(platform: Platform, more: Record<string, string> = {}) {
  const form = { way: "password", email: EMAIL, password: PASSWORD, ...more };
  return read(signIn(routeArguments(platform, "/sign-in", { form })));
}

function give(platform: Platform, as: { cookie: string }, form: Record<string, string>) {
  const fields = { way: "code", ...form };
  return read(giveCode(routeArguments(platform, "/sign-in/code", { form: fields, as })));
}

const isIn = (platform: Platform, as: { cookie: string }) =>
  Promise.resolve(home(routeArguments(platform, "/app/home", { as }))).then(
    () => true,
    () => false,
  );

databaseTest(
  "A password alone starts no session where there is a second factor; the code does",
  async (db) => {
    const { clock, platform, secret } = await found(db);
    const half = await withPassword(platform, { next: "/app/people?page=2" });
    expect(half).toMatchObject({ status: 302, location: "/sign-in/code?next=%2Fapp%2Fpeople%3Fpage%3D2" });
    expect(half.cookies).toHaveLength(1);
    expect(half.cookies[0]).toMatch(
      /^parallax\.half=[\w-]{43}; Max-Age=600; Path=\/sign-in; HttpOnly; SameSite=Lax$/,
    );
    expect(await db.$count(session)).toBe(0);
    const as = pair(half.cookies);
    const shown = await openCode(
      routeArguments(platform, "/sign-in/code?next=%2Fapp%2Fpeople%3Fpage%3D2", { as }),
    );
    expect(shown).toEqual({ next: "/app/people?page=2" });
    const code = codeOf(secret, clock.now());
    const whole = await give(platform, as, { code, next: "/app/people?page=2" });
    expect(whole).toMatchObject({ status: 302, location: "/app/people?page=2" });
    expect(whole.cookies[1]).toMatch(/^parallax\.half=; Max-Age=0; Path=\/sign-in/);
    expect(await isIn(platform, pair(whole.cookies))).toBe(true);
    expect(await db.$count(halfSignIn)).toBe(0);
    const [last] = await db.select().from(event).where(eq(event.kind, "member.signed-in"));
    expect(last?.detail).toEqual({ method: "password", factor: "app" });
  },
);

databaseTest("Half signed in, no page of members opens and no action acts", async (db) => {
  const { platform } = await found(db);
  const as = pair((await withPassword(platform)).cookies);
  const guarded = routes.filter((name) => name.startsWith("app."));
  expect(guarded.length).toBeGreaterThan(50);
  for (const name of guarded) {
    const module = await loadRoute(name);
    for (const kind of ["loader", "action"] as const) {
      const handler = module[kind];
      if (handler === undefined) continue;
      const given = routeArguments(platform, "/app/x", { as, ...(kind === "action" ? { form: {} } : {}) });
      const answer = await Promise.resolve()
        .then(() => handler(given))
        .catch((thrown: unknown) => thrown);
      expect(answer, `${name} ${kind}`).toBeInstanceOf(Response);
      expect((answer as Response).headers.get("Location"), `${name} ${kind}`).toMatch(/^\/sign-in(\?|$)/);
    }
  }
  expect(await db.$count(session)).toBe(0);
});

databaseTest("What a half sign-in holds is no session, also under the name of one", async (db) => {
  const { platform } = await found(db);
  const value = pair((await withPassword(platform)).cookies).cookie.split("=")[1];
  expect(await isIn(platform, { cookie: `parallax.session_token=${value}` })).toBe(false);
});

databaseTest("A mailed link leads to the same page", async (db) => {
  const { clock, platform, secret, userId } = await found(db);
  const token = await createLinkToken(db, userId, clock.now());
  const half = await read(
    followLink(routeArguments(platform, "/sign-in/link", { form: { token, newPassword: "" } })),
  );
  expect(half).toMatchObject({ status: 302, location: "/sign-in/code" });
  expect(await db.$count(session)).toBe(0);
  const whole = await give(platform, pair(half.cookies), { code: codeOf(secret, clock.now()) });
  expect(whole.location).toBe("/app/home");
  expect(await isIn(platform, pair(whole.cookies))).toBe(true);
});

databaseTest(
  "A new password with a link changes nothing before the code, and is theirs after it",
  async (db) => {
    const { clock, platform, secret, userId } = await found(db);
    const token = await createLinkToken(db, userId, clock.now());
    const form = { token, newPassword: "a louder river at noon" };
    const half = await read(followLink(routeArguments(platform, "/sign-in/link", { form })));
    expect((await withPassword(platform)).location).toBe("/sign-in/code");
    expect((await withPassword(platform, { password: form.newPassword })).status).toBe(422);
    const refused = await give(platform, pair(half.cookies), { code: "000000" });
    expect(refused.status).toBe(422);
    const whole = await give(platform, pair(half.cookies), { code: codeOf(secret, clock.now()) });
    expect(whole.location).toBe("/app/home");
    expect((await withPassword(platform)).status).toBe(422);
    expect((await withPassword(platform, { password: form.newPassword })).location).toBe("/sign-in/code");
  },
);

databaseTest("A second press of a link leads to the code, too, and starts no session", async (db) => {
  const { clock, platform, userId } = await found(db);
  const form = { token: await createLinkToken(db, userId, clock.now()), newPassword: "", press: PRESS };
  const press = () => read(followLink(routeArguments(platform, "/sign-in/link", { form })));
  for (const half of [await press(), await press()]) expect(half.location).toBe("/sign-in/code");
  expect(await db.$count(session)).toBe(0);
});

databaseTest("A code is asked for within ten minutes; then signing in begins anew", async (db) => {
  const { clock, platform, secret } = await found(db);
  const as = pair((await withPassword(platform)).cookies);
  clock.pass(599);
  await removeOldHalfSignIns(platform);
  expect((await give(platform, as, { code: "000000" })).status).toBe(422);
  clock.pass(1);
  const late = await give(platform, as, { code: codeOf(secret, clock.now()) });
  expect(late).toMatchObject({ status: 302, location: "/sign-in?over=1", cookies: [] });
  const page = await read(
    Promise.resolve().then(() => openCode(routeArguments(platform, "/sign-in/code", { as }))),
  );
  expect(page.location).toBe("/sign-in?over=1");
  await removeOldHalfSignIns(platform);
  expect(await db.$count(halfSignIn)).toBe(0);
});

databaseTest("Without a half sign-in, or with an invented one, no code is taken", async (db) => {
  const { clock, platform, secret } = await found(db);
  for (const cookie of ["", "parallax.half=", `parallax.half=${"A".repeat(43)}`, "parallax.half=%00"]) {
    const answer = await give(platform, { cookie }, { code: codeOf(secret, clock.now()) });
    expect(answer, cookie).toMatchObject({ location: "/sign-in?over=1", cookies: [] });
  }
});

databaseTest("The code page leads nowhere else, whatever next says", async (db) => {
  const { clock, platform, secret } = await found(db);
  for (const next of ["https://evil.example/app/", "//evil.example", "/\\evil.example", "/app/../sign-out"]) {
    const half = await withPassword(platform, { next });
    expect(half.location, next).toBe("/sign-in/code");
    const as = pair(half.cookies);
    const path = `/sign-in/code?${new URLSearchParams({ next })}`;
    expect(await openCode(routeArguments(platform, path, { as })), next).toEqual({ next: "/app/home" });
    clock.pass(60);
    const whole = await give(platform, as, { code: codeOf(secret, clock.now()), next });
    expect(whole.location, next).toBe("/app/home");
  }
});

databaseTest("Each refusal says what was wrong and what to do, at its field", async (db) => {
  const { clock, platform, secret, recovery } = await found(db);
  const as = pair((await withPassword(platform)).cookies);
  const code = codeOf(secret, clock.now());
  await give(platform, pair((await withPassword(platform)).cookies), { code });
  const say = async (form: Record<string, string>) => Object.entries((await give(platform, as, form)).errors);
  expect(await say({ code: "" })).toEqual([["code", "Type the code."]]);
  expect(await say({ code: "000000" })).toEqual([
    ["code", expect.stringMatching(/^This code is not right\./)],
  ]);
  expect(await say({ code })).toEqual([["code", expect.stringMatching(/^This code was used already/)]]);
  const wrong = { way: "recovery", recovery: "AAAA-BBBB-CCCC" };
  expect(await say(wrong)).toEqual([
    ["recovery", expect.stringMatching(/^This is none of your recovery codes/)],
  ]);
  await say({ code: "000000" });
  const many = await give(platform, as, { way: "recovery", recovery: recovery[0] ?? "" });
  expect(many.status).toBe(429);
  expect(many.errors.recovery).toMatch(/^Too many codes for this account\. Try again in 15 minutes\./);
});

databaseTest("A recovery code signs in once, and is told apart in the log", async (db) => {
  const { platform, recovery } = await found(db);
  const use = async () =>
    give(platform, pair((await withPassword(platform)).cookies), {
      way: "recovery",
      recovery: recovery[3] ?? "",
    });
  expect((await use()).location).toBe("/app/home");
  expect((await use()).status).toBe(422);
  const signedIn = await db.select().from(event).where(eq(event.kind, "member.signed-in"));
  expect(signedIn.map(({ detail }) => detail)).toEqual([{ method: "password", factor: "recovery" }]);
});

committedDatabaseTest(
  "The code pressed twice at once lets its presser in, and nobody else",
  async ({ db, engine }) => {
    const { clock, platform, secret } = await found(db, engine);
    const [mine, theirs] = [await withPassword(platform), await withPassword(platform)];
    const code = codeOf(secret, clock.now());
    const press = { code, press: PRESS };
    const [first, second, other] = await Promise.all([
      give(platform, pair(mine.cookies), press),
      give(platform, pair(mine.cookies), press),
      give(platform, pair(theirs.cookies), { code, press: PRESS.replaceAll("0", "9") }),
    ]);
    const wereLetIn = [first, second, other].map(({ location }) => location === "/app/home");
    // whichever of the two browsers came first; the other's code is used up
    expect([
      [true, true, false],
      [false, false, true],
    ]).toContainEqual(wereLetIn);
    const after = await give(platform, pair(theirs.cookies), { code, press: PRESS.replaceAll("0", "8") });
    expect(after.location === "/app/home").toBe(false);
  },
);

databaseTest(
  "Each whole sign-in has a session of its own, and leaves a planted one worthless",
  async (db) => {
    const { clock, platform, secret } = await found(db);
    const tokens = new Set<string>();
    for (let round = 0; round < 2; round++) {
      const half = pair((await withPassword(platform)).cookies);
      const planted = "parallax.session_token=planted.c2lnbmF0dXJl";
      clock.pass(60);
      const code = codeOf(secret, clock.now());
      const whole = await give(platform, { cookie: `${planted}; ${half.cookie}` }, { code });
      tokens.add(pair(whole.cookies).cookie);
      expect(await isIn(platform, { cookie: planted })).toBe(false);
    }
    expect(tokens.size).toBe(2);
  },
);
