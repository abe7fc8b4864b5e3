import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { castSealed, sealAnswers, takeBallot } from "#app/features/booth/respondent";
import type { Answers } from "#app/protocol/answers";
import { createBallotCode } from "#app/protocol/ballot-code";
import { checkSlip } from "#app/protocol/board";
import { parseInvitationFragment } from "#app/protocol/invitation-link";
import { encodeManifest } from "#app/protocol/manifest";
import { openBallots } from "#app/protocol/tally";
import { sealed, wave } from "#db/schema";
import { answerSurvey } from "#tests/helpers/booth/answer-survey";
import { routeFetch } from "#tests/helpers/booth/booth-ends";
import { databaseTest } from "#tests/helpers/database";
import { type OpenWave, openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";

const origin = "http://localhost:3000";
const answers: Answers = { ratings: [5, -3, 2], slices: [], comments: ["Together."] };

const urlOf = (open: OpenWave, person: number) => open.links[person]?.url ?? "";

databaseTest(
  "answerSurvey goes from the link to a slip that verifies, and the answer can be opened",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const { fetch } = routeFetch(platform);
    const result = await answerSurvey({ fetch }, urlOf(open, 2), answers);
    if (!result.ok) throw new Error(result.reason);
    expect(await checkSlip(open.pinned, [result.slip.leaf], result.slip)).toBe("in_box");
    const rows = await db.select().from(sealed).where(eq(sealed.waveId, open.waveId));
    const key = open.parties.get(3);
    if (key === undefined) throw new Error("no key");
    const ballots = rows.map((row) => ({
      team: 1,
      seq: row.seq,
      nullifier: Uint8Array.from(row.nullifier),
      ct: Uint8Array.from(row.ct),
    }));
    const tally = await openBallots(open.pinned, key, ballots);
    expect(tally.responses).toEqual([{ team: 1, ratings: [5, -3, 2], slices: [] }]);
  },
);

databaseTest(
  "answerSurvey sends no cookie, no referrer, no cache, and the token to the claim alone",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const { fetch, sent } = routeFetch(platform);
    await answerSurvey({ fetch }, urlOf(open, 0), answers);
    expect(sent.map(({ method, url }) => `${method} ${new URL(url).pathname.split("/")[1]}`)).toEqual([
      "GET board",
      "POST i",
      "POST box",
    ]);
    const token = new URL(urlOf(open, 0)).hash.split(".")[1] ?? "none";
    for (const { url, init } of sent) {
      expect(init).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" });
      expect(`${url}`.includes(token)).toBe(false);
      expect(String(init.body ?? "").includes(token)).toBe(url.includes("/claim"));
    }
  },
);

databaseTest("answerSurvey resumes with the code on another device and refuses another code", async (db) => {
  const platform = testPlatform(db);
  const open = await openTestWave(platform);
  const { fetch } = routeFetch(platform);
  const link = parseInvitationFragment(new URL(urlOf(open, 0)).hash);
  if (link === null) throw new Error("no link");
  const ends = { fetch, origin, boxOrigin: origin };
  const code = createBallotCode();
  const first = await takeBallot(ends, open.pinned, link, code);
  const second = await takeBallot(ends, open.pinned, link, code.toLowerCase());
  if (!first.ok || !second.ok) throw new Error("not taken");
  expect(second.taken.signature).toEqual(first.taken.signature);
  expect(second.taken.ballot.nullifier).toEqual(first.taken.ballot.nullifier);
  expect(await takeBallot(ends, open.pinned, link, createBallotCode())).toEqual({
    ok: false,
    reason: "used",
  });
  expect(await answerSurvey({ fetch }, urlOf(open, 0), answers)).toEqual({ ok: false, reason: "used" });
});

databaseTest(
  "castSealed may send the same ballot again, and learns the stored number when it is outdated",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const { fetch } = routeFetch(platform);
    const ends = { fetch, origin, boxOrigin: origin };
    const link = parseInvitationFragment(new URL(urlOf(open, 0)).hash);
    const taken = link && (await takeBallot(ends, open.pinned, link, createBallotCode()));
    if (!taken?.ok) throw new Error("not taken");
    const { nullifier } = taken.taken.ballot;
    const cast = await sealAnswers(open.pinned, taken.taken, 3, answers);
    const first = await castSealed(ends, open.pinned, nullifier, cast);
    expect(first.ok).toBe(true);
    expect(await castSealed(ends, open.pinned, nullifier, cast)).toEqual(first);
    const other = await sealAnswers(open.pinned, taken.taken, 2, answers);
    expect(await castSealed(ends, open.pinned, nullifier, other)).toEqual({
      ok: false,
      reason: "outdated",
      seq: 3,
    });
  },
);

