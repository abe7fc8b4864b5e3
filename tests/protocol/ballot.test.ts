import { expect, test } from "vitest";
import type { Answers } from "#app/protocol/answers";
import { deriveBallot, finalizeBallot, sealBallot } from "#app/protocol/ballot";
import { createBallotCode, parseBallotCode } from "#app/protocol/ballot-code";
import { type Cast, formatCast, measureBallot, parseCast, verifyCast } from "#app/protocol/cast";
import { type Bytes, concatBytes, encodeText } from "#app/protocol/encoding";
import { encodeManifest, readManifest } from "#app/protocol/manifest";
import { claimBallot, createProtocolWave, signAs } from "#tests/helpers/protocol-wave";

const answers: Answers = { ratings: [5, null, -1], slices: [], comments: ["Because we share a number."] };
const wave = await createProtocolWave("server");
const { ballot, signature } = await claimBallot(wave, 0);
const cast = await sealBallot(wave.pinned, ballot, signature, 1, answers);

const flip = (bytes: Bytes, index = 0): Bytes => bytes.map((byte, at) => (at === index ? byte ^ 1 : byte));
const reasonOf = async (changed: Partial<Cast>, pinned = wave.pinned) => {
  const verdict = await verifyCast(pinned, { ...cast, ...changed });
  return verdict.ok ? "accepted" : verdict.reason;
};

test("deriveBallot gives the same ballot for the same code and unrelated ones for another code, team or wave", async () => {
  const secret = parseBallotCode(createBallotCode());
  const first = await deriveBallot(wave.pinned, 0, secret);
  const { signing: _, ...again } = await deriveBallot(wave.pinned, 0, secret);
  expect(first).toMatchObject(again);
  const manifest = { ...wave.manifest, wave: "0b7e8a1c-5b1d-4c1e-9f00-0123456789ac" };
  const others = await Promise.all([
    deriveBallot(wave.pinned, 1, secret),
    deriveBallot(wave.pinned, 0, parseBallotCode(createBallotCode())),
    deriveBallot(await readManifest(encodeManifest(manifest)), 0, secret),
  ]);
  for (const other of others)
    for (const field of ["publicKey", "nullifier", "message", "blinded", "inverse"] as const)
      expect(other[field]).not.toEqual(first[field]);
});

test("deriveBallot makes a message of prefix, domain, MH and N", () => {
  const { message, nullifier } = ballot;
  expect(message.slice(32)).toEqual(
    concatBytes(encodeText("parallax/v1/credential\0"), wave.pinned.hash, nullifier),
  );
});

test("deriveBallot refuses a team the manifest does not have", async () => {
  await expect(deriveBallot(wave.pinned, 2, ballot.secret)).rejects.toThrow(RangeError);
});

test("finalizeBallot stops when the server signed with another team's key", async () => {
  const [sales, marketing] = wave.pinned.credentialKeys;
  const smaller = (sales?.n ?? 0n) < (marketing?.n ?? 0n) ? 0 : 1;
  const blinded = await deriveBallot(wave.pinned, smaller, ballot.secret);
  const signed = signAs(wave, 1 - smaller, blinded.blinded);
  await expect(finalizeBallot(wave.pinned, blinded, signed)).rejects.toThrow("does not verify");
});

test("sealBallot gives casts of one length for the whole wave, whatever the answers", async () => {
  const long = { ratings: [-1, -3, -2], slices: [], comments: ["😀".repeat(500)] };
  const empty = { ratings: [null, null, null], slices: [], comments: [""] };
  const lengths = new Set<number>();
  for (const content of [answers, long, empty])
    lengths.add(formatCast(await sealBallot(wave.pinned, ballot, signature, 1, content)).length);
  expect(lengths.size).toBe(1);
  expect(cast.ct.length).toBe(measureBallot(wave.manifest));
});

