import { stringify } from "csv-stringify/sync";
import { strToU8, zipSync } from "fflate";
import { writeCsv } from "#app/features/exports/csv.server";
import { writeJson } from "#app/features/exports/json.server";
import { guardFormula } from "#app/features/files/formula-guard";
import { getWords } from "#app/locales/spoken";
import type { ArchiveFile, ArchiveMaterial } from "./archive-material";

/** The first day that a zip can hold, wherever the server stands: the same content gives the same bytes. */
const NO_DAY = new Date(1980, 0, 1);

/** Everything of an organization in one zip, with a file in it that says what each of the others is. */
export function writeArchive({ organization, files, unreadable }: ArchiveMaterial): Uint8Array {
  const words = getWords().exports.archive;
  const entries = files.map((file): [string, Uint8Array] => [file.path, writeFile(file)]);
  const lines = [
    words.readme.title(organization),
    "",
    words.readme.lead,
    "",
    ...files.map(({ kind, path }) => `${path}\n    ${words.files[kind]}`),
    "",
    ...(unreadable.length === 0 ? [] : [words.readme.unreadable(unreadable), ""]),
    words.readme.never,
    "",
  ];
  const readme = strToU8(lines.join("\n").replaceAll("\n", "\r\n"));
  return zipSync(Object.fromEntries([["README.txt", readme], ...entries]), { mtime: NO_DAY });
}

function writeFile(file: ArchiveFile): Uint8Array {
  switch (file.content) {
    case "json":
      return strToU8(`${JSON.stringify(file.value, null, 2)}\n`);
    case "table":
      return strToU8(writeTable(file.rows));
    case "text":
      return strToU8(file.text);
    case "bytes":
      return file.bytes;
    case "figures":
      return strToU8(writeJson(file.report, file.unread));
    case "figuresTable":
      return strToU8(writeCsv(file.report, file.unread));
  }
}

function writeTable(rows: Extract<ArchiveFile, { content: "table" }>["rows"]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? guardFormula(cell) : cell)));
  return stringify(cells, { bom: true, record_delimiter: "windows" });
}
