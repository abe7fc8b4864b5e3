import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hashToken, openTokenMaker } from "#app/features/invitations/tokens.server";
import type { Db } from "#db/client.server";
import { testPlatform } from "#tests/helpers/platform";

const wave = "11111111-1111-4111-8111-111111111111";
const other = "22222222-2222-4222-8222-222222222222";

test("a token is 32 bytes, always the same, and unrelated to those of other invitations, generations and waves", () => {
  const { keys } = testPlatform({} as Db);
  const make = openTokenMaker(keys, wave);
  const tokens = [make(wave, 0), make(wave, 1), make(other, 0), openTokenMaker(keys, other)(wave, 0)];
  expect(tokens[0]).toHaveLength(32);
  expect(openTokenMaker(keys, wave)(wave, 0)).toEqual(tokens[0]);
  expect(new Set(tokens.map((token) => Buffer.from(token).toString("hex"))).size).toBe(4);
});

test("another installation makes other tokens for the same ids", () => {
  const [one, two] = [testPlatform({} as Db), testPlatform({} as Db)];
  expect(openTokenMaker(one.keys, wave)(wave, 0)).not.toEqual(openTokenMaker(two.keys, wave)(wave, 0));
});

test("hashToken is SHA-256", () => {
  const expected = createHash("sha256").update("abc").digest("hex");
  expect(Buffer.from(hashToken(Buffer.from("abc"))).toString("hex")).toBe(expected);
});
