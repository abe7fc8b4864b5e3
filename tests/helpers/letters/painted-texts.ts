/** A text of a mail, its colour and that of the ground it stands on, as #rrggbb. */
export type PaintedText = { text: string; color: string; ground: string };

type Paint = { color: string; ground: string };
type Rules = Map<string, Record<string, string>>;

const VOID = new Set(["meta", "br"]);

/**
 * Every text that a mail shows, painted by what stands on its elements and, where a program honours it, by the sheet
 * for the dark. A link or a page without a colour of its own would have the program's: these are "unset".
 */
export function listPaintedTexts(html: string, sheet: "none" | "dark"): PaintedText[] {
  const rules = sheet === "dark" ? readDarkRules(html) : new Map();
  const texts: PaintedText[] = [];
  const open: Paint[] = [{ color: "unset", ground: "unset" }];
  const body = html.slice(html.indexOf("<body"), html.indexOf("</html>"));
  for (const [, closing, tag = "", attributes = "", text = ""] of body.matchAll(
    /<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g,
  )) {
    const around = open.at(-1) as Paint;
    if (tag === "" && text.trim() !== "")
      texts.push({ text: decodeEntities(text.trim()), color: around.color, ground: around.ground });
    else if (closing === "/") open.pop();
    else if (tag !== "" && !VOID.has(tag)) open.push(paint(around, tag, attributes, rules));
  }
  if (open.length !== 1) throw new RangeError("Not every element of the mail is closed.");
  return texts;
}

function paint(around: Paint, tag: string, attributes: string, rules: Rules): Paint {
  const read = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
  const classes = (read("class") ?? "").split(" ");
  const own: Record<string, string | undefined> = {
    "background-color": read("bgcolor"),
    ...readDeclarations(read("style") ?? ""),
    ...Object.assign({}, ...classes.map((name) => rules.get(name) ?? {})),
  };
  return {
    color: own.color ?? (tag === "a" ? "unset" : around.color),
    ground: own["background-color"] ?? around.ground,
  };
}

/** The rules of the sheet, all of which have to win over what stands on the elements. */
function readDarkRules(html: string): Rules {
  const sheet = /@media \(prefers-color-scheme:dark\)\{([\s\S]*?\})\s*\}/.exec(html)?.[1] ?? "";
  const rules: Rules = new Map();
  for (const [, name = "", declarations = ""] of sheet.matchAll(/\.([\w-]+)\{([^}]*)\}/g)) {
    if (declarations.split(";").some((one) => !one.endsWith("!important")))
      throw new RangeError(`.${name} does not win over the element.`);
    rules.set(name, readDeclarations(declarations.replaceAll("!important", "")));
  }
  return rules;
}

function readDeclarations(style: string): Record<string, string> {
  return Object.fromEntries(
    style
      .split(";")
      .filter(Boolean)
      .map((declaration) => declaration.split(":").map((part) => part.trim()) as [string, string]),
  );
}

function decodeEntities(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
