import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createWebPeel } from "#app/features/holders/web-peel";
import { createPeeler } from "#app/features/unsealing/peel.server";
import { encodeAnswers, padPart } from "#app/protocol/answers";
import type { Bytes } from "#app/protocol/encoding";
import { sealLayers } from "#app/protocol/layers";
import type { SealedPart } from "#app/protocol/tally";
import { layerAfter, peelPart, TURN_ORDERS } from "#app/protocol/turn";
import { createProtocolWave, type ProtocolWave } from "#tests/helpers/protocol-wave";

type Span = readonly [number, number];

/** The parts of a ballot of a team, sealed for two-key custody. */
async function sealOne({ pinned }: ProtocolWave, team: number): Promise<SealedPart[]> {
  const { manifest, hash, points } = pinned;
  const nullifier: Bytes = new Uint8Array(randomBytes(32));
  const texts = encodeAnswers(manifest, { ratings: [1, -3, null], slices: [], comments: ["Grüße 🙂"] });
  return Promise.all(
    texts.map(async (text, part) => {
      const inner = padPart(new Uint8Array(randomBytes(32)), text, manifest.parts[part]?.bucket ?? 0);
      const context = { manifestHash: hash, team, part, nullifier, seq: 7 };
      const envelope = await sealLayers(manifest.layers, points, context, inner);
      return { team, part, nullifier, seq: 7, envelope };
    }),
  );
}

type Create = typeof createPeeler | typeof createWebPeel;

/** The same part by a function that opens many of them and by the protocol's. */
async function bothPeelers(create: Create, { pinned, holders }: ProtocolWave, party: number) {
  const keys = holders[party];
  if (keys === undefined) throw new RangeError("no such holder");
  const peel = await create(pinned, party, keys.scalar, keys.seal.point);
  return async (sealed: SealedPart, span: Span) => ({
    here: await peel(sealed, span),
    there: await peelPart(pinned, party, keys, span, sealed),
  });
}

const PEELERS = {
  createPeeler,
  createWebPeel,
} as const;

test.each(Object.entries(PEELERS))(
  "%s takes off what the protocol takes off, of every part, in every order of two holders",
  async (_name, create) => {
    const wave = await createProtocolWave("two-key");
    const { layers, parts } = wave.pinned.manifest;
    const sealed = [...(await sealOne(wave, 0)), ...(await sealOne(wave, 1))];
    expect(sealed).toHaveLength(2 * parts.length);
    for (const [first, second] of TURN_ORDERS)
      for (const part of sealed) {
        const between = layerAfter(layers, [first]);
        const end = layerAfter(layers, [first, second]);
        const begun = await (await bothPeelers(create, wave, first))(part, [0, between]);
        expect(begun.here).not.toBeNull();
        expect(begun.here).toEqual(begun.there);
        const handedOn = { team: part.team, part: part.part, envelope: begun.here as Bytes };
        const ended = await (await bothPeelers(create, wave, second))(handedOn, [between, end]);
        expect(ended.here?.[1]).toBe(layers.length - 1);
        expect(ended.here).toEqual(ended.there);
      }
  },
);

test.each(Object.entries(PEELERS))(
  "%s refuses a part whenever the protocol does: one changed bit, another place, a cut, another holder's layer",
  async (_name, create) => {
    const wave = await createProtocolWave("two-key");
    const [part] = (await sealOne(wave, 0)) as [SealedPart];
    const peel = await bothPeelers(create, wave, 1);
    const flipped = (at: number) => {
      const envelope = part.envelope.slice();
      envelope[at] = (envelope[at] ?? 0) ^ 1;
      return { ...part, envelope };
    };
    const { nullifier: _, ...withoutOrigin } = part;
    const broken: [SealedPart, Span][] = [
      ...[0, 1, 2, 33, 34, 35, 98, 99, 146, 260, 400, part.envelope.length - 1].map(
        (at): [SealedPart, Span] => [flipped(at), [0, 1]],
      ),
      [{ ...part, team: 1 }, [0, 1]],
      [{ ...part, part: 1 }, [0, 1]],
      [{ ...part, seq: 9 }, [0, 1]],
      [{ ...part, nullifier: new Uint8Array(32) }, [0, 1]],
      [{ ...part, envelope: part.envelope.slice(0, -1) }, [0, 1]],
      [{ ...part, envelope: part.envelope.slice(0, 40) }, [0, 1]],
      [{ ...part, envelope: new Uint8Array(0) }, [0, 1]],
      [withoutOrigin, [0, 1]],
      [part, [1, 2]],
      [part, [0, 2]],
    ];
    let refused = 0;
    for (const [one, span] of broken) {
      const { here, there } = await peel(one, span);
      expect(here).toEqual(there);
      if (here === null) refused += 1;
    }
    // wraps of other parties included: the body is bound to the whole head
    expect(refused).toBe(broken.length);
    expect((await peel(part, [0, 1])).here).not.toBeNull();
  },
);
