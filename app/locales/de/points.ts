/** Points of a score after a number that is already written: "14 Punkte", "1 Punkt". */
export function points(count: string): string {
  return /(^|[^\d,.])1$/.test(count) ? `${count} Punkt` : `${count} Punkte`;
}
