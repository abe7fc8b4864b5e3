/**
 * The booth's Content-Security-Policy: the one script of the wave's manifest and the page's one style, both by hash, so
 * that everybody gets the same; markup can be made from text only; nothing can be loaded from or sent to anywhere but
 * this host and the box.
 */
export function describeBoothPolicy(scriptHash: string, styleHash: string, boxOrigin: string): string {
  return [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    "img-src 'self' data:",
    `connect-src 'self' ${boxOrigin}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}
