/** The colours and type of the page, as a canvas needs them. */
export type Look = {
  ink: string;
  soft: string;
  line: string;
  surface: string;
  sunken: string;
  sales: string;
  marketing: string;
  accent: string;
  /** From strongly disagree to strongly agree. */
  answers: [string, string, string, string, string];
  /** The texture of the strongest disagreement, and of the next. */
  hatch: string;
  dots: string;
  font: string;
};

/** On what a chart is looked at. Paper is light whatever the screen is. */
export type Medium = "light" | "dark" | "paper";

export function readLook(medium: Medium): Look {
  const root = document.documentElement;
  root.toggleAttribute("data-paper", medium === "paper");
  const look = readStyle(getComputedStyle(root));
  root.removeAttribute("data-paper");
  return look;
}

function readStyle(style: CSSStyleDeclaration): Look {
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: read("ink"),
    soft: read("ink-soft"),
    line: read("line"),
    surface: read("surface"),
    sunken: read("sunken"),
    sales: read("sales"),
    marketing: read("marketing"),
    accent: read("accent"),
    answers: [
      read("disagree-strong"),
      read("disagree"),
      read("neutral"),
      read("agree"),
      read("agree-strong"),
    ],
    hatch: read("hatch"),
    dots: read("dots"),
    font: getComputedStyle(document.body).fontFamily,
  };
}

/** The lines of a text that fit a width, at most `most` of them; the last one ends in … when words are left. */
export function wrapText(
  context: CanvasRenderingContext2D,
  text: string,
  width: number,
  most: number,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || context.measureText(longer).width <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const kept = lines.slice(0, most).map((one) => shorten(context, one, width));
  const last = kept[most - 1];
  if (lines.length > most && last !== undefined) kept[most - 1] = shorten(context, `${last} …`, width);
  return kept;
}

function shorten(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let kept = text;
  while (kept.length > 1 && context.measureText(`${kept}…`).width > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
