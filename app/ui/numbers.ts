import { getWords } from "../locales/spoken";

/** A number with so many decimals, as the language of the page writes it: "−0.34", in German "−0,34". */
export function formatDecimal(value: number, digits: number): string {
  const format = new Intl.NumberFormat(getWords().language.tag, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  });
  // rounded by toFixed: Intl rounds what a number prints as, which is not always what it is
  return format.format(Number(value.toFixed(digits))).replace("-", "−");
}
