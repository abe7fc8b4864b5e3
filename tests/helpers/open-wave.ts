import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { QuestionSet } from "#app/core/questions/set";
import { getReceiptKey } from "#app/features/box/receipt-key.server";
import { makeHolderToken } from "#app/features/holders/holder-token.server";
import { hashToken } from "#app/features/invitations/tokens.server";
import { hashLanguages } from "#app/features/waves/launch/manifest";
import type { Platform } from "#app/platform/platform.server";
import { computeKeyId } from "#app/protocol/blind-rsa";
import { type Bytes, canonicalJson, encodeBase64Url, type Json } from "#app/protocol/encoding";
import { exportScalar } from "#app/protocol/hpke";
import { formatInvitationLink } from "#app/protocol/invitation-link";
import { encodeManifest, type Manifest } from "#app/protocol/manifest";
import type { Db } from "#db/client.server";
import { invitation, keyHolder, layerKey, organization, signingKey, survey } from "#db/schema";
import { insertWaves } from "#db/wave-directory.server";
import type { WaveId } from "#db/wave-scope";
import { createProtocolWave, type ProtocolWave } from "./protocol-wave";
import { questionSetOf } from "./responses";

export type OpenWave = ProtocolWave & {
  organizationId: string;
  waveId: string;
  /** One invitation link per person: Sales first. */
  links: { team: number; token: Bytes; url: string }[];
};

/** An open wave in the database with invitations, keys and box, as a launch leaves it, for tests of claim and cast. */
export async function openTestWave(
  platform: Platform,
  options: {
    sales?: number;
    marketing?: number;
    questionSet?: Json;
    changes?: Partial<Manifest>;
    custody?: Manifest["custody"];
    /** Of one organization with another wave. */
    beside?: OpenWave;
  } = {},
): Promise<OpenWave> {
  const { db, keys } = platform;
  const waveId = randomUUID();
  const questionSet = options.questionSet ?? (questionSetOf({ form: "core" }) as unknown as Json);
  const receiptKey = encodeBase64Url((await getReceiptKey(platform)).publicKey);
  const hash = createHash("sha256").update(canonicalJson(questionSet)).digest("base64url");
  const protocol = await createProtocolWave(options.custody ?? "server", {
    wave: waveId,
    receiptKey,
    questionSet: hash,
    languages: await hashLanguages(questionSet as unknown as QuestionSet),
    ...options.changes,
  });
  const organizationId = options.beside?.organizationId ?? (await insertOrganization(db));
  const surveyId = randomUUID();
  await db.insert(survey).values({ organizationId, id: surveyId, name: "Alignment", selection: {} });
  await insertWaves(db, [
    {
      organizationId,
      id: waveId,
      surveyId,
      name: "2026",
      state: "open",
      plan: {},
      closesAt: new Date("2026-04-01T00:00:00Z"),
      questionSet,
      manifest: Buffer.from(encodeManifest(protocol.manifest)).toString(),
      manifestHash: protocol.pinned.hash,
      boothHash: protocol.manifest.bundles.booth,
      invitedSales: options.sales ?? 2,
      invitedMarketing: options.marketing ?? 2,
    },
  ]);
  keys.createWaveKey(waveId);
  if (options.custody === "two-key") await insertTwoKeys(platform, { organizationId, waveId }, protocol);
  for (const [index, team] of (["sales", "marketing"] as const).entries()) {
    const publicJwk = protocol.manifest.teams[index]?.credentialKey;
    if (publicJwk === undefined) throw new RangeError("no key");
    const keyId = encodeBase64Url(await computeKeyId(publicJwk));
    const wrappedPrivate = keys.wrap(waveId, keyId, protocol.signers[index] ?? new Uint8Array(0));
    await db.insert(signingKey).values({ organizationId, waveId, team, keyId, publicJwk, wrappedPrivate });
  }
  const links = [options.sales ?? 2, options.marketing ?? 2].flatMap((count, team) =>
    Array.from({ length: count }, () => {
      const token = new Uint8Array(randomBytes(32));
      const url = formatInvitationLink("http://localhost:3000", waveId, {
        team: team === 0 ? "sales" : "marketing",
        token,
      });
      return { team, token, url };
    }),
  );
  if (links.length > 0)
    await db.insert(invitation).values(
      links.map(({ team, token }) => ({
        organizationId,
        waveId,
        personId: randomUUID(),
        team: team === 0 ? ("sales" as const) : ("marketing" as const),
        tokenHash: new Uint8Array(createHash("sha256").update(token).digest()),
      })),
    );
  return { ...protocol, organizationId, waveId, links };
}

/** The server's layer key and the three holders, whose tokens are those of their links. */
async function insertTwoKeys(
  { db, keys }: Platform,
  { organizationId, waveId }: WaveId,
  { parties, holders, manifest }: ProtocolWave,
): Promise<void> {
  const server = parties.get(3);
  if (server === undefined) throw new RangeError("no server key");
  const wrappedPrivate = keys.wrap(waveId, "layer", await exportScalar(server));
  await db.insert(layerKey).values({ organizationId, waveId, publicJwk: {}, wrappedPrivate });
  await db.insert(keyHolder).values(
    holders.map(({ seal, signKey }, party) => ({
      ...{ organizationId, waveId, party, email: `holder${party}@example.com`, rehearsed: true },
      name: manifest.holders[party]?.name ?? "",
      tokenHash: hashToken(makeHolderToken(keys, { waveId, party, generation: 0 })),
      ...{ sealKey: seal.point, signKey },
    })),
  );
}

async function insertOrganization(db: Db): Promise<string> {
  const [row] = await db.insert(organization).values({ name: "Acme" }).returning();
  return row?.id ?? "";
}
