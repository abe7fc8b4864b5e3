import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { WaveState } from "#app/core/vocabulary";
import { wave } from "./schema/surveys";

/** Which wave: the organization is part of every statement, so that none ever reaches a neighbour's. */
export type WaveId = { organizationId: string; waveId: string };

/** The row of a wave; where states are named, only while it is in one of them. */
export function isWave({ organizationId, waveId }: WaveId, ...states: WaveState[]): SQL | undefined {
  const within = states.length === 0 ? undefined : inArray(wave.state, states);
  return and(eq(wave.organizationId, organizationId), eq(wave.id, waveId), within);
}

/** The rows of a table that belong to a wave. */
export function ofWave(
  table: { organizationId: PgColumn; waveId: PgColumn },
  { organizationId, waveId }: WaveId,
): SQL | undefined {
  return and(eq(table.organizationId, organizationId), eq(table.waveId, waveId));
}
