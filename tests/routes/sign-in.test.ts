import { expect } from "vitest";
import { foundOrganization } from "#app/features/auth/installation/found-organization.server";
import { sendSignInLink } from "#app/features/auth/sign-in/sign-in.server";
import type { Platform } from "#app/platform/platform.server";
import { takeJob } from "#app/platform/queue.server";
import { loader as home } from "#app/routes/app.home";
import { action as profile } from "#app/routes/app.profile";
import { action as signOut } from "#app/routes/app.sign-out";
import { action as signIn } from "#app/routes/sign-in";
import { loader as openLink, action as useLink } from "#app/routes/sign-in_.link";
import type { Db } from "#db/client.server";
import { session, user, verification } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { routeArguments } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const EMAIL = "cmo@acme.example";
const PASSWORD = "a quiet river at dawn";
const withPassword = { way: "password", email: EMAIL, password: PASSWORD };

async function found(db: Db): Promise<Platform> {
  const platform = testPlatform(db);
  await foundOrganization(platform, {
    organization: { name: "Acme", salesName: "Sales", marketingName: "Marketing", timeZone: "UTC" },
    owner: { name: "Chris", email: EMAIL, password: PASSWORD },
  });
  return platform;
}

/** What an action answered: where it leads, with which cookie, or why not. */
async function read(answer: Promise<unknown>) {
  const outcome = await answer.catch((thrown: unknown) => thrown);
  if (outcome instanceof Error) throw outcome;
  if (outcome instanceof Response) {
    const cookie = outcome.headers.get("Set-Cookie")?.split(";")[0] ?? "";
    return { status: outcome.status, location: outcome.headers.get("Location"), cookie, body: null };
  }
  const wrapped = outcome as { data: unknown; init: { status?: number } | null };
  return { status: wrapped.init?.status ?? 200, location: null, cookie: "", body: wrapped.data };
}

function isIn(platform: Platform, cookie: string): Promise<boolean> {
  return Promise.resolve(home(routeArguments(platform, "/app/home", { as: { cookie } }))).then(
    () => true,
    () => false,
  );
}

databaseTest("Signing in brings a new token and leaves one that somebody planted worthless", async (db) => {
  const platform = await found(db);
  const planted = "parallax.session_token=planted.c2lnbmF0dXJl";
  const entered = await read(
    signIn(routeArguments(platform, "/sign-in", { form: withPassword, as: { cookie: planted } })),
  );
  expect(entered).toMatchObject({ status: 302, location: "/app/home" });
  expect(entered.cookie).not.toContain("planted");
  expect(await isIn(platform, entered.cookie)).toBe(true);
  expect(await isIn(platform, planted)).toBe(false);
});

databaseTest("Whoever chose a language once is led in with it, in a page of its own", async (db) => {
  const platform = await found(db);
  const enter = () =>
    signIn(routeArguments(platform, "/sign-in", { form: withPassword })).catch((thrown: unknown) => thrown);
  const unchosen = (await enter()) as Response;
  expect(unchosen.headers.getSetCookie()).toHaveLength(1);
  expect(unchosen.headers.has("X-Remix-Reload-Document")).toBe(false);
  await db.update(user).set({ language: "de" });
  const chosen = (await enter()) as Response;
  expect(chosen.headers.get("Location")).toBe("/app/home");
  expect(chosen.headers.has("X-Remix-Reload-Document")).toBe(true);
  const [session, language] = chosen.headers.getSetCookie();
  expect(language).toMatch(/^parallax\.language=de; /);
  expect(await isIn(platform, session?.split(";")[0] ?? "")).toBe(true);
});

databaseTest("Signing out ends the session on the server, not only the cookie", async (db) => {
  const platform = await found(db);
  const { cookie } = await read(signIn(routeArguments(platform, "/sign-in", { form: withPassword })));
  const left = await read(signOut(routeArguments(platform, "/app/sign-out", { form: {}, as: { cookie } })));
  expect(left).toMatchObject({ status: 302, location: "/sign-in", cookie: "parallax.session_token=" });
  expect(await isIn(platform, cookie)).toBe(false);
});

databaseTest(
  "Ending all other sessions and changing the password shut every other device out",
  async (db) => {
    const platform = await found(db);
    const enter = () => read(signIn(routeArguments(platform, "/sign-in", { form: withPassword })));
    const [here, phone, office] = [await enter(), await enter(), await enter()];
    const act = (form: Record<string, string>) =>
      read(profile(routeArguments(platform, "/app/profile", { form, as: { cookie: here.cookie } })));
    expect((await act({ act: "sessions" })).status).toBe(200);
    expect(await isIn(platform, here.cookie)).toBe(true);
    expect([await isIn(platform, phone.cookie), await isIn(platform, office.cookie)]).toEqual([false, false]);
    const again = await enter();
    const next = { act: "password", newPassword: "a louder river at noon" };
    expect((await act({ ...next, currentPassword: "not it, I fear" })).status).toBe(422);
    expect((await act({ ...next, currentPassword: PASSWORD })).status).toBe(200);
    expect(await isIn(platform, again.cookie)).toBe(false);
    expect(await isIn(platform, here.cookie)).toBe(true);
  },
);

