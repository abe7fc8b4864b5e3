import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Answers,
  BUCKETS,
  cleanComment,
  decodeRatingSheet,
  encodeAnswers,
  padPart,
  unpadPart,
} from "#app/protocol/answers";
import { concatBytes, decodeText, encodeText } from "#app/protocol/encoding";
import { createProtocolWave } from "#tests/helpers/protocol-wave";

const slices = [{ key: "tenure", values: ["short", "long"] }];
const { manifest } = await createProtocolWave("server", { slices });
const answers: Answers = { ratings: [4, -3, null], slices: [1], comments: ["Because."] };

test("encodeAnswers gives one text per part and decodeRatingSheet takes the first back", () => {
  const [ratings, comment] = encodeAnswers(manifest, answers).map(decodeText);
  expect(ratings).toBe('{"ratings":[4,-3,null],"slices":[1]}');
  expect(comment).toBe("Because.");
  expect(decodeRatingSheet(manifest, ratings ?? "")).toEqual({ ratings: [4, -3, null], slices: [1] });
});

test("encodeAnswers refuses ratings that no question offers and lists of another length", () => {
  const refused: Answers[] = [
    { ...answers, ratings: [6, 1, 1] },
    { ...answers, ratings: [0, 1, 1] },
    { ...answers, ratings: [-3, 1, 1] },
    { ...answers, ratings: [1.5, 1, 1] },
    { ...answers, ratings: [1, 1] },
    { ...answers, ratings: [1, 11, 1] },
    { ...answers, slices: [2] },
    { ...answers, slices: [] },
    { ...answers, comments: [] },
  ];
  for (const wrong of refused) expect(() => encodeAnswers(manifest, wrong)).toThrow(RangeError);
});

test("decodeRatingSheet gives null for anything an honest client would not have written", () => {
  const refused = [
    "",
    "null",
    "[]",
    '{"ratings":[4,-3,null]}',
    '{"ratings":[4,-3,null],"slices":[1],"name":"me"}',
    '{"slices":[1],"ratings":[4,-3,null]}',
    '{"ratings":[4, -3,null],"slices":[1]}',
    '{"ratings":[4,-4,null],"slices":[1]}',
    '{"ratings":["4",-3,null],"slices":[1]}',
    '{"ratings":[1e0,-3,null],"slices":[1]}',
    '{"ratings":{"length":3},"slices":[1]}',
    '{"ratings":[4,-3,null],"slices":[-1]}',
  ];
  for (const text of refused) expect(decodeRatingSheet(manifest, text), text).toBeNull();
});

test("decodeRatingSheet reads every sheet that encodeAnswers writes", () => {
  const rating = (options: number, low: number) =>
    fc.option(fc.integer({ min: low, max: options }).filter((value) => value !== 0));
  fc.assert(
    fc.property(
      rating(5, -2),
      rating(10, -3),
      rating(8, -2),
      fc.option(fc.integer({ min: 0, max: 1 })),
      (a, b, c, s) => {
        const sheet = { ratings: [a, b, c], slices: [s] };
        const [text] = encodeAnswers(manifest, { ...sheet, comments: [""] });
        expect(decodeRatingSheet(manifest, decodeText(text ?? new Uint8Array(0)))).toEqual(sheet);
      },
    ),
  );
});

test("cleanComment trims, composes, strips invisible marks and cuts at 500 characters", () => {
  expect(cleanComment("  a\u200bb\ufeff\u202ec\u0000 \r\n d  ")).toBe("abc \n d");
  expect(cleanComment("e\u0301")).toBe("\u00e9");
  expect(cleanComment("e\u200b\u0301")).toBe("\u00e9");
  expect(cleanComment("\ud800x")).toBe("\ufffdx");
  expect(Array.from(cleanComment("😀".repeat(600)))).toHaveLength(500);
  expect(cleanComment("a".repeat(500))).toHaveLength(500);
});

test("cleanComment is idempotent and always fits its bucket", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 900 }), (text) => {
      const clean = cleanComment(text);
      expect(cleanComment(clean)).toBe(clean);
      expect(encodeText(clean).length + 34).toBeLessThanOrEqual(BUCKETS.comment);
    }),
    { numRuns: 300 },
  );
});

test("encodeAnswers refuses comments of more than 6,000 bytes together", () => {
  const comment = manifest.parts[1];
  if (comment === undefined) throw new RangeError("no comment part");
  const parts = [manifest.parts[0] ?? comment, comment, comment, comment, comment];
  const long = "😀".repeat(500);
  const all = { ...answers, comments: [long, long, long, ""] };
  expect(() => encodeAnswers({ ...manifest, parts }, all)).not.toThrow();
  expect(() => encodeAnswers({ ...manifest, parts }, { ...all, comments: [long, long, long, "x"] })).toThrow(
    "6000",
  );
});

test("unpadPart takes back what padPart wrote, whose length does not depend on the text", () => {
  const secret = new Uint8Array(32).fill(5);
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const inner = padPart(secret, encodeText(text), 1024);
      expect(inner.length).toBe(1024);
      expect(unpadPart(inner, 1024)).toEqual({ secret, text: decodeText(encodeText(text)) });
    }),
  );
  expect(() => padPart(secret, new Uint8Array(1024 - 33), 1024)).toThrow(RangeError);
  expect(padPart(secret, new Uint8Array(1024 - 34), 1024)).toHaveLength(1024);
});

test("unpadPart refuses other lengths, lengths past the end, marks in the padding and broken UTF-8", () => {
  const inner = padPart(new Uint8Array(32), encodeText("hi"), 64);
  const change = (index: number, value: number) => inner.map((byte, at) => (at === index ? value : byte));
  for (const wrong of [
    change(63, 1),
    change(32, 255),
    change(33, 31),
    change(34, 0xff),
    concatBytes(inner, inner),
  ])
    expect(() => unpadPart(wrong, 64)).toThrow(RangeError);
});
