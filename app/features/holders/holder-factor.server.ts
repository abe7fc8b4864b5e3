import { listLeadersWithoutFactor } from "#app/features/auth/factor/factors.server";
import type { Db } from "#db/client.server";
import type { KeyHolder } from "./holder-token.server";

/**
 * Which of these holders own or lead the organization and have no second factor on their account. Nobody else has an
 * account: a link and a card are two things already. Of waves that were launched before there were second factors nobody
 * is asked.
 */
export async function findWithoutFactor(
  db: Db,
  organizationId: string,
  holders: readonly KeyHolder[],
): Promise<Set<number>> {
  const asked = holders.filter(({ asksFactor }) => asksFactor);
  if (asked.length === 0) return new Set();
  const without = await listLeadersWithoutFactor(db, organizationId);
  return new Set(asked.filter(({ email }) => without.has(email.toLowerCase())).map(({ party }) => party));
}
