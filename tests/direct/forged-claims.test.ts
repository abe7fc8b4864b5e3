import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { openDirectRoutes } from "#app/direct/routes.server";
import { booth } from "#app/locales/en/booth";
import { deriveBallot } from "#app/protocol/ballot";
import { createBallotCode, parseBallotCode } from "#app/protocol/ballot-code";
import { encodeBase64Url, encodeInteger } from "#app/protocol/encoding";
import { invitation, signingKey } from "#db/schema";
import { readAllRows } from "#tests/helpers/canary-organization";
import { databaseTest } from "#tests/helpers/database";
import { bendEach, bendText, repeatField } from "#tests/helpers/forged/bent-fields";
import { knockAt, readRefusal, streamOf } from "#tests/helpers/forged/knock";
import { type OpenWave, openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";

const KNOWN = [...Object.keys(booth.trouble), "too_large"];
const NOWHERE = "0b7e8a1c-5b1d-4c1e-9f00-0123456789ff";
const TYPES = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "x"];

const tokenOf = (open: OpenWave, person: number) =>
  encodeBase64Url(open.links[person]?.token ?? new Uint8Array(0));

async function blind(open: OpenWave): Promise<string> {
  const ballot = await deriveBallot(open.pinned, 0, parseBallotCode(createBallotCode()));
  return encodeBase64Url(ballot.blinded);
}

databaseTest(
  "every claim that is bent is refused with one word, the same whether its link exists, and takes nothing",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const post = knockAt(openDirectRoutes(platform), `/i/${open.waveId}/claim`);
    const before = await readAllRows(db, open.organizationId);
    const real = { token: tokenOf(open, 0), blinded: await blind(open) };
    const guessed = { token: encodeBase64Url(randomBytes(32)), blinded: real.blinded };
    const refuses = async (make: (claim: typeof real) => unknown, type?: string) => {
      const [one, other] = [await post(make(real), type), await post(make(guessed), type)];
      expect(other, `of a guessed link: ${JSON.stringify(make(guessed)).slice(0, 200)}`).toEqual(one);
      return readRefusal(one, KNOWN, make(real));
    };

    for (const [at, bent] of bendEach(real).entries()) {
      const isLong = JSON.stringify(bent).length > 4_096;
      expect(await refuses((claim) => bendEach(claim)[at])).toBe(isLong ? "too_large" : "malformed");
    }
    for (const at of bendText(real).keys())
      for (const type of ["application/json", ...(at < 3 ? TYPES : [])])
        expect(await refuses((claim) => bendText(claim)[at], type)).toBe("malformed");
    expect(await refuses((claim) => ({ ...claim, more: 1 }))).toBe("malformed");
    for (const name of ["token", "blinded"])
      expect(await refuses((claim) => repeatField(claim, name, null))).toBe("malformed");
    const most = open.pinned.credentialKeys.reduce((largest, { n }) => (n > largest ? n : largest), 0n);
    for (const value of [0n, 1n, most - 1n, most, most + 1n]) {
      const blinded = encodeBase64Url(encodeInteger(value, 384));
      expect(await refuses((claim) => ({ ...claim, blinded }))).toBe("malformed");
    }

    for (const size of [5_000, 100_000, 10_000_000]) {
      expect(await refuses((claim) => ({ ...claim, blinded: "A".repeat(size) }))).toBe("too_large");
      expect(readRefusal(await post(streamOf(size)), KNOWN, size)).toBe("too_large");
    }
    expect(await readAllRows(db, open.organizationId)).toBe(before);
    expect(await post(real)).toMatchObject({ status: 200 });

    // whose keys are gone can sign nothing, and says no more about a bent value
    const ended = knockAt(openDirectRoutes(testPlatform(db)), `/i/${open.waveId}/claim`);
    await db.update(signingKey).set({ wrappedPrivate: null }).where(eq(signingKey.waveId, open.waveId));
    for (const { token } of [real, guessed]) {
      const refused = await ended({ token, blinded: real.blinded.slice(4) });
      expect(readRefusal(refused, KNOWN, token)).toBe("malformed");
    }
  },
);

databaseTest(
  "a claim of another wave, organization or person gets no second ballot, and says no more than it must",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const beside = await openTestWave(platform, { beside: open });
    const stranger = await openTestWave(platform);
    const routes = openDirectRoutes(platform);
    const post = (claim: object, waveId = open.waveId) => knockAt(routes, `/i/${waveId}/claim`)(claim);
    const before = await readAllRows(db, open.organizationId);
    const blinded = await blind(open);
    const guessed = { token: encodeBase64Url(randomBytes(32)), blinded };
    const unknown = await post(guessed);
    expect([unknown.status, readRefusal(unknown, KNOWN, guessed)]).toEqual([404, "unknown"]);

    // what another organization gave away is here as if it had never been given away
    expect(await post({ token: tokenOf(stranger, 0), blinded })).toEqual(unknown);
    expect(await post({ token: tokenOf(open, 0), blinded }, stranger.waveId)).toEqual(unknown);
    expect(await post({ token: tokenOf(open, 0), blinded }, NOWHERE)).toEqual(unknown);
    expect((await post({ token: tokenOf(open, 0), blinded }, "not-an-id")).status).toBe(404);
    const other = await post({ token: tokenOf(beside, 0), blinded });
    expect([other.status, readRefusal(other, KNOWN, "beside")]).toEqual([404, "other_wave"]);
    expect(await readAllRows(db, open.organizationId)).toBe(before);

    const first = await post({ token: tokenOf(open, 0), blinded });
    expect(first.status).toBe(200);
    const taken = await readAllRows(db, open.organizationId);
    expect(await post({ token: tokenOf(open, 0), blinded })).toEqual(first);
    // of whoever took a ballot no bent claim says so
    const value = { token: tokenOf(open, 0), blinded: encodeBase64Url(encodeInteger(1n, 384)) };
    expect(readRefusal(await post(value), KNOWN, value)).toBe("malformed");
    for (const another of [await blind(open), await blind(beside)]) {
      const used = await post({ token: tokenOf(open, 0), blinded: another });
      expect([used.status, readRefusal(used, KNOWN, another)]).toEqual([409, "used"]);
    }
    expect(await readAllRows(db, open.organizationId)).toBe(taken);
    const claimed = await db.select().from(invitation).where(eq(invitation.waveId, open.waveId));
    expect(claimed.filter(({ claimHash }) => claimHash !== null)).toHaveLength(1);
  },
);