databaseTest("answerSurvey says offline when no answer comes, at every step", async (db) => {
  const platform = testPlatform(db);
  const open = await openTestWave(platform);
  const real = routeFetch(platform);
  for (const broken of ["/board/", "/claim", "/box/"]) {
    const fetch = (url: string, init?: RequestInit) =>
      url.includes(broken) ? Promise.reject(new TypeError("Failed to fetch")) : real.fetch(url, init);
    const code = createBallotCode();
    const person = ["/board/", "/claim", "/box/"].indexOf(broken);
    expect(await answerSurvey({ fetch }, urlOf(open, person), answers, code)).toEqual({
      ok: false,
      reason: "offline",
    });
    expect((await answerSurvey(real, urlOf(open, person), answers, code)).ok).toBe(true);
  }
});

databaseTest(
  "answerSurvey stops when manifest, credential or receipt is not what was promised",
  async (db) => {
    const platform = testPlatform(db);
    const [open, other] = [await openTestWave(platform, { sales: 9 }), await openTestWave(platform)];
    const real = routeFetch(platform);
    const replacing =
      (part: string, body: (original: string) => string) => async (url: string, init?: RequestInit) => {
        const answer = await real.fetch(url, init);
        return url.includes(part)
          ? new Response(body(await answer.text()), { status: answer.status })
          : answer;
      };
    const flip = (field: string) => (text: string) => {
      const json = JSON.parse(text);
      return JSON.stringify({
        ...json,
        [field]: (json[field].startsWith("A") ? "B" : "A") + json[field].slice(1),
      });
    };
    const lies = [
      replacing("/board/", (text) => text.replace("Acme", "Acne ")),
      replacing("/board/", () => Buffer.from(encodeManifest(other.manifest)).toString()),
      replacing("/board/", (text) => `${text} `),
      replacing("/claim", flip("signature")),
      replacing("/claim", flip("keyId")),
      replacing("/claim", () => "{}"),
      replacing("/box/", flip("receipt")),
      replacing("/box/", flip("leaf")),
      replacing("/box/", () => "{}"),
    ];
    for (const [at, fetch] of lies.entries()) {
      const result = await answerSurvey({ fetch }, urlOf(open, at), answers);
      expect(result, `lie ${at}`).toEqual({ ok: false, reason: "mismatch" });
    }
  },
);

databaseTest(
  "answerSurvey names a closed wave, a foreign, unknown and malformed invitation, and a missing wave",
  async (db) => {
    const platform = testPlatform(db);
    const open = await openTestWave(platform);
    const other = await openTestWave(platform, { beside: open });
    const { fetch } = routeFetch(platform);
    const reason = async (url: string) => {
      const result = await answerSurvey({ fetch }, url, answers);
      return result.ok ? "ok" : result.reason;
    };
    const foreign = urlOf(open, 0).replace(/#.*/, new URL(urlOf(other, 0)).hash);
    expect(await reason(foreign)).toBe("other_wave");
    expect(await reason(urlOf(open, 0).replace(/\.[\w-]{43}$/, `.${"A".repeat(43)}`))).toBe("unknown");
    expect(await reason(urlOf(open, 0).replace("#sales", "#finance"))).toBe("other_wave");
    expect(await reason(urlOf(open, 0).replace(/#.*/, ""))).toBe("malformed");
    expect(await reason(urlOf(open, 0).slice(0, -3))).toBe("malformed");
    expect(await reason(urlOf(open, 0).replace(open.waveId, "0b7e8a1c-5b1d-4c1e-9f00-0123456789ff"))).toBe(
      "notFound",
    );
    await db.update(wave).set({ state: "closed" }).where(eq(wave.id, open.waveId));
    expect(await reason(urlOf(open, 1))).toBe("ended");
  },
);
