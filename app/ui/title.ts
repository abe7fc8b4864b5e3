import { en } from "../locales/en";

/** What a route's `meta` returns: the name of the page, then the product's. */
export function titled(title: string): { title: string }[] {
  return [{ title: `${title} – ${en.product.name}` }];
}
