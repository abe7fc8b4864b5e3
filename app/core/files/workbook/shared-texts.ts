import { createTagReader } from "./xml-tags";

/**
 * Reads `sharedStrings.xml` (ECMA-376 part 1, 18.4.9) in pieces: the texts that the cells of a workbook name by number.
 * How something is pronounced is no part of it.
 * @throws BadXml
 */
export function createTextList(): { add: (piece: string) => void; end: () => string[] } {
  const texts: string[] = [];
  let text = "";
  let [inText, inReading] = [false, false];
  const tags = createTagReader({
    open: (name) => {
      if (name === "t") inText = !inReading;
      else if (name === "si") text = "";
      else if (name === "rPh") inReading = true;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "si") texts.push(decodeEscapes(text));
      else if (name === "rPh") inReading = false;
    },
  });
  return {
    add: tags.add,
    end: () => {
      tags.end();
      return texts;
    },
  };
}

/** Characters that XML has no place for are written `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
