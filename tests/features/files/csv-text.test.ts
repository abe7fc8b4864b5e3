import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeFileText } from "#app/features/files/csv-text.server";

const CSV =
  "Name;E-Mail;Team\r\nZoë Müller-Ångström;zoe@acme.example;Sales\r\nRené € Œuvre;r@acme.example;Marketing\r\n";

function problemOf(bytes: Uint8Array): string | null {
  const decoded = decodeFileText(Buffer.from(bytes));
  return decoded.ok ? null : decoded.problem.kind;
}

test("decodeFileText reads what Excel writes: UTF-8 with and without mark, UTF-16 both ways, Windows-1252", () => {
  const files = {
    plain: Buffer.from(CSV),
    marked: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(CSV)]),
    littleEndian: iconv.encode(CSV, "utf16-le", { addBOM: true }),
    bigEndian: iconv.encode(CSV, "utf16-be", { addBOM: true }),
    windows: iconv.encode(CSV, "win1252"),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const decoded = decodeFileText(Buffer.from(bytes));
    expect(decoded.ok && decoded.text.replace(/^\ufeff/, ""), name).toBe(CSV);
  }
});

test("decodeFileText refuses binary files", () => {
  expect(problemOf(new Uint8Array(gzipSync(CSV.repeat(50))))).toBe("binary");
  expect(problemOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))).toBe(
    "binary",
  );
  expect(problemOf(new Uint8Array(Buffer.from("%PDF-1.7\nname,email,team\n")))).toBe("binary");
  expect(problemOf(new Uint8Array(Buffer.from(`${CSV}\u0000`)))).toBe("binary");
});

test("decodeFileText refuses a file with nothing in it", () => {
  expect(problemOf(new Uint8Array())).toBe("empty");
  expect(problemOf(new Uint8Array(Buffer.from("\ufeff \r\n\t\r\n")))).toBe("empty");
});
