/** What a file of norms can say of each, one column a field. */
export const NORM_FIELDS = [
  "key",
  "version",
  "n",
  "mean",
  "score",
  "favourable",
  "source",
  "date",
  "organization",
] as const;
export type NormField = (typeof NORM_FIELDS)[number];
