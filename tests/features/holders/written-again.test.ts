import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { nameHolders, writeToHolders } from "#app/features/holders/name-holders.server";
import { noteRehearsal } from "#app/features/holders/register-keys.server";
import { launchWave } from "#app/features/waves/launch/launch-wave.server";
import { event } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { createReadyDraft } from "#tests/helpers/draft-wave";
import { NAMED, prepareKeys, readHolderLinks } from "#tests/helpers/holders/named-holders";
import { testPlatform } from "#tests/helpers/platform";

const by = { actor: "user:ada" as const, now: new Date("2026-03-02T09:00:00Z") };

databaseTest("whoever is not ready is written to again, with the link they have", async (db) => {
  const platform = testPlatform(db);
  const draft = await createReadyDraft(platform);
  await nameHolders(platform, draft, NAMED, by);
  const links = await readHolderLinks(platform);
  const written = () => platform.mail.readOutbox().map(({ to }) => to.address);
  const [ready = "", ...waiting] = NAMED.map(({ email }) => email);
  const token = links.get(ready);
  await prepareKeys(platform, draft, token);
  await noteRehearsal(platform, draft.waveId, { token });
  const before = written().length;
  for (let press = 0; press < 2; press++)
    expect(await writeToHolders(platform, draft, by)).toEqual({ ok: true });
  expect(await readHolderLinks(platform)).toEqual(links);
  expect(written().slice(0, -before).sort()).toEqual(waiting.sort());
  const events = await db.select().from(event).where(eq(event.kind, "wave.holders-written"));
  expect(events.map(({ detail }) => detail)).toEqual(
    Array(2).fill(expect.objectContaining({ holders: ["Omar Reed", "Ada Brown"] })),
  );
  for (const email of waiting) {
    await prepareKeys(platform, draft, links.get(email));
    await noteRehearsal(platform, draft.waveId, { token: links.get(email) });
  }
  expect(await writeToHolders(platform, draft, by)).toEqual({ ok: false, reason: "all_ready" });
  expect((await launchWave(platform, draft, by)).ok).toBe(true);
  expect(await writeToHolders(platform, draft, by)).toEqual({ ok: false, reason: "wrong_state" });
});
