import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { DeckInput } from "#app/features/exports/deck/slides/deck-input";
import { printDocument } from "#app/features/exports/pdf/print-document.server";
import { setBoardPdf, setPdf, setYearPdf } from "#app/features/exports/pdf/set-pdf.server";
import type { YearMaterial } from "#app/features/exports/year/year-material";
import { findPageReader } from "../../../scripts/neighbours.mjs";

/** What programs that read pages aloud, and people, find in a PDF. */
export type PrintedPages = {
  /** "Title", "Tagged", "Pages" and so on. */
  readonly facts: Readonly<Record<string, string>>;
  readonly metadata: string;
  /** The tags, as poppler lists them. */
  readonly tags: string;
  readonly sections: readonly PrintedSection[];
};

/** What stands under a heading of the first level. */
type PrintedSection = { readonly heading: string; readonly text: string };

/** The folder of poppler's programs, or null. */
export function findPoppler(): string | null {
  const reader = findPageReader();
  return reader === null ? null : dirname(reader);
}

/** The pages without what repeats above and below each of them. */
const INNER_PAGE = ["-r", "72", "-x", "0", "-y", "50", "-W", "595", "-H", "740"];

export function readPages(poppler: string, pdf: Uint8Array): PrintedPages {
  const folder = mkdtempSync(join(tmpdir(), "parallax-pdf-"));
  const file = join(folder, "pages.pdf");
  writeFileSync(file, pdf);
  const ask = (program: string, ...options: string[]) =>
    spawnSync(join(poppler, program), options, { encoding: "utf8", maxBuffer: 1e8 }).stdout;
  const facts = [...ask("pdfinfo", file).matchAll(/^([\w ]+):\s+(.*)$/gm)];
  const [metadata, tags] = [ask("pdfinfo", "-meta", file), ask("pdfinfo", "-struct", file)];
  const text = ask("pdftotext", "-raw", ...INNER_PAGE, file, "-");
  rmSync(folder, { recursive: true });
  return {
    facts: Object.fromEntries(facts.map(([, name, value]) => [name, value])),
    metadata,
    tags,
    sections: readSections(text, tags),
  };
}

function readSections(text: string, tags: string): PrintedSection[] {
  let left = text.split(/\n|\f/);
  const headings = [...tags.matchAll(/^ {2}H1 "(.*)" \(block\)$/gm)].map(([, heading]) => heading ?? "");
  return headings.map((heading, at) => {
    left = left.slice(left.indexOf(heading) + 1);
    const next = headings[at + 1];
    const end = next === undefined ? left.length : left.indexOf(next);
    return { heading, text: left.slice(0, end).join("\n") };
  });
}

/** What stands for pictures where they are read aloud, in the order of the file. */
export function readAlternatives(pdf: Uint8Array): string[] {
  const found = Buffer.from(pdf)
    .toString("latin1")
    .matchAll(/\/Alt (?:\(((?:\\.|[^\\()]|\([^()]*\))*)\)|<FEFF([0-9A-F]*)>)/g);
  return Array.from(found, ([, plain, coded]) =>
    coded === undefined
      ? (plain ?? "").replaceAll(/\\(.)/g, "$1")
      : Buffer.from(coded, "hex").swap16().toString("utf16le"),
  );
}

/** Without what differs where a line breaks. */
export function squeeze(text: string): string {
  return text
    .replaceAll(/[\s\u00ad\u200b\u2010\u2066-\u2069-]/g, "")
    .replaceAll(/[−\u{ff01}-\u{ff5e}□]/gu, "");
}

/** The PDF of a wave, of a wave for a board, and of two waves, set and printed. */
export const writePdf = async (input: DeckInput) => printDocument(setPdf(input));
export const writeBoardPdf = async (input: DeckInput) => printDocument(setBoardPdf(input));
export const writeYearPdf = async (material: YearMaterial) => printDocument(setYearPdf(material));
