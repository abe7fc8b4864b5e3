import { constants, createHash, createPrivateKey, randomBytes, sign } from "node:crypto";
import { ed25519 } from "@noble/curves/ed25519.js";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { openDirectRoutes } from "#app/direct/routes.server";
import type { Answers } from "#app/protocol/answers";
import { type Ballot, sealBallot } from "#app/protocol/ballot";
import { prepareMessage, SALT_LENGTH } from "#app/protocol/blind-rsa";
import { computeNullifier, encodeCastStatement, encodeCredential, formatCast } from "#app/protocol/cast";
import { type Bytes, concatBytes, encodeBase64Url } from "#app/protocol/encoding";
import type { Db } from "#db/client.server";
import { sealed } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { bend, bendEach, bendText, type Fields, repeatField } from "#tests/helpers/forged/bent-fields";
import { knockAt, readRefusal, streamOf } from "#tests/helpers/forged/knock";
import { type OpenWave, openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";
import { claimBallot } from "#tests/helpers/protocol-wave";

const VERIFIED = ["other_wave", "unknown_team", "bad_credential", "bad_signature", "bad_length"];
const KNOWN = [...VERIFIED, "malformed", "unknown_wave", "closed", "outdated", "too_many", "too_large"];
const TYPES = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "x"];
const SHEET: Answers = { ratings: [4, null, -1], slices: [], comments: ["Because."] };

/** Somebody with a credential; `seal` makes what they cast. */
async function takeCredential(open: OpenWave, team = 0) {
  const { ballot, signature } = await claimBallot(open, team);
  const seal = async (seq: number, answers: Answers | null = SHEET): Promise<Fields> =>
    JSON.parse(formatCast(await sealBallot(open.pinned, ballot, signature, seq, answers)));
  return { ballot, signature, seal };
}

const readBox = (db: Db, { waveId }: OpenWave) =>
  db.select().from(sealed).where(eq(sealed.waveId, waveId)).orderBy(sealed.nullifier);

databaseTest(
  "every cast, change and withdrawal that is bent is refused with one word, and the box stays as it is",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const post = knockAt(openDirectRoutes(platform), `/box/${open.waveId}`);
    const refuses = async (body: unknown, type?: string) => readRefusal(await post(body, type), KNOWN, body);
    const { seal } = await takeCredential(open);
    const first = await (await takeCredential(open)).seal(1);
    for (const body of [await seal(1), first]) expect((await post(body)).status).toBe(200);
    const before = await readBox(db, open);

    const fresh = await (await takeCredential(open)).seal(1);
    for (const body of [fresh, await seal(2), await seal(2, null)]) {
      for (const bent of bendEach(body)) {
        const isOfForm = Object.entries(bent).every(([name, value]) => typeof value === typeof body[name]);
        const reason = await refuses(bent);
        if (!isOfForm) expect(reason, JSON.stringify(bent).slice(0, 300)).toBe("malformed");
      }
      for (const name of ["sig", "bkpub", "bsig"])
        for (const bent of bend(body[name]))
          expect(await refuses({ ...body, [name]: bent })).toBe("malformed");
      for (const text of bendText(body)) expect(await refuses(text)).toBe("malformed");
      expect(await refuses({ ...body, more: 1 })).toBe("malformed");
      expect(await refuses(repeatField(body, "seq", 9))).toBe("bad_signature");
      expect(await refuses(repeatField(body, "team", null))).toBe("malformed");
      for (const type of TYPES) expect(await refuses("team=0&seq=1", type)).toBe("malformed");
    }
    for (const size of [70_000, 10_000_000]) {
      expect(await refuses({ ...first, ct: "A".repeat(size) })).toBe("too_large");
      expect(readRefusal(await post(streamOf(size)), KNOWN, size)).toBe("too_large");
    }
    expect(await readBox(db, open)).toEqual(before);
    for (const body of [await seal(2), await seal(3, null), fresh])
      expect((await post(body)).status).toBe(200);
  },
);

