import { expect, test } from "vitest";
import { ROLES, type Role } from "#app/core/vocabulary";
import { CANARY } from "#tests/helpers/canary-organization";
import { databaseTest } from "#tests/helpers/database";
import { createWorld, loadRoute, routes } from "#tests/helpers/route-world";
import { DOORS, type Door } from "./doors";

/** The first words a route may begin with: each says who may enter. */
const FIRST_WORDS =
  /^(_index|\$|healthz|setup|sign-in_?|join|anonymity_?|app|i|booth|box|board|api|scim)(\.|$)/;

const guarded = routes.filter((name) => /^app\./.test(name));

const admits = (door: Door): readonly Role[] =>
  door === "installation" ? [] : door === "owner" ? ["owner"] : door === "lead" ? ["owner", "lead"] : ROLES;

test("Every route begins with a word that says who may enter", () => {
  expect(routes.filter((name) => !FIRST_WORDS.test(name))).toEqual([]);
});

test("The table of doors names every route of members and no other", () => {
  expect(Object.keys(DOORS).sort()).toEqual([...guarded].sort());
});

test("Every page of members has a loader, so that it has a door", async () => {
  for (const name of guarded) {
    const module = await loadRoute(name);
    expect(module.loader, `${name} has no loader`).toBeTypeOf("function");
    expect(module.action !== undefined, `${name}: action`).toBe(DOORS[name]?.action !== undefined);
  }
});

for (const name of guarded) {
  databaseTest(`${name} refuses strangers and roles below its door`, async (db) => {
    const world = await createWorld(db);
    for (const [kind, door] of await doorsOf(name)) {
      const signedOut = await world.visit(name, kind, { as: undefined });
      expect(signedOut.status, `${kind} signed out`).toBe(302);
      expect(signedOut.location, `${kind} signed out`).toMatch(/^\/sign-in(\?|$)/);
      for (const role of ROLES.filter((role) => !admits(door).includes(role))) {
        const refused = await world.visit(name, kind, { as: world.ours[role] });
        expect(refused.status, `${kind} as ${role}`).toBe(403);
        expect(refused.changed, `${kind} as ${role}`).toBe(false);
      }
    }
  });

  databaseTest(`${name} shows and gives nothing to members of another organization`, async (db) => {
    const world = await createWorld(db);
    for (const [kind] of await doorsOf(name)) {
      for (const role of ROLES) {
        for (const form of kind === "loader" ? [undefined] : [{}, ...(DOORS[name]?.forms ?? [])]) {
          const outcome = await world.visit(name, kind, { as: world.theirs[role], form });
          const label = `${kind} as ${role} of another organization with ${JSON.stringify(form)}`;
          expect(outcome.changed, `${label}: rows`).toBe(false);
          expect(outcome.body, label).not.toContain(CANARY);
          if (kind === "loader" && name.includes("$")) expect([403, 404], label).toContain(outcome.status);
        }
      }
    }
  });

  databaseTest(
    `${name} shows and does nothing of one organization to a member who looks at another`,
    async (db) => {
      const world = await createWorld(db);
      const named = name.includes("$");
      for (const [kind, door] of await doorsOf(name)) {
        for (const form of kind === "loader" ? [undefined] : [{}, ...(DOORS[name]?.forms ?? [])]) {
          const outcome = await world.visit(name, kind, { as: world.both.there, form });
          const label = `${kind} of both, looking elsewhere, with ${JSON.stringify(form)}`;
          expect(outcome.changed, `${label}: rows`).toBe(false);
          // whoever belongs to both may read the name of either on any page, and nothing else
          const said = outcome.body.replaceAll(world.canary.name, "");
          if (!DOORS[name]?.ofAll) expect(said, label).not.toContain(CANARY);
          if (named)
            expect([outcome.status, outcome.location.split("&")[0]], label).toEqual([302, world.offer]);
          else if (door === "installation") expect(outcome.status, label).toBe(403);
        }
      }
      for (const form of DOORS[name]?.forms ?? []) {
        const stale = { ...form, "of-organization": world.canary.organizationId };
        const outcome = await world.visit(name, "action", { as: world.both.there, form: stale });
        expect([outcome.status, outcome.location.split("&")[0]], `stale ${JSON.stringify(form)}`).toEqual([
          302,
          world.offer,
        ]);
        const here = { ...form, "of-organization": world.both.there.organizationId };
        const turned = await world.visit(name, "action", { as: world.both.here, form: here });
        expect(turned.changed, `stale from elsewhere ${JSON.stringify(form)}`).toBe(false);
      }
    },
  );

  databaseTest(`${name} opens to the owner`, async (db) => {
    const world = await createWorld(db);
    const outcome = await world.visit(name, "loader", { as: world.canary.owner });
    if (DOORS[name]?.unreleased) expect(outcome.status).toBe(404);
    else expect(outcome.status).toBeLessThan(400);
    expect(outcome.location).not.toMatch(/^\/sign-in/);
    for (const form of DOORS[name]?.forms ?? []) {
      const acted = await world.visit(name, "action", { as: world.canary.owner, form });
      expect(acted.changed, `${JSON.stringify(form)} changes something`).toBe(true);
    }
  });
}

async function doorsOf(name: string): Promise<["loader" | "action", Door][]> {
  const { loader, action } = DOORS[name] ?? {};
  return [
    ...(loader ? [["loader", loader] as const] : []),
    ...(action ? [["action", action] as const] : []),
  ].map(([kind, door]) => [kind, door]);
}
