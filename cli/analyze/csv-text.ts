import { createReadStream } from "node:fs";
import { decodeBytes, findUtf16 } from "#app/features/files/csv-text.server";
import { Refusal } from "#cli/refusal";

const CHUNK = 1 << 20;
const LONGEST_LINE = 16 << 20;
const LF = 10;
const CR = 13;

/**
 * The text of a file in pieces that end with a line, whatever the size of the file: UTF-8, else Windows-1252;
 * UTF-16 by its byte order mark. The mark is removed and every line ends with "\n".
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  let utf16: TextDecoder | null = null;
  let pending: Buffer = Buffer.alloc(0);
  let first = true;
  let half = "";
  for await (const chunk of openFile(path)) {
    if (first) utf16 = openUtf16(chunk);
    if (first && !utf16 && chunk.includes(0))
      throw new Refusal(`${path} is no text file; save the table as CSV.`);
    if (utf16) {
      const text = half + utf16.decode(chunk, { stream: true });
      half = text.endsWith("\r") ? "\r" : "";
      yield unifyLines(text.slice(0, text.length - half.length));
    } else {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      const end = lastLineEnd(pending);
      if (end === 0 && pending.length > LONGEST_LINE)
        throw new Refusal(`${path} has a line longer than 16 MB.`);
      if (end > 0) yield decode(pending.subarray(0, end), first);
      pending = pending.subarray(end);
      if (end === 0) continue;
    }
    first = false;
  }
  if (half !== "") yield "\n";
  if (pending.length > 0) yield decode(pending, first);
}

async function* openFile(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Refusal(`There is no file ${path}.`);
    if (code === "EISDIR") throw new Refusal(`${path} is a folder, not a file.`);
    throw new Refusal(`${path} cannot be read (${code ?? String(error)}).`);
  }
}

function openUtf16(start: Buffer): TextDecoder | null {
  const encoding = findUtf16(start);
  return encoding === null ? null : new TextDecoder(encoding);
}

/** Place after the last line end; a carriage return at the very end may still be half of one. */
function lastLineEnd(bytes: Buffer): number {
  const end = bytes.lastIndexOf(LF) + 1;
  return end > 0 ? end : bytes.lastIndexOf(CR, bytes.length - 2) + 1;
}

function decode(bytes: Buffer, first: boolean): string {
  const { text } = decodeBytes(bytes);
  return unifyLines(first && text.startsWith("\uFEFF") ? text.slice(1) : text);
}

function unifyLines(text: string): string {
  return text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
}
