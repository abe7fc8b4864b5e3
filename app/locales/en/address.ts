import { list } from "./grammar";

const NAMES: Record<string, string> = {
  "U+00A0": "no-break space",
  "U+00AD": "soft hyphen",
  "U+061C": "direction mark",
  "U+180E": "vowel separator",
  "U+200B": "zero-width space",
  "U+200C": "zero-width non-joiner",
  "U+200D": "zero-width joiner",
  "U+200E": "left-to-right mark",
  "U+200F": "right-to-left mark",
  "U+2007": "figure space",
  "U+202F": "narrow no-break space",
  "U+2060": "word joiner",
  "U+3000": "ideographic space",
  "U+3164": "filler",
  "U+FE0F": "variation selector",
  "U+FEFF": "byte order mark",
};

function nameCharacter(code: string): string {
  const known = NAMES[code] ?? (/^U\+20(2[A-E]|6[6-9])$/.test(code) ? "direction mark" : undefined);
  return known === undefined ? code : `${known}, ${code}`;
}

/** What is wrong with a mail address. */
export const address = {
  problems: {
    empty: "Enter one mail address, like name@company.com.",
    bad: "This is not one plain mail address. Enter one, like name@company.com.",
    local_letters:
      "Before the @ only plain letters, digits and signs can stand; mail servers carry no others there.",
    local_long: "What stands before the @ has more than 64 characters. No mail server has such an address.",
    label_long: "A part of the domain has more than 63 characters. There is no such domain.",
    long: "The address has more than 254 characters. No mail server has such an address.",
    domain: "What stands after the @ is not the domain of a mail address, like company.com.",
  },
  invisible: (found: string[]) =>
    `There ${found.length === 1 ? "is a character" : "are characters"} inside the address that nobody sees (${list(found.map(nameCharacter))}). Type it instead of pasting it.`,
};
