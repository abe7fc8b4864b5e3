import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";

/** Why the bytes of a file are no text that could hold rows. */
export type TextProblem = { kind: "empty" | "too_large" | "workbook" | "binary" };

export type CsvText = { ok: true; text: string } | { ok: false; problem: TextProblem };

/** Reads the bytes of a CSV as Excel, Numbers, Google Sheets and HR systems write them. */
export function decodeCsv(bytes: Uint8Array, maxBytes: number): CsvText {
  if (bytes.length > maxBytes) return refuse({ kind: "too_large" });
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return refuse({ kind: "workbook" });
  }
  const encoding = findUtf16(bytes);
  const text = encoding === null ? decodeBytes(bytes) : iconv.decode(asBuffer(bytes), encoding);
  if (isBinary(text)) return refuse({ kind: "binary" });
  return text.trim() === "" ? refuse({ kind: "empty" }) : { ok: true, text: text.replace(/^\ufeff/, "") };
}

/** The UTF-16 that a byte order mark at the start of a file announces. */
export function findUtf16(start: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (startsWith(start, [0xff, 0xfe])) return "utf-16le";
  return startsWith(start, [0xfe, 0xff]) ? "utf-16be" : null;
}

/**
 * Whole lines without UTF-16: strict UTF-8, and Windows-1252 for what is not. By iconv, because Node's own
 * decoder takes Windows-1252 for Latin-1 in some versions: € and – are lost. A byte order mark stays.
 */
export function decodeBytes(bytes: Uint8Array): string {
  return isUtf8(bytes) ? asBuffer(bytes).toString("utf8") : iconv.decode(asBuffer(bytes), "win1252");
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
