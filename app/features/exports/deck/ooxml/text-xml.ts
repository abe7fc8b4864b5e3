import type { TextLine } from "#app/features/exports/deck/deck";
import { escapeXml } from "./xml";

/** What letters say of the language and the direction of a text. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const ARABIC = /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFC]/;
const LETTER = /\p{L}/gu;
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
  const turned = turnsLeft(line);
  // numbers keep their order, and their signs before them
  const rtl = turned ?? (line === "" && tongue.rtl);
  const side = (turned ?? tongue.rtl) ? "r" : "l";
  const direction = rtl || tongue.rtl ? ` algn="${side}" rtl="${rtl ? 1 : 0}"` : "";
  const properties = bullet
    ? `<a:pPr marL="285750" indent="-285750"${direction}><a:spcBef><a:spcPts val="900"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>`
    : direction === ""
      ? ""
      : `<a:pPr${direction}/>`;
  const lang = languageOf(line, tongue.lang);
  if (line === "") return `<a:p>${properties}<a:endParaRPr lang="${lang}"/></a:p>`;
  return `<a:p>${properties}<a:r>${runProperties(lang, look)}<a:t>${escapeXml(line)}</a:t></a:r></a:p>`;
}

function runProperties(lang: string, { size, bold, soft }: Look): string {
  const attributes = `${size === undefined ? "" : ` sz="${Math.round(size * 100)}"`}${bold ? ' b="1"' : ""}`;
  const colour = soft ? `<a:solidFill><a:srgbClr val="${SOFT_COLOUR}"/></a:solidFill>` : "";
  return `<a:rPr lang="${lang}"${attributes}>${colour}</a:rPr>`;
}

/** What most of its letters say, so that a name in another script turns no sentence; null for a text without any. */
function turnsLeft(text: string): boolean | null {
  const letters = text.match(LETTER) ?? [];
  if (letters.length === 0) return null;
  return 2 * letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length > letters.length;
}

function languageOf(text: string, lang: string): string {
  if (turnsLeft(text) !== true) return lang;
  return ARABIC.test(text) ? "ar-SA" : "he-IL";
}
