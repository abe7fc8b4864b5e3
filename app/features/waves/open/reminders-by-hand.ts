/** People do not get two reminders within a day. */
export const REMINDERS_APART = 86_400_000;

export type ByHand = {
  /** From when on one can be sent; null where it can be now. */
  from: Date | null;
  /** What becomes of the planned ones if one is sent now. */
  stay: Date[];
  fall: Date[];
};

/** What a reminder by hand would do now: to itself, and to those that are planned. `left` is how many may be sent at all. */
export function foreseeByHand(
  { planned, left, remindedAt }: { planned: readonly Date[]; left: number; remindedAt: Date | null },
  now: Date,
): ByHand {
  const free = new Date((remindedAt?.getTime() ?? 0) + REMINDERS_APART);
  const apart = new Date(now.getTime() + REMINDERS_APART);
  const sent = planned.slice(0, left);
  const stay = planned.filter((at) => at >= apart).slice(0, Math.max(0, left - 1));
  const fall = sent.filter((at) => !stay.includes(at));
  return { from: remindedAt === null || free <= now ? null : free, stay, fall };
}
