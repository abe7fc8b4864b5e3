import { getWords } from "../locales/spoken";
import type { Letter, LetterHead } from "./letter-text";

type Band = NonNullable<LetterHead["band"]>;
type Logo = NonNullable<LetterHead["logo"]>;

/**
 * Programs that show a dark mail take the second set, turn the first one round in ways of their own, or leave it.
 * Every text keeps 4.5 : 1 in all of these, which is why the blue is a little darker than that of the pages.
 */
const LIGHT = {
  ground: "#ffffff",
  ink: "#16181d",
  soft: "#565b66",
  line: "#c9ccd2",
  accent: "#2041a8",
  onAccent: "#ffffff",
};
const DARK: typeof LIGHT = {
  ground: "#171a20",
  ink: "#eceef2",
  soft: "#b3b9c5",
  line: "#4a505c",
  accent: "#8fa9ff",
  onAccent: "#0d1330",
};

const FONT =
  "font-family:'Segoe UI',-apple-system,system-ui,Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.55";

/** Only what no attribute can say: everything else stands on the elements, because many programs drop a sheet. */
const SHEET = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.page{background-color:${DARK.ground}!important;color:${DARK.ink}!important}
.soft{color:${DARK.soft}!important;border-color:${DARK.line}!important}
.link{color:${DARK.accent}!important}
.button{background-color:${DARK.accent}!important}
.press{color:${DARK.onAccent}!important}
}`;

/** Dates and numbers are no links, whose colour would be the program's. */
const HEAD = `<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<style>
${SHEET}
</style>`;

/** Webmail keeps nothing of html and body, so what they say stands on the table within them once more. */
export function renderLetterHtml(letter: Letter): string {
  const { notice, summary, greeting, paragraphs, button, signature = [], head, foot } = letter;
  const { lang, dir } = getWords().mail.language;
  const body = [
    ...(head?.logo ? [logo(head.logo)] : []),
    ...(notice ? [paragraph(notice)] : []),
    ...(summary ? [soft(summary, "0 0 16px")] : []),
    ...[greeting, ...paragraphs].map(paragraph),
    ...(button ? [link(button)] : []),
    ...(signature.length > 0 ? [sign(signature)] : []),
  ];
  const page = `background-color:${LIGHT.ground};color:${LIGHT.ink}`;
  return `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
${HEAD}
${head?.band ? bandSheet(head.band) : ""}</head>
<body class="page" bgcolor="${LIGHT.ground}" style="margin:0;padding:0;${page}">
<table role="presentation" lang="${lang}" dir="${dir}" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="page" bgcolor="${LIGHT.ground}" style="padding:24px;${FONT};overflow-wrap:anywhere;${page}">
<div style="max-width:560px;margin:0 auto">
${head?.band ? band(head.band) : ""}${body.join("\n")}
<p class="soft" style="margin:32px 0 0;padding:12px 0 0;border-top:1px solid ${LIGHT.line};font-size:14px;color:${LIGHT.soft}">${escapeHtml(foot)}</p>
</div>
</td>
</tr></table>
</body>
</html>
`;
}

/** An ornament: no word stands on it. */
function band({ light }: Band): string {
  return `<div class="band" style="height:4px;margin:0 0 24px;border-radius:2px;font-size:0;line-height:0;background-color:${light}"></div>
`;
}

function bandSheet({ dark }: Band): string {
  return `<style>
@media (prefers-color-scheme:dark){.band{background-color:${dark}!important}}
</style>
`;
}

/** On white, whatever the ground is: most logos are drawn for it. */
function logo({ source, alt, width, height }: Logo): string {
  return `<p style="margin:0 0 24px"><img src="${escapeHtml(source)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" style="display:block;max-width:100%;padding:8px;border:0;border-radius:6px;background-color:${LIGHT.ground};color:${LIGHT.ink}"></p>`;
}

function sign(lines: string[]): string {
  return `<p style="margin:24px 0 0">${lines.map(escapeHtml).join("<br>\n")}</p>`;
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
}

function soft(text: string, margin: string): string {
  return `<p class="soft" style="margin:${margin};font-size:14px;color:${LIGHT.soft}">${escapeHtml(text)}</p>`;
}

/**
 * The button is a cell: Word, by which Outlook shows mail, pads cells only. Elsewhere the padding is the link's, so
 * that all of the button can be pressed. The address below it can be read and copied, whatever a gateway makes of links.
 */
function link({ label, href }: NonNullable<Letter["button"]>): string {
  const address = escapeHtml(href);
  const cell = `background-color:${LIGHT.accent};border-radius:8px;mso-padding-alt:12px 20px`;
  const press = `display:inline-block;padding:12px 20px;mso-padding-alt:0;font-weight:600;text-decoration:none;color:${LIGHT.onAccent}`;
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0"><tr>
<td class="button" bgcolor="${LIGHT.accent}" style="${cell}"><a class="press" href="${address}" style="${FONT};${press}">${escapeHtml(label)}</a></td>
</tr></table>
${soft(getWords().mail.copyLink, "0")}
<p style="margin:0;font-size:14px;word-break:break-all"><a class="link" href="${address}" style="color:${LIGHT.accent}">${address}</a></p>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
