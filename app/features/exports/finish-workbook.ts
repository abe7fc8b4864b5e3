import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const STYLES = "xl/styles.xml";
const PROPERTIES = "docProps/core.xml";

/**
 * What hucre 1.0.0 cannot write: cells of the format "text" that are quoted, so that a text which begins like a formula
 * stays one when somebody edits it, and the language of the workbook. The same workbook gives the same bytes.
 */
export function finishWorkbook(
  bytes: Uint8Array,
  { language, moment }: { language: string; moment: Date },
): Uint8Array {
  const files = unzipSync(bytes);
  const edit = (path: string, change: (xml: string) => string) => {
    const part = files[path];
    if (part === undefined) throw new Error(`A workbook lacks ${path}.`);
    files[path] = strToU8(change(strFromU8(part)));
  };
  edit(STYLES, quoteTexts);
  edit(PROPERTIES, (xml) =>
    xml.replace("</cp:coreProperties>", `<dc:language>${language}</dc:language></cp:coreProperties>`),
  );
  return zipSync(files, { mtime: moment });
}

function quoteTexts(styles: string): string {
  const [, format] = /numFmtId="(\d+)" formatCode="@"/.exec(styles) ?? [];
  if (format === undefined) return styles;
  return styles.replaceAll(`<xf numFmtId="${format}" `, `<xf quotePrefix="1" numFmtId="${format}" `);
}
