import { and, eq, inArray } from "drizzle-orm";
import type { ByTeam, Team } from "#app/core/vocabulary";
import { type Platform, remember } from "#app/platform/platform.server";
import { signingKey } from "#db/schema/identity";
import { wave, waveDirectory } from "#db/schema/surveys";
import { ofWave, type WaveId } from "#db/wave-scope";
import { type BlindSigner, importSigningKey } from "./blind-signer.server";

export type Signer = BlindSigner & { keyId: string };
/** Null where a team's key was destroyed. */
export type Signers = ByTeam<Signer | null>;

const REMEMBERED = 40;

export async function getSigners(platform: Platform, { organizationId, waveId }: WaveId): Promise<Signers> {
  const get = (team: Team) => getSigner(platform, { organizationId, waveId, team });
  return { sales: await get("sales"), marketing: await get("marketing") };
}

/** The team's unwrapped key; null once it was destroyed. */
async function getSigner(
  platform: Platform,
  { organizationId, waveId, team }: WaveId & { team: Team },
): Promise<Signer | null> {
  const known = getKnown(platform);
  const name = `${waveId} ${team}`;
  const ready = known.get(name);
  if (ready !== undefined) return ready;
  const [row] = await platform.db
    .select({ keyId: signingKey.keyId, wrapped: signingKey.wrappedPrivate })
    .from(signingKey)
    .where(and(ofWave(signingKey, { organizationId, waveId }), eq(signingKey.team, team)));
  if (row === undefined || row.wrapped === null) return null;
  const privateKey = Buffer.from(platform.keys.unwrap(waveId, row.keyId, row.wrapped));
  const signer = { keyId: row.keyId, ...importSigningKey(privateKey) };
  if (known.size >= REMEMBERED) known.clear();
  known.set(name, signer);
  return signer;
}

/** Forgets the keys of a wave whose claims have ended. */
export function forgetSigners(platform: Platform, waveId: string): void {
  const known = getKnown(platform);
  for (const name of known.keys()) if (name.startsWith(waveId)) known.delete(name);
}

/** Forgets the keys of waves that another process has closed or cancelled. */
export async function forgetEndedSigners(platform: Platform): Promise<void> {
  const waves = new Set([...getKnown(platform).keys()].map((name) => name.split(" ")[0] ?? ""));
  if (waves.size === 0) return;
  const open = await platform.db
    .select({ id: wave.id })
    .from(waveDirectory)
    .innerJoin(
      wave,
      and(eq(wave.organizationId, waveDirectory.organizationId), eq(wave.id, waveDirectory.waveId)),
    )
    .where(and(inArray(waveDirectory.waveId, [...waves]), eq(wave.state, "open")));
  for (const { id } of open) waves.delete(id);
  for (const ended of waves) forgetSigners(platform, ended);
}

function getKnown(platform: Platform): Map<string, Signer> {
  return remember(platform, "credential signers", () => new Map());
}
