import { eq } from "drizzle-orm";
import { readBoard } from "#app/features/board/board.server";
import { castBallot } from "#app/features/box/cast-ballot.server";
import { readClosedBoxFile } from "#app/features/holders/closed-box-file.server";
import type { Courier, TurnProgress } from "#app/features/holders/courier";
import { giveBallots, giveEnvelopes } from "#app/features/holders/give-ballots.server";
import { makeHolderToken } from "#app/features/holders/holder-token.server";
import { lookAsHolder } from "#app/features/holders/look.server";
import { type BoxMemory, takeOwnTurn } from "#app/features/holders/own-turn";
import { acceptTurn, keepEnvelopes } from "#app/features/holders/take-turn.server";
import { createTurnActs, joinHands, WEB_TOOLS, workAlone } from "#app/features/holders/turn-hands";
import { finishWave } from "#app/features/unsealing/finish-wave.server";
import { closeWave } from "#app/features/waves/end/close-wave.server";
import { listParts } from "#app/features/waves/launch/manifest";
import type { Platform } from "#app/platform/platform.server";
import { sealBallot } from "#app/protocol/ballot";
import { formatCast } from "#app/protocol/cast";
import { encodeBase64Url, type Json } from "#app/protocol/encoding";
import { encodeManifest } from "#app/protocol/manifest";
import { wave } from "#db/schema";
import { type OpenWave, openTestWave } from "#tests/helpers/open-wave";
import { testPlatform } from "#tests/helpers/platform";
import { claimBallot, createProtocolWave } from "#tests/helpers/protocol-wave";
import { leaningResponses } from "#tests/helpers/releases";
import { questionSetOf } from "#tests/helpers/responses";

/** The clock of a test: a box of two-key custody lies open for a day. */
export type Clock = { now: Date };

/** All that a turn of its holders needs to know of a wave. */
export type HeldWave = Pick<OpenWave, "organizationId" | "waveId" | "manifest" | "pinned" | "holders">;

export const DAY = 24 * 3_600_000;

/** An open wave of two-key custody with so many ballots of each team cast into its box. */
export async function castTwoKeyWave(
  platform: Platform,
  [sales, marketing]: [number, number],
  comment = "Because.",
): Promise<OpenWave> {
  const set = questionSetOf({ form: "core" });
  const people = [sales + 3, marketing + 3];
  const { manifest } = await createProtocolWave();
  const teams = manifest.teams.map((team, at) => ({
    ...team,
    invited: Math.max(team.invited, people[at] ?? 0),
  }));
  const wave = await openTestWave(platform, {
    ...{ sales: sales + 3, marketing: marketing + 3, custody: "two-key" },
    questionSet: set as unknown as Json,
    changes: { parts: listParts(set), teams },
  });
  const whose = [...Array(sales).fill(0), ...Array(marketing).fill(1)] as number[];
  const ratings = [leaningResponses(set, sales, 1, 0.1), leaningResponses(set, marketing, 2, -0.1)];
  const comments = wave.manifest.parts.slice(1).map(() => comment);
  for (const [at, team] of whose.entries()) {
    const { ballot, signature } = await claimBallot(wave, team);
    const sheet = ratings[team]?.[team === 0 ? at : at - sales] ?? [];
    const cast = await sealBallot(wave.pinned, ballot, signature, 1, {
      ...{ ratings: sheet, slices: [], comments },
    });
    const stored = await castBallot(platform, wave.waveId, JSON.parse(formatCast(cast)));
    if (!stored.ok) throw new Error(stored.reason);
  }
  return wave;
}

/** Closes the wave, publishes its box, and lets a day pass. */
export async function closeTwoKeyWave(platform: Platform, wave: HeldWave, clock: Clock): Promise<void> {
  await closeWave(platform, wave, { actor: "system", now: clock.now });
  await finishWave(platform, wave);
  clock.now = new Date(clock.now.getTime() + DAY + 1000);
}

export function tokenOf(platform: Platform, { waveId }: HeldWave, party: number): string {
  return encodeBase64Url(makeHolderToken(platform.keys, { waveId, party, generation: 0 }));
}

/** The courier of a holder's program, straight to what the server does. */
export function courierOf(platform: Platform, wave: HeldWave, party: number): Courier {
  const token = tokenOf(platform, wave, party);
  const { waveId } = wave;
  return {
    manifest: async () => encodeManifest(wave.manifest),
    box: () => readBox(platform, wave),
    ballots: async (after) => accepted(await giveBallots(platform, waveId, { token, after })).ballots,
    envelopes: async (after) => accepted(await giveEnvelopes(platform, waveId, { token, after })),
    keep: async (piece) => void accepted(await keepEnvelopes(platform, waveId, { token, ...piece })),
    accept: async (turn) => void accepted(await acceptTurn(platform, waveId, { token, turn })),
  };
}

/** A holder's whole turn, as their page takes it. */
export async function takeServerTurn(
  platform: Platform,
  wave: HeldWave,
  party: number,
  courier = courierOf(platform, wave, party),
  worked: BoxMemory = { read: () => null, keep: () => {} },
) {
  const view = await lookAsHolder(platform, wave.waveId, tokenOf(platform, wave, party));
  const keys = wave.holders[party];
  if (view?.turn == null || keys === undefined) throw new Error("It is not this holder's turn.");
  const told: TurnProgress[] = [];
  const own = { pinned: wave.pinned, keys, party, place: view.turn, now: platform.now(), worked };
  const counts = await takeOwnTurn(
    courier,
    own,
    (progress) => told.push(progress),
    joinHands([workAlone(createTurnActs(WEB_TOOLS)), workAlone(createTurnActs(WEB_TOOLS))]),
  );
  return { counts, told };
}

/** The text of everything that the server publishes of a closed box. */
export async function readBox(platform: Platform, wave: HeldWave): Promise<string> {
  return JSON.stringify(await readClosedBoxFile(platform, wave));
}

function accepted<Result extends { ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (!result.ok) throw new Error(String((result as { reason?: string }).reason));
  return result as Extract<Result, { ok: true }>;
}

/** A platform whose clock a test can set forward. */
export function openClock(db: Parameters<typeof testPlatform>[0]): { platform: Platform; clock: Clock } {
  const clock = { now: new Date("2026-03-10T09:00:00Z") };
  return { platform: testPlatform(db, { now: () => clock.now }), clock };
}

export async function stateOf({ db }: Platform, { waveId }: HeldWave) {
  const [row] = await db.select({ state: wave.state }).from(wave).where(eq(wave.id, waveId));
  return row?.state;
}

export async function boardOf(platform: Platform, { waveId }: HeldWave) {
  const pieces = await readBoard(platform, waveId);
  let text = "";
  for await (const piece of pieces ?? []) text += piece;
  return text;
}
