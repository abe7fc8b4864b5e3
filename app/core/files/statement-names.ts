import type { LayoutColumn } from "./layout-column";
import type { SurveyTool } from "./survey-tools";

/** Shortens headings to their statement where a tool writes the question before it, and says which columns share one. */
export function nameStatements(tool: SurveyTool | null, columns: readonly LayoutColumn[]): LayoutColumn[] {
  const prefixes = columns.map((column) => (column.metadata ? null : splitHeading(tool, column)));
  return columns.map((column, at) => {
    const split = prefixes[at];
    if (split === null || split === undefined) return column;
    const shared = prefixes.filter((other) => other?.question === split.question).length > 1;
    if (!shared && !split.alone) return column;
    const named = tool === "Qualtrics" || tool === "LimeSurvey" ? column.name : split.statement;
    return {
      ...column,
      name: named,
      aliases: [...column.aliases, split.statement],
      grid: shared ? split.question : null,
    };
  });
}

type Split = { question: string; statement: string; alone: boolean };

function splitHeading(tool: SurveyTool | null, { heading, aliases }: LayoutColumn): Split | null {
  const wording = tool === "Qualtrics" ? (aliases[0] ?? "") : heading;
  const bracket = /^(.*\S)?\s*\[([^\]]*)\]\s*$/su.exec(wording);
  if (bracket?.[2] !== undefined && bracket[2] !== "")
    return { question: bracket[1] ?? "", statement: bracket[2].trim(), alone: tool === "Google Forms" };
  if (tool === "Microsoft Forms") return splitAt(wording, wording.lastIndexOf("."), 1);
  if (tool === "Jotform") return splitAt(wording, wording.lastIndexOf(">>"), 2);
  return splitAt(wording, wording.lastIndexOf(" - "), 3);
}

function splitAt(wording: string, at: number, length: number): Split | null {
  const statement = wording.slice(at + length).trim();
  return at <= 0 || statement === ""
    ? null
    : { question: wording.slice(0, at).trim(), statement, alone: false };
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  "#39": "'",
};

/** A heading on one line, without the marks of HTML that some tools leave in it. */
export function decodeEntities(heading: string): string {
  return heading
    .replaceAll(/<\/?[a-z][^<>]{0,200}>/gi, " ")
    .replaceAll(/&(#?\w{2,8});/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replaceAll(/\s+/g, " ")
    .trim();
}
