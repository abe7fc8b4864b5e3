import { and, eq } from "drizzle-orm";
import { expect } from "vitest";
import { claimCredential } from "#app/features/invitations/claim-credential.server";
import { hashToken } from "#app/features/invitations/tokens.server";
import type { Platform } from "#app/platform/platform.server";
import { deriveBallot, finalizeBallot } from "#app/protocol/ballot";
import { createBallotCode, parseBallotCode } from "#app/protocol/ballot-code";
import { encodeBase64Url } from "#app/protocol/encoding";
import { invitation, retiredToken, signingKey, wave } from "#db/schema";
import { committedDatabaseTest, databaseTest } from "#tests/helpers/database";
import { type OpenWave, openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";

async function blind(open: OpenWave, team: number) {
  return deriveBallot(open.pinned, team, parseBallotCode(createBallotCode()));
}

function claim(
  platform: Platform,
  open: OpenWave,
  person: number,
  blinded: Uint8Array,
  waveId = open.waveId,
) {
  const token = encodeBase64Url(open.links[person]?.token ?? new Uint8Array(0));
  return claimCredential(platform, waveId, { token, blinded: encodeBase64Url(blinded) });
}

databaseTest(
  "claimCredential gives a signature that the manifest's key of the person's team verifies",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    for (const [person, team] of [
      [0, 0],
      [2, 1],
    ] as const) {
      const ballot = await blind(open, team);
      const result = await claim(platform, open, person, ballot.blinded);
      if (!result.ok) throw new Error(result.reason);
      expect(result.keyId).toBe(encodeBase64Url(open.pinned.credentialKeys[team]?.id ?? new Uint8Array(0)));
      expect(await finalizeBallot(open.pinned, ballot, new Uint8Array(result.signature))).toHaveLength(384);
    }
  },
);

databaseTest(
  "claimCredential answers the same blinded value the same way and refuses another one",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const [first, second] = [await blind(open, 0), await blind(open, 0)];
    const answer = await claim(platform, open, 0, first.blinded);
    expect(answer.ok).toBe(true);
    expect(await claim(platform, open, 0, first.blinded)).toEqual(answer);
    expect(await claim(platform, open, 0, second.blinded)).toEqual({ ok: false, reason: "used" });
    expect((await claim(platform, open, 1, second.blinded)).ok).toBe(true);
  },
);

databaseTest(
  "claimCredential stores the hash of the blinded value and nothing else: no time, no place",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const before = await db.select().from(invitation).where(eq(invitation.waveId, open.waveId));
    await claim(platform, open, 0, (await blind(open, 0)).blinded);
    const after = await db.select().from(invitation).where(eq(invitation.waveId, open.waveId));
    const changed = after.filter((row) => row.claimHash !== null);
    expect(changed).toHaveLength(1);
    expect(changed[0]?.claimHash).toHaveLength(32);
    const without = (rows: typeof after) =>
      rows.map(({ claimHash: _, ...row }) => row).sort((left, right) => left.id.localeCompare(right.id));
    expect(without(after)).toEqual(without(before));
  },
);

databaseTest(
  "claimCredential refuses before opening, after close and when the key is gone, and takes nothing",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const { blinded } = await blind(open, 0);
    const thisWave = and(eq(wave.organizationId, open.organizationId), eq(wave.id, open.waveId));
    const reasons = {
      draft: "not_open",
      closed: "ended",
      unsealed: "ended",
      released: "ended",
      cancelled: "cancelled",
    } as const;
    for (const [state, reason] of Object.entries(reasons)) {
      await db
        .update(wave)
        .set({ state: state as keyof typeof reasons })
        .where(thisWave);
      expect(await claim(platform, open, 0, blinded)).toEqual({ ok: false, reason });
    }
    await db.update(wave).set({ state: "open" }).where(thisWave);
    await db.update(signingKey).set({ wrappedPrivate: null }).where(eq(signingKey.waveId, open.waveId));
    expect(await claim(testPlatform(db), open, 0, blinded)).toEqual({ ok: false, reason: "ended" });
    const rows = await db.select().from(invitation).where(eq(invitation.waveId, open.waveId));
    expect(rows.every(({ claimHash }) => claimHash === null)).toBe(true);
  },
);

databaseTest("claimCredential limits how often one token is tried", async (db) => {
  const platform = testPlatform(db);
  const open = await openTestWave(platform);
  const { blinded } = await blind(open, 0);
  const reasons = new Set<string>();
  for (let attempt = 0; attempt < 32; attempt++) {
    const result = await claim(platform, open, 0, blinded);
    reasons.add(result.ok ? "ok" : result.reason);
  }
  expect([...reasons]).toEqual(["ok", "too_many"]);
});

committedDatabaseTest(
  "claimCredential gives one of 40 simultaneous claims the credential",
  async ({ db, engine }) => {
    const platform = testPlatform(db, { engine });
    const open = await openTestWave(platform);
    const ballots = await Promise.all(Array.from({ length: 40 }, () => blind(open, 0)));
    const results = await Promise.all(ballots.map(({ blinded }) => claim(platform, open, 0, blinded)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(
      results.every((result) => result.ok || result.reason === "used" || result.reason === "too_many"),
    ).toBe(true);
  },
);

databaseTest("claimCredential says of an old link that it was replaced, in its own wave only", async (db) => {
  const platform = testPlatform(db);
  const open = await openTestWave(platform);
  const { blinded } = await blind(open, 0);
  const token = open.links[0]?.token ?? new Uint8Array(0);
  const tokenHash = hashToken(token);
  await db
    .update(invitation)
    .set({ tokenHash: new Uint8Array(32), generation: 1 })
    .where(eq(invitation.tokenHash, tokenHash));
  const { organizationId, waveId } = open;
  await db.insert(retiredToken).values({ organizationId, waveId, tokenHash });
  expect(await claim(platform, open, 0, blinded)).toEqual({ ok: false, reason: "replaced" });
  const other = await openTestWave(platform);
  expect(await claim(platform, open, 0, blinded, other.waveId)).toEqual({ ok: false, reason: "unknown" });
});

databaseTest(
  "claimCredential takes as long to refuse an unknown token as to sign for a good one",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const { blinded } = await blind(open, 0);
    const good = {
      token: encodeBase64Url(open.links[0]?.token ?? new Uint8Array(0)),
      blinded: encodeBase64Url(blinded),
    };
    const spend = async (body: unknown) => {
      const before = process.cpuUsage();
      await claimCredential(platform, open.waveId, body);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    await spend(good);
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 15; round++) {
      known.push(await spend(good));
      const token = encodeBase64Url(Uint8Array.from({ length: 32 }, () => round));
      unknown.push(await spend({ ...good, token }));
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[7] ?? 0;
    expect(median(unknown)).toBeGreaterThan(median(known) / 3);
  },
);
