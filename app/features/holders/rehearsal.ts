import { type Bytes, decodeBase64Url, equalBytes } from "#app/protocol/encoding";
import { generateSealKeyPair } from "#app/protocol/hpke";
import { deriveHolderKeys } from "#app/protocol/key-card";
import { peelLayer, sealLayers } from "#app/protocol/layers";
import { SERVER_PARTY } from "#app/protocol/manifest-form";
import { shuffleGroup } from "#app/protocol/turn";

/** Enough that nobody takes one lucky guess for a card that works. */
export const TEST_BALLOTS = 20;

export type RehearsalOutcome = "opened" | "other_card" | "failed";

/**
 * Seals test ballots to the key that the server keeps of a holder, and opens them with their card: what they will do
 * after the close, with ballots that nobody cast. Nothing of it is sent anywhere.
 */
export async function rehearse(
  wave: string,
  party: number,
  registered: { sealKey: string; signKey: string },
  card: Bytes,
): Promise<RehearsalOutcome> {
  const keys = await deriveHolderKeys(card, wave);
  const point = decodeBase64Url(registered.sealKey);
  const isOwn =
    equalBytes(keys.seal.point, point) && equalBytes(keys.signKey, decodeBase64Url(registered.signKey));
  if (!isOwn) return "other_card";
  const layers = [[party, SERVER_PARTY]];
  const points = new Map([
    [party, point],
    [SERVER_PARTY, (await generateSealKeyPair()).point],
  ]);
  // a manifest that nobody launched: no real ballot can be taken for a test one
  const context = {
    manifestHash: new Uint8Array(32),
    team: 0,
    part: 0,
    nullifier: new Uint8Array(32),
    seq: 1,
  };
  const opened = await Promise.all(
    Array.from({ length: TEST_BALLOTS }, async () => {
      const inner = crypto.getRandomValues(new Uint8Array(64));
      const sealed = await sealLayers(layers, points, context, inner);
      return peelLayer(layers, 0, party, keys.seal, context, sealed).catch(() => null);
    }),
  );
  const { count } = shuffleGroup({ team: 0, part: 0 }, opened);
  return count.out === TEST_BALLOTS ? "opened" : "failed";
}
