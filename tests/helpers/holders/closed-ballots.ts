import {
  constants,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from "node:crypto";
import type { GivenBallot } from "#app/features/holders/given";
import { prepareMessage, SALT_LENGTH } from "#app/protocol/blind-rsa";
import { computeLeaf, computeNullifier, encodeCastStatement, encodeCredential } from "#app/protocol/cast";
import { CLOSED_BOX_FORMAT, type ClosedBox } from "#app/protocol/closed-box";
import {
  type Bytes,
  compareBytes,
  concatBytes,
  decodeBase64Url,
  encodeBase64Url,
} from "#app/protocol/encoding";
import { measureEnvelope, sealLayers } from "#app/protocol/layers";
import { computeMerkleRoot } from "#app/protocol/merkle";
import type { ProtocolWave } from "#tests/helpers/protocol-wave";

/** Ballots that pass every check of a holder. Inside the layers of their turn there is nothing but chance, as heavy as ballots are. */
export async function makeClosedBallots(
  wave: ProtocolWave,
  ballots: number,
  layers: number,
): Promise<{ box: ClosedBox; given: GivenBallot[] }> {
  const signers = wave.signers.map((key) => createPrivateKey({ key, format: "der", type: "pkcs8" }));
  const made: { leaf: Bytes; given: GivenBallot }[] = [];
  for (let at = 0; at < ballots; at++) {
    const team = at % signers.length;
    made.push(await makeBallot(wave, team, signers[team] as KeyObject, layers));
  }
  made.sort((one, other) => compareBytes(one.leaf, other.leaf));
  const leaves = made.map(({ leaf }) => leaf);
  const box: ClosedBox = {
    format: CLOSED_BOX_FORMAT,
    manifestHash: encodeBase64Url(wave.pinned.hash),
    opensAt: wave.manifest.earliestOpening,
    root: encodeBase64Url(await computeMerkleRoot(leaves)),
    size: leaves.length,
    leaves: leaves.map(encodeBase64Url),
  };
  return { box, given: made.map(({ given }) => given) };
}

async function makeBallot({ pinned }: ProtocolWave, team: number, signer: KeyObject, count: number) {
  const { manifest, hash, points } = pinned;
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const bkpub = decodeBase64Url(publicKey.export({ format: "jwk" }).x ?? "");
  const nullifier = await computeNullifier(bkpub);
  const message = prepareMessage(new Uint8Array(randomBytes(32)), encodeCredential(hash, nullifier));
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_LENGTH };
  const seq = 1;
  const envelopes = manifest.parts.map(({ bucket }, part) => {
    const inner = new Uint8Array(randomBytes(measureEnvelope(manifest.layers.slice(count), bucket)));
    const context = { manifestHash: hash, team, part, nullifier, seq };
    return sealLayers(manifest.layers.slice(0, count), points, context, inner);
  });
  const ct = concatBytes(...(await Promise.all(envelopes)));
  const given: GivenBallot = {
    team,
    msg: encodeBase64Url(message),
    sig: sign("sha384", message, { key: signer, ...pss }).toString("base64url"),
    bkpub: encodeBase64Url(bkpub),
    seq,
    ct: encodeBase64Url(ct),
    bsig: sign(null, await encodeCastStatement(hash, nullifier, seq, ct), privateKey).toString("base64url"),
  };
  return { leaf: await computeLeaf(nullifier, seq, ct), given };
}
