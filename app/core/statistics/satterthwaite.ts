/** An independent part of an estimate: the variance it brings, and on how many degrees of freedom that is known. */
export type ErrorPart = { readonly square: number; readonly df: number };

/** What the parts amount to together; without any variance there are no degrees of freedom. */
export type StandardError = { se: number; df: number | null };

/**
 * Standard error of a sum or difference of independent estimates: SE² = Σ square,
 * df = SE⁴ / Σ (square²/df). Use it wherever means of groups that spread differently are put together.
 * @param parts squares in points², at least one degree of freedom each
 * @see Satterthwaite, Biometrics Bulletin 2 (1946) 110
 * @example sumErrors([{ square: 20, df: 19 }, { square: 41.6666, df: 14 }]) // { se: 7.85…, df: 26.21… }
 */
export function sumErrors(parts: readonly ErrorPart[]): StandardError {
  let square = 0;
  let spread = 0;
  for (const part of parts) {
    square += part.square;
    spread += (part.square * part.square) / part.df;
  }
  if (spread === 0) return { se: 0, df: null };
  return { se: Math.sqrt(square), df: (square * square) / spread };
}
