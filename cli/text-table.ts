/** A table for the terminal: columns as wide as their widest cell, two spaces apart; `right` aligns numbers. */
export function layOutTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly boolean[],
): string {
  const widths = header.map((name, c) => Math.max(name.length, ...rows.map((row) => row[c]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    widths
      .map((width, c) => (right[c] ? (cells[c] ?? "").padStart(width) : (cells[c] ?? "").padEnd(width)))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("──");
  return [line(header), rule, ...rows.map(line)].join("\n");
}
