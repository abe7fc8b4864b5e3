import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import { finishWave, resumeUnsealings } from "#app/features/unsealing/finish-wave.server";
import type { Platform } from "#app/platform/platform.server";
import type { Bytes } from "#app/protocol/encoding";
import { exportScalar, type SealKeyPair } from "#app/protocol/hpke";
import { peelLayer } from "#app/protocol/layers";
import { SERVER_PARTY } from "#app/protocol/manifest";
import { type SealedPart, splitBallot } from "#app/protocol/tally";
import { layerAfter, measureHandedOn } from "#app/protocol/turn";
import { handedOn, layerKey, sealed, signingKey } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { readEveryRow } from "#tests/helpers/every-table";
import {
  castTwoKeyWave,
  closeTwoKeyWave,
  openClock,
  stateOf,
  takeServerTurn,
} from "#tests/helpers/holders/two-key-wave";
import type { OpenWave } from "#tests/helpers/open-wave";

/* What somebody gets at who has everything of the server and the keys of one or more holders. */

const PARTIES = [0, 1, 2] as const;

/** Every part of every ballot that lies in the box, as it was cast. */
async function listSealed({ db }: Platform, { waveId, pinned }: OpenWave): Promise<SealedPart[]> {
  const rows = await db.select().from(sealed).where(eq(sealed.waveId, waveId)).orderBy(asc(sealed.leaf));
  return rows.flatMap(({ team, seq, nullifier, ct }) =>
    splitBallot(pinned, {
      ...{ team: team === "sales" ? 0 : 1, seq },
      ...{ nullifier: Uint8Array.from(nullifier), ct: Uint8Array.from(ct) },
    }),
  );
}

/** How many of these parts are opened to the last layer with the server's key and those of these holders. */
async function countOpened(
  open: OpenWave,
  parts: readonly SealedPart[],
  holders: readonly number[],
  from = 0,
) {
  const { manifest, hash } = open.pinned;
  const keys = [...holders, SERVER_PARTY].flatMap((party): [number, SealKeyPair][] => {
    const key = open.parties.get(party);
    return key === undefined ? [] : [[party, key]];
  });
  const takeOff = async (layer: number, part: SealedPart, envelope: Bytes): Promise<Bytes | null> => {
    const context = { manifestHash: hash, ...part };
    for (const [party, key] of keys) {
      const inner = await peelLayer(manifest.layers, layer, party, key, context, envelope).catch(() => null);
      if (inner !== null) return inner;
    }
    return null;
  };
  let opened = 0;
  for (const part of parts) {
    let inner: Bytes | null = part.envelope;
    for (let layer = from; layer < manifest.layers.length && inner !== null; layer += 1)
      inner = await takeOff(layer, part, inner);
    opened += inner === null ? 0 : 1;
  }
  return opened;
}

/** The envelopes that a holder handed on, without a word about whose they are. */
async function listHandedOn(
  { db }: Platform,
  open: OpenWave,
  order: readonly number[],
): Promise<SealedPart[]> {
  const layer = layerAfter(open.manifest.layers, order);
  const rows = await db
    .select()
    .from(handedOn)
    .where(eq(handedOn.step, order.length - 1));
  return rows.flatMap(({ team, part, envelopes }) => {
    const length = measureHandedOn(open.pinned, layer, part);
    return Array.from({ length: envelopes.length / length }, (_, at) => ({
      ...{ team, part },
      envelope: Uint8Array.from(envelopes.subarray(at * length, (at + 1) * length)),
    }));
  });
}

databaseTest(
  "before the release one holder and all of the server open no ballot as it was cast, nor what the first turn left",
  async (db) => {
    const { platform, clock } = openClock(db);
    const open = await castTwoKeyWave(platform, [6, 5]);
    const parts = 11 * open.manifest.parts.length;
    const expectSealed = async () => {
      const box = await listSealed(platform, open);
      expect(box).toHaveLength(parts);
      for (const holder of PARTIES) expect(await countOpened(open, box, [holder])).toBe(0);
    };
    await expectSealed();
    // any two can, so that what is tried above is what opens
    for (const two of [
      [0, 1],
      [0, 2],
      [1, 2],
    ])
      expect(await countOpened(open, await listSealed(platform, open), two)).toBe(parts);
    await closeTwoKeyWave(platform, open, clock);
    await expectSealed();

    await takeServerTurn(platform, open, 2);
    await expectSealed();
    const first = await listHandedOn(platform, open, [2]);
    expect(first).toHaveLength(parts);
    const from = layerAfter(open.manifest.layers, [2]);
    // whoever took the first turn gets no further with the server than to what they handed on
    expect(await countOpened(open, first, [2], from)).toBe(0);
    expect(await countOpened(open, first, [], from)).toBe(0);
    for (const next of [0, 1]) expect(await countOpened(open, first, [next], from)).toBe(parts);
    await takeServerTurn(platform, open, 0);
    await expectSealed();
  },
);

