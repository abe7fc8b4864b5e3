import { type Bytes, concatBytes, encodeInteger, encodeText, equalBytes } from "#app/protocol/encoding";
import { HPKE_SUITE, HPKE_VERSION, KEM_SUITE, POINT_LENGTH } from "#app/protocol/hpke";
import {
  BODY_NONCE,
  bodyAad,
  ENVELOPE_FORMAT,
  encodeLayerContext,
  layerInfo,
  measureHead,
  splitHead,
  wrapInfo,
} from "#app/protocol/layers";
import type { PinnedManifest } from "#app/protocol/manifest";
import type { SealedPart } from "#app/protocol/tally";

/**
 * `peelPart` for whoever opens thousands of parts. Asked of Web Crypto, every one of its twenty steps is answered from
 * another thread, which takes longer than the step. Here a part is peeled in steps: what HKDF is made of is worked out
 * at once by the `hmac` that is given, and only agreements and ciphertexts are left to whoever takes the steps, at once
 * or later. `peelPart` is what this is tested against, part by part.
 */

/** What a peeling asks for: the x coordinate that the holder's key and this point agree on, or a plaintext of AES-256-GCM. */
export type PeelStep =
  | { readonly what: "agree"; readonly point: Bytes }
  | {
      readonly what: "decrypt";
      readonly key: Bytes;
      readonly nonce: Bytes;
      readonly aad: Bytes;
      /** With the tag behind it. */
      readonly sealed: Bytes;
    };

/** Takes the layers `from` to `to` − 1 off a part, step by step; null when it cannot be opened. A step that throws ends it. */
export type Peeling = (
  sealed: SealedPart,
  layers: readonly [from: number, to: number],
) => Generator<PeelStep, Bytes | null, Bytes>;

/** HMAC-SHA-256 under a key, of the parts joined, at once. Some keys are used twice, the empty one for every part. */
export type Hmac = (key: Bytes) => (...parts: readonly Uint8Array[]) => Bytes;

const EMPTY = new Uint8Array(0);
/** The counters of the blocks of HKDF-Expand. */
const FIRST = Uint8Array.of(1);
const SECOND = Uint8Array.of(2);

/**
 * What peels parts for `party`.
 * @param point the party's own, which HPKE binds its secret to
 */
export function createPeeling(
  { manifest, hash: manifestHash }: PinnedManifest,
  party: number,
  point: Bytes,
  hmac: Hmac,
): Peeling {
  const extract = hmac(EMPTY);
  const openWrap = createWrapOpening(point, hmac);
  const layers = manifest.layers.map((parties) => ({
    position: parties.indexOf(party),
    headLength: measureHead(parties),
  }));

  function* peelOne(
    layer: number,
    sealed: SealedPart,
    envelope: Bytes,
  ): Generator<PeelStep, Bytes | null, Bytes> {
    const { position, headLength } = layers[layer] ?? { position: -1, headLength: 0 };
    if (position < 0 || envelope[0] !== ENVELOPE_FORMAT || envelope[1] !== layer) return null;
    const ctx = encodeLayerContext(layer, { manifestHash, ...sealed });
    const head = envelope.subarray(0, headLength);
    const { commitment, wrap } = splitHead(head, position);
    const expand = hmac(extract(yield* openWrap(wrapInfo(ctx, party), wrap)));
    const info = layerInfo(ctx);
    const key = expand(info, FIRST);
    if (!equalBytes(expand(key, info, SECOND), commitment)) return null;
    const body = envelope.subarray(headLength);
    return yield { what: "decrypt", key, nonce: BODY_NONCE, aad: bodyAad(ctx, head), sealed: body };
  }

  return function* peel(sealed, [from, to]) {
    let inner: Bytes | null = sealed.envelope;
    for (let layer = from; layer < to && inner !== null; layer++)
      inner = yield* peelOne(layer, sealed, inner);
    return inner;
  };
}

/**
 * OpenBase of RFC 9180 for the suite of `protocol/hpke`, with nothing to authenticate beside the ciphertext. What is
 * the same for every part is put together once.
 */
function createWrapOpening(point: Bytes, hmac: Hmac) {
  const extract = hmac(EMPTY);
  // no pre-shared key is used
  const context = concatBytes(Uint8Array.of(0), extract(extractLabel(HPKE_SUITE, "psk_id_hash")));
  const labels = {
    dh: extractLabel(KEM_SUITE, "eae_prk"),
    shared: expandLabel(KEM_SUITE, "shared_secret", 32),
    info: extractLabel(HPKE_SUITE, "info_hash"),
    secret: extractLabel(HPKE_SUITE, "secret"),
    key: concatBytes(expandLabel(HPKE_SUITE, "key", 32), context),
    nonce: concatBytes(expandLabel(HPKE_SUITE, "base_nonce", 12), context),
  };
  return function* openWrap(info: Bytes, wrap: Bytes): Generator<PeelStep, Bytes, Bytes> {
    const enc = wrap.subarray(0, POINT_LENGTH);
    const prk = extract(labels.dh, yield { what: "agree", point: enc });
    const shared = hmac(prk)(labels.shared, enc, point, FIRST);
    const infoHash = extract(labels.info, info);
    const expand = hmac(hmac(shared)(labels.secret));
    const key = expand(labels.key, infoHash, FIRST);
    const nonce = expand(labels.nonce, infoHash, FIRST).subarray(0, 12);
    return yield { what: "decrypt", key, nonce, aad: EMPTY, sealed: wrap.subarray(POINT_LENGTH) };
  };
}

/** What LabeledExtract hashes before its secret. */
function extractLabel(suite: Bytes, label: string): Bytes {
  return concatBytes(HPKE_VERSION, suite, encodeText(label));
}

/** What LabeledExpand hashes before its info. One block is enough for up to 32 bytes. */
function expandLabel(suite: Bytes, label: string, length: number): Bytes {
  return concatBytes(encodeInteger(length, 2), HPKE_VERSION, suite, encodeText(label));
}
