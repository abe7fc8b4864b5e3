import { expect } from "vitest";
import { requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import { createOrganization } from "#app/features/organization/organization.server";
import type { Platform } from "#app/platform/platform.server";
import { loader } from "#app/routes/app.outbox";
import { databaseTest } from "#tests/helpers/database";
import { routeArguments, signInAs, type TestMember } from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

/** Whether the menu leads to the outbox, and whether the outbox opens. */
async function tryOutbox(platform: Platform, as: TestMember) {
  const frame = memberFrame(await requireMember(routeArguments(platform, "/app/home", { as })));
  const opened = await loader(routeArguments(platform, "/app/outbox", { as })).then(
    () => true,
    (refused: unknown) => {
      if (refused instanceof Response && refused.status === 403) return false;
      throw refused;
    },
  );
  return { listed: frame.links.some(({ to }) => to === "/app/outbox"), opened };
}

databaseTest("memberFrame leads to the outbox those to whom it opens, and nobody else", async (db) => {
  const platform = testPlatform(db);
  const demo = await createOrganization(db, {
    name: "Demo",
    salesName: "Sales",
    marketingName: "Marketing",
    timeZone: "UTC",
    demo: true,
    now: platform.now(),
  });
  const guest = await signInAs(platform, { role: "owner", organizationId: demo });
  expect(await tryOutbox(platform, guest)).toEqual({ listed: true, opened: true });
  const owner = await signInAs(platform, { role: "owner" });
  const lead = await signInAs(platform, {
    role: "lead",
    team: "sales",
    organizationId: owner.organizationId,
  });
  expect(await tryOutbox(platform, owner)).toEqual({ listed: true, opened: true });
  expect(await tryOutbox(platform, lead)).toEqual({ listed: false, opened: false });
  expect(await tryOutbox(platform, guest)).toEqual({ listed: false, opened: false });
});

databaseTest("memberFrame leads nobody to the outbox where a mail server sends the mails", async (db) => {
  const platform = testPlatform(db, { variables: { SMTP_URL: "smtp://127.0.0.1:1" } });
  const owner = await signInAs(platform, { role: "owner" });
  expect(await tryOutbox(platform, owner)).toMatchObject({ listed: false });
});