databaseTest(
  "no field of another person, team, wave or earlier cast fits into a cast, and a replay changes nothing",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const elsewhere = await openTestWave(platform, { beside: open });
    const routes = openDirectRoutes(platform);
    const post = (body: unknown, { waveId } = open) => knockAt(routes, `/box/${waveId}`)(body);
    const refuses = async (body: unknown, wave = open) => readRefusal(await post(body, wave), KNOWN, body);
    const own = await takeCredential(open);
    const cast = await own.seal(2);
    const others = {
      colleague: await (await takeCredential(open)).seal(3),
      marketing: await (await takeCredential(open, 1)).seal(3),
      elsewhere: await (await takeCredential(elsewhere)).seal(3),
      earlier: await own.seal(1),
      withdrawal: await own.seal(3, null),
    };
    for (const [whose, other] of Object.entries(others))
      for (const name of Object.keys(cast).filter((one) => cast[one] !== other[one]))
        expect(VERIFIED, `${name} of ${whose}`).toContain(await refuses({ ...cast, [name]: other[name] }));
    const { colleague, marketing } = others;
    expect(await refuses({ ...cast, msg: colleague.msg, sig: colleague.sig })).toBe("other_wave");
    expect(await refuses({ ...cast, bkpub: colleague.bkpub, bsig: colleague.bsig })).toBe("other_wave");
    expect(await refuses({ ...cast, team: 1 })).toBe("bad_credential");
    expect(await refuses({ ...marketing, team: 0 })).toBe("bad_credential");
    expect(await refuses({ ...cast, team: 2 })).toBe("unknown_team");
    expect(await refuses(others.elsewhere)).toBe("other_wave");
    expect(await refuses(cast, { ...open, waveId: "0b7e8a1c-5b1d-4c1e-9f00-0123456789ff" })).toBe(
      "unknown_wave",
    );
    expect(await readBox(db, open)).toEqual([]);

    const receipt = await post(cast);
    expect(receipt.status).toBe(200);
    expect(await post(cast)).toEqual(receipt);
    const stored = await readBox(db, open);
    expect(await post(others.earlier)).toEqual({ status: 409, text: '{"reason":"outdated","seq":2}' });
    expect(await readBox(db, open)).toEqual(stored);
    expect((await post(others.withdrawal)).status).toBe(200);
    // what was withdrawn does not come back
    expect(await post(cast)).toEqual({ status: 409, text: '{"reason":"outdated","seq":3}' });
    expect((await readBox(db, open)).map(({ seq, ct }) => [seq, ct.length])).toEqual([[3, 0]]);
    expect(await readBox(db, elsewhere)).toEqual([]);
  },
);

/* One that the box takes and a key holder's browser does not would keep the whole box sealed. */
databaseTest(
  "a ballot whose signature some engines verify and others do not is none for the box",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const post = knockAt(openDirectRoutes(platform), `/box/${open.waveId}`);
    const identity = Uint8Array.of(1, ...new Uint8Array(31));
    const base = ed25519.Point.BASE.toBytes();
    // every message is signed by a key of no order, with R = S · B
    const keyless = await castBy(open, { publicKey: identity, sign: () => concatBytes(base, identity) });
    expect(readRefusal(await post(keyless), KNOWN, "a key of small order")).toBe("bad_signature");

    const seed = new Uint8Array(randomBytes(32));
    const publicKey = concatBytes(ed25519.getPublicKey(seed));
    const { scalar } = ed25519.utils.getExtendedPublicKey(seed);
    const order = ed25519.Point.Fn.ORDER;
    const nonceless = (message: Bytes) => {
      const digest = createHash("sha512").update(identity).update(publicKey).update(message).digest();
      const k = BigInt(`0x${digest.reverse().toString("hex")}`);
      const s = ((k * scalar) % order).toString(16).padStart(64, "0");
      return concatBytes(identity, Buffer.from(s, "hex").reverse());
    };
    const bare = await castBy(open, { publicKey, sign: nonceless });
    expect(readRefusal(await post(bare), KNOWN, "an R of small order")).toBe("bad_signature");
    expect(await readBox(db, open)).toEqual([]);
    const whole = await castBy(open, { publicKey, sign: (text) => concatBytes(ed25519.sign(text, seed)) });
    expect((await post(whole)).status).toBe(200);
  },
);

/** A withdrawal with a whole credential, signed however its sender likes. */
async function castBy(
  { pinned, signers }: OpenWave,
  voter: { publicKey: Bytes; sign: (message: Bytes) => Bytes },
): Promise<Fields> {
  const nullifier: Ballot["nullifier"] = await computeNullifier(voter.publicKey);
  const message = prepareMessage(new Uint8Array(randomBytes(32)), encodeCredential(pinned.hash, nullifier));
  const key = createPrivateKey({ key: signers[0] ?? Buffer.alloc(0), format: "der", type: "pkcs8" });
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  const signature = concatBytes(sign("sha384", message, { key, padding, saltLength: SALT_LENGTH }));
  const empty = new Uint8Array(0);
  const statement = await encodeCastStatement(pinned.hash, nullifier, 1, empty);
  return {
    ...{ team: 0, msg: encodeBase64Url(message), sig: encodeBase64Url(signature) },
    ...{ bkpub: encodeBase64Url(voter.publicKey), seq: 1, ct: "" },
    bsig: encodeBase64Url(voter.sign(statement)),
  };
}
