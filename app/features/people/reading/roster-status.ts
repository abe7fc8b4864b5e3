import { readDay } from "#app/core/files/file-date";
import { foldWord } from "#app/core/files/fold";

const GONE = new Set(
  `inactive suspended guest terminated disabled deactivated blocked deleted archived leaver left resigned former retired
  departed locked offboarded separated dismissed deprovisioned inaktiv gesperrt ausgeschieden deaktiviert gekündigt gast
  inactif suspendu parti invité inactivo suspendido baja invitado`
    .split(/\s+/)
    .map(foldWord),
);
const NO = new Set(["false", "0", "no", "n", "nein", "non", "falsch", "faux", "falso", "inactive"]);
const YES = new Set(["true", "1", "yes", "y", "ja", "oui", "si", "wahr", "vrai", "verdadero", "blocked"]);

export function isYesOrNo(cell: string): boolean {
  const word = foldWord(cell);
  return !GONE.has(word) && (YES.has(word) || NO.has(word));
}

/**
 * Whether a cell of a status column marks somebody who is not there, or not for long.
 * @param word the folded heading @param today as year-month-day
 */
export function marksInactive(word: string, cell: string, today: string): boolean {
  const value = foldWord(cell);
  if (value === "") return false;
  if (/date|datum|lastday/.test(word)) {
    const day = readDay(cell);
    return day !== null && day < today;
  }
  if (word.startsWith("block")) return YES.has(value);
  if (/active|enabled|aktiv|actif|activo/.test(word)) return NO.has(value) || GONE.has(value);
  return GONE.has(value) || [...GONE].some((gone) => gone.length > 6 && value.startsWith(gone));
}
