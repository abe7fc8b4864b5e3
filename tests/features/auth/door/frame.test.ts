import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { requireMember } from "#app/features/auth/door/door.server";
import { memberFrame } from "#app/features/auth/door/frame";
import type { Platform } from "#app/platform/platform.server";
import { loader } from "#app/routes/app.outbox";
import { organization } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import {
  createTestOrganization,
  joinAs,
  routeArguments,
  signInAs,
  type TestMember,
} from "#tests/helpers/members";
import { testPlatform } from "#tests/helpers/platform";

/** Whether the menu leads to the outbox, whether it opens, and whose mails it shows. */
async function tryOutbox(platform: Platform, as: TestMember) {
  const frame = memberFrame(await requireMember(routeArguments(platform, "/app/home", { as })));
  const listed = frame.links.some(({ to }) => to === "/app/outbox");
  try {
    const { mails } = await loader(routeArguments(platform, "/app/outbox", { as }));
    return { listed, shown: mails.map(({ subject }) => subject).sort() };
  } catch (refused) {
    if (refused instanceof Response && refused.status === 403) return { listed, shown: null };
    throw refused;
  }
}

async function sendMail(platform: Platform, subject: string, organizationId?: string): Promise<void> {
  const to = { name: "", address: "sam@acme.example" };
  const about = organizationId === undefined ? {} : { organizationId };
  await platform.mail.send({ id: randomUUID(), ...about, to, subject, text: "", html: "" });
}

databaseTest(
  "The outbox shows an owner the mails to their own people, and those of members to who runs the installation",
  async (db) => {
    const platform = testPlatform(db);
    const runner = await signInAs(platform, { role: "owner", ownsInstallation: true });
    const neighbour = await signInAs(platform, { role: "owner" });
    const lead = await signInAs(platform, {
      role: "lead",
      team: "sales",
      organizationId: neighbour.organizationId,
    });
    await sendMail(platform, "a link to sign in");
    await sendMail(platform, "ours", runner.organizationId);
    await sendMail(platform, "theirs", neighbour.organizationId);
    expect(await tryOutbox(platform, runner)).toEqual({ listed: true, shown: ["a link to sign in", "ours"] });
    expect(await tryOutbox(platform, neighbour)).toEqual({ listed: true, shown: ["theirs"] });
    expect(await tryOutbox(platform, lead)).toEqual({ listed: false, shown: null });
    const asViewer = await joinAs(platform, runner, {
      organizationId: neighbour.organizationId,
      role: "viewer",
    });
    expect(await tryOutbox(platform, asViewer)).toEqual({ listed: false, shown: null });
  },
);

databaseTest("The owner of a demo reads how members sign in only where nothing is real", async (db) => {
  const platform = testPlatform(db);
  const demo = await createTestOrganization(platform);
  await db.update(organization).set({ demo: true }).where(eq(organization.id, demo));
  const guest = await signInAs(platform, { role: "owner", organizationId: demo });
  await sendMail(platform, "a link to sign in");
  expect(await tryOutbox(platform, guest)).toEqual({ listed: true, shown: ["a link to sign in"] });
  await signInAs(platform, { role: "owner" });
  expect(await tryOutbox(platform, guest)).toEqual({ listed: true, shown: [] });
});

databaseTest("memberFrame leads nobody to the outbox where a mail server sends the mails", async (db) => {
  const platform = testPlatform(db, { variables: { SMTP_URL: "smtp://127.0.0.1:1" } });
  const owner = await signInAs(platform, { role: "owner" });
  expect(await tryOutbox(platform, owner)).toMatchObject({ listed: false });
});
