/** A number with a decimal point or comma, or null. Nothing else is guessed: no signs of thousands, no units. */
export function readNumber(cell: string): number | null {
  const text = cell.trim();
  return /^-?\d{1,15}([.,]\d{1,20})?$/.test(text) ? Number(text.replace(",", ".")) : null;
}

/** A whole number from 1, as spreadsheets write it: "1204", "1,204", "1 204", "1204.0". */
export function readCount(cell: string): number | null {
  const text = cell.trim();
  const whole = /^\d{1,3}([ ,'\u00a0\u202f]\d{3})+$/.test(text) ? text.replaceAll(/\D/g, "") : text;
  const count = /^\d{1,9}([.,]0{1,2})?$/.test(whole) ? Number.parseInt(whole, 10) : 0;
  return count >= 1 ? count : null;
}

/** A share 0..1: "61 %" and "61" under a heading in percent, "0.61" under any other. */
export function readShare(
  cell: string,
  percent: boolean,
):
  | { ok: true; share: number }
  | { ok: false; reason: "favourable_bad" | "favourable_no_number" | "favourable_no_share" } {
  const signed = /%\s*$/.test(cell);
  const number = readNumber(cell.replace(/%\s*$/, ""));
  if (number === null) return { ok: false, reason: "favourable_no_number" };
  if (number < 0 || number > 100) return { ok: false, reason: "favourable_bad" };
  if (percent || signed) return { ok: true, share: number / 100 };
  return number > 1 ? { ok: false, reason: "favourable_no_share" } : { ok: true, share: number };
}

/** "2024", "2024-10" or "2024-10-31", from the same or from 31.10.2024; null for what could mean two days. */
export function readDate(cell: string): string | null {
  const text = cell.trim();
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = german ? `${german[3]}-${german[2]?.padStart(2, "0")}-${german[1]?.padStart(2, "0")}` : text;
  if (!/^(19|20)\d\d(-\d\d(-\d\d)?)?$/.test(iso)) return null;
  const [year = "", month = "01", day = "01"] = iso.split("-");
  const whole = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(whole.getTime()) && whole.toISOString().slice(0, 10) === `${year}-${month}-${day}`
    ? iso
    : null;
}

/** An optional cell that says that there is nothing. */
export function isBlank(cell: string): boolean {
  return /^(|-|–|n\/?a)$/i.test(cell.trim());
}
