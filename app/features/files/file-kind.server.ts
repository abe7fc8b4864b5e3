import { listZipEntries, type ZipEntry } from "./zip.server";

/** What a file is by its content; its name says nothing. */
export type FileKind =
  | { kind: "text" | "sav" | "xls" | "encrypted" | "ods" | "xlsb" | "zip" | "damaged" | "binary" }
  | { kind: "xlsx"; entries: ZipEntry[] };

/** Looks at the bytes of a file as far as its kind needs. */
export function sniffFile(bytes: Buffer): FileKind {
  const magic = bytes.toString("latin1", 0, 8);
  if (magic === "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
    // the directory of a compound file names an encrypted package, or the stream of an old workbook, in UTF-16
    if (bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))) return { kind: "encrypted" };
    return {
      kind:
        bytes.includes(Buffer.from("Book", "utf16le")) || bytes.includes(Buffer.from("Workbook", "utf16le"))
          ? "xls"
          : "binary",
    };
  }
  if (magic.startsWith("$FL2") || magic.startsWith("$FL3")) return { kind: "sav" };
  if (magic.startsWith("%PDF-")) return { kind: "binary" };
  if (magic.startsWith("PK\x03\x04") || magic.startsWith("PK\x05\x06")) return sniffZip(bytes);
  // before Excel 97 there was no compound file: BOF of BIFF2 to BIFF4
  if (
    bytes[0] === 9 &&
    [0, 2, 4].includes(bytes[1] ?? -1) &&
    [4, 6, 8].includes(bytes[2] ?? -1) &&
    bytes[3] === 0
  )
    return { kind: "xls" };
  return { kind: "text" };
}

function sniffZip(bytes: Buffer): FileKind {
  const entries = listZipEntries(bytes);
  if (entries === null) return { kind: "damaged" };
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("xl/workbook.bin")) return { kind: "xlsb" };
  if (entries.some(({ name }) => /^\/?xl\/workbook\d*\.xml$/i.test(name))) return { kind: "xlsx", entries };
  if (names.has("content.xml") && names.has("META-INF/manifest.xml")) return { kind: "ods" };
  return { kind: entries.some(({ flags }) => (flags & 1) === 1) ? "encrypted" : "zip" };
}
