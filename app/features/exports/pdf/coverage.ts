/**
 * The characters that a TrueType font has a sign for, read from its `cmap`.
 *
 * @see OpenType 1.9, "cmap": formats 4 and 12
 * @throws RangeError for a font that has neither format
 */
export function readCoverage(font: DataView): Set<number> {
  const cmap = findTable(font, "cmap");
  const found = new Set<number>();
  let read = false;
  for (let at = 0; at < font.getUint16(cmap + 2); at++) {
    const start = cmap + font.getUint32(cmap + 4 + at * 8 + 4);
    const format = font.getUint16(start);
    if (format === 4) addSegments(font, start, found);
    if (format === 12) addGroups(font, start, found);
    read ||= format === 4 || format === 12;
  }
  if (!read) throw new RangeError("The font has no map of characters in format 4 or 12.");
  return found;
}

function findTable(font: DataView, tag: string): number {
  for (let at = 0; at < font.getUint16(4); at++) {
    const entry = 12 + at * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => font.getUint8(entry + byte)));
    if (name === tag) return font.getUint32(entry + 8);
  }
  throw new RangeError(`The font has no table ${tag}.`);
}

/** Format 4: segments of 16-bit codes; a glyph of 0 is none. */
function addSegments(font: DataView, start: number, found: Set<number>): void {
  const doubled = font.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + doubled + 2;
  for (let at = 0; at < doubled; at += 2) {
    const [first, last] = [font.getUint16(starts + at), font.getUint16(ends + at)];
    const delta = font.getUint16(starts + doubled + at);
    const offsetAt = starts + 2 * doubled + at;
    const offset = font.getUint16(offsetAt);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const glyph =
        offset === 0 ? (code + delta) & 0xffff : font.getUint16(offsetAt + offset + (code - first) * 2);
      if (glyph !== 0) found.add(code);
    }
  }
}

/** Format 12: groups of codes that follow one another. */
function addGroups(font: DataView, start: number, found: Set<number>): void {
  for (let at = 0; at < font.getUint32(start + 12); at++) {
    const group = start + 16 + at * 12;
    for (let code = font.getUint32(group); code <= font.getUint32(group + 4); code++) found.add(code);
  }
}
