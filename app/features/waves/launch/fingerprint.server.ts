import { wordlist } from "@scure/bip39/wordlists/english.js";
import { type Platform, remember } from "#app/platform/platform.server";
import { concatBytes } from "#app/protocol/encoding";
import { computeFingerprint } from "#app/protocol/fingerprint";

/** The twelve words of a manifest, to be posted where everybody who is asked can see them. */
export async function getFingerprint(platform: Platform, manifestHash: Uint8Array): Promise<string[]> {
  const known = remember(platform, "fingerprints", () => new Map<string, Promise<string[]>>());
  const name = Buffer.from(manifestHash).toString("hex");
  const computing = known.get(name) ?? computeFingerprint(concatBytes(manifestHash), wordlist);
  known.set(name, computing);
  return computing;
}
