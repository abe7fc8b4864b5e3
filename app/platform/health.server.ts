import { sql } from "drizzle-orm";
import type { Platform } from "./platform.server";

/** Whether the database answers. */
export async function checkHealth(platform: Platform): Promise<boolean> {
  try {
    await platform.db.execute(sql`select 1`);
    return true;
  } catch {
    return false;
  }
}
