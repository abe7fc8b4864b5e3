import fc from "fast-check";
import { expect, test } from "vitest";
import { checkCast } from "#app/features/box/check-cast.server";
import { sealBallot } from "#app/protocol/ballot";
import { type Cast, verifyCast } from "#app/protocol/cast";
import { claimBallot, createProtocolWave } from "#tests/helpers/protocol-wave";

const wave = await createProtocolWave();
const { ballot, signature } = await claimBallot(wave, 0);
const answers = { ratings: [1, 2, 3], slices: [], comments: [""] };
const honest = await sealBallot(wave.pinned, ballot, signature, 3, answers);
const withdrawn = await sealBallot(wave.pinned, ballot, signature, 4, null);
const stranger = await createProtocolWave("server", { name: "another wave" });

test("checkCast says of an honest cast and of a withdrawal what the protocol says, byte by byte", async () => {
  for (const cast of [honest, withdrawn]) {
    expect(checkCast(wave.pinned, cast)).toEqual(await verifyCast(wave.pinned, cast));
    expect(checkCast(wave.pinned, cast).ok).toBe(true);
  }
});

test("checkCast refuses what the protocol refuses, for the same reason", async () => {
  const bytes = ["message", "signature", "publicKey", "ct", "ballotSignature"] as const;
  const changed = fc.record({
    field: fc.constantFrom(...bytes, "seq" as const, "team" as const),
    at: fc.nat(),
    flip: fc.integer({ min: 1, max: 255 }),
    cut: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(changed, async ({ field, at, flip, cut }) => {
      const cast: Cast = { ...honest };
      if (field === "seq" || field === "team") Object.assign(cast, { [field]: cast[field] + flip });
      else {
        const other = cut && field === "message" ? cast[field].slice(0, at % 150) : cast[field].slice();
        if (other.length > 0) other[at % other.length] = (other[at % other.length] ?? 0) ^ flip;
        Object.assign(cast, { [field]: other });
      }
      expect(checkCast(wave.pinned, cast)).toEqual(await verifyCast(wave.pinned, cast));
      expect(checkCast(wave.pinned, cast).ok).toBe(false);
    }),
    { numRuns: 150 },
  );
  expect(checkCast(stranger.pinned, honest)).toEqual({ ok: false, reason: "other_wave" });
});
