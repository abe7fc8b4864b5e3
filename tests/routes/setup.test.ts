import { expect } from "vitest";
import { requireMember } from "#app/features/auth/door/door.server";
import { loader as start } from "#app/routes/_index";
import { loader as openSetup, action as setUp } from "#app/routes/setup";
import { loader as openSignIn } from "#app/routes/sign-in";
import { account, organization, user } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { routeArguments } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

const FORM = {
  name: "Christine Moreau",
  email: "Christine@Northwind.example",
  password: "a quiet river at dawn",
  organizationName: "Northwind  Traders\u200b",
  salesName: "Field",
  marketingName: "Brand",
  timeZone: "Europe/Paris",
};

async function caught(answer: Promise<unknown> | unknown): Promise<Response> {
  const outcome = await Promise.resolve(answer).catch((thrown: unknown) => thrown);
  if (!(outcome instanceof Response)) throw new Error(`No redirect: ${JSON.stringify(outcome)}`);
  return outcome;
}

databaseTest("A fresh installation leads to setup from everywhere", async (db) => {
  const platform = testPlatform(db);
  for (const loader of [start, openSignIn]) {
    expect((await caught(loader(routeArguments(platform, "/")))).headers.get("Location")).toBe("/setup");
  }
});

databaseTest("Setup makes organization and owner, signs the owner in, and closes for good", async (db) => {
  const platform = testPlatform(db);
  const made = await caught(setUp(routeArguments(platform, "/setup", { form: FORM })));
  expect(made.headers.get("Location")).toBe("/app/home");
  const cookie = made.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  expect(await requireMember(routeArguments(platform, "/app/home", { as: { cookie } }))).toMatchObject({
    role: "owner",
    email: "christine@northwind.example",
    organization: {
      name: "Northwind Traders",
      salesName: "Field",
      marketingName: "Brand",
      timeZone: "Europe/Paris",
    },
  });
  for (const again of [
    openSetup(routeArguments(platform, "/setup")),
    setUp(routeArguments(platform, "/setup", { form: { ...FORM, email: "thief@example.org" } })),
  ]) {
    expect((await caught(again)).headers.get("Location")).toBe("/sign-in");
  }
  expect(await db.select().from(user)).toHaveLength(1);
  expect(await db.select().from(organization)).toHaveLength(1);
});

databaseTest("Setup refuses what cannot be used, names the field, and makes nothing", async (db) => {
  const platform = testPlatform(db);
  const cases: [Partial<typeof FORM>, string][] = [
    [{ name: " \u200b " }, "name"],
    [{ email: "a@b.example, c@d.example" }, "email"],
    [{ email: "a@b.example\r\nBcc: c@d.example" }, "email"],
    [{ password: "short" }, "password"],
    [{ password: "christine@northwind.example" }, "password"],
    [{ organizationName: "" }, "organizationName"],
    [{ organizationName: "x".repeat(61) }, "organizationName"],
    [{ salesName: "brand" }, "marketingName"],
    [{ timeZone: "Mars/Olympus" }, "timeZone"],
  ];
  for (const [change, field] of cases) {
    const refused = (await setUp(
      routeArguments(platform, "/setup", { form: { ...FORM, ...change } }),
    )) as unknown as { data: { errors: Record<string, string> }; init: { status: number } };
    expect(refused.init.status, field).toBe(422);
    expect(Object.keys(refused.data.errors), JSON.stringify(change)).toEqual([field]);
  }
  expect(await db.select().from(organization)).toEqual([]);
  expect(await db.select().from(account)).toEqual([]);
});
