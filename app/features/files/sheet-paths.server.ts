/** Where a workbook keeps its sheets: the name of the entry by the sheet's place in the workbook, from 0. */
export function findSheetPath(workbook: string, relations: string, index: number): string | null {
  const sheets = workbook.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
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
