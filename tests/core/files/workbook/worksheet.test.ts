import fc from "fast-check";
import { expect, test } from "vitest";
import { TooManyColumns } from "#app/core/files/delimited";
import { readDateStyles, writeSerialDay } from "#app/core/files/workbook/date-styles";
import { createTextList } from "#app/core/files/workbook/shared-texts";
import { createWorksheet } from "#app/core/files/workbook/worksheet";
import { BadXml } from "#app/core/files/workbook/xml-tags";

const FACTS = { texts: ["Sales", "Zoë & Co"], dates: [false, true], since1904: false };

/** A sheet that shows what office programs write, each in its own way. */
const SHEET = `<?xml version="1.0"?><!-- <row> --><x:worksheet xmlns:x="urn:x"><x:sheetData>
<x:row r="2" spans='1:3'><x:c t="s" r="B2"><x:v>1</x:v></x:c><x:c r="D2" s="1"><x:v>45000.5</x:v></x:c></x:row>
<x:row><x:c><x:v>007</x:v></x:c><x:c t='b'><x:v>1</x:v></x:c><x:c r="E3" t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c></x:row>
<x:row r="9"><x:c r = "A9" t="inlineStr" a=">"><x:is><x:r><x:rPr/><x:t>Ad</x:t></x:r><x:r><x:t>a &lt;3&#x41;_x0042_</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c>
<x:c r="B9" t="str"><x:f>""</x:f><x:v></x:v></x:c><x:c r="C9"><x:f>A1</x:f></x:c><x:c t="str" r="D9"><x:v><![CDATA[<b>]]></x:v></x:c></x:row>
</x:sheetData><x:row r="99"/></x:worksheet>`;

function read(pieces: readonly string[]) {
  const sheet = createWorksheet(FACTS);
  const rows = pieces.flatMap((piece) => sheet.add(piece));
  sheet.end();
  return rows;
}

test("createWorksheet reads cells of every type, with gaps, prefixes, either quote, and rows that name no line", () => {
  expect(read([SHEET])).toEqual([
    { line: 2, cells: ["", "Zoë & Co", "", "2023-03-15 12:00:00"], unsaved: null },
    { line: 3, cells: ["7", "TRUE", "", "", "#DIV/0!"], unsaved: null },
    { line: 9, cells: ["Ada <3AB", "", "", "<b>"], unsaved: "C9" },
  ]);
});

test("createWorksheet reads the same rows however the XML is divided", () => {
  const whole = read([SHEET]);
  fc.assert(
    fc.property(fc.array(fc.nat(SHEET.length), { maxLength: 40 }), (cuts) => {
      const ends = [0, ...cuts.sort((one, other) => one - other), SHEET.length];
      expect(read(ends.slice(1).map((end, at) => SHEET.slice(ends[at], end)))).toEqual(whole);
    }),
  );
});

test("createWorksheet refuses what is cut off, crossed, deep without end, or wider than a table", () => {
  const cell = (place: string) =>
    `<w><sheetData><row r="4"><c r="${place}"><v>1</v></c></row></sheetData></w>`;
  for (const xml of [
    SHEET.slice(0, -20),
    "<w><sheetData></w>",
    "<w></w></w>",
    "<a>".repeat(1000),
    "<!--".padEnd(2_000_000),
    cell("XFE4"),
  ])
    expect(() => read([xml]), xml.slice(0, 40)).toThrow(BadXml);
  expect(() => read([cell("XFD4")])).toThrow(new TooManyColumns(4));
});

test("createTextList joins the runs of a text and leaves out how it is pronounced", () => {
  const list = createTextList();
  list.add("<sst><si><t>Sa");
  list.add("les &am");
  list.add(
    'p; Co</t></si><si/><si><r><rPr><b/></rPr><t xml:space="preserve">東 </t></r><r><t>京_x000D_</t></r>',
  );
  list.add("<rPh sb='0' eb='1'><t>トウ</t></rPh></si></sst>");
  expect(list.end()).toEqual(["Sales & Co", "", "東 京\r"]);
});

test("readDateStyles knows days by their number and by their code", () => {
  const codes = {
    164: "dd/mm/yyyy",
    165: "0.00 &quot;days&quot;",
    166: "[Red]#,##0",
    167: "[h]:mm",
    168: "General",
    169: "#,##0 [$USD-409]",
  };
  const formats = Object.entries(codes).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`,
  );
  const styles = [0, 14, 22, 49, 164, 165, 166, 167, 168, 169].map((id) => `<xf numFmtId="${id}"/>`);
  const xml = `<styleSheet><numFmts>${formats.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join("")}</cellXfs></styleSheet>`;
  expect(readDateStyles(xml)).toEqual([
    ...[false, true, true, false],
    ...[true, false, false, true, false, false],
  ]);
});

test("writeSerialDay counts as Excel does, with the 29 February 1900 that never was, or from 1904", () => {
  expect([1, 59, 60, 61, 45_000].map((serial) => writeSerialDay(serial, false))).toEqual([
    ...["1900-01-01", "1900-02-28", "1900-02-28", "1900-03-01", "2023-03-15"],
  ]);
  expect(writeSerialDay(0, true)).toBe("1904-01-01");
  expect(writeSerialDay(1e12, false)).toBe("");
});
