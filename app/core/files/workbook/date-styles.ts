import { attributeReader, createTagReader, decodeXmlEntities } from "./xml-tags";

/** The formats of days and times that need no code in the file (ECMA-376 part 1, 18.8.30), those of East Asia included. */
const DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

const MILLISECONDS_A_DAY = 86_400_000;

const readId = attributeReader("numFmtId");
const readCode = attributeReader("formatCode");

/** Which cell styles of a workbook show a number as a day or a time, by their place. @throws BadXml */
export function readDateStyles(styles: string): boolean[] {
  const codes = new Map<string, string>();
  const found: boolean[] = [];
  let inCells = false;
  const tags = createTagReader({
    open: (name, attributes) => {
      if (name === "cellXfs") inCells = true;
      else if (name === "numFmt")
        codes.set(readId(attributes) ?? "", decodeXmlEntities(readCode(attributes) ?? ""));
      else if (name === "xf" && inCells) {
        const id = readId(attributes) ?? "0";
        const code = codes.get(id) ?? "";
        found.push(
          code === "" ? DATES.some(([from, to]) => Number(id) >= from && Number(id) <= to) : isDateCode(code),
        );
      }
    },
    text: () => {},
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  tags.add(styles);
  tags.end();
  return found;
}

function isDateCode(code: string): boolean {
  const bare = code
    .replace(/\\.|"[^"]*"|[*_]./g, "")
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, "")
    .trim();
  if (/^(general|standard|@)$/i.test(bare)) return false;
  return /y|d|m{3}|\[|am\/pm|a\/p|(?<![a-z])[hs]{1,2}(?![a-z])/i.test(bare);
}

/**
 * A day, with its time where it has one, as year-month-day; "" where there is no such day.
 * @param serial days since the end of 1899, with a 29 February 1900 that never was; or since the start of 1904
 */
export function writeSerialDay(serial: number, since1904: boolean): string {
  const days = !since1904 && serial >= 60 ? serial - 1 : serial;
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31);
  const day = new Date(start + Math.round(days * MILLISECONDS_A_DAY));
  if (Number.isNaN(day.getTime())) return "";
  const written = day.toISOString().replace("T", " ").slice(0, 19);
  return written.endsWith(" 00:00:00") ? written.slice(0, 10) : written;
}
