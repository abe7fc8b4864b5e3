import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCoverage } from "./coverage";
import type { PdfDocument } from "./document";
import { findFonts } from "./fonts-folder.server";
import { drawOnPaper } from "./paper-charts";
import { makePrintable } from "./printable-text";

/** A document as the template reads it: all its texts printable and its charts drawn, ready to be laid out elsewhere. */
export type SetDocument = {
  /** JSON. */
  readonly data: string;
  /** In seconds: when it says it was made. */
  readonly timestamp: number;
  /** A PNG or JPEG. */
  readonly logo: Uint8Array | null;
};

/** Makes a document ready to be printed. */
export function setDocument(
  document: PdfDocument,
  timestamp: number,
  logo: { readonly bytes: Uint8Array } | null,
): SetDocument {
  const fonts = findFonts();
  const hasSign = openSigns(fonts);
  const data = spellDocument(
    document,
    remembering((text) => makePrintable(text, hasSign)),
  );
  const shown = logo !== null && isPicture(logo.bytes) ? logo.bytes : null;
  return { data: JSON.stringify(data), timestamp, logo: shown };
}

const BEGINNINGS = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];

/** A PNG or JPEG: a logo that is none is left out, and the figures are printed all the same. */
function isPicture(bytes: Uint8Array): boolean {
  return BEGINNINGS.some((beginning) => beginning.every((byte, at) => bytes[at] === byte));
}

/**
 * Whether the regular fonts have a sign for a character: the bold ones have no more. A font is read when those before it
 * lack one; the first by name has the signs of most texts.
 */
function openSigns(folder: string): (code: number) => boolean {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith("-Regular.ttf"))
    .sort();
  const read: Set<number>[] = [];
  return (code) =>
    names.some((name, at) => {
      read[at] ??= readSigns(join(folder, name));
      return read[at].has(code);
    });
}

function readSigns(file: string): Set<number> {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return readCoverage(new DataView(buffer, byteOffset, byteLength));
}

/** A document says the same short words in a thousand cells. */
function remembering(spell: (text: string) => string): (text: string) => string {
  const spelled = new Map<string, string>();
  return (text) => {
    const known = spelled.get(text);
    if (known !== undefined) return known;
    const made = spell(text);
    spelled.set(text, made);
    return made;
  };
}

/** The same document with every text of it made printable, and its charts drawn. */
function spellDocument({ sections, ...rest }: PdfDocument, spell: (text: string) => string) {
  return {
    ...mapTexts(rest, spell),
    sections: sections.map(({ heading, blocks }) => ({
      heading: spell(heading),
      blocks: blocks.map((block) =>
        block.kind === "charts" ? drawOnPaper(block, spell) : mapTexts(block, spell),
      ),
    })),
  };
}

function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === "string") return change(value) as Value;
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change)) as Value;
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]);
  return Object.fromEntries(entries) as Value;
}
