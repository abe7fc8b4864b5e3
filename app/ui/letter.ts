export type Letter = {
  /** What has to be known before anything else is read. */
  notice?: string;
  greeting: string;
  paragraphs: string[];
  button?: { label: string; href: string };
  /** What stands under the line: why this mail came. */
  foot: string;
};

/** A mail in both forms, from its words: plain text, and the same as HTML without images or tracking. */
export function composeLetter(letter: Letter): { text: string; html: string } {
  const { greeting, button, foot } = letter;
  const paragraphs = [...(letter.notice ? [letter.notice] : []), greeting, ...letter.paragraphs];
  const text = [...paragraphs, ...(button ? [`${button.label}:\n${button.href}`] : []), `--\n${foot}`].join(
    "\n\n",
  );
  const body = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join("");
  const link = button ? linkHtml(button.label, button.href) : "";
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head><body style="font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;margin:0;padding:24px"><div style="max-width:560px;margin:0 auto">${body}${link}<p style="margin-top:32px;padding-top:12px;border-top:1px solid #c9ccd2;font-size:14px;color:#6b7280">${escapeHtml(foot)}</p></div></body></html>`;
  return { text: `${text}\n`, html };
}

function linkHtml(label: string, href: string): string {
  const safe = escapeHtml(href);
  return `<p style="margin:24px 0"><a href="${safe}" style="display:inline-block;background:#2447b8;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:8px">${escapeHtml(label)}</a></p><p style="font-size:14px;color:#6b7280;overflow-wrap:anywhere">${safe}</p>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
