import { Secret } from "otpauth";
import { expect, test } from "vitest";
import { drawSecret, findStep, formatKeyUri } from "#app/features/auth/factor/totp.server";

/** RFC 6238, appendix B, for SHA-1: the last six of the eight digits. */
const VECTORS = [
  ["1970-01-01T00:00:59Z", 1, "287082"],
  ["2005-03-18T01:58:29Z", 37037036, "081804"],
  ["2005-03-18T01:58:31Z", 37037037, "050471"],
  ["2009-02-13T23:31:30Z", 41152263, "005924"],
  ["2033-05-18T03:33:20Z", 66666666, "279037"],
  ["2603-10-11T11:33:20Z", 666666666, "353130"],
] as const;
const SECRET = Secret.fromLatin1("12345678901234567890").base32;

test("findStep takes the codes of RFC 6238 at their times, and says which 30 seconds they are of", () => {
  for (const [at, step, code] of VECTORS) expect(findStep(SECRET, code, new Date(at)), at).toBe(step);
});

test("findStep takes the code before and the code after, and no further one", () => {
  const [, step, code] = VECTORS[3];
  const at = (seconds: number) => new Date(step * 30_000 + seconds * 1000);
  const taken = [-31, -30, 0, 29, 30, 59, 60, 90].map((seconds) => findStep(SECRET, code, at(seconds)));
  expect(taken).toEqual([null, step, step, step, step, step, null, null]);
});

test("findStep takes nothing that is no code", () => {
  for (const code of ["", "59", "0059240", "abcdef", "-05924", "005 24"])
    expect(findStep(SECRET, code, new Date(VECTORS[3][0])), code).toBeNull();
});

test("drawSecret draws 160 bits, another one each time", () => {
  const drawn = new Set(Array.from({ length: 50 }, drawSecret));
  expect(drawn.size).toBe(50);
  for (const secret of drawn) expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
});

test("formatKeyUri says what apps have to know, and of which installation", () => {
  const uri = new URL(formatKeyUri(SECRET, { host: "parallax.example", account: "r&d@acme.example" }));
  expect(uri.protocol + uri.host + uri.pathname).toBe(
    "otpauth:totp/Parallax%20parallax.example:r%26d%40acme.example",
  );
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: "Parallax parallax.example",
    secret: SECRET,
    algorithm: "SHA1",
    digits: "6",
    period: "30",
  });
});
