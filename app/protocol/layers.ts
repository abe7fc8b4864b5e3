import { type Bytes, concatBytes, domain, encodeInteger, equalBytes } from "#app/protocol/encoding";
import { hkdf } from "#app/protocol/hash";
import { openHpke, POINT_LENGTH, type SealKeyPair, sealHpke, TAG_LENGTH } from "#app/protocol/hpke";

/**
 * The onion of step M6. `layers[l]` lists the parties who can each take layer l off, outermost first:
 * `[[1,2],[0,2],[0,1],[3]]` with two-key custody, `[[3]]` when the server holds the key. Whoever is missing
 * from a layer can neither open it nor follow an envelope across it.
 *
 * An envelope is `head | body` with `head = 01 | l | COM | one wrap per party of the layer`, where a wrap is
 * the layer secret L sealed by HPKE, and `body` is AES-256-GCM under CK of the next envelope. `CK | COM` come
 * from L: COM commits to the key, so that one envelope cannot open to two contents.
 */
export type Layers = readonly (readonly number[])[];

/** The public point of every party, by its number. */
export type Points = ReadonlyMap<number, Bytes>;

/** What one part of one ballot is bound to. `nullifier` and `seq` bind layer 0 only: behind the shuffle nobody knows them. */
export type PartContext = {
  readonly manifestHash: Bytes;
  readonly team: number;
  readonly part: number;
  readonly nullifier?: Bytes;
  readonly seq?: number;
};

/** First byte of every envelope. */
export const ENVELOPE_FORMAT = 1;
const SECRET_LENGTH = 32;
const WRAP_LENGTH = POINT_LENGTH + SECRET_LENGTH + TAG_LENGTH;
const COMMITMENT_LENGTH = 32;
const COMMITMENT_START = 2;
const COMMITMENT_END = COMMITMENT_START + COMMITMENT_LENGTH;
/** One message per key, so the nonce of a body can be fixed. */
export const BODY_NONCE = new Uint8Array(12);

/** Bytes of an envelope with these layers around `innerLength` bytes. */
export function measureEnvelope(layers: Layers, innerLength: number): number {
  return layers.reduce((length, parties) => length + measureHead(parties) + TAG_LENGTH, innerLength);
}

/**
 * Seals from the inside out: env_l = head | AES-256-GCM(CK, 0^12, aad s(envelope) | ctx | head, env_{l+1}).
 */
export async function sealLayers(
  layers: Layers,
  points: Points,
  context: PartContext,
  inner: Bytes,
): Promise<Bytes> {
  let envelope = inner;
  for (let layer = layers.length - 1; layer >= 0; layer--)
    envelope = await sealLayer(layers[layer] ?? [], layer, points, context, envelope);
  return envelope;
}

async function sealLayer(
  parties: readonly number[],
  layer: number,
  points: Points,
  context: PartContext,
  inner: Bytes,
): Promise<Bytes> {
  const ctx = encodeLayerContext(layer, context);
  const secret = crypto.getRandomValues(new Uint8Array(SECRET_LENGTH));
  const { key, commitment } = await deriveLayerKey(secret, ctx);
  const wraps = await Promise.all(
    parties.map((party) =>
      sealHpke(requirePoint(points, party), wrapInfo(ctx, party), new Uint8Array(0), secret),
    ),
  );
  const head = concatBytes(Uint8Array.of(ENVELOPE_FORMAT, layer), commitment, ...wraps);
  const body = await crypto.subtle.encrypt(
    bodyAlgorithm(ctx, head),
    await importBodyKey(key, "encrypt"),
    inner,
  );
  return concatBytes(head, new Uint8Array(body));
}

/**
 * Takes one layer off, as `party`, and returns the next envelope or, after the last layer, the innermost bytes.
 * @throws RangeError when the party is not in the layer, or the envelope is malformed, altered, of another
 *   layer, team, part or wave, or does not match its commitment
 */
