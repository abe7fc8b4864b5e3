export type Letter = {
  /** What has to be known before anything else is read. */
  notice?: string;
  /**
   * What counts, at a glance: a list of mails shows it beside the subject. It can be seen, because a text that is
   * there for such lists only, hidden in the mail, is what spam does.
   */
  summary?: string;
  greeting: string;
  paragraphs: string[];
  button?: { label: string; href: string };
  /** Line by line. */
  signature?: string[];
  /** Shown at the top of the HTML, by who sends the mail: a picture inside it, and a band of colour on either ground. */
  head?: LetterHead;
  /** What stands under the line: why this mail came. */
  foot: string;
};

export type LetterHead = {
  band: { light: string; dark: string } | null;
  /** `source`: of a picture in the mail itself, never of one elsewhere. In CSS pixels. */
  logo: { source: string; alt: string; width: number; height: number } | null;
};

/** RFC 5322 asks for 78 characters at most; the rest is for those who quote it. */
const LINE = 72;

/**
 * The letter as plain text: short lines, the link whole on a line of its own, and the foot below the delimiter of
 * signatures (RFC 3676 4.3), whose space at the end counts. It is not format=flowed, where such a space joins lines.
 */
export function renderLetterText(letter: Letter): string {
  const { notice, summary, greeting, paragraphs, button, signature = [], foot } = letter;
  const blocks = [notice ?? "", summary ?? "", greeting, ...paragraphs].filter(Boolean).map(breakLines);
  if (button) blocks.push(`${breakLines(`${button.label}:`)}\n${button.href}`);
  if (signature.length > 0) blocks.push(signature.map(breakLines).join("\n"));
  return `${[...blocks, `-- \n${breakLines(foot)}`].join("\n\n")}\n`;
}

/** Breaks between words only: a longer word has a line of its own. */
function breakLines(text: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \t\r\n]+/).filter(Boolean)) {
    if (line !== "" && line.length + 1 + word.length > LINE) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}
