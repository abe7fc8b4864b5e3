/** A sheet of a workbook, by its place from 0. */
export type Sheet = { name: string; index: number; visible: boolean };

const SHEET = /<(?:\w+:)?sheet\s[^>]*>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The sheets of a workbook in their order, hidden ones too. */
export function listSheets(workbook: string): Sheet[] {
  return (workbook.match(SHEET) ?? []).map((tag, index) => ({
    name: decodeEntities(attributeOf(tag, "name") ?? ""),
    index,
    visible: !/^(?:very)?hidden$/i.test(attributeOf(tag, "state") ?? ""),
  }));
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Where a workbook keeps its sheets: the name of the entry by the sheet's place in the workbook, from 0. */
export function findSheetPath(workbook: string, relations: string, index: number): string | null {
  const sheets = workbook.match(SHEET) ?? [];
  const id = /\s(?:\w+:)?id="([^"]*)"/.exec(sheets[index] ?? "")?.[1];
  const found = (relations.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []).find(
    (relation) => attributeOf(relation, "Id") === id,
  );
  const target = found === undefined ? null : attributeOf(found, "Target");
  if (target === null) return null;
  return target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
}

function attributeOf(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}
