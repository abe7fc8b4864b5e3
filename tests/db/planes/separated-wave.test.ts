import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { castBallot } from "#app/features/box/cast-ballot.server";
import { remindHolders } from "#app/features/holders/holder-mail.server";
import { claimCredential } from "#app/features/invitations/claim-credential.server";
import { removeOrganization } from "#app/features/removal/remove-organization.server";
import { removeWave } from "#app/features/removal/remove-wave.server";
import { finishWave, resumeUnsealings } from "#app/features/unsealing/finish-wave.server";
import { cancelWave } from "#app/features/waves/end/cancel-wave.server";
import { closeWave } from "#app/features/waves/end/close-wave.server";
import { refreshParticipation } from "#app/features/waves/open/participation.server";
import { readEnv } from "#app/platform/env.server";
import { openKeysFor, type Platform } from "#app/platform/platform.server";
import { finalizeBallot } from "#app/protocol/ballot";
import { formatCast } from "#app/protocol/cast";
import { verifyReceipt } from "#app/protocol/receipt";
import { type OpenedDb, openDb } from "#db/client.server";
import { board, job, layerKey, organization, sealed, wave } from "#db/schema";
import { separatePlanes } from "#tests/db/planes/separated";
import { postgresTest } from "#tests/helpers/database";
import {
  boardOf,
  castTwoKeyWave,
  closeTwoKeyWave,
  openClock,
  takeServerTurn,
} from "#tests/helpers/holders/two-key-wave";
import { boxVariables, testPlatform } from "#tests/helpers/platform";
import { type LaunchedWave, launchTestWave } from "#tests/processes/launched-wave";
import type { Person } from "../../../bench/person";

const EMPTY = new Uint8Array(0);

/** A row that no box would write, as whoever has its login could. */
function madeUp({ organizationId, waveId }: Pick<LaunchedWave, "organizationId" | "waveId">) {
  const [nullifier, leaf] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  const rest = { msg: EMPTY, sig: EMPTY, ballotPublicKey: EMPTY, ballotSignature: EMPTY, ct: EMPTY };
  return { organizationId, waveId, team: "sales" as const, seq: 1, nullifier, leaf, ...rest };
}

/** The platform of a process that signs in with a login of the planes. */
async function signIn(owner: Platform, url: string, work: (platform: Platform) => Promise<void>) {
  const opened: OpenedDb = await openDb(url, { connections: 2 });
  const { db, planes, engine } = opened;
  await work({ ...owner, db, planes, engine, memory: new Map() }).finally(opened.close);
}

async function answer(platform: Platform, launched: LaunchedWave, person: Person) {
  const claimed = await claimCredential(platform, launched.waveId, person.claim);
  if (!claimed.ok) throw new Error(claimed.reason);
  const signature = await finalizeBallot(launched.pinned, person.ballot, new Uint8Array(claimed.signature));
  return { ...person.cast, signature };
}

