import { findUsual } from "./delimited";
import { foldWord } from "./fold";
import type { LayoutColumn, SheetFact } from "./layout-column";
import { decodeEntities, nameStatements } from "./statement-names";
import { isMetadataHeading, recognizeTool, type SurveyTool } from "./survey-tools";

/** Where the headings stand, what they say, and where the answers begin (places in the rows that were given). */
export type SurveyLayout = {
  tool: SurveyTool | null;
  headingAt: number;
  dataFrom: number;
  columns: LayoutColumn[];
};

const SEARCHED_ROWS = 20;

/**
 * Finds the headings among the first rows of a file: of a known tool; else the first row with more than half as many
 * filled cells as most of the first rows have, because titles are shorter.
 */
export function findSurveyLayout(rows: readonly (readonly string[])[]): SurveyLayout | null {
  const searched = rows.slice(0, SEARCHED_ROWS);
  for (let at = 0; at < searched.length; at++) {
    const found = recognizeTool(rows.slice(at, at + 3));
    if (found === null) continue;
    const [first = [], second = [], third] = rows.slice(at, at + 3);
    const heads = { first, second, third };
    return {
      tool: found.tool,
      headingAt: at,
      dataFrom: at + found.headings,
      columns: describe(found.tool, found.headings, found.legacy === true, heads),
    };
  }
  const filled = searched.map((cells) => cells.filter((cell) => cell.trim() !== "").length);
  const usual = findUsual(filled.filter((count) => count > 0));
  const headingAt = filled.findIndex(
    (count) => count > 0 && count >= Math.min(usual, Math.max(2, usual * 0.6)),
  );
  const heading = searched[headingAt];
  if (heading === undefined) return null;
  return {
    tool: null,
    headingAt,
    dataFrom: headingAt + 1,
    columns: describe(null, 1, false, { first: heading, second: [] }),
  };
}

type Heads = { first: readonly string[]; second: readonly string[]; third?: readonly string[] | undefined };

function describe(tool: SurveyTool | null, headings: number, legacy: boolean, heads: Heads): LayoutColumn[] {
  const width = Math.max(heads.first.length, headings > 1 ? heads.second.length : 0);
  const plain = Array.from({ length: width }, (_, at): LayoutColumn => {
    const heading = decodeEntities(heads.first[at] ?? "").trim();
    const below = headings > 1 ? decodeEntities(heads.second[at] ?? "").trim() : "";
    const about = legacy && /^V\d+$/.test(heading) ? below : heading;
    const metadata =
      isMetadataHeading(about) || (legacy && /^V\d+$/.test(heading)) || isOfQualtrics(heads.third?.[at]);
    const fact = metadata ? readFact(about) : null;
    return {
      name: heading,
      heading,
      aliases: below === "" ? [] : [below],
      grid: null,
      metadata,
      fact,
      choice: null,
    };
  });
  const columns = tool === "SurveyMonkey" ? carryQuestions(plain) : nameStatements(tool, plain);
  return makeUnique(columns);
}

/** Qualtrics names its own fields in small letters, and questions QID1. */
function isOfQualtrics(importId: string | undefined): boolean {
  const id = /"ImportId"\s*:\s*"([^"]*)"/.exec(importId ?? "")?.[1];
  return (
    id !== undefined &&
    /^(_recordId|startDate|endDate|status|ipAddress|progress|duration|finished|recordedDate|recipient\w+|externalDataReference|location\w+|distributionChannel|userLanguage)$/.test(
      id,
    )
  );
}

const FACTS: Record<string, SheetFact> = {
  finished: "finished",
  completed: "finished",
  complete: "finished",
  progress: "progress",
  status: "status",
  responsetype: "status",
  responsestatus: "status",
  distributionchannel: "channel",
  submitdate: "submitted",
  datesubmitted: "submitted",
};

function readFact(heading: string): SheetFact | null {
  return FACTS[foldWord(heading)] ?? null;
}

const NO_SUBHEADING = new Set([
  "",
  "response",
  "openendedresponse",
  "antwort",
  "reponse",
  "respuesta",
  "resposta",
]);

/** SurveyMonkey writes a question once and its statements or answers below it. */
function carryQuestions(columns: readonly LayoutColumn[]): LayoutColumn[] {
  let question = "";
  return columns.map((column) => {
    const [below = ""] = column.aliases;
    if (column.heading !== "") question = column.heading;
    if (column.metadata && column.heading !== "") return column;
    if (NO_SUBHEADING.has(foldWord(below)))
      return { ...column, name: question, heading: question, aliases: [] };
    const whole = `${question} - ${below}`;
    return {
      ...column,
      name: below,
      heading: whole,
      aliases: [below],
      grid: question,
      metadata: false,
      choice: { question, answer: below },
    };
  });
}

/** Names stand once: of several alike the later ones have a number. Columns without a heading have no name. */
function makeUnique(columns: readonly LayoutColumn[]): LayoutColumn[] {
  const shared = new Set(columns.map(({ name }) => name).filter((name, at, all) => all.indexOf(name) !== at));
  const met = new Map<string, number>();
  return columns.map((column) => {
    const name = shared.has(column.name) && column.heading !== "" ? column.heading : column.name;
    const times = (met.get(name) ?? 0) + 1;
    met.set(name, times);
    return { ...column, name: name !== "" && times > 1 ? `${name} (${times})` : name };
  });
}
