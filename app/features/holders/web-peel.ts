import { hmac as startHmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Bytes } from "#app/protocol/encoding";
import { importPoint, importSealKey } from "#app/protocol/hpke";
import type { PinnedManifest } from "#app/protocol/manifest";
import { createPeeling, type PeelStep } from "#app/protocol/peeling";
import type { SealedPart } from "#app/protocol/tally";

/**
 * `peelPart` for a whole box: agreements and ciphertexts are Web Crypto's, the hashes between them are worked out here.
 * In Node a layer takes less than half as long so (docs/performance.md).
 */
export async function createWebPeel(
  pinned: PinnedManifest,
  party: number,
  scalar: Bytes,
  point: Bytes,
): Promise<(sealed: SealedPart, layers: readonly [from: number, to: number]) => Promise<Bytes | null>> {
  const { privateKey } = await importSealKey(scalar, point);
  const peel = createPeeling(pinned, party, point, hmac);
  const answer = async (step: PeelStep): Promise<Bytes> =>
    new Uint8Array(
      step.what === "agree"
        ? await crypto.subtle.deriveBits(
            { name: "ECDH", public: await importPoint(step.point) },
            privateKey,
            256,
          )
        : await decrypt(step),
    );
  return async (sealed, layers) => {
    try {
      const peeling = peel(sealed, layers);
      let step = peeling.next();
      while (step.done !== true) step = peeling.next(await answer(step.value));
      return step.value;
    } catch {
      return null;
    }
  };
}

async function decrypt({
  key,
  nonce,
  aad,
  sealed,
}: Extract<PeelStep, { what: "decrypt" }>): Promise<ArrayBuffer> {
  const imported = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["decrypt"]);
  const algorithm = { name: "AES-GCM", iv: nonce, additionalData: aad };
  return crypto.subtle.decrypt(algorithm, imported, sealed);
}

/** A key is put in once, and what is hashed goes into the same memory again and again: making it takes longer than hashing. */
function hmac(key: Bytes): (...parts: readonly Uint8Array[]) => Bytes {
  const keyed = startHmac.create(sha256, key);
  return (...parts) => {
    const made = keyed._cloneInto(memory);
    for (const part of parts) made.update(part);
    return made.digest();
  };
}

const memory = startHmac.create(sha256, new Uint8Array(0));
