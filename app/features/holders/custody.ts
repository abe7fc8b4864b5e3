import type { Manifest } from "#app/protocol/manifest";
import { TURN_ORDERS } from "#app/protocol/turn";

/** 0 and 1 head the two teams, 2 is the neutral third. */
export const HOLDERS = [0, 1, 2] as const;
export type Party = (typeof HOLDERS)[number];

/** A box of two-key custody lies open to everybody's check for a day before a layer comes off. */
const WAIT_MILLISECONDS = 24 * 3_600_000;

/** Which order a holder works in: who began it, and which turn of it is theirs, counted from 0. */
export type TurnPlace = { begun: Party; step: 0 | 1 };

/** When the first layer may come off: never before the manifest's date, and a day after the close. */
export function computeOpening({ earliestOpening }: Pick<Manifest, "earliestOpening">, closedAt: Date): Date {
  return new Date(Math.max(Date.parse(earliestOpening), closedAt.getTime() + WAIT_MILLISECONDS));
}

/**
 * The turn that a holder can take now, or null. Both who can begin may begin, so that nobody waits for one who is away;
 * the first order of which both turns are taken opens the wave.
 * @param taken the turns that were taken
 */
export function findTurnPlace(party: number, taken: readonly TurnPlace[]): TurnPlace | null {
  const isTaken = (place: TurnPlace) =>
    taken.some(({ begun, step }) => begun === place.begun && step === place.step);
  if (taken.some(({ step }) => step === 1)) return null;
  const places = TURN_ORDERS.flatMap(([first, second]): (TurnPlace & { by: Party })[] => [
    { begun: first, step: 1, by: second },
    { begun: first, step: 0, by: first },
  ]).sort((left, right) => right.step - left.step);
  const open = places.find(
    (place) => place.by === party && !isTaken(place) && (place.step === 0 || isTaken({ ...place, step: 0 })),
  );
  return open === undefined ? null : { begun: open.begun, step: open.step };
}

/** The holders who took the turns before this one, in their order. */
export function listEarlier({ begun, step }: TurnPlace): Party[] {
  return step === 0 ? [] : [begun];
}
