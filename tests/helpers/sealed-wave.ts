import {
  constants,
  generateKeyPairSync,
  type KeyPairKeyObjectResult,
  randomBytes,
  randomUUID,
  sign,
} from "node:crypto";
import { promisify } from "node:util";
import type { SliceChoices } from "#app/core/gate/audit-slices";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import type { QuestionSet } from "#app/core/questions/set";
import { type Rating, TEAMS, type Team } from "#app/core/vocabulary";
import { listParts } from "#app/features/waves/launch/manifest";
import type { Platform } from "#app/platform/platform.server";
import { encodeAnswers, padPart } from "#app/protocol/answers";
import { type CredentialJwk, PREFIX_LENGTH, SALT_LENGTH } from "#app/protocol/blind-rsa";
import { computeLeaf, computeNullifier, encodeCastStatement, encodeCredential } from "#app/protocol/cast";
import { type Bytes, concatBytes, decodeBase64Url, encodeBase64Url } from "#app/protocol/encoding";
import { exportScalar, generateSealKeyPair } from "#app/protocol/hpke";
import { sealLayers } from "#app/protocol/layers";
import { encodeManifest, type Manifest, type PinnedManifest, readManifest } from "#app/protocol/manifest";
import type { Db } from "#db/client.server";
import { layerKey, organization, sealed, signingKey, survey } from "#db/schema";
import { insertWaves } from "#db/wave-directory.server";

export type Sheet = {
  team: Team;
  ratings: readonly Rating[];
  /** What the person says of themselves; nothing where it is left out. */
  slices?: SliceChoices;
  comments?: readonly string[];
};

export type SealedWave = {
  organizationId: string;
  surveyId: string;
  waveId: string;
  set: QuestionSet;
  pinned: PinnedManifest;
};

/** A closed wave with its box, as claims and casts would have left it. */
export async function sealedWave(
  platform: Platform,
  set: QuestionSet,
  sheets: readonly Sheet[],
  invited = { sales: 40, marketing: 40 },
  slicings: Manifest["slices"] = [],
): Promise<SealedWave> {
  const { db, keys } = platform;
  const [owner] = await db.insert(organization).values({ name: "Acme" }).returning();
  const organizationId = owner?.id ?? "";
  const waveId = randomUUID();
  const surveyId = randomUUID();
  const pair = await generateSealKeyPair();
  const manifest = { ...describeManifest(waveId, set, pair.point, invited), slices: slicings };
  const bytes = encodeManifest(manifest);
  const pinned = await readManifest(bytes);
  await db.insert(survey).values({ organizationId, id: surveyId, name: "Alignment", selection: {} });
  await insertWaves(db, [
    {
      organizationId,
      id: waveId,
      surveyId,
      name: "2026",
      state: "closed",
      plan: {},
      questionSet: set,
      manifest: Buffer.from(bytes).toString(),
      manifestHash: pinned.hash,
      invitedSales: invited.sales,
      invitedMarketing: invited.marketing,
    },
  ]);
  keys.createWaveKey(waveId);
  const wrappedPrivate = keys.wrap(waveId, "layer", await exportScalar(pair));
  await db.insert(layerKey).values({ organizationId, waveId, publicJwk: {}, wrappedPrivate });
  await db.insert(signingKey).values(
    TEAMS.map((team) => ({
      organizationId,
      waveId,
      team,
      keyId: team,
      publicJwk: {},
      wrappedPrivate: Uint8Array.of(1, 2, 3),
    })),
  );
  await putBallots(db, { organizationId, waveId, pinned }, sheets);
  return { organizationId, surveyId, waveId, set, pinned };
}

/** Seals the sheets and puts them into the box. */
export async function putBallots(
  db: Db,
  { organizationId, waveId, pinned }: Pick<SealedWave, "organizationId" | "waveId" | "pinned">,
  sheets: readonly Sheet[],
): Promise<void> {
  for (let start = 0; start < sheets.length; start += 100) {
    const rows = await Promise.all(sheets.slice(start, start + 100).map((sheet) => sealSheet(pinned, sheet)));
    await db.insert(sealed).values(rows.map((row) => ({ organizationId, waveId, ...row })));
  }
}

