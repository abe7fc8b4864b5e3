import { isLanguage, respondentWords } from "#app/locales/languages.server";
import { WAY_FRAMES, type WayOf, writeWay } from "#app/ui/way-of-ballot";

/** Dark on a light page and light on a dark one, as the booth around it. */
const AS_AROUND = {
  frame: {},
  ground: "<style>svg{color:#16181d}@media(prefers-color-scheme:dark){svg{color:#eceef2}}</style>",
};

/** The way of a ballot for the booth, whose page has no room for it; null where there is none of this name. */
export function drawWayPicture(custody: string, language: string): string | null {
  if (!Object.hasOwn(WAY_FRAMES, custody) || !isLanguage(language)) return null;
  const way = custody as WayOf;
  return writeWay(way, respondentWords(language).anonymity.way[way], AS_AROUND);
}
