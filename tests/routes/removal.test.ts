import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { openDirectRoutes } from "#app/direct/routes.server";
import { respondentWords } from "#app/locales/languages.server";
import type { Platform } from "#app/platform/platform.server";
import { event, organization, survey, user, wave } from "#db/schema";
import { committedDatabaseTest } from "#tests/helpers/database";
import { routeArguments, signInAs, type TestMember } from "#tests/helpers/members";
import { openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";
import { loadRoute } from "#tests/helpers/route-world";
import { createReleasedWave } from "#tests/helpers/sharing/released-wave";

/** Where a pressed form leads, or what it says is wrong. */
async function press(
  platform: Platform,
  route: string,
  {
    as,
    params = {},
    form,
  }: { as: TestMember; params?: Record<string, string>; form: Record<string, string> },
): Promise<{ to?: string | null; errors?: Record<string, string> }> {
  const { action } = await loadRoute(route);
  const path = `/${route.replaceAll(/_?\./g, "/").replace(/\$(\w+)/, (_, name: string) => params[name] ?? "")}`;
  try {
    const answer = await action?.(routeArguments(platform, path, { as, params, form }));
    return { errors: (answer as { data: { errors: Record<string, string> } }).data.errors };
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    return { to: thrown.headers.get("Location") ?? String(thrown.status) };
  }
}

committedDatabaseTest("A removal asks for the name and is done once when pressed twice", async (opened) => {
  const { db } = opened;
  const platform = testPlatform(db, { engine: opened.engine });
  const { organizationId, waveId } = await createReleasedWave(platform);
  const owner = await signInAs(platform, { role: "owner", organizationId });
  const [found] = await db.select().from(wave).where(eq(wave.id, waveId));
  const route = "app.waves.$wave.remove";
  const asked = { as: owner, params: { wave: waveId } };
  const wrong = await press(platform, route, { ...asked, form: { name: "2019" } });
  expect(wrong.errors?.name).toMatch(/not the name of the wave/);
  const form = { name: ` ${found?.name} `, press: "one" };
  const twice = await Promise.all([
    press(platform, route, { ...asked, form }),
    press(platform, route, { ...asked, form }),
  ]);
  const to = `/app/surveys/${found?.surveyId}?done=wave-removed`;
  expect(twice).toEqual([{ to }, { to }]);
  expect(await db.$count(event, eq(event.kind, "wave.removed"))).toBe(1);
  expect(await press(platform, route, { ...asked, form: { ...form, press: "two" } })).toEqual({ to: "404" });
});

committedDatabaseTest(
  "The last organization goes with its accounts, and leads to an empty installation",
  async (opened) => {
    const { db } = opened;
    const platform = testPlatform(db, { engine: opened.engine });
    const { organizationId } = await createReleasedWave(platform, { name: "Acme" });
    const owner = await signInAs(platform, { role: "owner", organizationId, ownsInstallation: true });
    const route = "app.organization_.remove";
    const { loader } = await loadRoute(route);
    const page = (await loader?.(routeArguments(platform, "/app/organization/remove", { as: owner }))) as {
      removal: { goes: string[]; stays: string[]; inTheWay: string | null };
    };
    expect(page.removal.inTheWay).toBeNull();
    expect(page.removal.goes.join(" ")).toMatch(
      /1 survey with 1 wave\..*with 4 published comments\..*24 invitations\..*yours among them/,
    );
    expect(page.removal.stays.join(" ")).toMatch(/Backups.*Hashes.*audit log.*empty installation/);
    const form = { id: organizationId, name: "Acme", press: "one" };
    expect(await press(platform, route, { as: owner, form: { ...form, id: waveIdOf(owner) } })).toEqual({
      to: "404",
    });
    expect(await press(platform, route, { as: owner, form })).toEqual({ to: "/sign-in?removed" });
    expect((await press(platform, route, { as: owner, form })).to).toMatch(/^\/sign-in/);
    expect([await db.$count(organization), await db.$count(survey), await db.$count(user)]).toEqual([
      0, 0, 0,
    ]);
  },
);

/** Some id that is no organization's. */
const waveIdOf = ({ userId }: TestMember) => userId;

committedDatabaseTest(
  "Links of a removed wave say that there is nothing, and no manifest is left of it",
  async (opened) => {
    const { db } = opened;
    const platform = testPlatform(db, { engine: opened.engine });
    const { organizationId, waveId } = await openTestWave(platform);
    const owner = await signInAs(platform, { role: "owner", organizationId });
    const routes = openDirectRoutes(platform);
    const get = (path: string) =>
      routes.fetch(new Request(`http://localhost:3000${path}`, { headers: { "Accept-Language": "fr" } }));
    expect((await get(`/board/${waveId}/manifest.json`)).status).toBe(200);
    const refused = await press(platform, "app.waves.$wave.remove", {
      ...{ as: owner, params: { wave: waveId } },
      form: { name: "2026" },
    });
    expect(refused.errors?.form ?? refused.errors?.name).toMatch(/is open|not the name/);
    await db.update(wave).set({ state: "released" }).where(eq(wave.id, waveId));
    const { loader } = await loadRoute("app.waves.$wave.remove");
    const page = (await loader?.(
      routeArguments(platform, `/app/waves/${waveId}/remove`, { as: owner, params: { wave: waveId } }),
    )) as { wave: { name: string } };
    const done = await press(platform, "app.waves.$wave.remove", {
      ...{ as: owner, params: { wave: waveId } },
      form: { name: page.wave.name },
    });
    expect(done.to).toMatch(/wave-removed$/);
    expect((await get(`/board/${waveId}/manifest.json`)).status).toBe(404);
    const shared = await get(`/r/${waveId}/${"a".repeat(43)}`);
    expect(shared.status).toBe(404);
    expect(await shared.text()).toContain(respondentWords("fr").sharedPage.missing.text);
    const incomplete = await loadRoute("i.$");
    const answer = (await incomplete.loader?.(routeArguments(platform, `/i/${waveId}`))) as {
      init: { status: number };
    };
    expect(answer.init.status).toBe(404);
    for (const language of ["en", "de", "ar"] as const)
      expect(respondentWords(language).booth.trouble.notFound).toMatch(/removed|entfernt|حُذف/);
  },
);