/** Everything that is kept: every row of every table, and every file of keys and data. */
async function readEverything({ db, env }: Platform): Promise<string> {
  const folders = [env.KEYS_DIR, env.DATA_DIR];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? readFileSync(join(entry.parentPath, entry.name)).toString("hex") : [],
    ),
  );
  return [await readEveryRow(db), ...files].join("\n");
}

/** Pieces of some bytes, in the spellings in which they could be kept: each long enough to be found nowhere by chance. */
function spell(bytes: Uint8Array): string[] {
  const starts = [0, Math.floor(bytes.length / 2), Math.max(0, bytes.length - 32)];
  const pieces = starts.map((start) => Buffer.from(bytes.subarray(start, start + 32)));
  const whole = Buffer.from(bytes).toString("base64url");
  return [...pieces.map((piece) => piece.toString("hex")), whole.slice(0, 40), whole.slice(-40)];
}

databaseTest(
  "after the release nothing is left of ballots, turns and keys, for a holder and all of the server neither",
  async (db) => {
    const { platform, clock } = openClock(db);
    const open = await castTwoKeyWave(platform, [6, 5]);
    await closeTwoKeyWave(platform, open, clock);
    // one begins and is replaced by another: what they handed on lies there too
    for (const party of [1, 2, 1]) await takeServerTurn(platform, open, party);
    const box = await db.select().from(sealed).where(eq(sealed.waveId, open.waveId));
    const pieces = await db.select().from(handedOn).where(eq(handedOn.waveId, open.waveId));
    const wrapped = [...(await db.select().from(layerKey)), ...(await db.select().from(signingKey))];
    const server = open.parties.get(SERVER_PARTY);
    if (server === undefined) throw new Error("The wave has no server key.");
    const keyFile = readFileSync(join(platform.env.KEYS_DIR, `wave-${open.waveId}.key`));
    const lasts = {
      "a sealed ballot": box.flatMap(({ ct, msg, sig }) => [ct, msg, sig].flatMap(spell)),
      "a ballot's own key": box.flatMap(({ ballotPublicKey, ballotSignature }) =>
        [ballotPublicKey, ballotSignature].flatMap(spell),
      ),
      "an envelope": pieces.flatMap(({ envelopes }) => spell(envelopes)),
      "a wrapped key": wrapped.flatMap(({ wrappedPrivate }) => spell(wrappedPrivate ?? new Uint8Array(0))),
      "the key that wrapped it": spell(keyFile),
      "a key of the server": [await exportScalar(server), ...open.signers].flatMap(spell),
      "a key of a holder": open.holders.flatMap(({ scalar, signing }) => [scalar, signing].flatMap(spell)),
    };
    const found = (kept: string, what: keyof typeof lasts) =>
      lasts[what].filter((text) => text !== "" && kept.includes(text));
    const before = await readEverything(platform);
    for (const what of [
      "a sealed ballot",
      "an envelope",
      "a wrapped key",
      "the key that wrapped it",
    ] as const)
      expect(found(before, what), what).not.toEqual([]);
    // holders' keys never came to the server, and its own never lay there bare
    for (const what of ["a key of the server", "a key of a holder"] as const)
      expect(found(before, what), what).toEqual([]);

    await finishWave(platform, open);
    expect(await stateOf(platform, open)).toBe("released");
    const after = await readEverything(platform);
    expect(after).toContain(open.waveId);
    for (const what of Object.keys(lasts) as (keyof typeof lasts)[])
      expect(found(after, what), what).toEqual([]);
    expect(await listSealed(platform, open)).toEqual([]);
    expect(await listHandedOn(platform, open, [2])).toEqual([]);
    for (const { wrappedPrivate } of wrapped)
      expect(() => platform.keys.unwrap(open.waveId, "layer", wrappedPrivate ?? new Uint8Array(0))).toThrow(
        "no longer exist",
      );
    // a job that comes back finds nothing to do
    await resumeUnsealings(platform);
    await finishWave(platform, open);
    expect(await readEverything(platform)).toBe(after);
  },
);