test("parseCast reads what formatCast wrote, and verifyCast accepts it", async () => {
  expect(parseCast(JSON.parse(formatCast(cast)))).toEqual(cast);
  const verdict = await verifyCast(wave.pinned, cast);
  expect(verdict).toMatchObject({ ok: true, cast: { nullifier: ballot.nullifier, seq: 1, team: 0 } });
});

test("verifyCast accepts a change with a higher number and a withdrawal with an empty ct", async () => {
  const change = await sealBallot(wave.pinned, ballot, signature, 2, { ...answers, ratings: [1, 1, 1] });
  const withdrawal = await sealBallot(wave.pinned, ballot, signature, 3, null);
  expect(withdrawal.ct).toHaveLength(0);
  for (const later of [change, withdrawal]) {
    const verdict = await verifyCast(wave.pinned, later);
    expect(verdict).toMatchObject({ ok: true, cast: { nullifier: ballot.nullifier } });
  }
});

test("parseCast refuses every missing, additional and malformed field", () => {
  const body: Record<string, unknown> = JSON.parse(formatCast(cast));
  for (const name of Object.keys(body)) {
    const { [name]: _, ...lacking } = body;
    expect(parseCast(lacking), `without ${name}`).toBeNull();
    for (const value of [null, "", "=", 1.5, -1, "AA==", "é", {}, [], true, 2 ** 31, Number.NaN])
      if (!(name === "ct" && value === "") && !(name === "msg" && value === ""))
        expect(parseCast({ ...body, [name]: value }), `${name} ${String(value)}`).toBeNull();
  }
  expect(parseCast({ ...body, extra: 1 })).toBeNull();
  expect(parseCast({ ...body, seq: 0 })).toBeNull();
  expect(parseCast({ ...body, sig: body.bsig })).toBeNull();
  for (const value of [null, undefined, 1, "x", []]) expect(parseCast(value)).toBeNull();
});

test("verifyCast names what is wrong: team, wave, credential, ballot signature, length", async () => {
  expect(await reasonOf({})).toBe("accepted");
  expect(await reasonOf({ team: 7 })).toBe("unknown_team");
  expect(await reasonOf({ team: 1 })).toBe("bad_credential");
  expect(await reasonOf({ signature: flip(cast.signature, 100) })).toBe("bad_credential");
  expect(await reasonOf({ message: flip(cast.message) })).toBe("bad_credential");
  expect(await reasonOf({ message: flip(cast.message, 40) })).toBe("other_wave");
  expect(await reasonOf({ message: flip(cast.message, 60) })).toBe("other_wave");
  expect(await reasonOf({ message: concatBytes(cast.message, Uint8Array.of(0)) })).toBe("other_wave");
  expect(await reasonOf({ message: new Uint8Array(0) })).toBe("other_wave");
  expect(await reasonOf({ publicKey: flip(cast.publicKey) })).toBe("other_wave");
  expect(await reasonOf({ seq: 2 })).toBe("bad_signature");
  expect(await reasonOf({ ct: flip(cast.ct, 500) })).toBe("bad_signature");
  expect(await reasonOf({ ct: new Uint8Array(0) })).toBe("bad_signature");
  expect(await reasonOf({ ct: cast.ct.slice(1) })).toBe("bad_length");
  expect(await reasonOf({ ballotSignature: flip(cast.ballotSignature) })).toBe("bad_signature");
});

test("verifyCast refuses a cast whose manifest was another one, so a tagged manifest gives itself away", async () => {
  const tagged = await readManifest(encodeManifest({ ...wave.manifest, name: "2026 " }));
  expect(await reasonOf({}, tagged)).toBe("other_wave");
});

test("verifyCast refuses another person's signature over one's own ballot key", async () => {
  const thief = await claimBallot(wave, 0);
  expect(await reasonOf({ publicKey: thief.ballot.publicKey })).toBe("other_wave");
  expect(await reasonOf({ message: thief.ballot.message, signature: thief.signature })).toBe("other_wave");
});
