import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { describeBooth, getBoothWave } from "#app/features/booth/booth-wave.server";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { updateOrganization } from "#app/features/organization/organization.server";
import { readClosedWave } from "#app/features/unsealing/release-wave.server";
import { renameWave } from "#app/features/waves/draft/change-draft.server";
import { cancelWave } from "#app/features/waves/end/cancel-wave.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import { sendReminder } from "#app/features/waves/open/remind-people.server";
import { getWave } from "#app/features/waves/wave/waves.server";
import { mail, wave } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { platformWithSmtp } from "#tests/helpers/mail/smtp-platform";
import { routeArguments, signInAs } from "#tests/helpers/members";
import { loadRoute } from "#tests/helpers/route-world";

const never = new AbortController().signal;
const OLD = ["Acme", "Sales", "Marketing", "2026"];
const NEW = ["Umbrella", "Hunters", "Farmers", "2030"];

databaseTest("A launched wave keeps its names in mails, pages, booth and results", async (db) => {
  const { server, platform } = await platformWithSmtp(db);
  const id = await createReadyDraft(platform, { sales: 6, marketing: 5 });
  const by = { actor: "user:ada" as const, now: platform.now() };
  const owner = await signInAs(platform, { role: "owner", organizationId: id.organizationId });
  expect(await launchWave(platform, id, by)).toMatchObject({ ok: true });
  await db.delete(mail);
  const settings = { name: "Umbrella", salesName: "Hunters", marketingName: "Farmers", timeZone: "UTC" };
  await updateOrganization(db, { organizationId: id.organizationId, actor: by.actor, settings, now: by.now });
  expect(await renameWave(db, id, "2030", by)).toMatchObject({ ok: false, reason: "wrong_state" });

  expect(await sendReminder(platform, id, 0, by)).toEqual({ ok: true });
  await sendDueMails(platform, never);
  expect(server.received).toHaveLength(11);
  for (const { mail: letter } of server.received) expectOldNames(`${letter.subject} ${letter.text}`, 3);

  const route = await loadRoute("app.waves.$wave._index");
  const page = (await route.loader?.(
    routeArguments(platform, `/app/waves/${id.waveId}`, { as: owner, params: { wave: id.waveId } }),
  )) as { names: unknown; wave: { name: string } };
  expect(page).toMatchObject({ names: { sales: "Sales", marketing: "Marketing" }, wave: { name: "2026" } });

  const booth = await getBoothWave(platform, id.waveId);
  expect(booth && (await describeBooth(platform, booth, null))).toMatchObject({
    closed: null,
    organization: "Acme",
    teams: [{ name: "Sales" }, { name: "Marketing" }],
  });

  await db.update(wave).set({ state: "closed" }).where(eq(wave.id, id.waveId));
  const { frozen } = await readClosedWave(platform, id, by.now);
  expect(frozen.facts).toMatchObject({
    organization: "Acme",
    name: "2026",
    teamNames: { sales: "Sales", marketing: "Marketing" },
  });
  expect(await getWave(db, id)).toMatchObject({ name: "2026", names: { organization: "Acme" } });

  await db.update(wave).set({ state: "open" }).where(eq(wave.id, id.waveId));
  server.received.length = 0;
  expect(await cancelWave(platform, id, by)).toEqual({ ok: true });
  await sendDueMails(platform, never);
  expect(server.received).toHaveLength(11);
  for (const { mail: letter } of server.received) expectOldNames(`${letter.subject} ${letter.text}`, 2);
});

function expectOldNames(text: string, least: number): void {
  expect(OLD.filter((name) => text.includes(name)).length).toBeGreaterThanOrEqual(least);
  expect(NEW.filter((name) => text.includes(name))).toEqual([]);
}