databaseTest("A next that leads elsewhere leads home", async (db) => {
  const platform = await found(db);
  for (const next of ["https://evil.example/app/", "//evil.example", "/\\evil.example", "/app/../sign-out"]) {
    const form = { ...withPassword, next };
    const entered = await read(signIn(routeArguments(platform, "/sign-in", { form })));
    expect(entered.location, next).toBe("/app/home");
  }
  const form = { ...withPassword, next: "/app/people?page=2" };
  const entered = await read(signIn(routeArguments(platform, "/sign-in", { form })));
  expect(entered.location).toBe("/app/people?page=2");
});

databaseTest("Asking for a link says the same for a member and for a stranger", async (db) => {
  const platform = await found(db);
  const ask = (email: string) =>
    read(signIn(routeArguments(platform, "/sign-in", { form: { way: "link", email } })));
  const [member, stranger] = [await ask(EMAIL), await ask("who@acme.example")];
  const say = (answer: unknown, email: string) => JSON.stringify(answer).replaceAll(email, "");
  expect(say(member, EMAIL)).toBe(say(stranger, "who@acme.example"));
});

databaseTest(
  "Opening a mailed link changes nothing however often; pressing the button works once",
  async (db) => {
    const platform = await found(db);
    await signIn(routeArguments(platform, "/sign-in", { form: { way: "link", email: EMAIL } }));
    const queued = await takeJob(db, platform.now());
    await sendSignInLink(platform, (queued?.payload ?? {}) as Record<string, string>);
    const token = /token=(\w+)/.exec(platform.mail.readOutbox()[0]?.text ?? "")?.[1] ?? "";
    for (let scan = 0; scan < 3; scan++) {
      const shown = await openLink(routeArguments(platform, `/sign-in/link?token=${token}`));
      expect(shown).toEqual({ token });
    }
    expect(await db.select().from(verification)).toHaveLength(1);
    const press = () =>
      read(useLink(routeArguments(platform, "/sign-in/link", { form: { token, newPassword: "" } })));
    const first = await press();
    expect(first).toMatchObject({ status: 302, location: "/app/home" });
    expect(await isIn(platform, first.cookie)).toBe(true);
    const replayed = await press();
    expect(replayed).toMatchObject({ status: 422, cookie: "" });
    expect(await db.select().from(session)).toHaveLength(1);
  },
);

databaseTest("A link with a new password that is too short is not used up", async (db) => {
  const platform = await found(db);
  await signIn(routeArguments(platform, "/sign-in", { form: { way: "link", email: EMAIL } }));
  const queued = await takeJob(db, platform.now());
  await sendSignInLink(platform, (queued?.payload ?? {}) as Record<string, string>);
  const token = /token=(\w+)/.exec(platform.mail.readOutbox()[0]?.text ?? "")?.[1] ?? "";
  const press = (newPassword: string) =>
    read(useLink(routeArguments(platform, "/sign-in/link", { form: { token, newPassword } })));
  expect((await press("short")).status).toBe(422);
  expect((await press("a louder river at noon")).status).toBe(302);
});

databaseTest("Asking is counted by the address of the connection, whatever a header claims", async (db) => {
  const platform = await found(db);
  const ask = (index: number, clientAddress: string) =>
    read(
      signIn(
        routeArguments(platform, "/sign-in", {
          form: { way: "link", email: `p${index}@acme.example` },
          headers: { "X-Forwarded-For": `203.0.113.${index}`, "X-Real-IP": `203.0.113.${index}` },
          clientAddress,
        }),
      ),
    );
  for (let index = 0; index < 50; index++) expect((await ask(index, "192.0.2.1")).status).toBe(200);
  expect((await ask(51, "192.0.2.1")).status).toBe(429);
  expect((await ask(52, "192.0.2.2")).status).toBe(200);
});

databaseTest("A refused form keeps the address that was typed and never the password", async (db) => {
  const platform = await found(db);
  const form = { ...withPassword, password: "something else" };
  const { body } = await read(signIn(routeArguments(platform, "/sign-in", { form })));
  expect(body).toMatchObject({ ok: false, typed: { email: EMAIL } });
  expect(JSON.stringify(body)).not.toContain("something else");
});
