import { type ByTeam, TEAMS, type Team } from "#app/core/vocabulary";
import type { Keys } from "#app/platform/keys.server";
import { type CredentialJwk, computeKeyId } from "#app/protocol/blind-rsa";
import { encodeBase64Url } from "#app/protocol/encoding";
import type { Db } from "#db/client.server";
import { signingKey } from "#db/schema";
import type { WaveId } from "#db/wave-scope";
import { generateSigningKey } from "./blind-signer.server";

/** A team's new key with its id, still in memory only. */
export type NewSigningKey = { team: Team; keyId: string; publicJwk: CredentialJwk; privateKey: Buffer };

/** Makes both teams' keys: a second of work, so it is done before the transaction that stores them. */
export async function generateSigningKeys(): Promise<NewSigningKey[]> {
  return Promise.all(
    TEAMS.map(async (team) => {
      const made = await generateSigningKey();
      return { team, keyId: encodeBase64Url(await computeKeyId(made.publicJwk)), ...made };
    }),
  );
}

/** Stores the keys, wrapped under the wave's key with their id as additional data. Returns the public halves. */
export async function storeSigningKeys(
  db: Db,
  keys: Keys,
  { organizationId, waveId }: WaveId,
  made: readonly NewSigningKey[],
): Promise<ByTeam<CredentialJwk>> {
  await db.insert(signingKey).values(
    made.map(({ team, keyId, publicJwk, privateKey }) => ({
      organizationId,
      waveId,
      team,
      keyId,
      publicJwk,
      wrappedPrivate: keys.wrap(waveId, keyId, privateKey),
    })),
  );
  return Object.fromEntries(made.map(({ team, publicJwk }) => [team, publicJwk])) as ByTeam<CredentialJwk>;
}
