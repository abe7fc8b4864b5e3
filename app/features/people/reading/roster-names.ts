const TAIL =
  /\s*(?:\((?:on leave|leave of absence|terminated|inactive|contractor|contingent|external)\)|\[[A-Z]{1,2}\])\s*$/i;

/** A name without what an HR system writes behind it: ` (On Leave)`, ` [C]`. */
export function stripNameTail(name: string): string {
  let text = name;
  while (TAIL.test(text)) text = text.replace(TAIL, "");
  return text;
}

/** Whether nearly all names of a column are written "Okafor, Ada". */
export function areTurnedNames(names: readonly string[]): boolean {
  const filled = names.filter((name) => name.trim() !== "");
  const turned = filled.filter((name) => /^[^,]*[^,\s][^,]*,[^,]*[^,\s][^,]*$/.test(name));
  return filled.length > 0 && turned.length >= filled.length * 0.9;
}

export function turnName(name: string): string {
  const [last = "", first, more] = name.split(",");
  return first === undefined || more !== undefined || first.trim() === ""
    ? name
    : `${first.trim()} ${last.trim()}`;
}

/** An address as lists write it, `Ada Okafor <ada@acme.example>` or `mailto:ada@acme.example`, and the name before it. */
export function unwrapAddress(cell: string): { address: string; name: string } {
  const text = cell.trim();
  const named = !text.includes("<") ? null : /^"?([^<>"]*[^<>"\s][^<>"]*)"?\s*<([^<>]+)>$/.exec(text);
  if (named) return { address: (named[2] ?? "").replace(/^mailto:/i, ""), name: (named[1] ?? "").trim() };
  return { address: /^mailto:/i.test(text) ? text.slice(7) : cell, name: "" };
}
