import { getWords } from "../locales/spoken";

/** The comma of the page's language, with the space after it. */
export function comma(): string {
  return getWords().language.tag === "ar" ? "، " : ", ";
}
