import { crc32, createInflateRaw } from "node:zlib";

export type ZipEntry = {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
};

const MOST_ENTRIES = 5000;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

/** What is inflated at a time. */
const PIECE = 1 << 16;

/** What the directory at the end of a ZIP says is in it; null where there is none that can be believed. */
export function listZipEntries(bytes: Buffer): ZipEntry[] | null {
  const end = findDirectoryEnd(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff || count > MOST_ENTRIES) return null;
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const name = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + name),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findDirectoryEnd(bytes: Buffer): number | null {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--)
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  return null;
}

/** Why what is in a ZIP cannot be had. */
export class BadZip extends Error {
  constructor(readonly kind: "too_large" | "encrypted" | "damaged") {
    super("The ZIP cannot be read.");
  }
}

/**
 * Inflates every entry of a ZIP, under a ceiling: the sizes it states are claims. Bytes that changed on the way are found
 * by their checksum, or a part of the table would be missing without a word.
 * @param look sees what is in each entry, piece by piece
 * @throws BadZip
 */
export async function checkZip(
  bytes: Buffer,
  entries: readonly ZipEntry[],
  mostInflated: number,
  look: (name: string, piece: Buffer) => void = () => {},
): Promise<void> {
  let left = mostInflated;
  const names = new Set<string>();
  for (const entry of entries) {
    const { name, flags, packed, size } = entry;
    if ((flags & 1) === 1) throw new BadZip("encrypted");
    if (names.has(name) || size === 0xffffffff || packed === 0xffffffff) throw new BadZip("damaged");
    names.add(name);
    if (size > left) throw new BadZip("too_large");
    let crc = 0;
    let length = 0;
    for await (const piece of inflateEntry(bytes, entry)) {
      length += piece.length;
      if (length > left) throw new BadZip("too_large");
      crc = crc32(piece, crc);
      look(name, piece);
    }
    if (length !== size || crc !== entry.crc) throw new BadZip("damaged");
    left -= length;
  }
}

/** What is in one entry, in pieces; nothing of it is believed before {@link checkZip}. @throws BadZip */
export async function* inflateEntry(
  bytes: Buffer,
  { name, method, packed, at }: ZipEntry,
): AsyncGenerator<Buffer> {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL_ENTRY) throw new BadZip("damaged");
  const named = at + 30 + bytes.readUInt16LE(at + 26);
  const from = named + bytes.readUInt16LE(at + 28);
  if (from + packed > bytes.length || bytes.toString("utf8", at + 30, named) !== name)
    throw new BadZip("damaged");
  const content = bytes.subarray(from, from + packed);
  if (method === 0) {
    for (let start = 0; start < packed; start += PIECE) yield content.subarray(start, start + PIECE);
    return;
  }
  if (method !== 8) throw new BadZip("damaged");
  const inflate = createInflateRaw({ chunkSize: PIECE });
  inflate.end(content);
  try {
    yield* inflate;
  } catch {
    throw new BadZip("damaged");
  }
}
