import type { Platform } from "#app/platform/platform.server";
import { eraseRemovedPeople } from "./roster-changes.server";
import { purgeImports } from "./roster-import.server";

/** Forgets files that nobody confirmed, and removed people whose last wave has ended. */
export async function tidyRoster({ db, now }: Platform): Promise<void> {
  await purgeImports(db, now());
  await eraseRemovedPeople(db);
}
