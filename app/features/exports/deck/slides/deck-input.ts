import type { Report } from "#app/core/report/report";
import type { DeckBrand } from "#app/features/exports/deck/deck";

/** A joint action in the words of the reader. */
export type AgreedAction = {
  readonly title: string;
  readonly owners: readonly string[];
  readonly due: string;
  readonly status: string;
};

/** What a deck of a wave is made of. */
export type DeckInput = {
  readonly report: Report;
  readonly unread: number;
  readonly actions: readonly AgreedAction[];
  readonly brand: DeckBrand;
};
