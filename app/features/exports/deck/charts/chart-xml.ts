import { DATA_SHEET, type DataColumn } from "#app/features/exports/deck/ooxml/data-sheet";
import { escapeAttribute, escapeXml, nameColumn, XML_HEAD } from "#app/features/exports/deck/ooxml/xml";

/** A chart of its own part, and the table that it draws. */
export type NativeChart = { readonly xml: string; readonly columns: readonly DataColumn[] };

/** The language of what a chart writes, as Office names it. */
export type ChartLanguage = { readonly lang: string };

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const SOFT_INK = "404040";
const POINTS_EMU = 12_700;

type Cell = string | number | null;

/** The columns behind a chart, in the order in which they are added, and where each of them stands. */
export function openColumns() {
  const columns: DataColumn[] = [];
  return {
    columns,
    add: (title: string, values: readonly Cell[]): DataRef => {
      columns.push({ title, values });
      return { at: columns.length - 1, title, values };
    },
  };
}
export type DataRef = { readonly at: number; readonly title: string; readonly values: readonly Cell[] };

/** A value that is missing has no point: 0 would be drawn. */
function pointsXml(values: readonly Cell[]): string {
  const points = values.map((value, at) =>
    value === null
      ? ""
      : `<c:pt idx="${at}"><c:v>${typeof value === "number" ? value : escapeXml(value)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}

function rangeOf({ at, values }: DataRef): string {
  const column = nameColumn(at);
  return `${DATA_SHEET}!$${column}$2:$${column}$${values.length + 1}`;
}

export function numbersXml(ref: DataRef, format = "0"): string {
  return `<c:numRef><c:f>${rangeOf(ref)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${pointsXml(ref.values)}</c:numCache></c:numRef>`;
}

export function textsXml(ref: DataRef): string {
  return `<c:strRef><c:f>${rangeOf(ref)}</c:f><c:strCache>${pointsXml(ref.values)}</c:strCache></c:strRef>`;
}

/** Where a series stands, and its name: the title of its column. */
export function seriesHead(order: number, ref: DataRef): string {
  return `<c:idx val="${order}"/><c:order val="${order}"/><c:tx><c:strRef><c:f>${DATA_SHEET}!$${nameColumn(ref.at)}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(ref.title)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
}

export function solidFill(colour: string, percent?: number): string {
  const alpha = percent === undefined ? "" : `<a:alpha val="${percent * 1000}"/>`;
  return `<a:solidFill><a:srgbClr val="${colour}">${alpha}</a:srgbClr></a:solidFill>`;
}

export function patternFill(pattern: string, front: string, back: string): string {
  return `<a:pattFill prst="${pattern}"><a:fgClr><a:srgbClr val="${front}"/></a:fgClr><a:bgClr><a:srgbClr val="${back}"/></a:bgClr></a:pattFill>`;
}

export const NO_LINE = "<a:ln><a:noFill/></a:ln>";

export function lineXml(colour: string, points: number, dash?: string): string {
  const dashed = dash === undefined ? "" : `<a:prstDash val="${dash}"/>`;
  return `<a:ln w="${Math.round(points * POINTS_EMU)}" cap="flat">${solidFill(colour)}${dashed}<a:round/></a:ln>`;
}

export const NO_MARKER = '<c:marker><c:symbol val="none"/></c:marker>';

/** A hollow one is pale inside: LibreOffice draws no edge, and white would not be seen. */
export function markerXml(symbol: string, colour: string, size: number, hollow = false): string {
  const fill = hollow ? solidFill("CFCFCF") : solidFill(colour);
  const edge = hollow ? lineXml(colour, 1.75) : lineXml("FFFFFF", 0.75);
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr>${fill}${edge}</c:spPr></c:marker>`;
}

export function textStyle({ lang }: ChartLanguage, size: number, colour = SOFT_INK): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(size * 100)}">${solidFill(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="${lang}"/></a:p></c:txPr>`;
}

/** What a label says of its point. */
export function labelSays(what: { value?: boolean }): string {
  const flag = (name: string, on = false) => `<c:${name} val="${on ? 1 : 0}"/>`;
  return (
    flag("showLegendKey") +
    flag("showVal", what.value) +
    flag("showCatName") +
    ["showSerName", "showPercent", "showBubbleSize"].map((name) => flag(name)).join("")
  );
}

/** A label with a text of its own. */
export function textLabel(
  { lang }: ChartLanguage,
  at: number,
  text: string,
  { place, size, colour = SOFT_INK }: { place: string; size: number; colour?: string },
): string {
  return `<c:dLbl><c:idx val="${at}"/><c:tx><c:rich><a:bodyPr wrap="square"/><a:lstStyle/><a:p><a:r><a:rPr lang="${lang}" sz="${size * 100}">${solidFill(colour)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${place}"/>${labelSays({ value: true })}</c:dLbl>`;
}

type Axis = {
  readonly kind: "valAx" | "catAx";
  readonly id: number;
  readonly crosses: number;
  readonly side: "b" | "l" | "r";
  readonly low?: number;
  readonly high?: number;
  readonly unit?: number;
  readonly reverse?: boolean;
  readonly hidden?: boolean;
  readonly grid?: boolean;
  readonly title?: string;
  readonly labels?: "nextTo" | "low" | "none";
  readonly line?: boolean;
  readonly size?: number;
  readonly format?: string;
  /** Where the other axis meets this one. */
  readonly at?: number | "autoZero" | "min" | "max";
  readonly between?: "between" | "midCat";
};

export function axisXml(language: ChartLanguage, axis: Axis): string {
  const { kind, id, crosses, side, low, high, unit, size = 12, at = "autoZero" } = axis;
  const ends =
    (high === undefined ? "" : `<c:max val="${high}"/>`) + (low === undefined ? "" : `<c:min val="${low}"/>`);
  const grid = axis.grid
    ? `<c:majorGridlines><c:spPr>${lineXml("D9D9D9", 0.5)}</c:spPr></c:majorGridlines>`
    : "";
  const meets = typeof at === "number" ? `<c:crossesAt val="${at}"/>` : `<c:crosses val="${at}"/>`;
  const rest =
    kind === "catAx"
      ? '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>'
      : `<c:crossBetween val="${axis.between ?? "between"}"/>${unit === undefined ? "" : `<c:majorUnit val="${unit}"/>`}`;
  return `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="${axis.reverse ? "maxMin" : "minMax"}"/>${ends}</c:scaling><c:delete val="${axis.hidden ? 1 : 0}"/><c:axPos val="${side}"/>${grid}${axis.title === undefined ? "" : axisTitle(language, axis.title, side)}<c:numFmt formatCode="${escapeAttribute(axis.format ?? "0")}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${axis.labels ?? "nextTo"}"/><c:spPr>${axis.line === false ? NO_LINE : lineXml("7F7F7F", 0.75)}</c:spPr>${textStyle(language, size)}<c:crossAx val="${crosses}"/>${meets}${rest}</c:${kind}>`;
}

function axisTitle({ lang }: ChartLanguage, title: string, side: Axis["side"]): string {
  const turned = side === "b" ? "" : ' rot="-5400000" vert="horz"';
  return `<c:title><c:tx><c:rich><a:bodyPr${turned}/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="0"/></a:pPr><a:r><a:rPr lang="${lang}" sz="1200" b="0">${solidFill(SOFT_INK)}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Where the plot itself lies in the chart, as shares of its width and height. */
export type PlotBox = { x: number; y: number; w: number; h: number };

/** The whole part of a chart. What is missing leaves a gap, corners are square, the numbers stand in a workbook beside it. */
export function chartXml(
  language: ChartLanguage,
  plot: string,
  { box, legend }: { box: PlotBox; legend: boolean },
): string {
  const { x, y, w, h } = box;
  const layout = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${x}"/><c:y val="${y}"/><c:w val="${w}"/><c:h val="${h}"/></c:manualLayout></c:layout>`;
  const keys = legend
    ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textStyle(language, 12)}</c:legend>`
    : "";
  return `${XML_HEAD}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="${language.lang}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout}${plot}</c:plotArea>${keys}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${textStyle(language, 12)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}
