import { readFileSync, writeFileSync } from "node:fs";
import { DEFAULT_THRESHOLDS } from "#app/core/gate/thresholds";
import {
  generateSigningKey,
  importSigningKey,
  signBlinded,
} from "#app/features/invitations/blind-signer.server";
import type { Answers } from "#app/protocol/answers";
import { type Ballot, deriveBallot, finalizeBallot, sealBallot } from "#app/protocol/ballot";
import { createBallotCode, parseBallotCode } from "#app/protocol/ballot-code";
import type { Cast } from "#app/protocol/cast";
import { type Bytes, encodeBase64Url } from "#app/protocol/encoding";
import { generateSealKeyPair, type SealKeyPair } from "#app/protocol/hpke";
import { createCardSecret, deriveHolderKeys, type HolderKeys } from "#app/protocol/key-card";
import { encodeManifest, type Manifest, type PinnedManifest, readManifest } from "#app/protocol/manifest";
import { CUSTODY_LAYERS } from "#app/protocol/manifest-promises";

/** A wave that exists in memory only, with every private key, for the tests of the protocol. */
export type ProtocolWave = {
  manifest: Manifest;
  pinned: PinnedManifest;
  /** Private halves by party: 3 is the server, 0 to 2 the holders of two-key custody. */
  parties: Map<number, SealKeyPair>;
  /** What the key holders of two-key custody derive from their cards. */
  holders: HolderKeys[];
  /** The secrets of those cards. */
  cards: Bytes[];
  receiptKey: CryptoKey;
  signers: Buffer[];
};

type SigningKey = Awaited<ReturnType<typeof generateSigningKey>>;

const signingKeys: Promise<SigningKey>[] = [];

/** Key generation takes most of a second, so all waves share the keys of the run, else those of their test file. */
function takeSigningKey(index: number): Promise<SigningKey> {
  const given = process.env.TEST_SIGNING_KEYS;
  signingKeys[index] ??= given === undefined ? generateSigningKey() : readSigningKey(given, index);
  return signingKeys[index];
}

/** Makes the keys that {@link takeSigningKey} finds under this path. */
export async function writeSigningKeys(path: string): Promise<void> {
  const keys = await Promise.all([generateSigningKey(), generateSigningKey()]);
  const written = keys.map((key) => ({ ...key, privateKey: key.privateKey.toString("base64") }));
  writeFileSync(path, JSON.stringify(written));
}

async function readSigningKey(path: string, index: number): Promise<SigningKey> {
  const found = JSON.parse(readFileSync(path, "utf8"))[index];
  return { ...found, privateKey: Buffer.from(found.privateKey, "base64") };
}

export async function createProtocolWave(
  custody: "server" | "two-key" = "server",
  changes: Partial<Manifest> = {},
): Promise<ProtocolWave> {
  const [sales, marketing] = await Promise.all([takeSigningKey(0), takeSigningKey(1)]);
  const wave = changes.wave ?? "0b7e8a1c-5b1d-4c1e-9f00-0123456789ab";
  const cards = custody === "server" ? [] : [0, 1, 2].map(() => createCardSecret());
  const holders = await Promise.all(cards.map((card) => deriveHolderKeys(card, wave)));
  const parties = new Map(holders.map(({ seal }, party) => [party, seal]));
  parties.set(3, await generateSealKeyPair());
  const receipt = (await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"])) as CryptoKeyPair;
  const receiptKey = encodeBase64Url(new Uint8Array(await crypto.subtle.exportKey("raw", receipt.publicKey)));
  const pointOf = (party: number) => encodeBase64Url(parties.get(party)?.point ?? new Uint8Array(0));
  const manifest: Manifest = {
    format: "parallax/v1",
    organization: "Acme",
    wave,
    name: "2026",
    questionSet: encodeBase64Url(new Uint8Array(32)),
    teams: [
      { key: "sales", name: "Sales", invited: 38, credentialKey: sales.publicJwk },
      { key: "marketing", name: "Marketing", invited: 22, credentialKey: marketing.publicJwk },
    ],
    holders: holders.map(({ signKey }, party) => ({
      name: `Holder ${party}`,
      sealKey: pointOf(party),
      signKey: encodeBase64Url(signKey),
    })),
    sealKey: pointOf(3),
    receiptKey,
    layers: CUSTODY_LAYERS[custody],
    parts: [
      {
        kind: "ratings",
        bucket: 1024,
        questions: [
          { key: "PU1", version: 1, kind: "agreement", options: 5 },
          { key: "GM5", version: 1, kind: "share", options: 10 },
          { key: "CM2", version: 1, kind: "choice", options: 8 },
        ],
      },
      { kind: "comment", bucket: 2048, questions: [{ key: "OE1", version: 1, kind: "open", options: 0 }] },
    ],
    slices: [],
    thresholds: { ...DEFAULT_THRESHOLDS },
    custody,
    reminders: "everyone",
    trial: false,
    bundles: { booth: "sha384-test", holder: "" },
    earliestOpening: "2026-03-01T00:00:00.000Z",
    ...changes,
  };
  const pinned = await readManifest(encodeManifest(manifest));
  return {
    manifest,
    pinned,
    parties,
    holders,
    cards,
    receiptKey: receipt.privateKey,
    signers: [sales.privateKey, marketing.privateKey],
  };
}

/** Signs as the server does, without seeing what. */
export function signAs(wave: ProtocolWave, team: number, blinded: Bytes): Bytes {
  return new Uint8Array(signBlinded(importSigningKey(wave.signers[team] ?? Buffer.alloc(0)), blinded));
}

/** A ballot with its credential, as a person has it after the claim. */
export async function claimBallot(
  wave: ProtocolWave,
  team = 0,
  code = createBallotCode(),
): Promise<{ ballot: Ballot; signature: Bytes }> {
  const ballot = await deriveBallot(wave.pinned, team, parseBallotCode(code));
  return { ballot, signature: await finalizeBallot(wave.pinned, ballot, signAs(wave, team, ballot.blinded)) };
}

/** Claims and seals in one step. */
export async function castAnswers(
  wave: ProtocolWave,
  team: number,
  answers: Answers | null,
  seq = 1,
): Promise<Cast> {
  const { ballot, signature } = await claimBallot(wave, team);
  return sealBallot(wave.pinned, ballot, signature, seq, answers);
}
