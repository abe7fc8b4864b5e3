import { hkdfSync } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { hashToken } from "#app/features/invitations/tokens.server";
import type { Keys } from "#app/platform/keys.server";
import type { Platform } from "#app/platform/platform.server";
import { decodeBase64Url, encodeBase64Url } from "#app/protocol/encoding";
import { keyHolder } from "#db/schema";
import { findWave } from "#db/wave-directory.server";
import type { WaveId } from "#db/wave-scope";

const TOKEN_LENGTH = 32;

export type KeyHolder = typeof keyHolder.$inferSelect;

/** The token of a holder's link: derived outside the database, which keeps its hash alone. */
export function makeHolderToken(
  keys: Keys,
  { waveId, party, generation }: Pick<KeyHolder, "waveId" | "party" | "generation">,
): Uint8Array {
  const key = keys.derive(`holder/${waveId}`);
  const info = `parallax/v1/holder\0${waveId}${party}.${generation}`;
  return new Uint8Array(hkdfSync("sha256", key, Buffer.alloc(0), info, TOKEN_LENGTH));
}

/** The link of a holder's page, with the token in its fragment: in no log and no Referer. */
export function formatHolderLink(baseUrl: string, waveId: string, token: Uint8Array): string {
  return `${baseUrl}/holder/${waveId}#${encodeBase64Url(token)}`;
}

/** Who a token belongs to; null where it is none of this wave. */
export async function findHolder(
  { db }: Platform,
  waveId: string,
  token: unknown,
): Promise<{ id: WaveId; holder: KeyHolder } | null> {
  const bytes = readToken(token);
  const id = bytes === null ? null : await findWave(db, waveId);
  if (bytes === null || id === null) return null;
  const { organizationId } = id;
  const [holder] = await db
    .select()
    .from(keyHolder)
    .where(
      and(
        eq(keyHolder.organizationId, organizationId),
        eq(keyHolder.waveId, waveId),
        eq(keyHolder.tokenHash, hashToken(bytes)),
      ),
    );
  return holder === undefined ? null : { id, holder };
}

function readToken(token: unknown): Uint8Array | null {
  try {
    const bytes = typeof token === "string" ? decodeBase64Url(token) : null;
    return bytes?.length === TOKEN_LENGTH ? bytes : null;
  } catch {
    return null;
  }
}
