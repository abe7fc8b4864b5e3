import { constants, createPrivateKey, createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { expect, test } from "vitest";
import {
  generateSigningKey,
  importSigningKey,
  signBlinded,
} from "#app/features/invitations/blind-signer.server";
import {
  blindMessage,
  type CredentialJwk,
  type CredentialKey,
  computeKeyId,
  finalizeSignature,
  importCredentialKey,
  prepareMessage,
  unblindSignature,
  verifyCredential,
} from "#app/protocol/blind-rsa";
import {
  type Bytes,
  concatBytes,
  decodeInteger,
  encodeBase64Url,
  encodeInteger,
  encodeText,
} from "#app/protocol/encoding";
import rfc from "./rfc9474-vectors.json";

const fromHex = (hex: string): Bytes => concatBytes(Buffer.from(hex, "hex"));
const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const suite = RSABSSA.SHA384.PSS.Randomized({ supportsRSARAW: false });

function invert(x: bigint, n: bigint): bigint {
  let [a, b, u, v] = [x % n, n, 1n, 0n];
  while (a > 0n) [a, b, u, v] = [b % a, a, v - (b / a) * u, u];
  return ((v % n) + n) % n;
}

/** The RFC's 4096-bit private key from its two primes. */
function rfcPrivateKey() {
  const [p, q] = [BigInt(`0x${rfc.p}`), BigInt(`0x${rfc.q}`)];
  const d = invert(65537n, (p - 1n) * (q - 1n));
  const text = (value: bigint, length: number) => encodeBase64Url(encodeInteger(value, length));
  const jwk = {
    kty: "RSA",
    n: text(p * q, 512),
    e: "AQAB",
    d: text(d, 512),
    p: text(p, 256),
    q: text(q, 256),
    dp: text(d % (p - 1n), 256),
    dq: text(d % (q - 1n), 256),
    qi: text(invert(q, p), 256),
  };
  return createPrivateKey({ key: jwk, format: "jwk" });
}

async function newKey() {
  const { publicJwk, privateKey } = await generateSigningKey();
  return { publicJwk, signer: importSigningKey(privateKey), key: await importCredentialKey(publicJwk) };
}

const shared = newKey();

async function blindWith(key: CredentialKey, text: string) {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const prepared = prepareMessage(random(32), encodeText(text));
  const r = decodeInteger(random(400)) % key.n;
  return { prepared, ...(await blindMessage(key, prepared, random(48), r)) };
}

test.each(rfc.vectors)(
  "blindMessage and signBlinded reproduce RFC 9474 appendix A: $name",
  async (vector) => {
    const n = BigInt(`0x${rfc.n}`);
    const modulus = { n, size: 512 };
    const prepared = prepareMessage(fromHex(vector.prefix), fromHex(rfc.message));
    const r = invert(BigInt(`0x${rfc.inverse}`), n);
    const { blinded, inverse } = await blindMessage(modulus, prepared, fromHex(vector.salt), r);
    expect(toHex(blinded)).toBe(vector.blinded);
    expect(toHex(inverse)).toBe(rfc.inverse);
    const blindSignature = signBlinded(
      importSigningKey(rfcPrivateKey().export({ format: "der", type: "pkcs8" })),
      blinded,
    );
    expect(blindSignature.toString("hex")).toBe(vector.blindSignature);
    const signature = unblindSignature(modulus, fromHex(vector.blindSignature), inverse);
    expect(toHex(signature)).toBe(vector.signature);
    const key = { key: createPublicKey(rfcPrivateKey()), padding: constants.RSA_PKCS1_PSS_PADDING };
    const saltLength = fromHex(vector.salt).length;
    expect(verify("sha384", prepared, { ...key, saltLength }, signature)).toBe(true);
  },
);

test("finalizeSignature accepts what @cloudflare/blindrsa-ts signed", async () => {
  const { publicJwk, signer, key } = await shared;
  const pkcs8 = signer.key.export({ format: "der", type: "pkcs8" });
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  const privateKey = await crypto.subtle.importKey("pkcs8", pkcs8, algorithm, true, ["sign"]);
  const { prepared, blinded, inverse } = await blindWith(key, "theirs signs ours");
  const blindSignature = concatBytes(await suite.blindSign(privateKey, blinded));
  const signature = await finalizeSignature(key, prepared, blindSignature, inverse);
  const publicKey = await crypto.subtle.importKey("jwk", { ...publicJwk }, algorithm, true, ["verify"]);
  expect(await suite.verify(publicKey, signature, prepared)).toBe(true);
});

test("signBlinded signs what @cloudflare/blindrsa-ts blinded, and verifyCredential accepts the result", async () => {
  const { publicJwk, signer, key } = await shared;
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  const publicKey = await crypto.subtle.importKey("jwk", { ...publicJwk }, algorithm, true, ["verify"]);
  const prepared = concatBytes(suite.prepare(encodeText("ours signs theirs")));
  const { blindedMsg, inv } = await suite.blind(publicKey, prepared);
  const blindSignature = signBlinded(signer, blindedMsg);
  const signature = await suite.finalize(publicKey, prepared, new Uint8Array(blindSignature), inv);
  expect(await verifyCredential(key, prepared, concatBytes(signature))).toBe(true);
});

test("signatures verify in OpenSSL", async () => {
  const { publicJwk, signer, key } = await shared;
  const { prepared, blinded, inverse } = await blindWith(key, "openssl");
  const blindSignature = concatBytes(signBlinded(signer, blinded));
  const signature = await finalizeSignature(key, prepared, blindSignature, inverse);
  const publicKey = createPublicKey({ key: { ...publicJwk }, format: "jwk" });
  const options = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  expect(verify("sha384", prepared, options, signature)).toBe(true);
});

test("blinded values keep their length with leading zeros: 1,000 flows under one key", async () => {
  const { signer, key } = await shared;
  let leadingZeros = 0;
  for (let flow = 0; flow < 1_000; flow++) {
    const { prepared, blinded, inverse } = await blindWith(key, `flow ${flow}`);
    const blindSignature = concatBytes(signBlinded(signer, blinded));
    const signature = await finalizeSignature(key, prepared, blindSignature, inverse);
    for (const value of [blinded, inverse, blindSignature, signature]) {
      expect(value.length).toBe(384);
      if (value[0] === 0) leadingZeros += 1;
    }
  }
  expect(leadingZeros).toBeGreaterThan(0);
});

test("signBlinded refuses 0, 1, n−1, n, n+1 and wrong lengths", async () => {
  const { signer, key } = await shared;
  for (const value of [0n, 1n, key.n - 1n, key.n, key.n + 1n])
    expect(() => signBlinded(signer, encodeInteger(value, 384))).toThrow(RangeError);
  for (const length of [0, 383, 385, 512])
    expect(() => signBlinded(signer, new Uint8Array(length).fill(2))).toThrow(RangeError);
  expect(signBlinded(signer, encodeInteger(2n, 384))).toHaveLength(384);
  expect(signBlinded(signer, encodeInteger(key.n - 2n, 384))).toHaveLength(384);
});

test("finalizeSignature refuses a flipped bit, another key's signature and a short one", async () => {
  const { signer, key } = await shared;
  const stranger = await newKey();
  const { prepared, blinded, inverse } = await blindWith(key, "faults");
  const blindSignature = concatBytes(signBlinded(signer, blinded));
  const flipped = blindSignature.slice();
  flipped[200] = (flipped[200] ?? 0) ^ 1;
  await expect(finalizeSignature(key, prepared, flipped, inverse)).rejects.toThrow(RangeError);
  await expect(finalizeSignature(key, prepared, blindSignature.slice(1), inverse)).rejects.toThrow(
    RangeError,
  );
  const other = concatBytes(signBlinded(stranger.signer, encodeInteger(2n, 384)));
  await expect(finalizeSignature(key, prepared, other, inverse)).rejects.toThrow(RangeError);
  const signature = await finalizeSignature(key, prepared, blindSignature, inverse);
  expect(await verifyCredential(key, prepared, signature)).toBe(true);
  expect(await verifyCredential(stranger.key, prepared, signature)).toBe(false);
  expect(await verifyCredential(key, prepared, signature.slice(1))).toBe(false);
  expect(await verifyCredential(key, concatBytes(prepared, Uint8Array.of(0)), signature)).toBe(false);
});

test("transcripts and credentials pair in every way: for each pair there is a blinding factor that explains it", async () => {
  const { signer, key } = await shared;
  const flows = await Promise.all(["a", "b", "c"].map((text) => blindWith(key, text)));
  const signed = flows.map(({ blinded }) => decodeInteger(signBlinded(signer, blinded)));
  const signatures = await Promise.all(
    flows.map(({ prepared, inverse }, index) =>
      finalizeSignature(key, prepared, encodeInteger(signed[index] ?? 0n, 384), inverse),
    ),
  );
  const power = (base: bigint) => {
    let result = base;
    for (let step = 0; step < 16; step++) result = (result * result) % key.n;
    return (result * base) % key.n;
  };
  for (const [view, { blinded }] of flows.entries())
    for (const signature of signatures.map(decodeInteger)) {
      const r = ((signed[view] ?? 0n) * invert(signature, key.n)) % key.n;
      expect((power(signature) * power(r)) % key.n).toBe(decodeInteger(blinded));
    }
});

test("importCredentialKey refuses other exponents, 2048 and 4096 bits, even and short moduli and other types", async () => {
  const { publicJwk } = await shared;
  const exportKey = (modulusLength: number, publicExponent = 65537): CredentialJwk =>
    generateKeyPairSync("rsa", { modulusLength, publicExponent }).publicKey.export({
      format: "jwk",
    }) as CredentialJwk;
  const modulus = Buffer.from(publicJwk.n, "base64url");
  const even = Buffer.from(modulus);
  even[383] = (even[383] ?? 0) & 0xfe;
  const short = Buffer.from(modulus);
  short[0] = 0x7f;
  const refused: unknown[] = [
    exportKey(2048),
    exportKey(4096),
    exportKey(3072, 3),
    { ...publicJwk, e: "AAEAAQ" },
    { ...publicJwk, n: encodeBase64Url(even) },
    { ...publicJwk, n: encodeBase64Url(short) },
    { ...publicJwk, n: `${publicJwk.n}=` },
    { ...publicJwk, kty: "EC" },
  ];
  for (const jwk of refused)
    await expect(importCredentialKey(jwk as CredentialJwk)).rejects.toThrow(RangeError);
});

test("computeKeyId gives the thumbprint of RFC 7638 section 3.1", async () => {
  const n =
    "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
  expect(encodeBase64Url(await computeKeyId({ kty: "RSA", n, e: "AQAB" }))).toBe(
    "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs",
  );
});

test("blindMessage refuses a factor without inverse", async () => {
  const p = BigInt(`0x${rfc.p}`);
  const modulus = { n: BigInt(`0x${rfc.n}`), size: 512 };
  await expect(blindMessage(modulus, encodeText("m"), new Uint8Array(48), p)).rejects.toThrow(RangeError);
  await expect(blindMessage(modulus, encodeText("m"), new Uint8Array(48), 0n)).rejects.toThrow(RangeError);
});
