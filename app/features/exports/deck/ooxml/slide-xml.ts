import {
  type Box,
  COVER_SENTENCE,
  COVER_TITLE,
  SENTENCE,
  type Slide,
  type SlideItem,
  TITLE,
} from "#app/features/exports/deck/deck";
import { sizeFor, softSize } from "#app/features/exports/deck/room";
import { linesXml, paragraphsXml, type TextTongue } from "./text-xml";
import { emu, escapeAttribute, escapeXml, XML_HEAD } from "./xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
export const SLIDE_NAMESPACES = `xmlns:a="${DRAWING}/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
export const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const HEADING_FILL = "E9ECF2";
const ROW_INCHES = 0.34;
/** Above and below the text of a box. */
const INSET = 0.05;
/** In points, the usual size first: what a text has room in. */
export const TITLE_SIZES = [26, 24, 22, 20, 18, 16, 14, 12] as const;
export const COVER_TITLE_SIZES = [40, 36, 32, 28, 24, 20, 16] as const;
const SENTENCE_SIZES = [17, 15, 13, 12, 11, 10] as const;
const COVER_SENTENCE_SIZES = [24, 22, 20, 18, 16] as const;
/** Nothing stands under these when the slide is read aloud: the title comes first, then its sentence. */
const FIRST_ITEM = 5;

export function boxXml(tag: string, { x, y, w, h }: Box): string {
  return `<${tag}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></${tag}>`;
}

/** A placeholder of the layout: a title, or what stands at the foot. */
export function placeholderXml(
  id: number,
  name: string,
  kind: string,
  box: Box | null,
  body: string,
  fit = "",
): string {
  const place = box === null ? "" : `${boxXml("a:xfrm", box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr><p:txBody><a:bodyPr${fit}</a:bodyPr><a:lstStyle/>${body}</p:txBody></p:sp>`.replace(
    "<a:bodyPr</a:bodyPr>",
    "<a:bodyPr/>",
  );
}

/** Where the charts of a slide are found, by the place of their item. */
export type ChartRelations = ReadonlyMap<number, string>;

export function slideXml(tongue: TextTongue, slide: Slide, charts: ChartRelations, footer: string): string {
  const { title, sentence, items, cover = false } = slide;
  const heading = placeholderXml(2, "Title 1", 'type="title"', null, titleXml(tongue, title, cover));
  const box = cover ? COVER_SENTENCE : SENTENCE;
  const size = sizeFor(sentence, insideOf(box), cover ? COVER_SENTENCE_SIZES : SENTENCE_SIZES);
  const said =
    sentence === "" ? "" : textBox(tongue, 3, { kind: "text", box, lines: [{ text: sentence, size }] });
  const foot = cover ? "" : footXml(tongue, footer);
  const rest = items.map((item, at) => itemXml(tongue, item, FIRST_ITEM + at, charts.get(at)));
  return `${XML_HEAD}<p:sld ${SLIDE_NAMESPACES}><p:cSld><p:spTree>${GROUP}${heading}${said}${rest.join("")}${foot}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** A title says its size only where it has no room in the usual one. */
function titleXml(tongue: TextTongue, title: string, cover: boolean): string {
  const sizes = cover ? COVER_TITLE_SIZES : TITLE_SIZES;
  const size = sizeFor(title, insideOf(cover ? COVER_TITLE : TITLE), sizes, true);
  return paragraphsXml(tongue, title, size === sizes[0] ? {} : { size });
}

function insideOf({ w, h }: Box): Pick<Box, "w" | "h"> {
  return { w, h: h - 2 * INSET };
}

/** What stands at the foot: a text, or null for the number of the slide. LibreOffice takes no letters from the master there. */
export function footText({ lang }: TextTongue, side: string, text: string | null): string {
  const look = `<a:rPr lang="${lang}" sz="1100"><a:latin typeface="+mn-lt"/><a:cs typeface="+mn-cs"/></a:rPr>`;
  const run =
    text === null
      ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${look}<a:t>‹#›</a:t></a:fld>`
      : `<a:r>${look}<a:t>${escapeXml(text)}</a:t></a:r>`;
  return `<a:p><a:pPr algn="${side}"/>${run}</a:p>`;
}

function footXml(tongue: TextTongue, footer: string): string {
  const [near, far] = tongue.rtl ? ["r", "l"] : ["l", "r"];
  return (
    placeholderXml(40, "Footer 1", 'type="ftr" sz="quarter" idx="11"', null, footText(tongue, near, footer)) +
    placeholderXml(
      41,
      "Slide number 1",
      'type="sldNum" sz="quarter" idx="12"',
      null,
      footText(tongue, far, null),
    )
  );
}

function itemXml(tongue: TextTongue, item: SlideItem, id: number, chart: string | undefined): string {
  switch (item.kind) {
    case "text":
      return textBox(tongue, id, item);
    case "chart":
      return frameXml(
        item,
        `Chart ${id}`,
        id,
        `<a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="${chart}"/></a:graphicData>`,
      );
    case "table":
      return frameXml(
        item,
        `Table ${id}`,
        id,
        `<a:graphicData uri="${DRAWING}/table">${tableXml(tongue, item)}</a:graphicData>`,
      );
  }
}

function textBox(
  tongue: TextTongue,
  id: number,
  { box, lines }: Extract<SlideItem, { kind: "text" }>,
): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Text ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${boxXml("a:xfrm", box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" rIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/>${linesXml(tongue, lines)}</p:txBody></p:sp>`;
}

function frameXml(item: Extract<SlideItem, { alt: string }>, name: string, id: number, body: string): string {
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name}" descr="${escapeAttribute(item.alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${boxXml("p:xfrm", item.box)}<a:graphic>${body}</a:graphic></p:graphicFrame>`;
}

function tableXml(
  tongue: TextTongue,
  { box, widths, rows, size }: Extract<SlideItem, { kind: "table" }>,
): string {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<a:gridCol w="${emu((box.w * width) / all)}"/>`).join("");
  const lines = rows.map((row, at) => {
    const cells = row.map((cell) => cellXml(tongue, cell, { size, heading: at === 0 }));
    return `<a:tr h="${emu(ROW_INCHES)}">${cells.join("")}</a:tr>`;
  });
  return `<a:tbl><a:tblPr firstRow="1"${tongue.rtl ? ' rtl="1"' : ""}/><a:tblGrid>${grid}</a:tblGrid>${lines.join("")}</a:tbl>`;
}

const RULE = (side: string, colour: string) =>
  `<a:${side} w="6350"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:${side}>`;
const NO_RULE = (side: string) => `<a:${side}><a:noFill/></a:${side}>`;

function cellXml(
  tongue: TextTongue,
  cell: string,
  { size, heading }: { size: number; heading: boolean },
): string {
  const [first = "", ...others] = cell.split("\n");
  const text =
    paragraphsXml(tongue, first, { size, bold: heading }) +
    others.map((line) => paragraphsXml(tongue, line, { size: softSize(size), soft: true })).join("");
  const rules = `${NO_RULE("lnL")}${NO_RULE("lnR")}${NO_RULE("lnT")}${RULE("lnB", heading ? "8B8F98" : "DADDE3")}`;
  const fill = heading ? `<a:solidFill><a:srgbClr val="${HEADING_FILL}"/></a:solidFill>` : "<a:noFill/>";
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${text}</a:txBody><a:tcPr marL="72000" marR="72000" marT="36000" marB="36000">${rules}${fill}</a:tcPr></a:tc>`;
}
