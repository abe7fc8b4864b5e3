import type { TextLine } from "#app/features/exports/deck/deck";
import { escapeXml } from "./xml";

/** What letters say of the language and the direction of a text. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const ARABIC = /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/;
const LETTER = /\p{L}/gu;
const NEARLY_ALL = 0.75;
const SOFT_COLOUR = "565B66";

export type TextTongue = { readonly lang: string; readonly rtl: boolean };

type Look = { readonly size?: number; readonly bold?: boolean; readonly soft?: boolean };

/** The paragraphs of a text: a line each, every run with its language, right to left where most of its letters are. */
export function paragraphsXml(tongue: TextTongue, text: string, look: Look = {}, bullet = false): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\v]/)
    .map((line) => paragraphXml(tongue, line, look, bullet))
    .join("");
}

export function linesXml(tongue: TextTongue, lines: readonly TextLine[]): string {
  return lines.map(({ text, bullet, ...look }) => paragraphsXml(tongue, text, look, bullet)).join("");
}

function paragraphXml(tongue: TextTongue, line: string, look: Look, bullet: boolean): string {
  // numbers keep their order, and their signs before them
  const rtl = turnsLeft(line, tongue) ?? (line === "" && tongue.rtl);
  // what stands in columns begins on one side, whatever it is written in
  const side = tongue.rtl ? "r" : "l";
  const direction = rtl || tongue.rtl ? ` algn="${side}" rtl="${rtl ? 1 : 0}"` : "";
  const properties = bullet
    ? `<a:pPr marL="285750" indent="-285750"${direction}><a:spcBef><a:spcPts val="900"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>`
    : direction === ""
      ? ""
      : `<a:pPr${direction}/>`;
  const lang = languageOf(line, tongue);
  if (line === "") return `<a:p>${properties}<a:endParaRPr lang="${lang}"/></a:p>`;
  return `<a:p>${properties}<a:r>${runProperties(lang, look)}<a:t>${escapeXml(line)}</a:t></a:r></a:p>`;
}

function runProperties(lang: string, { size, bold, soft }: Look): string {
  const attributes = `${size === undefined ? "" : ` sz="${Math.round(size * 100)}"`}${bold ? ' b="1"' : ""}`;
  const colour = soft ? `<a:solidFill><a:srgbClr val="${SOFT_COLOUR}"/></a:solidFill>` : "";
  return `<a:rPr lang="${lang}"${attributes}>${colour}</a:rPr>`;
}

/**
 * What nearly all letters of a text say; where they are mixed the deck does, so that neither a name nor a quotation in
 * another script turns a sentence. Null for a text without letters.
 */
function turnsLeft(text: string, { rtl }: Pick<TextTongue, "rtl">): boolean | null {
  const letters = text.match(LETTER) ?? [];
  if (letters.length === 0) return null;
  const share = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length / letters.length;
  if (share >= NEARLY_ALL) return true;
  return share <= 1 - NEARLY_ALL ? false : rtl;
}

function languageOf(text: string, tongue: TextTongue): string {
  if (turnsLeft(text, tongue) !== true) return tongue.lang;
  return ARABIC.test(text) ? "ar-SA" : "he-IL";
}
