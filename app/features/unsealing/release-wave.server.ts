import { and, asc, eq, gt } from "drizzle-orm";
import { DEFAULT_THRESHOLDS, type Thresholds } from "#app/core/gate/thresholds";
import type { QuestionSet } from "#app/core/questions/set";
import type { WaveFacts } from "#app/core/release/release";
import { byTeam } from "#app/core/vocabulary";
import { recordWaveEvent } from "#app/features/audit/record-wave-event.server";
import { storeRelease } from "#app/features/releases/stored-release.server";
import type { Platform } from "#app/platform/platform.server";
import type { Manifest } from "#app/protocol/manifest";
import type { Db } from "#db/client.server";
import { comment, organization, response, wave } from "#db/schema";
import { isWave, ofWave, type WaveId } from "#db/wave-scope";
import { pump } from "./unseal-box.server";
import { openWorkroom } from "./workroom.server";

const ROWS_AT_ONCE = 2000;

/**
 * M8 (d): the disclosure gate, then in one transaction the frozen release, the last state, and the end of the
 * rows it was made from. Both leads and the owner can read it from that commit on, none of them before.
 */
export async function releaseWave(platform: Platform, id: WaveId): Promise<void> {
  const { db } = platform;
  const at = platform.now();
  const frozen = await readUnsealedWave(db, id, at);
  const room = openWorkroom();
  try {
    await pump(readRows(db, response, id), (rows) => room.call("addResponses", rows));
    await pump(readRows(db, comment, id), (rows) => room.call("addComments", rows));
    const built = await room.call("release", frozen);
    await db.transaction(async (tx) => {
      const [locked] = await tx.select({ state: wave.state }).from(wave).where(isWave(id)).for("update");
      if (locked?.state !== "unsealed") throw new Error("Somebody else released this wave meanwhile.");
      await storeRelease(tx, id, built);
      await deleteRows(tx, id);
      await markReleased(tx, id, at);
      await recordWaveEvent(tx, id, "wave.released", {}, { actor: "system", now: at });
    });
  } finally {
    await room.close();
  }
}

async function readUnsealedWave(
  db: Db,
  id: WaveId,
  at: Date,
): Promise<{ questionSet: QuestionSet; thresholds: Thresholds; facts: WaveFacts }> {
  const [row] = await db
    .select({ wave, organization })
    .from(wave)
    .innerJoin(organization, eq(organization.id, wave.organizationId))
    .where(isWave(id));
  if (row?.wave.state !== "unsealed" || row.wave.manifest === null || row.wave.questionSet === null)
    throw new Error("This wave was not unsealed.");
  const manifest = JSON.parse(row.wave.manifest) as Manifest;
  const { timeZone, name, salesName, marketingName } = row.organization;
  const invited = (team: string) => manifest.teams.find(({ key }) => key === team)?.invited ?? 0;
  return {
    questionSet: row.wave.questionSet as QuestionSet,
    thresholds: { ...DEFAULT_THRESHOLDS, ...manifest.thresholds },
    facts: {
      id: id.waveId,
      name: row.wave.name,
      organization: name,
      teamNames: { sales: salesName, marketing: marketingName },
      custody: manifest.custody,
      trial: row.wave.trial,
      demo: row.wave.demo,
      imported: false,
      invited: byTeam((team) => invited(team)),
      openedOn: row.wave.openedAt ? calendarDay(row.wave.openedAt, timeZone) : null,
      closedOn: calendarDay(row.wave.closedAt ?? at, timeZone),
      releasedOn: calendarDay(at, timeZone),
    },
  };
}

/** "2026-03-31" where the organization is. */
function calendarDay(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(date);
}

/** All rows of a wave, some at a time, in the order of their random ids. */
async function* readRows<Table extends typeof response | typeof comment>(
  db: Db,
  table: Table,
  id: WaveId,
): AsyncGenerator<Table["$inferSelect"][]> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows: Table["$inferSelect"][] = await db
      .select()
      .from(table as typeof response)
      .where(and(ofWave(table, id), gt(table.id, after)))
      .orderBy(asc(table.id))
      .limit(ROWS_AT_ONCE);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    yield rows;
  }
}

async function deleteRows(tx: Db, id: WaveId): Promise<void> {
  for (const table of [response, comment]) await tx.delete(table).where(ofWave(table, id));
}

async function markReleased(tx: Db, id: WaveId, at: Date): Promise<void> {
  await tx.update(wave).set({ state: "released", releasedAt: at }).where(isWave(id));
}
