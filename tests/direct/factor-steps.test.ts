import { and, eq } from "drizzle-orm";
import { expect } from "vitest";
import { openDirectRoutes } from "#app/direct/routes.server";
import type { Courier } from "#app/features/holders/courier";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import type { Platform } from "#app/platform/platform.server";
import type { Turn } from "#app/protocol/turn";
import { handedOn, keyHolder, secondFactor, turn } from "#db/schema";
import { databaseTest } from "#tests/helpers/database";
import { knockAt } from "#tests/helpers/forged/knock";
import {
  castTwoKeyWave,
  closeTwoKeyWave,
  courierOf,
  openClock,
  stateOf,
  takeServerTurn,
  tokenOf,
} from "#tests/helpers/holders/two-key-wave";
import { signInAs, type TestMember } from "#tests/helpers/members";
import type { OpenWave } from "#tests/helpers/open-wave";
import { giveFactor } from "#tests/helpers/sign-in/factors";

const MISSING = { status: 409, text: '{"reason":"factor_missing"}' };

/** Makes a lead of the organization one of the three holders. */
async function nameLead(platform: Platform, open: OpenWave, party: number): Promise<TestMember> {
  const { organizationId, waveId } = open;
  const lead = await signInAs(platform, { role: "lead", team: "marketing", organizationId });
  await platform.db
    .update(keyHolder)
    .set({ email: lead.email.toUpperCase() })
    .where(and(eq(keyHolder.waveId, waveId), eq(keyHolder.party, party)));
  return lead;
}

/** What a holder's program would send in a turn that the server never hears of. */
async function prepareTurn(platform: Platform, open: OpenWave, party: number) {
  const courier = courierOf(platform, open, party);
  const sent: { piece?: Parameters<Courier["keep"]>[0]; turn?: Turn } = {};
  const keep = async (piece: Parameters<Courier["keep"]>[0]) => {
    sent.piece ??= piece;
  };
  const accept = async (made: Turn) => {
    sent.turn = made;
  };
  await takeServerTurn(platform, open, party, { ...courier, keep, accept });
  return sent;
}

databaseTest(
  "a lead who holds a key and has no second factor is given nothing, and nothing of theirs is taken",
  async (db) => {
    const { platform, clock } = openClock(db);
    const open = await castTwoKeyWave(platform, [6, 5]);
    const routes = openDirectRoutes(platform);
    const post = (party: number, step: string, body: object = {}) =>
      knockAt(routes, `/holder/${open.waveId}/${step}`)({ token: tokenOf(platform, open, party), ...body });
    const refuses = async (
      party: number,
      { piece, turn: signed }: Awaited<ReturnType<typeof prepareTurn>>,
    ) => {
      const steps = {
        ballots: { after: "" },
        envelopes: { after: null },
        keep: piece,
        turn: { turn: signed },
      };
      for (const [step, body] of Object.entries(steps))
        expect(await post(party, step, body), step).toEqual(MISSING);
    };
    await closeTwoKeyWave(platform, open, clock);

    // whoever begins
    const begins = await prepareTurn(platform, open, 1);
    const lead = await nameLead(platform, open, 1);
    await refuses(1, begins);
    expect([await db.$count(handedOn), await db.$count(turn)]).toEqual([0, 0]);
    expect((await post(1, "look")).status).toBe(200);
    // nobody else is kept waiting for it
    expect((await post(2, "ballots", { after: "" })).status).toBe(200);
    await giveFactor(platform, lead.userId);
    const { status, text } = await post(1, "ballots", { after: "" });
    expect([status, JSON.parse(text).ballots.length]).toEqual([200, 11]);
    await takeServerTurn(platform, open, 1);

    // whoever goes on, and loses the factor on the way
    const goesOn = await prepareTurn(platform, open, 0);
    const head = await nameLead(platform, open, 0);
    await refuses(0, goesOn);
    await giveFactor(platform, head.userId);
    expect((await post(0, "envelopes", { after: null })).status).toBe(200);
    expect((await post(0, "keep", goesOn.piece)).status).toBe(200);
    await db.delete(secondFactor).where(eq(secondFactor.userId, head.userId));
    await refuses(0, goesOn);
    expect(await db.$count(turn)).toBe(1);
    await finishWave(platform, open);
    expect(await stateOf(platform, open)).toBe("closed");

    // of holders who were named before there were second factors nobody is asked
    await db.update(keyHolder).set({ asksFactor: false }).where(eq(keyHolder.waveId, open.waveId));
    await takeServerTurn(platform, open, 0);
    await finishWave(platform, open);
    expect(await stateOf(platform, open)).toBe("released");
  },
);
