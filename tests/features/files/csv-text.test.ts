import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeCsv } from "#app/features/files/csv-text.server";
import { MAX_ROSTER_BYTES } from "#app/features/people/roster-limits";

const CSV =
  "Name;E-Mail;Team\r\nZoë Müller-Ångström;zoe@acme.example;Sales\r\nRené € Œuvre;r@acme.example;Marketing\r\n";

function problemOf(bytes: Uint8Array): string | null {
  const decoded = decodeCsv(bytes, MAX_ROSTER_BYTES);
  return decoded.ok ? null : decoded.problem.kind;
}

test("decodeCsv reads what Excel writes: UTF-8 with and without mark, UTF-16 both ways, Windows-1252", () => {
  const files = {
    plain: Buffer.from(CSV),
    marked: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(CSV)]),
    littleEndian: iconv.encode(CSV, "utf16-le", { addBOM: true }),
    bigEndian: iconv.encode(CSV, "utf16-be", { addBOM: true }),
    windows: iconv.encode(CSV, "win1252"),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const decoded = decodeCsv(new Uint8Array(bytes), MAX_ROSTER_BYTES);
    expect(decoded.ok && decoded.text.replace(/^\ufeff/, ""), name).toBe(CSV);
  }
});

test("decodeCsv refuses a workbook with a sentence of its own", () => {
  expect(problemOf(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06]))).toBe("workbook");
  expect(problemOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toBe("workbook");
});

test("decodeCsv refuses binary files", () => {
  expect(problemOf(new Uint8Array(gzipSync(CSV.repeat(50))))).toBe("binary");
  expect(problemOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))).toBe(
    "binary",
  );
  expect(problemOf(new Uint8Array(Buffer.from("%PDF-1.7\nname,email,team\n")))).toBe("binary");
  expect(problemOf(new Uint8Array(Buffer.from(`${CSV}\u0000`)))).toBe("binary");
});

test("decodeCsv refuses a file with nothing in it", () => {
  expect(problemOf(new Uint8Array())).toBe("empty");
  expect(problemOf(new Uint8Array(Buffer.from("\ufeff \r\n\t\r\n")))).toBe("empty");
});

test("decodeCsv refuses one byte more than fits", () => {
  expect(problemOf(new Uint8Array(MAX_ROSTER_BYTES).fill(97))).toBe(null);
  expect(problemOf(new Uint8Array(MAX_ROSTER_BYTES + 1).fill(97))).toBe("too_large");
});
