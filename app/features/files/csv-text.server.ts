import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { sniffFile } from "./file-kind.server";

/** Why the bytes of a file are no text that could hold rows. */
export type TextProblem = { kind: "empty" | "too_large" | "binary" };

/** A file that was taken for another encoding than Windows-1252, and a few of its words both ways. */
export type EncodingDoubt = { as: string; examples: { read: string; windows: string }[] };

export type CsvText =
  | { ok: true; text: string; doubt: EncodingDoubt | null }
  | { ok: false; problem: TextProblem };

/**
 * Reads the text of bytes that are no workbook: UTF-8, UTF-16, else one of the encodings with a byte a letter.
 * @param windows whether that is Windows-1252, because somebody said so
 */
export function decodeFileText(bytes: Buffer, windows = false): CsvText {
  const encoding = findUtf16(bytes);
  const { text, doubt } =
    encoding === null ? decodeBytes(bytes, windows) : { text: iconv.decode(bytes, encoding), doubt: null };
  if (sniffFile(bytes).kind === "binary" || isBinary(text)) return refuse({ kind: "binary" });
  if (text.trim() === "") return refuse({ kind: "empty" });
  return { ok: true, text: text.replace(/^\ufeff/, ""), doubt };
}

/** UTF-16 by the byte order mark at the start of a file, or by a zero in every other byte. */
export function findUtf16(start: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (startsWith(start, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(start, [0xfe, 0xff])) return "utf-16be";
  const sample = start.subarray(0, 400);
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (sample.length < 8 || Math.max(even, odd) < sample.length * 0.3) return null;
  if (even === 0) return "utf-16le";
  return odd === 0 ? "utf-16be" : null;
}

/**
 * Strict UTF-8, and Windows-1252 for what is not, unless signs would stand in words where Mac Roman or code page 850
 * gives letters. By iconv, because Node's own decoder takes Windows-1252 for Latin-1 in some versions: € and – are lost.
 */
export function decodeBytes(
  bytes: Buffer,
  chosenWindows = false,
): { text: string; doubt: EncodingDoubt | null } {
  if (isUtf8(bytes)) return { text: bytes.toString("utf8"), doubt: null };
  const scores = new Map(SINGLE_BYTE.map((encoding) => [encoding, countLetters(bytes, encoding)]));
  const best = SINGLE_BYTE.reduce((one, other) =>
    (scores.get(other) ?? 0) > (scores.get(one) ?? 0) ? other : one,
  );
  const text = iconv.decode(bytes, best);
  if (best === "win1252") return { text, doubt: null };
  const windows = iconv.decode(bytes, "win1252");
  return {
    text: chosenWindows ? windows : text,
    doubt: { as: best === "macroman" ? "Mac Roman" : "code page 850", examples: compareWords(text, windows) },
  };
}

const SINGLE_BYTE = ["win1252", "macroman", "cp850"] as const;
const EXPECTED = new Set("äöüßÄÖÜéèêëÉÈÊàâáãåÀÂÁÅçÇíìîïÍÎóòôõøÓÔØúùûÚñÑæÆœŒýÿ");

/** How many bytes beside a letter are, in an encoding, letters that names and words often have. */
function countLetters(bytes: Buffer, encoding: (typeof SINGLE_BYTE)[number]): number {
  const high = iconv.decode(Buffer.from(Array.from({ length: 128 }, (_, at) => at + 128)), encoding);
  const expected = Array.from(high, (letter) => EXPECTED.has(letter));
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte >= 128 && expected[byte - 128] && (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]))) count++;
  }
  return count;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122));
}

/** Two words that the two encodings read differently. */
function compareWords(text: string, windows: string): EncodingDoubt["examples"] {
  const examples: EncodingDoubt["examples"] = [];
  for (const { 0: read, index } of text.matchAll(/[^\s,;|"<>@]*[^\p{ASCII}][^\s,;|"<>@]*/gu)) {
    if (examples.some((one) => one.read === read)) continue;
    examples.push({ read, windows: windows.slice(index, index + read.length) });
    if (examples.length === 2) break;
  }
  return examples;
}

/** A zero character, or control characters in more than one of a hundred places. */
function isBinary(text: string): boolean {
  if (text.includes("\u0000") || text.startsWith("%PDF-")) return true;
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls++;
  }
  return controls * 100 > text.length;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function refuse(problem: TextProblem): CsvText {
  return { ok: false, problem };
}
