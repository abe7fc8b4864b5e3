import { dropInvisible } from "#app/protocol/visible-text";

/** What an organization says in its mails, beside the product's own sentences, which nobody can change. */
export type OwnWords = Record<OwnPart, string>;
export type OwnPart = (typeof OWN_PARTS)[number];

/** The greeting and the signature are in both mails, the other two in one each. */
export const OWN_PARTS = ["greeting", "invitation", "reminder", "signature"] as const;

/** Characters, and lines, at most. */
export const OWN_LIMITS: Record<OwnPart, { characters: number; lines: number }> = {
  greeting: { characters: 80, lines: 1 },
  invitation: { characters: 600, lines: 8 },
  reminder: { characters: 400, lines: 6 },
  signature: { characters: 160, lines: 4 },
};

/** Where the name of who gets the mail goes. */
export const NAME_PLACE = "{name}";

export type OwnWordsProblem =
  | { kind: "long"; count: number; most: number }
  | { kind: "lines"; count: number; most: number }
  | { kind: "link"; found: string }
  | { kind: "markup"; found: string }
  | { kind: "place"; found: string };

/**
 * What mail programs make a link of by themselves: an address of the web or of mail, a bare domain too. The one link of
 * these mails is the person's own.
 */
const LINK =
  /[a-z][a-z\d+.-]*:\/\/\S*|\b(?:www|mailto|tel)[.:]\S+|\S*[\p{L}\p{N}-]\.\p{Ll}{2,24}(?![\p{L}\p{N}])\S*/iu;
const MARKUP = /<\/?[a-z!][^>]{0,40}>?|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i;
const PLACE = /\{[^{}\n]{0,40}\}/g;

/** The text as it is kept: one form of each letter, nothing that nobody sees, no empty lines at its ends. */
export function cleanOwnWords(typed: string): string {
  return dropInvisible(typed.normalize("NFC").replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, "\n"))
    .replaceAll(/[^\P{Cc}\n]+/gu, " ")
    .split("\n")
    .map((line) => line.replaceAll(/\s+/g, " ").trim())
    .join("\n")
    .replaceAll(/\n{2,}/g, "\n")
    .replaceAll(/^\n+|\n+$/g, "");
}

/** What keeps a text out of the mails; null where nothing does. */
export function findOwnWordsProblem(part: OwnPart, text: string): OwnWordsProblem | null {
  const { characters, lines } = OWN_LIMITS[part];
  const count = countCharacters(text);
  if (count > characters) return { kind: "long", count, most: characters };
  const rows = splitLines(text).length;
  if (rows > lines) return { kind: "lines", count: rows, most: lines };
  const [markup] = MARKUP.exec(text) ?? [];
  if (markup !== undefined) return { kind: "markup", found: markup };
  const [link] = LINK.exec(text) ?? [];
  if (link !== undefined) return { kind: "link", found: link };
  const place = (text.match(PLACE) ?? []).find((found) => part !== "greeting" || found !== NAME_PLACE);
  return place === undefined ? null : { kind: "place", found: place };
}

/** As people count them: a letter with an accent is one. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

export function splitLines(text: string): string[] {
  return text === "" ? [] : text.split("\n");
}

/** The organization's greeting for somebody; null where the product's own is said, because no name is known. */
export function greetByName(greeting: string, name: string): string | null {
  if (greeting === "" || (greeting.includes(NAME_PLACE) && name === "")) return null;
  return greeting.split(NAME_PLACE).join(name);
}