/**
 * One row of the box. `secrets` are the t of its parts: the same twice is a repeated mark. `alter` spoils what is sealed
 * before its ballot signs it.
 */
export async function sealSheet(
  pinned: PinnedManifest,
  sheet: Sheet,
  secrets?: readonly Bytes[],
  alter: (ct: Bytes) => Bytes = (ct) => ct,
) {
  const { manifest, hash, points } = pinned;
  const ballot = generateKeyPairSync("ed25519");
  const ballotPublicKey = decodeBase64Url(ballot.publicKey.export({ format: "jwk" }).x ?? "");
  const nullifier = await computeNullifier(ballotPublicKey);
  const team = TEAMS.indexOf(sheet.team);
  const comments = manifest.parts.slice(1).map((_, at) => sheet.comments?.[at] ?? "");
  const slices = sheet.slices ?? manifest.slices.map(() => null);
  const texts = encodeAnswers(manifest, { ratings: sheet.ratings, slices, comments });
  const whole = concatBytes(
    ...(await Promise.all(
      texts.map((text, part) => {
        const secret = secrets?.[part] ?? new Uint8Array(randomBytes(32));
        const inner = padPart(secret, text, manifest.parts[part]?.bucket ?? 0);
        return sealLayers(
          manifest.layers,
          points,
          { manifestHash: hash, team, part, nullifier, seq: 1 },
          inner,
        );
      }),
    )),
  );
  const ct = alter(whole);
  const leaf = await computeLeaf(nullifier, 1, ct);
  const msg = concatBytes(new Uint8Array(randomBytes(PREFIX_LENGTH)), encodeCredential(hash, nullifier));
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_LENGTH };
  const signed = {
    sig: await promisify(sign)("sha384", msg, { key: keyPairOf(sheet.team).privateKey, ...pss }),
    ballotSignature: sign(null, await encodeCastStatement(hash, nullifier, 1, ct), ballot.privateKey),
  };
  return { team: sheet.team, nullifier, seq: 1, ct, leaf, msg, ballotPublicKey, ...signed };
}

const credentialKeys = new Map<Team, KeyPairKeyObjectResult>();

function keyPairOf(team: Team): KeyPairKeyObjectResult {
  const known = credentialKeys.get(team);
  const pair = known ?? generateKeyPairSync("rsa", { modulusLength: 3072, publicExponent: 65537 });
  credentialKeys.set(team, pair);
  return pair;
}

function credentialKey(team: Team): CredentialJwk {
  const { n, e } = keyPairOf(team).publicKey.export({ format: "jwk" });
  return { kty: "RSA", n: n ?? "", e: e ?? "" };
}

function describeManifest(
  waveId: string,
  set: QuestionSet,
  point: Bytes,
  invited: { sales: number; marketing: number },
): Manifest {
  return {
    format: "parallax/v1",
    organization: "Acme",
    wave: waveId,
    name: "2026",
    questionSet: encodeBase64Url(new Uint8Array(32)),
    teams: TEAMS.map((team) => ({
      key: team,
      name: team,
      invited: invited[team],
      credentialKey: credentialKey(team),
    })),
    holders: [],
    sealKey: encodeBase64Url(point),
    receiptKey: encodeBase64Url(new Uint8Array(randomBytes(32))),
    layers: [[3]],
    parts: listParts(set),
    slices: [],
    thresholds: { ...DEFAULT_THRESHOLDS },
    custody: "server",
    reminders: "everyone",
    trial: false,
    bundles: { booth: `sha384-${Buffer.alloc(48).toString("base64")}`, holder: "" },
    earliestOpening: "2026-04-01T00:00:00.000Z",
  };
}
