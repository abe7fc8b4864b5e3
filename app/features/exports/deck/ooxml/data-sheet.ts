import { strToU8, type Zippable, zipSync } from "fflate";
import { escapeXml, nameColumn, RELATIONS, relationsXml, XML_HEAD } from "./xml";

/** A column of the table behind a chart; null is a cell that is not there. */
export type DataColumn = {
  readonly title: string;
  readonly values: readonly (string | number | null)[];
};

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The name that formulas of charts use for the one sheet there is. */
export const DATA_SHEET = "Sheet1";

/** The workbook that opens on "Edit data". */
export function writeDataSheet(columns: readonly DataColumn[], mtime: Date): Uint8Array {
  const lines = Math.max(0, ...columns.map(({ values }) => values.length));
  const rows = Array.from({ length: lines + 1 }, (_, line) =>
    columns.map(({ title, values }) => (line === 0 ? title : (values[line - 1] ?? null))),
  );
  const files: Zippable = {
    "[Content_Types].xml": strToU8(TYPES),
    "_rels/.rels": strToU8(relationsXml([["rId1", "officeDocument", "xl/workbook.xml"]])),
    "xl/workbook.xml": strToU8(
      `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${DATA_SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      relationsXml([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "styles", "styles.xml"],
      ]),
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows.map(rowXml).join("")}</sheetData></worksheet>`,
    ),
    "xl/styles.xml": strToU8(STYLES),
  };
  return zipSync(files, { mtime });
}

/** Text that begins like a formula stays text, also when the cell is edited: its style is quoted. */
function rowXml(row: readonly (string | number | null)[], line: number): string {
  const cells = row.map((value, at) => {
    const place = `${nameColumn(at)}${line + 1}`;
    if (value === null) return "";
    if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
    return `<c r="${place}" s="1" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  });
  return `<row r="${line + 1}">${cells.join("")}</row>`;
}

const TYPES = `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>`;

const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>`;
