/**
 * Characters that nobody sees, each of which could carry a mark of who wrote a text: everything that Unicode lets
 * a program ignore (UAX #44 Default_Ignorable_Code_Point: zero-width characters, direction marks, variation
 * selectors, tag characters, fillers), the controls that are not on that list, and code points that are none.
 */
const INVISIBLE = /[\p{DI}\p{NChar}\uFFF9-\uFFFB\u{13430}-\u{1343F}]/u;

const JOINER = "\u200D";
const NON_JOINER = "\u200C";
const EMOJI_STYLE = "\uFE0F";
const KEYCAP = "\u20E3";
const BLACK_FLAG = "\u{1F3F4}";
/** The flags that are written with tag characters: England, Scotland, Wales (UTS #51, RGI_Emoji_Tag_Sequence). */
const REGION_FLAGS = /* @__PURE__ */ ["gbeng", "gbsct", "gbwls"].map((region) => {
  const tags = Array.from(region, (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)));
  return [BLACK_FLAG, ...tags, "\u{E007F}"];
});

const PICTURE = /^\p{ExtPict}$/u;
/** Shown as a sign of the text unless a selector asks for the picture. */
const SIGN = /^(?=\P{ASCII})(?=\p{Emoji})\P{EPres}$/u;
/** Scripts whose letters join or split by the two joiners (Unicode 16, chapters 9, 12, 13 and 16). */
const JOINING =
  /^[\p{sc=Arab}\p{sc=Syrc}\p{sc=Mand}\p{sc=Nkoo}\p{sc=Mong}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]$/u;
const LETTER = /^[\p{L}\p{M}]$/u;
/** The signs of Indic scripts after which a joiner chooses the form, at the end of a word too. */
const VIRAMA = /^[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA]$/;

/**
 * A text without what nobody sees, except where it is part of what is seen: the joints of joined emoji, the selector
 * of a picture, the flags of three regions, and one joiner between letters of scripts that need it.
 *
 * @example dropInvisible("a\u200Bb") // "ab"
 * @example dropInvisible("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645").length // 8
 */
export function dropInvisible(text: string): string {
  if (!INVISIBLE.test(text)) return text;
  const all = Array.from(text);
  const kept: string[] = [];
  for (let at = 0; at < all.length; at++) {
    const character = all[at] ?? "";
    const flag = REGION_FLAGS.find((parts) => parts.every((part, index) => all[at + index] === part));
    if (flag !== undefined) {
      kept.push(...flag);
      at += flag.length - 1;
    } else if (!INVISIBLE.test(character) || isPartOfSight(character, kept, all, at)) kept.push(character);
  }
  return kept.join("");
}

function isPartOfSight(character: string, kept: string[], all: string[], at: number): boolean {
  const before = kept.at(-1) ?? "";
  const after = findSeen(all, at + 1);
  if (character === EMOJI_STYLE) return SIGN.test(before) || (/^[0-9#*]$/.test(before) && after === KEYCAP);
  if (character !== JOINER && character !== NON_JOINER) return false;
  if (character === JOINER && PICTURE.test(after) && endsInPicture(kept)) return true;
  if (VIRAMA.test(before)) return true;
  return [before, after].every((side) => LETTER.test(side) && JOINING.test(side));
}

/** Whether a picture was written last, with the selector, skin tone or tags that belong to it. */
function endsInPicture(kept: string[]): boolean {
  let end = kept.length - 1;
  while (end > 0 && /^[\uFE0F\u{1F3FB}-\u{1F3FF}]$/u.test(kept[end] ?? "")) end -= 1;
  return PICTURE.test(kept[end] ?? "");
}

function findSeen(all: string[], from: number): string {
  for (let at = from; at < all.length; at++) {
    const character = all[at] ?? "";
    if (!INVISIBLE.test(character)) return character;
  }
  return "";
}
