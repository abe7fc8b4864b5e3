import { type Platform, remember } from "#app/platform/platform.server";
import { importSignKey, type SignKeyPair } from "#app/protocol/ed25519";
import { concatBytes } from "#app/protocol/encoding";

/** RK, the installation's receipt key: its public half stands in every manifest. */
export function getReceiptKey(platform: Platform): Promise<SignKeyPair> {
  return remember(platform, "receipt key", () => importSignKey(concatBytes(platform.keys.derive("receipt"))));
}
