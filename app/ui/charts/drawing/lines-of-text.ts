/** Widths of letters in a plain sans-serif face, in parts of the type size, on the wide side. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[\p{M}\u200b-\u200f\u2066-\u2069]/u, 0],
  [/[ijlI'|.,:;!()[\]ftr /\\\-·]/, 0.36],
  [/[mwMW@%—…]/, 0.95],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1.1],
  [/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]/u, 0.66],
  [/\p{Lu}/u, 0.74],
];
const OTHERS = 0.6;
/** How much wider bold letters are. */
export const BOLD = 1.12;

/** How wide a text may become, in pixels: an estimate that no usual sans-serif face exceeds by much. */
export function measureText(text: string, size: number, bold = false): number {
  let width = 0;
  for (const letter of text) width += measureLetter(letter);
  return width * size * (bold ? BOLD : 1);
}

/** Of the letters that most texts are made of. */
const measured = new Map<string, number>();
const MOST_MEASURED = 1000;

function measureLetter(letter: string): number {
  const known = measured.get(letter);
  if (known !== undefined) return known;
  const width = WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHERS;
  if (measured.size < MOST_MEASURED) measured.set(letter, width);
  return width;
}

/** The lines of a text that fit a width, at most `most` of them; the last one ends in … when words are left. */
export function breakText(text: string, width: number, size: number, most: number): string[] {
  const fits = (line: string) => measureText(line, size) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((one) => breakWord(one, fits))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = shorten(`${kept[most - 1]} …`, fits);
  return kept;
}

/** A word that is wider than a line, in pieces that are not. */
function breakWord(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(word)) {
    if (piece !== "" && !fits(piece + segment)) {
      pieces.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return [...pieces, piece];
}

function shorten(text: string, fits: (line: string) => boolean): string {
  const letters = [...text.replace(/ …$/, "")];
  while (letters.length > 1 && !fits(`${letters.join("").trimEnd()} …`)) letters.pop();
  return `${letters.join("").trimEnd()} …`;
}
