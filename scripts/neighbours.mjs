// What stands before the product in real installations, for tests/processes: PgBouncer and nginx; and what opens the files
// that leave it: LibreOffice, and a reader of pages. On the machine or from Debian's packages where we may install them.
import { findPrograms, installWithApt } from "./apt.mjs";

export function findPgBouncer() {
  return findPrograms("pgbouncer")[0] ?? null;
}

export function findNginx() {
  return findPrograms("nginx")[0] ?? null;
}

/** The path of PgBouncer, installing it where we may, or null. */
export function ensurePgBouncer() {
  return findPgBouncer() ?? (installWithApt("pgbouncer") ? findPgBouncer() : null);
}

/** The path of nginx, installing it where we may, or null. */
export function ensureNginx() {
  return findNginx() ?? (installWithApt("nginx-light") ? findNginx() : null);
}

export function findOffice() {
  return findPrograms("soffice")[0] ?? null;
}

export function findPageReader() {
  return findPrograms("pdftoppm")[0] ?? null;
}

/** The path of LibreOffice with what shows slides and sheets, installing it where we may, or null. */
export function ensureOffice() {
  return findOffice() ?? (installWithApt("libreoffice-impress", "libreoffice-calc") ? findOffice() : null);
}

/** The path of what draws the pages of a PDF, installing it where we may, or null. */
export function ensurePageReader() {
  return findPageReader() ?? (installWithApt("poppler-utils") ? findPageReader() : null);
}