postgresTest(
  "a wave lives from launch to removal in planes, and its open box is read by nobody",
  async (opened, url) => {
    const owner = testPlatform(opened.db, { engine: "postgresql" });
    const { officeUrl, boxUrl } = await separatePlanes(url);
    const by = { actor: "user:ada", now: owner.now() } as const;
    await signIn(owner, officeUrl, async (office) => {
      expect(office.planes.box).not.toBe(office.db);
      const launched = await launchTestWave(office, { sales: 6, marketing: 6 });
      const [first, ...others] = launched.people as [Person, ...Person[]];
      const cast = await answer(office, launched, first);
      const stored = JSON.parse(formatCast(cast));
      expect(await castBallot(office, launched.waveId, stored)).toMatchObject({ ok: true });
      const boxKeys = openKeysFor(readEnv(boxVariables(owner)));
      await signIn({ ...owner, keys: boxKeys }, boxUrl, async (host) => {
        for (const person of others) {
          const theirs = await answer(office, launched, person);
          for (const sent of [theirs, theirs]) {
            const taken = await castBallot(host, launched.waveId, JSON.parse(formatCast(sent)));
            if (!taken.ok) throw new Error(taken.reason);
            expect(await verifyReceipt(launched.pinned, sent.seq, taken.leaf, taken.receipt)).toBe(true);
          }
        }
        await expect(claimCredential(host, launched.waveId, first.claim)).rejects.toThrow();
        await expect(
          host.db.update(wave).set({ state: "closed" }).where(eq(wave.id, launched.waveId)),
        ).rejects.toThrow();
        await expect(host.db.update(wave).set({ id: launched.waveId })).rejects.toThrow();
        await expect(host.db.select({ ct: sealed.ct }).from(sealed)).rejects.toThrow();
        await expect(host.db.delete(sealed)).rejects.toThrow();
        await expect(host.db.insert(sealed).values(madeUp(launched))).resolves.toBeDefined();
        for (const cut of [{ nullifier: EMPTY }, { leaf: EMPTY }])
          await expect(host.db.insert(sealed).values({ ...madeUp(launched), ...cut })).rejects.toThrow();
      });
      await opened.db.delete(sealed).where(eq(sealed.sig, EMPTY));
      expect(await opened.db.$count(sealed)).toBe(12);
      expect(await office.planes.unsealing.$count(sealed)).toBe(0);
      await expect(office.planes.box.select({ ct: sealed.ct }).from(sealed)).rejects.toThrow();
      await expect(office.db.select({ seq: sealed.seq }).from(sealed)).rejects.toThrow();
      await expect(office.db.execute(sql`update audit.event set kind = 'x'`)).rejects.toThrow();

      await refreshParticipation(office);
      const [counted] = await opened.db.select({ participation: wave.participation }).from(wave);
      expect(counted?.participation).toMatchObject({ answers: { sales: 5, marketing: 5 } });
      expect(await closeWave(office, launched, by)).toMatchObject({ ok: true });
      expect(await office.planes.unsealing.$count(sealed)).toBe(12);
      await signIn({ ...owner, keys: boxKeys }, boxUrl, async (host) => {
        await expect(host.db.insert(sealed).values(madeUp(launched))).rejects.toThrow();
        await expect(host.db.update(sealed).set({ seq: 9 })).rejects.toThrow();
      });
      expect(await removeWave(office, launched, by)).toMatchObject({ ok: false, reason: "in_the_way" });
      await opened.db.delete(job);
      await resumeUnsealings(office);
      expect(await opened.db.$count(job)).toBe(1);
      expect(await finishWave(office, launched)).toBe(true);
      await opened.db.delete(job);
      const [shown] = await opened.db.select({ size: board.size }).from(board);
      expect(shown?.size).toBe(12);
      expect([await opened.db.$count(sealed), await opened.db.$count(layerKey)]).toEqual([0, 0]);
      expect(await removeWave(office, launched, by)).toEqual({ ok: true });
    });
  },
);

postgresTest("a wave with two keys is opened, and another one cancelled, in planes", async ({ db }, url) => {
  const { platform: owner, clock } = openClock(db);
  const { officeUrl } = await separatePlanes(url);
  const asked = await castTwoKeyWave({ ...owner, engine: "postgresql" }, [6, 6]);
  await db.insert(sealed).values({ ...madeUp(asked), ct: Uint8Array.of(1) });
  await signIn({ ...owner, engine: "postgresql" }, officeUrl, async (office) => {
    await closeTwoKeyWave(office, asked, clock);
    await remindHolders(office);
    await takeServerTurn(office, asked, 1);
    await takeServerTurn(office, asked, 0);
    expect(await finishWave(office, asked)).toBe(true);
    expect(JSON.parse(await boardOf(office, asked))).toMatchObject({ size: 12 });

    const launched = await launchTestWave(office, { sales: 5, marketing: 5 });
    const cast = await answer(office, launched, launched.people[0] as Person);
    expect(await castBallot(office, launched.waveId, JSON.parse(formatCast(cast)))).toMatchObject({
      ok: true,
    });
    const by = { actor: "user:ada", now: clock.now } as const;
    expect(await cancelWave(office, launched, by)).toEqual({ ok: true });
    expect(await finishWave(office, launched)).toBe(true);
    await db.delete(job);
    const { organizationId } = launched;
    const removal = { organizationId, userId: "ada", now: clock.now };
    expect(await removeOrganization(office, removal)).toEqual({ ok: true });
    expect(await db.$count(organization, eq(organization.id, organizationId))).toBe(0);
  });
});
