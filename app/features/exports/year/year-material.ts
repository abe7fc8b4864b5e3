import type { UnreadBallots } from "#app/core/figures/year-figures";
import type { Year } from "#app/core/report/year";
import type { DeckBrand } from "#app/features/exports/deck/deck";

/** What the files of a year in review are made of. Everything in it may cross to a thread, and nothing of it is secret. */
export type YearMaterial = {
  readonly year: Year;
  readonly unread: UnreadBallots;
  readonly brand: DeckBrand;
};
