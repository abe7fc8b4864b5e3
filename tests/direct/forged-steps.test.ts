import { expect } from "vitest";
import { openDirectRoutes } from "#app/direct/routes.server";
import { holders } from "#app/locales/en/holders";
import type { Turn } from "#app/protocol/turn";
import { handedOn, turn } from "#db/schema/ballots";
import { databaseTest } from "#tests/helpers/database";
import { bendEach, bendText, type Fields } from "#tests/helpers/forged/bent-fields";
import { knockAt, readRefusal } from "#tests/helpers/forged/knock";
import {
  castTwoKeyWave,
  closeTwoKeyWave,
  courierOf,
  openClock,
  takeServerTurn,
  tokenOf,
} from "#tests/helpers/holders/two-key-wave";

/* What somebody sends who holds a link, or wants to know whether they do. */

const PARTY = 2;
const HASH = "A".repeat(43);

databaseTest(
  "every field of every step that is bent is refused with one word that has a sentence, and changes nothing",
  async (db) => {
    const { platform, clock } = openClock(db);
    const open = await castTwoKeyWave(platform, [6, 5]);
    const other = await castTwoKeyWave(platform, [5, 5]);
    await closeTwoKeyWave(platform, open, clock);
    const routes = openDirectRoutes(platform);
    const token = tokenOf(platform, open, PARTY);
    const post = (step: string, body: unknown) => knockAt(routes, `/holder/${open.waveId}/${step}`)(body);
    const refuses = async (step: string, body: unknown) =>
      readRefusal(await post(step, body), Object.keys(holders.page.refusals), body);

    const sent: { piece?: Fields; turn?: Turn } = {};
    const courier = courierOf(platform, open, PARTY);
    await takeServerTurn(platform, open, PARTY, {
      ...courier,
      keep: async (piece) => {
        sent.piece ??= piece;
        await courier.keep(piece);
      },
      accept: async (made) => {
        sent.turn = made;
      },
    });
    const { piece, turn: signed } = sent;
    if (piece === undefined || signed === undefined) throw new Error("nothing was handed on");
    const before = await db.select().from(handedOn).orderBy(handedOn.team, handedOn.part, handedOn.start);

    for (const body of bendEach(piece)) expect(await refuses("keep", { token, ...body })).toBe("malformed");
    for (const body of bendEach({ after: HASH }))
      if (body.after !== "") expect(await refuses("ballots", { token, ...body })).toBe("malformed");
    for (const after of bendEach({ team: 0, part: 0, start: 0 }))
      await refuses("envelopes", { token, after });
    for (const [step, body] of Object.entries({ keep: { token, ...piece }, ballots: { token, after: "" } }))
      for (const text of bendText(body)) expect(await refuses(step, text), step).toBe("malformed");
    for (const size of [1_100_000, 10_000_000])
      expect(await refuses("keep", { token, ...piece, envelopes: "A".repeat(size) })).toBe("too_large");
    for (const body of bendEach({ ...signed })) await refuses("turn", { token, turn: body });
    for (const name of ["received", "handedOn", "countsHash", "salt"])
      expect(await refuses("turn", { token, turn: { ...signed, [name]: HASH } })).toBe("turn_differs");
    const counts = signed.counts ?? [];
    for (const count of counts.slice(0, 1).flatMap((one) => bendEach({ ...one })))
      await refuses("turn", { token, turn: { ...signed, counts: [count, ...counts.slice(1)] } });
    expect(await refuses("turn", { token, turn: { ...signed, more: 1 } })).toBe("malformed");
    expect(await refuses("turn", { token, turn: { ...signed, counts: [...counts, ...counts] } })).toBe(
      "turn_differs",
    );

    // a token that is none, and one of another wave, are told the same to the byte
    const strangers = [HASH, token.slice(1), `${token}A`, "", tokenOf(platform, other, PARTY)];
    for (const [step, body] of Object.entries({ keep: piece, turn: { turn: signed }, look: {} })) {
      const answers = await Promise.all(strangers.map((one) => post(step, { ...body, token: one })));
      expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['{"reason":"unknown"}']));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    }

    expect(await db.$count(turn)).toBe(0);
    const after = await db.select().from(handedOn).orderBy(handedOn.team, handedOn.part, handedOn.start);
    expect(after).toEqual(before);
    expect((await post("turn", { token, turn: signed })).status).toBe(200);

    const second = tokenOf(platform, open, 0);
    for (const after of [...bendEach({ team: 0, part: 0, start: 0 }), ...bendEach({ after: "" })]) {
      const { status, text } = await post("envelopes", { token: second, after });
      // any place is one to begin after
      if (status !== 200)
        expect([status, text], JSON.stringify(after)).toEqual([400, '{"reason":"malformed"}']);
    }
    expect((await post("envelopes", { token: second, after: null })).status).toBe(200);
  },
);
