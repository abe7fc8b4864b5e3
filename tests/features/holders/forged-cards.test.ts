import { expect, test } from "vitest";
import { TurnStop } from "#app/features/holders/courier";
import { sayFault } from "#app/features/holders/holder-words";
import { findOwnKeys } from "#app/features/holders/own-turn";
import { rehearse } from "#app/features/holders/rehearsal";
import { holders } from "#app/locales/en/holders";
import { type Bytes, encodeBase64Url } from "#app/protocol/encoding";
import { type CardFault, createCardSecret, readCard, spellCard } from "#app/protocol/key-card";
import { encodeManifest } from "#app/protocol/manifest";
import { createProtocolWave } from "#tests/helpers/protocol-wave";

const SECRET = Uint8Array.from({ length: 32 }, (_, at) => at);
const WORDS = spellCard(SECRET);
const CARD = WORDS.join(" ");
const MEGABYTE = 1_048_576;

const full = (text: string) =>
  text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0xff41 - 97 + (letter.codePointAt(0) ?? 0)));

test("a card is read in whatever case, spacing and lines it is typed", () => {
  const typed: Record<string, string> = {
    capitals: CARD.toUpperCase(),
    "a capital each": WORDS.map((word) => word.replace(/^./, (first) => first.toUpperCase())).join(" "),
    "many spaces": `   ${WORDS.join("     ")}   `,
    tabs: WORDS.join("\t"),
    "no-break spaces": WORDS.join("\u00a0"),
    "lines of Windows": WORDS.join("\r\n"),
    "empty lines": WORDS.join("\n\n\n"),
    numbers: WORDS.map((word, at) => `${at + 1}. ${word}`).join("\n"),
    "numbers without a space": WORDS.map((word, at) => `${at + 1}${word}`).join(" "),
    commas: `${WORDS.join(", ")}.`,
    "the mark that Windows puts before a file": `\ufeff${CARD}\r\n`,
    "full width": full(CARD),
  };
  for (const [how, text] of Object.entries(typed)) expect(readCard(text), how).toEqual(SECRET);
});

const unknown = (at: number, word: string): CardFault => ({ kind: "unknown_word", at, word });

test("what is no card is named with one short sentence, however long it is", () => {
  const [first = "", second = "", ...others] = WORDS;
  const typed: [string, CardFault][] = [
    ["", { kind: "count", words: 0 }],
    [" \r\n\t", { kind: "count", words: 0 }],
    ["1 2 3 — !", { kind: "count", words: 0 }],
    [WORDS.slice(1).join(" "), { kind: "count", words: 23 }],
    [WORDS.slice(0, 12).join(" "), { kind: "count", words: 12 }],
    [`${CARD} ${first}`, { kind: "count", words: 25 }],
    [`${CARD}\n${CARD}`, { kind: "count", words: 48 }],
    [[second, first, ...others].join(" "), { kind: "checksum" }],
    [WORDS.toReversed().join(" "), { kind: "checksum" }],
    [WORDS.with(5, "zoo").join(" "), { kind: "checksum" }],
    [Array(24).fill("abandon").join(" "), { kind: "checksum" }],
    [WORDS.with(6, "paralax").join(" "), unknown(7, "paralax")],
    [WORDS.with(6, `${WORDS[6]}${WORDS[7]}`).join(" "), unknown(7, `${WORDS[6]}${WORDS[7]}`)],
    [WORDS.with(23, "слово").join(" "), unknown(24, "слово")],
    // a word too many, in another alphabet
    [`${CARD} слово`, unknown(25, "слово")],
    // its first letter is Cyrillic
    [CARD.replace(/^./, "а"), unknown(1, first.replace(/^./, "а"))],
    [WORDS.with(0, "ábaco").join(" "), unknown(1, "ábaco")],
    ["合言葉は秘密です", unknown(1, "合言葉は秘密です")],
    ["a".repeat(MEGABYTE), unknown(1, "a".repeat(24))],
    ["合".repeat(MEGABYTE), unknown(1, "合".repeat(24))],
    ["lorem ipsum ".repeat(MEGABYTE / 12), unknown(1, "lorem")],
    ["zoo ".repeat(MEGABYTE / 4), { kind: "count", words: MEGABYTE / 4 }],
    ["<iframe>".repeat(MEGABYTE / 8), unknown(1, "iframe")],
    [" ".repeat(MEGABYTE), { kind: "count", words: 0 }],
  ];
  for (const [text, fault] of typed) {
    const begun = performance.now();
    const read = readCard(text);
    expect(read, text.slice(0, 80)).toEqual(fault);
    expect(performance.now() - begun, text.slice(0, 80)).toBeLessThan(2_000);
    const sentence = sayFault(holders.page.type, fault);
    expect(sentence).not.toMatch(/[{}]/);
    expect(sentence.length).toBeLessThan(200);
    expect(sentence).not.toContain(WORDS.slice(1, 3).join(" "));
  }
});

test("a whole card of another person, or of another wave, opens nothing and is said to be another one", async () => {
  const wave = await createProtocolWave("two-key");
  const later = await createProtocolWave("two-key", { wave: "1b7e8a1c-5b1d-4c1e-9f00-0123456789ab" });
  const registered = (party: number) => ({
    sealKey: encodeBase64Url(wave.holders[party]?.seal.point ?? new Uint8Array(0)),
    signKey: encodeBase64Url(wave.holders[party]?.signKey ?? new Uint8Array(0)),
  });
  const manifest = encodeManifest(wave.manifest);
  const find = (party: number, card: Bytes, id = wave.manifest.wave) =>
    findOwnKeys(manifest, id, party, card).then(
      ({ keys }) => keys.signKey,
      (error) => (error instanceof TurnStop ? error.kind : error),
    );
  for (const [party, own] of wave.cards.entries()) {
    expect(await find(party, own)).toEqual(wave.holders[party]?.signKey);
    expect(await rehearse(wave.manifest.wave, party, registered(party), own)).toBe("opened");
    const others = [...wave.cards.filter((card) => card !== own), ...later.cards, createCardSecret(), SECRET];
    for (const card of others) {
      expect(await find(party, card)).toBe("other_card");
      expect(await rehearse(wave.manifest.wave, party, registered(party), card)).toBe("other_card");
    }
    // their own card, and the manifest of another wave than the link names
    expect(await find(party, own, later.manifest.wave)).toBe("manifest");
    expect(await rehearse(later.manifest.wave, party, registered(party), own)).toBe("other_card");
  }
});
