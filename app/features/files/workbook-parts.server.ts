import { decodeXmlEntities } from "#app/core/files/workbook/xml-tags";

/** A sheet of a workbook and the part that holds it. */
export type Sheet = { name: string; visible: boolean; part: string };

const SHEET = /<(?:\w+:)?sheet\s[^>]*>/g;
const RELATION = /<(?:\w+:)?Relationship\s[^>]*>/g;

/** The sheets of a workbook in their order, hidden ones too. @param relations what the workbook is related to */
export function listSheets(workbook: string, relations: string): Sheet[] {
  return (workbook.match(SHEET) ?? []).flatMap((tag) => {
    const id = attributeOf(tag, "(?:\\w+:)?id");
    const part = findPart(relations, (relation) => attributeOf(relation, "Id") === id);
    if (part === null) return [];
    const visible = !/^(?:very)?hidden$/i.test(attributeOf(tag, "state") ?? "");
    return [{ name: attributeOf(tag, "name") ?? "", visible, part }];
  });
}

/** The part with the texts of all cells, or with their styles; null where there is none. */
export function findPartOf(relations: string, type: "sharedStrings" | "styles"): string | null {
  return findPart(relations, (relation) => attributeOf(relation, "Type")?.endsWith(`/${type}`) === true);
}

/** Whether days are counted from 1904, as Excel on a Macintosh did. */
export function countsFrom1904(workbook: string): boolean {
  return /<(?:\w+:)?workbookPr\s[^>]*\bdate1904=["'](?:1|true)["']/.test(workbook);
}

function findPart(relations: string, isIt: (relation: string) => boolean): string | null {
  const found = (relations.match(RELATION) ?? []).find(isIt);
  const target = found === undefined ? null : attributeOf(found, "Target");
  return target === null ? null : resolvePart(target);
}

function resolvePart(target: string): string {
  const path = target.startsWith("/") ? [] : ["xl"];
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found === null ? null : decodeXmlEntities(found[1] ?? found[2] ?? "");
}
