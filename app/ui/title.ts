import { getWords } from "../locales/spoken";

/** What a route's `meta` returns: the name of the page, then the product's. */
export function titled(title: string): { title: string }[] {
  return [{ title: `${title} – ${getWords().product.name}` }];
}
