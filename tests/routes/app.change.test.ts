import { expect } from "vitest";
import { requireMember } from "#app/features/auth/door/door.server";
import type { Platform } from "#app/platform/platform.server";
import { person } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createTestOrganization, joinAs, lookAt, routeArguments, signInAs } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";
import { loadRoute } from "#tests/helpers/route-world";

type Asked = NonNullable<Parameters<typeof routeArguments>[2]>;

async function ask(platform: Platform, route: string, path: string, asked: Asked) {
  const { loader, action } = await loadRoute(route);
  const handle = asked.form ? action : loader;
  const answer = await Promise.resolve(handle?.(routeArguments(platform, path, asked))).catch(
    (thrown: unknown) => thrown,
  );
  if (answer instanceof Error) throw answer;
  const response = answer instanceof Response ? answer : null;
  return {
    answer,
    status: response?.status ?? 200,
    to: response?.headers.get("Location") ?? null,
    cookie: response?.headers.get("Set-Cookie") ?? null,
  };
}

databaseTest(
  "Changing leads to the home of another organization of theirs, and to no stranger's",
  async (db) => {
    const platform = testPlatform(db);
    const ours = await signInAs(platform, { role: "viewer" });
    const theirs = await signInAs(platform, { role: "owner" });
    const { organizationId: organization } = theirs;
    const press = (form: Record<string, string>) =>
      ask(platform, "app.change", "/app/change", { as: ours, form });
    expect(await press({ organization })).toMatchObject({ status: 404, cookie: null });
    expect(await press({ organization: "x" })).toMatchObject({ status: 404 });
    await joinAs(platform, ours, { organizationId: organization, role: "lead", team: "sales" });
    const changed = await press({ organization });
    expect(changed).toMatchObject({ status: 302, to: "/app/home" });
    expect(changed.cookie).toBe(`parallax.organization=${organization}; Path=/app; HttpOnly; SameSite=Lax`);
    expect((await press({ organization, next: "/app/surveys?a=1" })).to).toBe("/app/surveys?a=1");
    expect((await press({ organization, next: "https://evil.example/app/" })).to).toBe("/app/home");
  },
);

databaseTest("The page of the change names the other organization to its members alone", async (db) => {
  const platform = testPlatform(db);
  const ours = await signInAs(platform, { role: "viewer" });
  const organizationId = await createTestOrganization(platform, "The neighbour");
  const look = () =>
    ask(platform, "app.change", `/app/change?to=${organizationId}&next=%2Fapp%2Fsurveys`, { as: ours });
  expect(await look()).toMatchObject({ status: 404 });
  const there = await joinAs(platform, ours, { organizationId, role: "viewer" });
  expect((await look()).answer).toMatchObject({
    organization: { id: organizationId, name: "The neighbour" },
    here: "Acme",
    next: "/app/surveys",
  });
  expect((await ask(platform, "app.change", `/app/change?to=${organizationId}`, { as: there })).to).toBe(
    "/app/home",
  );
  expect((await ask(platform, "app.change", "/app/change", { as: ours })).to).toBe("/app/portfolio");
});

databaseTest(
  "A form of one organization, sent after the change to another, does nothing, and waits where it belongs",
  async (db) => {
    const platform = testPlatform(db);
    const ours = await signInAs(platform, { role: "owner" });
    const there = await joinAs(platform, ours, {
      organizationId: (await signInAs(platform, { role: "owner" })).organizationId,
      role: "owner",
    });
    const form = {
      name: "Zebra Quagga",
      email: "zebra@example.org",
      team: "sales",
      locale: "",
      sender: ours.userId,
      "of-organization": ours.organizationId,
      press: "0123456789abcdef0123456789abcdef",
    };
    const path = "/app/people/new";
    const refused = await ask(platform, "app.people.new", path, { as: there, form });
    const asked = new URLSearchParams({ to: ours.organizationId, next: path, unsent: "1" });
    expect(refused).toMatchObject({ status: 302, to: `/app/change?${asked}` });
    expect(await db.$count(person)).toBe(0);
    const kept = refused.cookie?.split(";")[0] ?? "";
    const look = (as: { cookie: string }) =>
      requireMember(routeArguments(platform, path, { as: { cookie: `${as.cookie}; ${kept}` } }));
    expect((await look(there)).kept).toBeNull();
    const back = lookAt(platform, ours, ours.organizationId);
    expect((await look(back)).kept?.fields).toContainEqual(["name", "Zebra Quagga"]);
    expect(JSON.stringify((await look(back)).kept?.fields)).not.toContain(ours.organizationId);
    const sent = await ask(platform, "app.people.new", path, { as: back, form });
    expect(sent.status).toBe(302);
    expect(await db.$count(person)).toBe(1);
  },
);
