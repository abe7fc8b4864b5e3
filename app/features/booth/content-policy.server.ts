/**
 * The booth's Content-Security-Policy: the one script of the wave's manifest and the page's one style, both by hash, so
 * that everybody gets the same; markup can be made from text only; nothing can be loaded from or sent to anywhere but
 * this host and the box.
 * @param workerPolicy the name under which a page may start workers of the script that it holds; none may otherwise
 */
export function describeBoothPolicy(
  scriptHash: string,
  styleHash: string,
  boxOrigin: string,
  workerPolicy: string | null = null,
): string {
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
    ...(workerPolicy === null
      ? ["trusted-types 'none'"]
      : [`trusted-types ${workerPolicy}`, "worker-src blob:"]),
  ].join("; ");
}
