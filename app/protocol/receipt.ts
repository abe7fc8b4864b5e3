import { verifyStrictly } from "#app/protocol/bundled-ed25519";
import { isSeq } from "#app/protocol/cast";
import { signEd25519 } from "#app/protocol/ed25519";
import {
  type Bytes,
  canonicalJson,
  concatBytes,
  decodeBase64Url,
  domain,
  encodeBase64Url,
  encodeInteger,
} from "#app/protocol/encoding";
import type { PinnedManifest } from "#app/protocol/manifest";

/** What the person keeps: proof that a sealed ballot is in the box. It holds no answers and no time. */
export type Slip = {
  readonly wave: string;
  readonly manifestHash: Bytes;
  readonly seq: number;
  readonly leaf: Bytes;
  readonly receipt: Bytes;
};

/** receipt = Ed25519(RK; s(receipt) | MH | seq | leaf) */
export async function signReceipt(
  receiptKey: CryptoKey,
  manifestHash: Bytes,
  seq: number,
  leaf: Bytes,
): Promise<Bytes> {
  return signEd25519(receiptKey, encodeReceipt(manifestHash, seq, leaf));
}

/** True when the receipt was signed by the installation's key for this wave, sequence number and leaf. */
export async function verifyReceipt(
  pinned: PinnedManifest,
  seq: number,
  leaf: Bytes,
  receipt: Bytes,
): Promise<boolean> {
  const publicKey = decodeBase64Url(pinned.manifest.receiptKey);
  return verifyStrictly(publicKey, receipt, encodeReceipt(pinned.hash, seq, leaf));
}

/** The slip as a file or a line to keep. */
export function formatSlip(slip: Slip): string {
  return canonicalJson({
    format: "parallax/v1/slip",
    wave: slip.wave,
    manifestHash: encodeBase64Url(slip.manifestHash),
    seq: slip.seq,
    leaf: encodeBase64Url(slip.leaf),
    receipt: encodeBase64Url(slip.receipt),
  });
}

/**
 * Reads a slip back.
 * @throws RangeError when it is not one
 */
export function parseSlip(text: string): Slip {
  try {
    const { format, wave, manifestHash, seq, leaf, receipt } = JSON.parse(text);
    const texts: unknown[] = [manifestHash, leaf, receipt];
    if (!texts.every((field) => typeof field === "string")) throw new RangeError("A field is no text.");
    const [mh, leafBytes, receiptBytes] = texts.map(decodeBase64Url);
    if (format === "parallax/v1/slip" && typeof wave === "string" && isSeq(seq))
      if (mh?.length === 32 && leafBytes?.length === 32 && receiptBytes?.length === 64)
        return { wave, manifestHash: mh, seq, leaf: leafBytes, receipt: receiptBytes };
  } catch {
    // falls through to the one sentence below
  }
  throw new RangeError("This is not a slip.");
}

/** What a receipt is a signature of: s(receipt) | MH | seq | leaf. */
export function encodeReceipt(manifestHash: Bytes, seq: number, leaf: Bytes): Bytes {
  return concatBytes(domain("receipt"), manifestHash, encodeInteger(seq, 4), leaf);
}
