import fc from "fast-check";
import { expect, test } from "vitest";
import {
  canonicalJson,
  compareBytes,
  concatBytes,
  decodeBase64Url,
  decodeInteger,
  decodeText,
  domain,
  encodeBase64Url,
  encodeInteger,
  encodeText,
  equalBytes,
  type Json,
} from "#app/protocol/encoding";

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => concatBytes(array));

test("canonicalJson writes the example of RFC 8785 section 3.2.2", () => {
  const value = {
    // biome-ignore lint/correctness/noPrecisionLoss: the RFC's own example
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test("canonicalJson sorts keys by UTF-16 code units as RFC 8785 section 3.2.3 does", () => {
  const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
  const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
  expect(text).toBe('{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\ud83d\ude00":0,"\ufb33":0}');
});

test("canonicalJson writes the numbers of RFC 8785 appendix B", () => {
  const samples: [number, string][] = [
    [-0, "0"],
    [5e-324, "5e-324"],
    [1.7976931348623157e308, "1.7976931348623157e+308"],
    [9007199254740992, "9007199254740992"],
    [295147905179352830000, "295147905179352830000"],
    [1e23, "1e+23"],
    [0.000001, "0.000001"],
    [333333333.3333333, "333333333.3333333"],
    [-0.0000033333333333333333, "-0.0000033333333333333333"],
  ];
  for (const [number, text] of samples) expect(canonicalJson(number)).toBe(text);
  expect(() => canonicalJson(Number.NaN)).toThrow(RangeError);
  expect(() => canonicalJson("\ud800")).toThrow(RangeError);
});

test("canonicalJson of what it wrote is the same text", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value as Json);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test("encodeBase64Url agrees with Node's and decodeBase64Url takes it back", () => {
  fc.assert(
    fc.property(bytes, (value) => {
      const text = encodeBase64Url(value);
      expect(text).toBe(Buffer.from(value).toString("base64url"));
      expect(decodeBase64Url(text)).toEqual(value);
    }),
  );
});

test("decodeBase64Url refuses padding, other alphabets, impossible lengths and stray bits", () => {
  for (const text of ["AA==", "A+8", "A/8", "A", "AB", "AAB", " AAAA", "AAAA\n", "é"])
    expect(() => decodeBase64Url(text), text).toThrow(RangeError);
});

test("encodeInteger and decodeInteger are I2OSP and OS2IP, with leading zeros", () => {
  expect(encodeInteger(258, 4)).toEqual(Uint8Array.of(0, 0, 1, 2));
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), (value) => {
      expect(decodeInteger(encodeInteger(value, 32))).toBe(value);
    }),
  );
  expect(() => encodeInteger(256, 1)).toThrow(RangeError);
  expect(() => encodeInteger(-1, 4)).toThrow(RangeError);
});

test("domain separates every use with a terminated prefix", () => {
  expect(decodeText(domain("cast"))).toBe("parallax/v1/cast\0");
  expect(equalBytes(domain("cast"), domain("castle"))).toBe(false);
});

test("equalBytes and compareBytes agree with Buffer.compare", () => {
  fc.assert(
    fc.property(bytes, bytes, (left, right) => {
      expect(equalBytes(left, right)).toBe(Buffer.compare(left, right) === 0);
      expect(Math.sign(compareBytes(left, right))).toBe(Buffer.compare(left, right));
      expect(equalBytes(left, left.slice())).toBe(true);
    }),
  );
});

test("decodeText refuses bytes that are not UTF-8 and keeps a byte order mark", () => {
  expect(() => decodeText(Uint8Array.of(0xff))).toThrow(RangeError);
  expect(decodeText(encodeText("\ufeffa"))).toBe("\ufeffa");
});
