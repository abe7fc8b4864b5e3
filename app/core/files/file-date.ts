const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\D|$)/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\D|$)/;

/**
 * The year of a date as files write it, with or without a time; null for anything else.
 * @example readYear("27.11.2025 11:34") // 2025
 */
export function readYear(cell: string): number | null {
  const text = cell.trim();
  const first = YEAR_FIRST.exec(text);
  const last = YEAR_LAST.exec(text);
  const [one, other] = first ? [first[2], first[3]] : [last?.[1], last?.[2]];
  const year = Number(first?.[1] ?? last?.[3]);
  const small = Math.min(Number(one), Number(other));
  const large = Math.max(Number(one), Number(other));
  return year >= 1900 && year < 2200 && small >= 1 && small <= 12 && large <= 31 ? year : null;
}

/**
 * A date as files write it, as year-month-day; null where it is none. Of 3/4/2026 the day comes first, unless it cannot.
 */
export function readDay(cell: string): string | null {
  const year = readYear(cell);
  if (year === null) return null;
  const text = cell.trim();
  const first = YEAR_FIRST.exec(text);
  const last = YEAR_LAST.exec(text);
  const [month, day] = first
    ? [Number(first[2]), Number(first[3])]
    : orderDay(Number(last?.[1]), Number(last?.[2]));
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function orderDay(one: number, other: number): [month: number, day: number] {
  return other > 12 ? [one, other] : [other, one];
}
