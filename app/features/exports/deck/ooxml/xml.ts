import { cleanForXml } from "#app/features/files/formula-guard";

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const EMU_AN_INCH = 914_400;

/** A text as the content of an element: without what no XML may hold. */
export function escapeXml(text: string): string {
  return cleanForXml(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** The same as the value of an attribute, whose lines would else become spaces. */
export function escapeAttribute(text: string): string {
  return escapeXml(text)
    .replaceAll(/\r\n?|\n/g, "&#10;")
    .replaceAll("\t", " ");
}

/** Inches in the unit of drawings. */
export function emu(inches: number): number {
  return Math.round(inches * EMU_AN_INCH);
}

/** A relation of a part: its id, what kind of thing it leads to, and where that stands. */
export type Relation = readonly [id: string, kind: string, target: string];

export function relationsXml(relations: readonly Relation[]): string {
  const each = relations.map(([id, kind, target]) => {
    const type = kind.startsWith("http") ? kind : `${RELATIONS}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${each.join("")}</Relationships>`;
}

/**
 * The letters of a column of a sheet, from 0.
 * @example nameColumn(27) // "AB"
 */
export function nameColumn(at: number): string {
  const rest = at % 26;
  const letter = String.fromCharCode(65 + rest);
  return at < 26 ? letter : nameColumn((at - rest) / 26 - 1) + letter;
}
