import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Platform } from "#app/platform/platform.server";
import { action, loader } from "#app/routes/app.profile";
import { user } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { routeArguments, signInAs, type TestMember } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

async function press(platform: Platform, as: TestMember, fields: Record<string, string>): Promise<Response> {
  const form = { act: "language", ...fields };
  const answer = await action(routeArguments(platform, "/app/profile", { as, form })).catch(
    (thrown: unknown) => thrown,
  );
  if (!(answer instanceof Response)) throw new Error(`No redirect: ${JSON.stringify(answer)}`);
  return answer;
}

async function readLanguage({ db }: Platform, { userId }: TestMember): Promise<string | null | undefined> {
  const [found] = await db.select({ language: user.language }).from(user).where(eq(user.id, userId));
  return found?.language;
}

databaseTest("A member's language is stored, kept in a cookie, and the page loaded anew", async (db) => {
  const platform = testPlatform(db);
  const viewer = await signInAs(platform, { role: "viewer" });
  const colleague = await signInAs(platform, { role: "owner", organizationId: viewer.organizationId });
  expect((await loader(routeArguments(platform, "/app/profile", { as: viewer }))).languages).toEqual([
    { tag: "en", name: "English" },
    { tag: "de", name: "Deutsch" },
  ]);
  const chosen = await press(platform, viewer, { language: "de" });
  expect(chosen.headers.get("Location")).toBe("/app/profile?spoken");
  expect(chosen.headers.get("Set-Cookie")).toMatch(/^parallax\.language=de; /);
  expect(chosen.headers.get("X-Remix-Reload-Document")).toBe("true");
  expect(await readLanguage(platform, viewer)).toBe("de");
  expect(await readLanguage(platform, colleague)).toBeNull();
});

databaseTest(
  "A second press of the same form is answered with the cookie and a new page, too",
  async (db) => {
    const platform = testPlatform(db);
    const owner = await signInAs(platform, { role: "owner" });
    const fields = { language: "de", press: "0123456789abcdef0123456789abcdef", sender: owner.userId };
    const [first, second] = [await press(platform, owner, fields), await press(platform, owner, fields)];
    expect([...second.headers]).toEqual([...first.headers]);
  },
);

databaseTest("A language that members do not have is refused, and the field says so", async (db) => {
  const platform = testPlatform(db);
  const owner = await signInAs(platform, { role: "owner" });
  for (const language of ["fr", "", "de; Path=/", "constructor"]) {
    const form = { act: "language", language };
    const refused = await action(routeArguments(platform, "/app/profile", { as: owner, form }));
    expect(refused, language).toMatchObject({
      data: { errors: { language: "Choose a language from the list." } },
      init: { status: 422 },
    });
  }
  expect(await readLanguage(platform, owner)).toBeNull();
});
