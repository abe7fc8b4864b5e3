import { createPrivateKey, type KeyObject, sign } from "node:crypto";
import { type Platform, remember } from "#app/platform/platform.server";
import { importSignKey, type SignKeyPair } from "#app/protocol/ed25519";
import { type Bytes, concatBytes, decodeBase64Url } from "#app/protocol/encoding";
import { encodeReceipt } from "#app/protocol/receipt";

/** RK, the installation's receipt key: its public half stands in every manifest. */
export function getReceiptKey(platform: Platform): Promise<SignKeyPair> {
  return remember(platform, "receipt key", () => importSignKey(concatBytes(platform.keys.derive("receipt"))));
}

/** PKCS #8 around a 32-byte seed, RFC 8410. */
const PKCS8_PREFIX = decodeBase64Url("MC4CAQAwBQYDK2VwBCIEIA");

/** `signReceipt` of the protocol on node:crypto, which answers at once: Ed25519 signs the same bytes everywhere. */
export function signCastReceipt(platform: Platform, manifestHash: Bytes, seq: number, leaf: Bytes): Bytes {
  const key = remember(platform, "receipt signer", () => openSigner(platform));
  return new Uint8Array(sign(null, encodeReceipt(manifestHash, seq, leaf), key));
}

function openSigner({ keys }: Platform): KeyObject {
  const pkcs8 = Buffer.concat([PKCS8_PREFIX, keys.derive("receipt")]);
  return createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" });
}
