/** What spreadsheets take for the beginning of a formula, in half and full width; spaces and controls before it too. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@|%＝＋－＠｜％﹢﹣﹦﹪﹫]|^[\t\r]/u;
const FORBIDDEN_IN_XML = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;
const HALF_A_PAIR = /\p{Cs}/gu;

/** Whether a spreadsheet might take a text for a formula. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** A text that stays one in a spreadsheet that opens plain text: with an apostrophe before what looks like a formula. */
export function guardFormula(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** The text before {@link guardFormula}. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;
}

/** Without the characters that no XML file may hold; halves of surrogate pairs become the replacement character. */
export function cleanForXml(text: string): string {
  return text.replaceAll(HALF_A_PAIR, "\uFFFD").replaceAll(FORBIDDEN_IN_XML, "");
}
