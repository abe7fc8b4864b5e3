import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { RespondentWords } from "#app/locales/words";
import { PAGE_STYLE } from "./page-style";

const ICON =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'><circle cx='1' cy='1' r='1' fill='%230072b2'/><path d='M1 0a1 1 0 0 1 0 2' fill='%23c04f00'/></svg>";

/** A whole page without a script: style inside, nothing fetched from anywhere. */
export function composeEverybodyPage(
  { booth }: RespondentWords,
  { title, content }: { title: string; content: ReactElement },
): string {
  const page = (
    <html lang={booth.language} dir={booth.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <link rel="icon" href={ICON} />
        <style />
      </head>
      <body>{content}</body>
    </html>
  );
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}`.replace(
    "<style></style>",
    () => `<style>${PAGE_STYLE}</style>`,
  );
}

/** Nothing runs, nothing is loaded, nothing is sent. */
export const EVERYBODY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(PAGE_STYLE).digest("base64")}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
