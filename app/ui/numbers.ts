import { getWords } from "../locales/spoken";

/** By language and decimals: to make one takes longer than everything else about a number. */
const formats = new Map<string, Intl.NumberFormat>();

/** A number with so many decimals, as the language of the page writes it: "−0.34", in German "−0,34". */
export function formatDecimal(value: number, digits: number): string {
  // rounded by toFixed: Intl rounds what a number prints as, which is not always what it is
  return openFormat(getWords().language.tag, digits)
    .format(Number(value.toFixed(digits)))
    .replace("-", "−");
}

/** A number with the decimals that it has: "0.001", in German "0,001". */
export function formatAsIs(value: number): string {
  return formatDecimal(value, String(value).split(".")[1]?.length ?? 0);
}

function openFormat(tag: string, digits: number): Intl.NumberFormat {
  const key = `${tag} ${digits}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat(tag, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  });
  formats.set(key, format);
  return format;
}
