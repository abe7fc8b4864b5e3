import { signWithSeed, verifyStrictly } from "#app/protocol/bundled-ed25519";
import {
  type Bytes,
  canonicalJson,
  concatBytes,
  decodeBase64Url,
  domain,
  encodeBase64Url,
  encodeText,
  type Json,
} from "#app/protocol/encoding";

/** The only edition there is of a file that one company gives to others. */
export const COMPANY_FILE_FORMAT = "parallax/v1/company-means";

/** What is signed: whatever figures, by whom; `installation` is the public key, base64url. */
type SignedBody = { readonly format: string; readonly installation: string } & {
  readonly [name: string]: Json;
};

/**
 * signature = Ed25519(IK; s(company-means) | RFC 8785 of the body). IK is a key of the installation for this use alone.
 * The text is the body with its signature, in the one spelling that RFC 8785 has for it.
 */
export async function signCompanyFile(seed: Bytes, body: SignedBody): Promise<string> {
  const signature = await signWithSeed(seed, encodeSigned(body));
  return `${canonicalJson({ ...body, signature: encodeBase64Url(signature) })}\n`;
}

/** True when the body was signed by the key that it names. Whose key that is, it does not say. */
export async function verifyCompanyFile(body: SignedBody, signature: string): Promise<boolean> {
  try {
    const key = decodeBase64Url(body.installation);
    return await verifyStrictly(key, decodeBase64Url(signature), encodeSigned(body));
  } catch {
    return false;
  }
}

function encodeSigned(body: SignedBody): Bytes {
  return concatBytes(domain("company-means"), encodeText(canonicalJson(body)));
}
