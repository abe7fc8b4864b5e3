/** Forms in which links arrive: each takes an address and gives what stands in the mail instead. */
type Wrap = (url: string) => string;

const percent = encodeURIComponent;
const lowerHex = (text: string) => text.replace(/%../g, (code) => code.toLowerCase());
const base64 = (text: string) => Buffer.from(text).toString("base64");
const hexOf = (char: string) => char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");

const safeLinks = (url: string, and = "&") =>
  `https://eur03.safelinks.protection.outlook.com/?url=${percent(url)}${and}data=05%7C02%7Cada%40company.example%7C4bd1c0b2f2a94a6f0c7308dc2b1f3a55%7C1%7C0%7C638435%7CUnknown%7CTWFpbGZsb3d8eyJWIjoiMC4wLjAwMDAiLCJQIjoiV2luMzIi%3D%7C0%7C%7C%7C${and}sdata=h2%2BDk4%3D${and}reserved=0`;

/** Everything but letters, digits and the point is written as `-XX`, and then `/` as `_`. */
const proofpoint2: Wrap = (url) =>
  `https://urldefense.proofpoint.com/v2/url?u=${url.replace(/[^\w./]|_/g, (char) => `-${hexOf(char)}`).replaceAll("/", "_")}&d=DwMFaQ&c=euGZstcaTDllvimEN8b7jXrwqOf-v5A_CdpgnVfiiMM&r=q5_-2Dx&m=Zk-2Df&s=Lp5_&e=`;

const RUNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** What matches is replaced: one character by `*`, a run of up to 65 by `**` and the letter for its length. */
export function writeProofpoint3(url: string, replaced = /[#%+$^`{|}\\"<>*]{1,65}/g): string {
  let bytes = "";
  const stars = url.replace(replaced, (run) => {
    bytes += run;
    return run.length === 1 ? "*" : `**${RUNS[run.length - 2]}`;
  });
  return `https://urldefense.com/v3/__${stars}__;${Buffer.from(bytes).toString("base64url")}!!N11eV2iwtfs!kQ7_aB-c$`;
}

/** Gateways of mail, by name. */
export const GATEWAYS = {
  "Safe Links": safeLinks,
  "Safe Links, quoted": (url) => safeLinks(url, "&amp;"),
  "Proofpoint 1": (url) =>
    `https://urldefense.proofpoint.com/v1/url?u=${percent(url)}&k=oIvRg1%2BdGAgOoM1BIlLLqw%3D%3D%0A&r=x%2By%3D%0A&s=77`,
  "Proofpoint 2": proofpoint2,
  "Proofpoint 3": writeProofpoint3,
  "Proofpoint 3, one slash": (url) => writeProofpoint3(url).replace("__https://", "__https:/"),
  Barracuda: (url) => `https://linkprotect.cudasvc.com/url?a=${percent(url)}&c=E,1,Xk9_b-2,&typo=1`,
  "Barracuda, lower case": (url) =>
    `https://linkprotect.cudasvc.com/url?a=${lowerHex(percent(url))}&c=E,1,Xk9_b-2,&typo=1`,
  Cisco: (url) => `https://secure-web.cisco.com/1kXq-7_Zb3/${percent(url)}`,
  Sophos: (url) =>
    `https://eu-central-1.protection.sophos.com/?d=survey.example&u=${base64(url)}&i=NWY1NzY4&t=QkNXVHhu=&h=9ba410ca`,
  "Sophos, encoded": (url) =>
    `https://us-west-2.protection.sophos.com?d=survey.example&u=${percent(base64(url))}&i=NWY1NzY4`,
  "Trend Micro": (url) =>
    `https://eu.clicktime.trendmicro.example/wis/clicktime/v1/query?url=${lowerHex(percent(url)).replaceAll("-", "%2d").replaceAll("_", "%5f")}&umid=a1b2&auth=c3d4`,
  Symantec: (url) => `https://clicktime.symantec.com/3KjQ7AbC?u=${percent(url)}`,
  "Symantec, partly": (url) => `https://clicktime.symantec.com/3KjQ7AbC?u=${url.replace("#", "%23")}`,
  "Check Point": (url) => `https://protect.checkpoint.com/v2/___${url}___.YzJ1OmNvbXBhbnk6YzpvOjQw`,
  "Check Point, colon encoded": (url) =>
    `https://protect.checkpoint.com/v2/r01/___${url.replace(":", "%3A").replace("#", "%23")}___.YzJ1OmNv`,
  Google: (url) => `https://www.google.com/url?q=${percent(url)}&sa=D&source=calendar&usg=AOvVaw0`,
  Slack: (url) => `https://slack-redir.net/link?url=${percent(url)}&v=3`,
} satisfies Record<string, Wrap>;

/** Quoted-printable as servers write it: `=` always, what else `also` matches, and no line longer than 76. */
function quotedPrintable(text: string, also = /(?!)/g): string {
  const encode = (char: string) => `=${hexOf(char)}`;
  const lines = text.split("\n").map((line) => {
    const units = line.replaceAll("=", "\0").replace(also, encode).replaceAll("\0", "=3D").match(/=..|./gs);
    let width = 0;
    return (units ?? [])
      .map((unit) => {
        const soft = width + unit.length > 75;
        width = (soft ? 0 : width) + unit.length;
        return soft ? `=\r\n${unit}` : unit;
      })
      .join("");
  });
  return lines.join("\r\n");
}

const quote = (prefix: string) => (text: string) => text.replace(/^|\n/g, `$&${prefix}`);
const wrapAt = (width: number, end: string) => (text: string) =>
  text.replace(new RegExp(`[^\\n]{${width}}(?=[^\\n])`, "g"), `$&${end}`);

/** What writing, sending, quoting and copying a mail does to a link in it, by name. */
export const WRITINGS = {
  "quoted-printable": (text) => quotedPrintable(text),
  "quoted-printable, more than is needed": (text) => quotedPrintable(text, /[#._-]/g),
  "quoted lines": quote("> "),
  "lines quoted twice": quote(">> "),
  "lines behind bars": quote("| "),
  "lines added in a patch": quote("+ "),
  "lines of 76": wrapAt(76, "\n"),
  "lines of 61 and CRLF": wrapAt(61, "\r\n"),
  "lines of 20, indented": wrapAt(20, "\r\n    "),
  "lines of 7": wrapAt(7, " \n"),
  "&amp;": (text) => text.replaceAll("&", "&amp;"),
} satisfies Record<string, Wrap>;

/** What only links go through that no gateway wrapped. */
export const PLAIN_WRITINGS = {
  "as it is": (url) => url,
  "in angle brackets": (url) => `<${url}>`,
  "in round brackets": (url) => `(${url}), please`,
  "behind its words": (url) => `[Answer now](${url}) and thank you`,
  "full stop": (url) => `${url}.`,
  "words right behind": (url) => `${url}Thankyou_and-goodbye`,
  "&#35;": (url) => url.replace("#", "&#35;"),
  "&#x23;": (url) => url.replace("#", "&#x23;"),
  "&amp;#35;": (url) => url.replace("#", "&amp;#35;"),
  "#, encoded": (url) => url.replace("#", "%23"),
  "#, encoded twice": (url) => url.replace("#", "%2523"),
  "#, encoded three times": (url) => url.replace("#", "%252523"),
  "everything encoded": percent,
  "everything encoded twice": (url) => percent(percent(url)),
  "every character encoded": (url) => url.replace(/./g, (char) => `%${hexOf(char)}`),
  "upper case wave": (url) => url.replace(/[\da-f-]{36}/, (id) => id.toUpperCase()),
  "no-break hyphens": (url) => url.replaceAll("-", "\u2011"),
  "minus signs": (url) => url.replaceAll("-", "\u2212"),
  "en dashes": (url) => url.replaceAll("-", "\u2013"),
  "soft hyphens": (url) => url.replace(/.{9}/g, "$&\u00ad"),
  "zero width spaces": (url) => url.replace(/[/.#-]/g, "$&\u200b"),
  "word joiners": (url) => url.replace(/[/.#-]/g, "\u2060$&\ufeff"),
  "spaces everywhere": (url) => url.replace(/.{5}/g, "$& \u00a0"),
  "a slash before #": (url) => url.replace("#", "/#"),
  "parameters before #": (url) => url.replace("#", "?utm_source=mail&utm_medium=a.b#"),
  "parameters, all encoded": (url) => percent(url.replace("#", "?utm_source=mail&mc_eid=1a2b3c#")),
  "parameters behind": (url) => `${url}&utm_source=mail`,
  "? instead of #": (url) => url.replace("#", "?"),
  "of the page for broken links": (url) => `${url.replace("#", "/paste#")}.`,
} satisfies Record<string, Wrap>;
