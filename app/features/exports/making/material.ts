import type { DeckInput } from "#app/features/exports/deck/slides/deck-input";

/**
 * What the files of a wave are made of: its report, the ballots that could not be counted, what was agreed, and how the
 * organization looks. Everything in it may cross to a thread, and nothing of it is secret.
 */
export type WaveMaterial = DeckInput;
