import { expect, test } from "vitest";
import { type Bytes, encodeText, equalBytes } from "#app/protocol/encoding";
import { generateSealKeyPair, type SealKeyPair } from "#app/protocol/hpke";
import { type Layers, measureEnvelope, type PartContext, peelLayer, sealLayers } from "#app/protocol/layers";
import { CUSTODY_LAYERS } from "#app/protocol/manifest-promises";

const parties = Promise.all([0, 1, 2, 3].map(() => generateSealKeyPair()));
const inner = new Uint8Array(1024).fill(7);
const context: PartContext = {
  manifestHash: new Uint8Array(32).fill(1),
  team: 1,
  part: 2,
  nullifier: new Uint8Array(32).fill(2),
  seq: 3,
};
/** What remains of the context once the ballot has been through a shuffle. */
const anonymous: PartContext = { manifestHash: context.manifestHash, team: 1, part: 2 };

async function seal(layers: Layers, of: PartContext = context): Promise<Bytes> {
  const points = new Map((await parties).map(({ point }, party) => [party, point]));
  return sealLayers(layers, points, of, inner);
}

async function keyOf(party: number): Promise<SealKeyPair> {
  const key = (await parties)[party];
  if (key === undefined) throw new RangeError("no such party");
  return key;
}

/** Peels as far as a coalition can: at every layer, any member who is in it. */
async function peelTogether(layers: Layers, coalition: readonly number[], envelope: Bytes) {
  let [layer, current] = [0, envelope];
  while (layer < layers.length) {
    const party = layers[layer]?.find((candidate) => coalition.includes(candidate));
    if (party === undefined) break;
    current = await peelLayer(layers, layer, party, await keyOf(party), context, current);
    layer += 1;
  }
  return { layer, current };
}

test("peelLayer opens [[3]] for the server, and the envelope has the stated length", async () => {
  const layers = CUSTODY_LAYERS.server;
  const envelope = await seal(layers);
  expect(envelope.length).toBe(measureEnvelope(layers, inner.length));
  expect(envelope.length).toBe(2 + 32 + 113 + 16 + 1024);
  expect(await peelLayer(layers, 0, 3, await keyOf(3), context, envelope)).toEqual(inner);
});

test("peelLayer lets any two holders take the three outer layers off, and then the server read", async () => {
  const layers = CUSTODY_LAYERS["two-key"];
  const envelope = await seal(layers);
  expect(envelope.length).toBe(measureEnvelope(layers, inner.length));
  for (const pair of [
    [0, 1],
    [0, 2],
    [1, 2],
  ]) {
    const { layer, current } = await peelTogether(layers, pair, envelope);
    expect(layer).toBe(3);
    expect(equalBytes(current, inner)).toBe(false);
    expect(await peelLayer(layers, 3, 3, await keyOf(3), anonymous, current)).toEqual(inner);
  }
});

test("peelLayer stops every single holder, with the server or without it, and the server alone", async () => {
  const layers = CUSTODY_LAYERS["two-key"];
  const envelope = await seal(layers);
  const reached = new Map<string, number>();
  for (const coalition of [[0], [1], [2], [3], [0, 3], [1, 3], [2, 3]])
    reached.set(coalition.join(), (await peelTogether(layers, coalition, envelope)).layer);
  expect(Object.fromEntries(reached)).toEqual({
    "0": 0,
    "1": 1,
    "2": 2,
    "3": 0,
    "0,3": 0,
    "1,3": 1,
    "2,3": 2,
  });
});

test("peelLayer follows the turns 1→0, 2→0 and 2→1 without knowing whose ballot it is after the first", async () => {
  const layers = CUSTODY_LAYERS["two-key"];
  for (const [first, second] of [
    [1, 0],
    [2, 0],
    [2, 1],
  ] as const) {
    let current = await seal(layers);
    for (let layer = 0; layer < 3; layer++) {
      const party = layers[layer]?.some((member) => member === first) && layer < first ? first : second;
      const known = layer === 0 ? context : anonymous;
      current = await peelLayer(layers, layer, party, await keyOf(party), known, current);
    }
    expect(await peelLayer(layers, 3, 3, await keyOf(3), anonymous, current)).toEqual(inner);
  }
});

test("peelLayer refuses a party outside the layer and a key of somebody else", async () => {
  const layers = CUSTODY_LAYERS["two-key"];
  const envelope = await seal(layers);
  await expect(peelLayer(layers, 0, 0, await keyOf(0), context, envelope)).rejects.toThrow(RangeError);
  await expect(peelLayer(layers, 0, 1, await keyOf(0), context, envelope)).rejects.toThrow(RangeError);
  await expect(peelLayer(layers, 0, 1, await keyOf(2), context, envelope)).rejects.toThrow(RangeError);
  await expect(peelLayer(layers, 1, 2, await keyOf(2), context, envelope)).rejects.toThrow(RangeError);
});

test("peelLayer refuses an envelope of another wave, team, part, ballot or cast", async () => {
  const layers = CUSTODY_LAYERS.server;
  const envelope = await seal(layers);
  const others: PartContext[] = [
    { ...context, manifestHash: new Uint8Array(32).fill(9) },
    { ...context, team: 0 },
    { ...context, part: 1 },
    { ...context, nullifier: new Uint8Array(32).fill(9) },
    { ...context, seq: 4 },
    anonymous,
  ];
  for (const other of others)
    await expect(peelLayer(layers, 0, 3, await keyOf(3), other, envelope)).rejects.toThrow(RangeError);
});

test("peelLayer refuses an envelope altered anywhere: version, layer, commitment, wrap, body, tag, length", async () => {
  const layers = CUSTODY_LAYERS.server;
  const envelope = await seal(layers);
  for (const index of [0, 1, 2, 33, 34, 60, 99, 146, 147, 600, envelope.length - 1]) {
    const altered = envelope.map((byte, position) => (position === index ? byte ^ 1 : byte));
    await expect(peelLayer(layers, 0, 3, await keyOf(3), context, altered), `byte ${index}`).rejects.toThrow(
      RangeError,
    );
  }
  await expect(peelLayer(layers, 0, 3, await keyOf(3), context, envelope.slice(0, 100))).rejects.toThrow(
    RangeError,
  );
  await expect(peelLayer(layers, 0, 3, await keyOf(3), context, encodeText(""))).rejects.toThrow(RangeError);
});

test("sealLayers never seals twice to the same bytes and refuses a party without a key", async () => {
  expect(equalBytes(await seal([[3]]), await seal([[3]]))).toBe(false);
  await expect(seal([[4]])).rejects.toThrow(RangeError);
  await expect(seal([[3]], anonymous)).rejects.toThrow(RangeError);
});
