import type { Words } from "../words";
import { list } from "./grammar";

const NAMES: Record<string, string> = {
  "U+00A0": "geschütztes Leerzeichen",
  "U+00AD": "weiches Trennzeichen",
  "U+061C": "Richtungszeichen",
  "U+180E": "Vokaltrenner",
  "U+200B": "Leerzeichen ohne Breite",
  "U+200C": "breitenloser Nichtverbinder",
  "U+200D": "breitenloser Verbinder",
  "U+200E": "Links-nach-rechts-Zeichen",
  "U+200F": "Rechts-nach-links-Zeichen",
  "U+2007": "Ziffernleerzeichen",
  "U+202F": "schmales geschütztes Leerzeichen",
  "U+2060": "Wortverbinder",
  "U+3000": "ideografisches Leerzeichen",
  "U+3164": "Füllzeichen",
  "U+FE0F": "Variantenselektor",
  "U+FEFF": "Byte-Reihenfolge-Markierung",
};

function nameCharacter(code: string): string {
  const known = NAMES[code] ?? (/^U\+20(2[A-E]|6[6-9])$/.test(code) ? "Richtungszeichen" : undefined);
  return known === undefined ? code : `${known}, ${code}`;
}

/** What is wrong with a mail address. */
export const address: Words["address"] = {
  problems: {
    empty: "Geben Sie eine Mailadresse ein, zum Beispiel name@firma.de.",
    bad: "Das ist keine einzelne, einfache Mailadresse. Geben Sie eine ein, zum Beispiel name@firma.de.",
    local_letters:
      "Vor dem @ können nur Buchstaben ohne Umlaute und Akzente, Ziffern und Zeichen stehen; andere befördern Mailserver dort nicht.",
    local_long: "Vor dem @ stehen mehr als 64 Zeichen. Kein Mailserver hat eine solche Adresse.",
    label_long: "Ein Teil der Domain hat mehr als 63 Zeichen. Eine solche Domain gibt es nicht.",
    long: "Die Adresse hat mehr als 254 Zeichen. Kein Mailserver hat eine solche Adresse.",
    domain: "Was nach dem @ steht, ist nicht die Domain einer Mailadresse, wie zum Beispiel firma.de.",
  },
  invisible: (found) =>
    `In der Adresse ${found.length === 1 ? "steht ein Zeichen" : "stehen Zeichen"}, ${found.length === 1 ? "das" : "die"} man nicht sieht (${list(found.map(nameCharacter))}). Tippen Sie sie, statt sie einzufügen.`,
};