export async function peelLayer(
  layers: Layers,
  layer: number,
  party: number,
  key: SealKeyPair,
  context: PartContext,
  envelope: Bytes,
): Promise<Bytes> {
  const parties = layers[layer] ?? [];
  const position = parties.indexOf(party);
  if (position < 0) throw new RangeError(`Party ${party} holds no key to layer ${layer}.`);
  const head = envelope.slice(0, measureHead(parties));
  if (head.length !== measureHead(parties) || head[0] !== ENVELOPE_FORMAT || head[1] !== layer)
    throw new RangeError("This is not an envelope of this layer.");
  const ctx = encodeLayerContext(layer, context);
  const { commitment, wrap } = splitHead(head, position);
  try {
    const secret = await openHpke(key, wrapInfo(ctx, party), new Uint8Array(0), wrap);
    const derived = await deriveLayerKey(secret, ctx);
    if (!equalBytes(derived.commitment, commitment))
      throw new RangeError("The envelope does not match its commitment.");
    const bodyKey = await importBodyKey(derived.key, "decrypt");
    const body = await crypto.subtle.decrypt(bodyAlgorithm(ctx, head), bodyKey, envelope.slice(head.length));
    return new Uint8Array(body);
  } catch (cause) {
    throw new RangeError("This envelope cannot be opened.", { cause });
  }
}

/**
 * ctx = MH | l | team | part | (l = 0 ? N | seq : "")
 * @throws RangeError without N and seq of layer 0
 */
export function encodeLayerContext(layer: number, context: PartContext): Bytes {
  const { manifestHash, team, part, nullifier, seq } = context;
  const common = concatBytes(manifestHash, Uint8Array.of(layer, team, part));
  if (layer > 0) return common;
  if (nullifier === undefined || seq === undefined)
    throw new RangeError("The outermost layer is bound to a nullifier and a sequence number.");
  return concatBytes(common, nullifier, encodeInteger(seq, 4));
}

/** COM and the wrap of the party at a position of the layer. */
export function splitHead(head: Bytes, position: number): { commitment: Bytes; wrap: Bytes } {
  const start = COMMITMENT_END + position * WRAP_LENGTH;
  return {
    commitment: head.subarray(COMMITMENT_START, COMMITMENT_END),
    wrap: head.subarray(start, start + WRAP_LENGTH),
  };
}

/** CK | COM = HKDF-SHA-256(L, salt "", s(layer) | ctx, 64) */
async function deriveLayerKey(secret: Bytes, ctx: Bytes): Promise<{ key: Bytes; commitment: Bytes }> {
  const derived = await hkdf("SHA-256", secret, layerInfo(ctx), 64);
  return { key: derived.slice(0, 32), commitment: derived.slice(32) };
}

/** info of the key of a layer: s(layer) | ctx */
export function layerInfo(ctx: Bytes): Bytes {
  return concatBytes(domain("layer"), ctx);
}

/** info of a wrap: s(wrap) | ctx | r */
export function wrapInfo(ctx: Bytes, party: number): Bytes {
  return concatBytes(domain("wrap"), ctx, Uint8Array.of(party));
}

function bodyAlgorithm(ctx: Bytes, head: Bytes) {
  return { name: "AES-GCM", iv: BODY_NONCE, additionalData: bodyAad(ctx, head) };
}

/** aad of a body: s(envelope) | ctx | head */
export function bodyAad(ctx: Bytes, head: Uint8Array): Bytes {
  return concatBytes(domain("envelope"), ctx, head);
}

function importBodyKey(key: Bytes, usage: "encrypt" | "decrypt"): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", key, "AES-GCM", false, [usage]);
}

/** Bytes of `01 | l | COM | wraps`. */
export function measureHead(parties: readonly number[]): number {
  return COMMITMENT_END + parties.length * WRAP_LENGTH;
}

function requirePoint(points: Points, party: number): Bytes {
  const point = points.get(party);
  if (point === undefined) throw new RangeError(`There is no party ${party}.`);
  return point;
}
