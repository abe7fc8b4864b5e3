import { fillText } from "#app/features/booth/booth-data";
import type { HolderPageText } from "#app/locales/en/holders";
import type { CardFault } from "#app/protocol/key-card";
import type { TurnCount } from "#app/protocol/turn";
import type { TurnProgress, TurnStop } from "./courier";
import type { TurnPlace } from "./custody";
import type { HolderView } from "./look.server";

/** What is wrong with a card, as a sentence. */
export function sayFault(words: HolderPageText["type"], fault: CardFault): string {
  switch (fault.kind) {
    case "count":
      return fillText(words.count, { words: fault.words });
    case "unknown_word":
      return fillText(words.unknown, { at: fault.at, word: fault.word });
    case "checksum":
      return words.checksum;
  }
}

/** How far a turn is. */
export function sayProgress({ turn }: HolderPageText, { doing, done, all }: TurnProgress): string {
  return fillText(all === null ? turn.fetchingEnvelopes : turn[doing], { done, all: all ?? 0 });
}

/** What does not hold. */
export function sayStop({ stop, type, refusals }: HolderPageText, { kind, facts }: TurnStop): string {
  const sentences = { ...stop, other_card: type.other, too_early: refusals.too_early };
  return fillText(sentences[kind], facts);
}

/** Why there is nothing to do for a holder now, and who is waited for. */
export function sayWait(
  { turn }: HolderPageText,
  language: string,
  { name, party, taken, holders }: HolderView,
): { heading: string; lead: string } {
  if (taken.includes(name)) {
    const names = nameEither(language, listNext(holders, party, party));
    return { heading: turn.taken, lead: fillText(turn.takenWait, { names }) };
  }
  const names = nameEither(
    language,
    [1, 2].map((one) => holders[one]?.name ?? ""),
  );
  return { heading: turn.wait, lead: fillText(turn.waitFor, { names }) };
}

/** Who has begun already, where a holder begins anew; null where nobody has. */
export function sayInstead({ turn }: HolderPageText, { taken }: HolderView, place: TurnPlace): string | null {
  const [begun] = taken;
  return place.step === 0 && begun !== undefined ? fillText(turn.instead, { name: begun }) : null;
}

/** What a turn came to. `lost` and `left` are null where nothing was lost, and no team was left sealed. */
export function sayTaken(
  { turn }: HolderPageText,
  language: string,
  { holders, party }: HolderView,
  place: TurnPlace,
  counts: readonly TurnCount[],
): { done: string; counts: string; lost: string | null; left: string | null } {
  const sum = (read: (count: TurnCount) => number) => counts.reduce((total, one) => total + read(one), 0);
  const lost = sum((one) => (isLeft(one) ? 0 : one.unreadable + one.repeated));
  const others = listNext(holders, party, place.begun);
  return {
    done:
      place.step === 1 ? turn.doneLast : fillText(turn.doneFirst, { names: nameEither(language, others) }),
    counts: fillText(turn.counts, { in: sum((one) => one.in), out: sum((one) => one.out) }),
    lost: lost === 0 ? null : fillText(turn.lost, { lost }),
    left: counts.some(isLeft) ? turn.left : null,
  };
}

/** Who can go on after a holder in an order that was begun by one of them. */
function listNext(holders: HolderView["holders"], party: number, begun: number): string[] {
  return holders.filter((_, at) => at !== party && (begun !== 1 || at === 0)).map(({ name }) => name);
}

/** Whether a team's ballots were left sealed. */
function isLeft({ in: came, unreadable }: TurnCount): boolean {
  return came > 0 && unreadable === came;
}

function nameEither(language: string, names: readonly string[]): string {
  return new Intl.ListFormat(language, { type: "disjunction" }).format(names);
}
