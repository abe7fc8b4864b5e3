import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createUnsealer } from "#app/features/unsealing/unseal.server";
import { encodeAnswers, padPart } from "#app/protocol/answers";
import type { Bytes } from "#app/protocol/encoding";
import { exportScalar, type SealKeyPair } from "#app/protocol/hpke";
import { peelLayer, sealLayers } from "#app/protocol/layers";
import { openPart, type SealedPart } from "#app/protocol/tally";
import { createProtocolWave, type ProtocolWave } from "#tests/helpers/protocol-wave";

/** Parts of a few ballots of a wave, sealed as the booth seals them, with N and seq where the layer needs them. */
async function sealSome(wave: ProtocolWave, ballots = 3): Promise<SealedPart[]> {
  const { manifest, hash, points } = wave.pinned;
  const made: SealedPart[] = [];
  for (let at = 0; at < ballots; at++) {
    const team = at % 2;
    const nullifier: Bytes = new Uint8Array(randomBytes(32));
    const seq = 1 + at;
    const answers = {
      ratings: [1 + (at % 5), -3, null],
      slices: [],
      comments: [at === 0 ? "" : `Grüße ${at} 🙂`],
    };
    for (const [part, text] of encodeAnswers(manifest, answers).entries()) {
      const inner = padPart(new Uint8Array(randomBytes(32)), text, manifest.parts[part]?.bucket ?? 0);
      const context = { manifestHash: hash, team, part, nullifier, seq };
      made.push({
        team,
        part,
        nullifier,
        seq,
        envelope: await sealLayers(manifest.layers, points, context, inner),
      });
    }
  }
  return made;
}

async function bothWays(wave: ProtocolWave) {
  const key = wave.parties.get(3) as SealKeyPair;
  const unseal = createUnsealer(wave.pinned, await exportScalar(key), key.point);
  return { unseal, open: (part: SealedPart) => openPart(wave.pinned, key, part) };
}

test("createUnsealer opens every part as the protocol does", async () => {
  const wave = await createProtocolWave("server");
  const { unseal, open } = await bothWays(wave);
  for (const part of await sealSome(wave)) {
    const opened = unseal(part);
    expect(opened).not.toBeNull();
    expect(opened).toEqual(await open(part));
  }
});

test("createUnsealer refuses a part whenever the protocol does: one changed bit anywhere, another place, a cut", async () => {
  const wave = await createProtocolWave("server");
  const { unseal, open } = await bothWays(wave);
  const [part] = (await sealSome(wave, 1)) as [SealedPart];
  const flipped = (at: number) => {
    const envelope = part.envelope.slice();
    envelope[at] = (envelope[at] ?? 0) ^ 1;
    return { ...part, envelope };
  };
  const { nullifier: _, ...withoutOrigin } = part;
  const broken: SealedPart[] = [
    ...[0, 1, 2, 33, 34, 35, 98, 99, 146, 147, 600, part.envelope.length - 1].map(flipped),
    { ...part, team: 1 },
    { ...part, part: 1 },
    { ...part, seq: 9 },
    { ...part, nullifier: new Uint8Array(32) },
    { ...part, envelope: part.envelope.slice(0, -1) },
    { ...part, envelope: part.envelope.slice(0, 40) },
    { ...part, envelope: new Uint8Array(0) },
    withoutOrigin,
  ];
  for (const one of broken) {
    expect(await open(one)).toBeNull();
    expect(unseal(one)).toBeNull();
  }
});

test("createUnsealer takes the last of four layers off, where nobody knows a nullifier any more", async () => {
  const wave = await createProtocolWave("two-key");
  const { manifest, hash } = wave.pinned;
  const { unseal, open } = await bothWays(wave);
  for (const sealed of await sealSome(wave, 2)) {
    let envelope = sealed.envelope;
    for (const [layer, party] of [1, 0, 0].entries()) {
      const context = { ...sealed, manifestHash: hash };
      const key = wave.parties.get(party) as SealKeyPair;
      envelope = await peelLayer(manifest.layers, layer, party, key, context, envelope);
    }
    const last = { team: sealed.team, part: sealed.part, envelope };
    expect(unseal(last)).not.toBeNull();
    expect(unseal(last)).toEqual(await open(last));
  }
});
