import { sql } from "drizzle-orm";
import { sendDueMails } from "#app/features/invitations/send-mails.server";
import { readEnv } from "#app/platform/env.server";
import { openPlatform } from "#app/platform/platform.server";
import { mail } from "#db/schema";

/* A process of its own that sends mails until none is queued or it is killed. */
const platform = await openPlatform(readEnv());
const never = new AbortController().signal;
for (;;) {
  await sendDueMails(platform, never);
  const [left] = await platform.db
    .select({ n: sql<number>`count(*)::int` })
    .from(mail)
    .where(sql`${mail.status} in ('queued', 'sending', 'transmitting')`);
  if (left?.n === 0) break;
  await new Promise((resolve) => setTimeout(resolve, 100));
}
await platform.close();
process.exit(0);
