// What stands before the product in real installations, for tests/processes: PgBouncer and nginx, on the machine or
// from Debian's packages where we may install them.
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
