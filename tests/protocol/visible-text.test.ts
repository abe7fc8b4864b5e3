import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanComment } from "#app/protocol/answers";
import { dropInvisible } from "#app/protocol/visible-text";

const SEEN = [
  // joined emoji, skin tones, selectors, keycaps, flags
  "👩‍🚒",
  "👨‍👩‍👧‍👦",
  "🏳️‍🌈",
  "🏴‍☠️",
  "👁️‍🗨️",
  "🕵🏽‍♂️",
  "🤦🏿‍♀️",
  "❤️‍🔥",
  "👍🏽",
  "☺️",
  "✈️ ✔️ ☀️",
  "1️⃣#️⃣*️⃣",
  "🇩🇪🇫🇷",
  "🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁳󠁣󠁴󠁿🏴󠁧󠁢󠁷󠁬󠁳󠁿",
  // Persian, and scripts with conjuncts
  "می‌خواهم خانه‌ها را ببینم",
  "کتاب‌هایم",
  "क्‍ष क्‌ष",
  "র‍্য",
  "ক্‌ষ",
  "ක්‍ය ශ්‍රී",
  "അവന്‍ വന്നു",
  // signs that are seen although Unicode calls them controls
  "\u06dd",
  "naïve Größe 日本語 עברית العربية ไทย",
];

test("dropInvisible leaves what is seen as it is", () => {
  for (const text of SEEN) {
    expect(dropInvisible(text)).toBe(text);
    expect(cleanComment(text)).toBe(text.normalize("NFC"));
  }
});

const MARKS = [
  "\u00ad",
  "\u034f",
  "\u061c",
  "\u115f",
  "\u17b4",
  "\u180b",
  "\u180e",
  "\u200b",
  "\u200c",
  "\u200d",
  "\u200e",
  "\u200f",
  "\u202a",
  "\u202e",
  "\u2060",
  "\u2064",
  "\u2066",
  "\u2069",
  "\u206a",
  "\u3164",
  "\ufe00",
  "\ufe0e",
  "\ufe0f",
  "\ufeff",
  "\uffa0",
  "\ufff9",
  "\u{1bca0}",
  "\u{1d173}",
  "\u{e0001}",
  "\u{e0041}",
  "\u{e007f}",
  "\u{e0100}",
  "\u{e01ef}",
  "\ufdd0",
];

test("marks that nobody sees carry nothing, however many and wherever among plain letters", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."aZ9 .,äß日本한あЖя-"), minLength: 1, maxLength: 40 });
  const marks = fc.array(fc.constantFrom(...MARKS), { maxLength: 12 });
  fc.assert(
    fc.property(letters, fc.array(fc.tuple(fc.nat(), marks), { maxLength: 8 }), (text, inserted) => {
      const characters = Array.from(text);
      for (const [place, some] of inserted) characters.splice(place % (characters.length + 1), 0, ...some);
      expect(cleanComment(characters.join(""))).toBe(cleanComment(text));
    }),
    { numRuns: 500 },
  );
});

test("a run of marks between letters or pictures that may have one carries no more than the one", () => {
  const joiners = fc.array(fc.constantFrom("\u200c", "\u200d"), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(joiners, (run) => {
      expect(cleanComment(`می${run.join("")}خواهم`)).toBe(`می${run[0]}خواهم`);
      expect(cleanComment(`👩${run.join("")}🚒`).length).toBeLessThanOrEqual("👩‍🚒".length);
      expect(cleanComment(`a${run.join("")}b`)).toBe("ab");
      expect(cleanComment(`می${run.join("")} خواهم`)).toBe("می خواهم");
    }),
  );
});

test("tags spell no word behind a flag, and selectors style no letter", () => {
  const tag = (word: string) =>
    Array.from(word, (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join("");
  for (const word of ["ada", "gbxyz", "gben", "gbenglish", "ustx", ""])
    expect(cleanComment(`🏴${tag(word)}\u{e007f}`)).toBe("🏴");
  expect(cleanComment(`🏴${tag("gbeng")}`)).toBe("🏴");
  expect(cleanComment(`😀${tag("gbeng")}\u{e007f}`)).toBe("😀");
  expect(cleanComment("a\ufe0f1\ufe0f😀\ufe0f葛\u{e0100}❤\ufe0e")).toBe("a1😀葛❤");
  expect(cleanComment("❤\ufe0f\ufe0f\ufe0f")).toBe("❤\ufe0f");
});

test("kinds of space and of line break tell nothing", () => {
  const spaces = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2009\u200a\u202f\u205f\u2800\u3000";
  for (const space of spaces) expect(cleanComment(`a${space}b`)).toBe("a b");
  for (const end of ["\n", "\r\n", "\r", "\u2028", "\u2029"]) expect(cleanComment(`a${end}b`)).toBe("a\nb");
});

test("a comment that is cut in the middle of something joined is the same when it is cleaned again", () => {
  for (const joined of ["👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "می‌خو", "1️⃣"])
    for (let length = 490; length <= 500; length++) {
      const clean = cleanComment("a".repeat(length) + joined);
      expect(cleanComment(clean)).toBe(clean);
      expect(Array.from(clean).length).toBeLessThanOrEqual(500);
    }
});
