import type { YearMaterial } from "#app/features/exports/year/year-material";
import { listYearRows } from "#app/features/exports/year/year-rows";
import { getWords } from "#app/locales/spoken";
import { writePresentation } from "./ooxml/presentation";
import {
  agreedSlide,
  gapSlide,
  heldSlide,
  limitSlide,
  movedSlide,
  scoreSlide,
  yearCoverSlide,
  yearIndexSlide,
  yearMethodSlide,
} from "./slides/year-slides";
import { composeDeck, officeLanguage } from "./write-deck";

/** A short deck of the year in review: seven to nine slides, a native chart, notes to each. */
export function writeYearDeck(material: YearMaterial): Uint8Array {
  const { exports } = getWords();
  const { before, after } = material.year;
  const { organization, releasedOn } = after.wave;
  const listed = listYearRows(material);
  const title = exports.year.of(organization, before.wave.name, after.wave.name);
  const footer = exports.deck.footer(organization, `${before.wave.name} – ${after.wave.name}`);
  const input = { ...material, listed };
  const deck = composeDeck({ title, footer, releasedOn, brand: material.brand }, [
    yearCoverSlide(input),
    yearIndexSlide(input),
    gapSlide(input, officeLanguage()),
    movedSlide(input),
    scoreSlide(input),
    agreedSlide(input),
    heldSlide(input),
    limitSlide(input),
    yearMethodSlide(),
  ]);
  return writePresentation(deck);
}
