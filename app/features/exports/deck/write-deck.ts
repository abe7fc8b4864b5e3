import { getWords } from "#app/locales/spoken";
import type { Deck, Slide } from "./deck";
import { writePresentation } from "./ooxml/presentation";
import {
  actionSlide,
  answeredMethodSlide,
  answeredSlide,
  factSlide,
  methodSlide,
  trendSlide,
} from "./slides/context-slides";
import type { DeckInput } from "./slides/deck-input";
import { dimensionSlide, dimensionTableSlide, quadrantSlide } from "./slides/dimension-slides";
import { coverSlide, findingsSlide, indexSlide } from "./slides/opening-slides";
import { sliceSlide } from "./slides/slice-slide";
import { denialSlide, statementSlide, viewSlide } from "./slides/statement-slides";

/** How Office names the languages of the product. */
const OFFICE_LANGUAGES: Readonly<Record<string, string>> = {
  en: "en-GB",
  de: "de-DE",
  ar: "ar-SA",
};

/** The whole deck of a wave: 10 to 14 slides where the teams can be compared, native charts, notes to each. */
export function writeDeck(input: DeckInput): Uint8Array {
  const lang = officeLanguage();
  const slices = sliceSlide(input);
  return writeSlides(input, [
    coverSlide(input),
    indexSlide(input),
    dimensionSlide(input, lang),
    dimensionTableSlide(input),
    quadrantSlide(input, lang),
    findingsSlide(input),
    statementSlide(input, lang),
    denialSlide(input),
    viewSlide(input),
    factSlide(input),
    slices,
    trendSlide(input, lang),
    actionSlide(input),
    ...(slices === null ? [answeredSlide(input), methodSlide(input)] : [answeredMethodSlide(input)]),
  ]);
}

/** Five slides for a board: what stands out, the dimensions, what to talk about, what changed, what was agreed. */
export function writeBoardDeck(input: DeckInput): Uint8Array {
  const lang = officeLanguage();
  return writeSlides(input, [
    coverSlide(input),
    dimensionSlide(input, lang),
    findingsSlide(input),
    trendSlide(input, lang) ?? quadrantSlide(input, lang) ?? indexSlide(input),
    actionSlide(input) ?? answeredSlide(input),
  ]);
}

/** The language under way, as Office names it. */
export function officeLanguage(): string {
  const { tag } = getWords().language;
  return OFFICE_LANGUAGES[tag] ?? tag;
}

function writeSlides({ report, brand }: DeckInput, slides: readonly (Slide | null)[]): Uint8Array {
  const { title, footer } = getWords().exports.deck;
  const { organization, name, releasedOn } = report.wave;
  const head = { title: title(organization, name), footer: footer(organization, name), releasedOn, brand };
  return writePresentation(composeDeck(head, slides));
}

/** A deck in the language under way; slides that have nothing to say are left out. */
export function composeDeck(
  { releasedOn, ...head }: Pick<Deck, "title" | "footer" | "brand"> & { readonly releasedOn: string },
  slides: readonly (Slide | null)[],
): Deck {
  const { language, product } = getWords();
  return {
    ...head,
    author: product.name,
    lang: officeLanguage(),
    rtl: language.direction === "rtl",
    created: new Date(`${releasedOn}T00:00:00Z`),
    slides: slides.filter((slide) => slide !== null),
  };
}
