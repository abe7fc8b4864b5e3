import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type { Db } from "#db/client.server";
import { event, user, wave } from "#db/schema";
import type { EventDetail } from "./event-hash.server";

export type ListedEvent = {
  seq: number;
  at: Date;
  /** The member's name as it is now; null when the system acted or the member is gone. */
  actorName: string | null;
  bySystem: boolean;
  kind: string;
  detail: EventDetail;
};

/** The newest events first, `limit` of them before the event number `before`. */
export async function listEvents(
  db: Db,
  organizationId: string,
  page: { before?: number | undefined; limit: number },
): Promise<ListedEvent[]> {
  const rows = await db
    .select()
    .from(event)
    .where(
      and(
        eq(event.organizationId, organizationId),
        page.before === undefined ? undefined : lt(event.seq, page.before),
      ),
    )
    .orderBy(desc(event.seq))
    .limit(page.limit);
  const names = await readNames(
    db,
    rows.map(({ actor }) => actor.replace(/^user:/, "")),
  );
  const waves = await readWaveNames(db, organizationId);
  return rows.map(({ seq, at, actor, kind, detail }) => ({
    seq,
    at,
    actorName: names.get(actor) ?? null,
    bySystem: actor === "system",
    kind,
    detail: nameWave(detail as EventDetail, waves),
  }));
}

/** What the system does with a wave is logged by its id; people read a name. */
function nameWave(detail: EventDetail, waves: Map<string, string>): EventDetail {
  const name = waves.get(String(detail.waveId));
  return name === undefined ? detail : { name, ...detail };
}

/** Of waves that are gone, the event that says so has the name. */
async function readWaveNames(db: Db, organizationId: string): Promise<Map<string, string>> {
  const waves = await db
    .select({ id: wave.id, name: wave.name })
    .from(wave)
    .where(eq(wave.organizationId, organizationId));
  const gone = await db
    .select({ detail: event.detail })
    .from(event)
    .where(
      and(eq(event.organizationId, organizationId), inArray(event.kind, ["wave.removed", "wave.deleted"])),
    );
  const details = gone.map(({ detail }) => detail as EventDetail);
  return new Map([
    ...details.map(({ waveId, name }): [string, string] => [String(waveId), String(name)]),
    ...waves.map(({ id, name }): [string, string] => [id, name]),
  ]);
}

async function readNames(db: Db, userIds: string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map();
  const users = await db.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, userIds));
  return new Map(users.map(({ id, name }) => [`user:${id}`, name]));
}
