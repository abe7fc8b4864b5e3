import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type FrameData, fillText } from "./booth-data";

/** The mark of the booth's top line, inside the page: there is no request to spare for it. */
const MARK =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'><circle cx='1' cy='1' r='1' fill='%230072b2'/><path d='M1 0a1 1 0 0 1 0 2' fill='%23c04f00'/></svg>";

/** The booth's one script, whose hash the manifest names, and its one style. */
export type BoothParts = { style: string; script: string; scriptHash: string };

/**
 * A whole page of the booth: what can be read at first, what its script needs as data, and style and script inside, so
 * that one answer brings everything. Everybody in a wave gets the same bytes: who is asked stands in the fragment,
 * which never arrives here. `nonce` is for members' previews, whose policy asks for one.
 */
export function composePage(
  { data, first }: { data: FrameData; first: ReactElement },
  parts: BoothParts,
  nonce?: string,
): string {
  const { text, organization } = data;
  const page = (
    <html lang={text.language} dir={text.direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{fillText(text.title, { organization })}</title>
        <link rel="icon" href={MARK} />
        <style nonce={nonce} />
      </head>
      <body>
        {first}
        <div id="booth" data-booth="" hidden />
        <script integrity={parts.scriptHash} nonce={nonce} />
      </body>
    </html>
  );
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}`
    .replace("></style>", () => `>${parts.style}</style>`)
    .replace('data-booth=""', () => `data-booth='${escapeQuoted(JSON.stringify(data))}'`)
    .replace("></script></body>", () => `>${parts.script}</script></body>`);
}

/** JSON is full of double quotes: in an attribute between single ones they stay as they are, which saves a tenth. */
function escapeQuoted(json: string): string {
  return json.replaceAll("&", "&amp;").replaceAll("'", "&#39;").replaceAll("<", "&lt;");
}
