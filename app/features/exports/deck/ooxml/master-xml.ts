import {
  type Box,
  COVER_TITLE,
  type DeckBrand,
  HEIGHT,
  MARGIN,
  TITLE,
  WIDTH,
} from "#app/features/exports/deck/deck";
import {
  boxXml,
  COVER_TITLE_SIZES,
  footText,
  GROUP,
  placeholderXml,
  SLIDE_NAMESPACES,
  TITLE_SIZES,
} from "./slide-xml";
import { paragraphsXml, type TextTongue } from "./text-xml";
import { emu, XML_HEAD } from "./xml";

/** The accent of a deck whose organization chose no colour. */
export const USUAL_COLOUR = "2447B8";
export const TEAM_COLOURS = { sales: "0072B2", marketing: "C04F00" };

const COLOUR_MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const BACKGROUND = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';
const FOOT = { y: HEIGHT - 0.5, h: 0.32 };
const LOGO = { x: WIDTH - MARGIN - 1.7, y: 0.38, w: 1.7, h: 0.6 };

/** A colour as Office writes it. */
export function accentOf({ colour }: DeckBrand): string {
  const [, found] = /^#?([0-9a-f]{6})$/i.exec(colour ?? "") ?? [];
  return (found ?? USUAL_COLOUR).toUpperCase();
}

export function themeXml(accent: string): string {
  const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}</a:ln>`;
  const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface="Arial"/>';
  const colours = [
    ...[["dk1", "16181D"] as const, ["lt1", "FFFFFF"] as const, ["dk2", "3A3F4A"] as const],
    ...[["lt2", "F3F3F1"] as const, ["accent1", accent] as const],
    ...[["accent2", TEAM_COLOURS.sales] as const, ["accent3", TEAM_COLOURS.marketing] as const],
    ...[["accent4", "542788"] as const, ["accent5", "17663A"] as const, ["accent6", "8B8F98"] as const],
    ...[["hlink", accent] as const, ["folHlink", "542788"] as const],
  ];
  return `${XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Parallax"><a:themeElements><a:clrScheme name="Parallax">${colours.map(([name, value]) => colour(name, value)).join("")}</a:clrScheme><a:fontScheme name="Parallax"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Parallax"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

/** A bar in the organization's colour at the edge where lines begin, and its logo where they end. */
export function masterXml(
  tongue: TextTongue,
  logo: { name: string; size: { w: number; h: number } } | null,
): string {
  const onSide = (box: Box): Box => (tongue.rtl ? { ...box, x: WIDTH - box.x - box.w } : box);
  const bar = `<p:sp><p:nvSpPr><p:cNvPr id="5" name="Bar"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${boxXml("a:xfrm", onSide({ x: 0, y: 0, w: 0.16, h: HEIGHT }))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="${tongue.lang}"/></a:p></p:txBody></p:sp>`;
  const picture =
    logo === null
      ? ""
      : `<p:pic><p:nvPicPr><p:cNvPr id="6" name="Logo" descr="${logo.name}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId4"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${boxXml("a:xfrm", onSide(fitLogo(logo.size)))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
  const footer = onSide({ ...FOOT, x: MARGIN, w: 9 });
  const number = onSide({ ...FOOT, x: WIDTH - MARGIN - 1.5, w: 1.5 });
  const level = (size: number, rest = "") =>
    `<a:lvl1pPr algn="${tongue.rtl ? "r" : "l"}" rtl="${tongue.rtl ? 1 : 0}"><a:buNone/><a:defRPr sz="${size}"${rest}><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>`;
  return `${XML_HEAD}<p:sldMaster ${SLIDE_NAMESPACES}><p:cSld>${BACKGROUND}<p:spTree>${GROUP}${bar}${picture}${placeholderXml(2, "Title", 'type="title"', onSide(TITLE), paragraphsXml(tongue, "Title"), ' lIns="0" rIns="0" anchor="t"><a:normAutofit/>')}${placeholderXml(3, "Footer", 'type="ftr" sz="quarter" idx="3"', footer, footText(tongue, tongue.rtl ? "r" : "l", "Footer"), ' lIns="0" rIns="0"><a:normAutofit/>')}${placeholderXml(4, "Slide number", 'type="sldNum" sz="quarter" idx="4"', number, footText(tongue, tongue.rtl ? "l" : "r", null), ' lIns="0" rIns="0"><a:normAutofit/>')}</p:spTree></p:cSld>${COLOUR_MAP}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId3"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${level(100 * TITLE_SIZES[0], ' b="1"')}</p:titleStyle><p:bodyStyle>${level(1600)}</p:bodyStyle><p:otherStyle>${level(1100)}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

/** As large as its place allows, at its outer edge. */
function fitLogo({ w, h }: { w: number; h: number }) {
  const scale = Math.min(LOGO.w / w, LOGO.h / h);
  return { x: LOGO.x + LOGO.w - w * scale, y: LOGO.y, w: w * scale, h: h * scale };
}

/** One layout for the first slide, one for every other. */
export function layoutXml(tongue: TextTongue, kind: "cover" | "content"): string {
  const title =
    kind === "cover"
      ? placeholderXml(
          2,
          "Title",
          'type="title"',
          COVER_TITLE,
          `<a:p><a:r><a:rPr lang="${tongue.lang}" sz="${100 * COVER_TITLE_SIZES[0]}"/><a:t>Title</a:t></a:r></a:p>`,
          ' anchor="b"><a:normAutofit/>',
        ).replace(
          "<a:lstStyle/>",
          `<a:lstStyle><a:lvl1pPr><a:defRPr sz="${100 * COVER_TITLE_SIZES[0]}" b="1"/></a:lvl1pPr></a:lstStyle>`,
        )
      : placeholderXml(2, "Title", 'type="title"', null, paragraphsXml(tongue, "Title"));
  const foot =
    kind === "cover"
      ? ""
      : placeholderXml(
          3,
          "Footer",
          'type="ftr" sz="quarter" idx="11"',
          null,
          footText(tongue, tongue.rtl ? "r" : "l", "Footer"),
        ) +
        placeholderXml(
          4,
          "Slide number",
          'type="sldNum" sz="quarter" idx="12"',
          null,
          footText(tongue, tongue.rtl ? "l" : "r", null),
        );
  const name = kind === "cover" ? "Cover" : "Title and content";
  return `${XML_HEAD}<p:sldLayout ${SLIDE_NAMESPACES} type="titleOnly" preserve="1"><p:cSld name="${name}"><p:spTree>${GROUP}${title}${foot}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

const IMAGE =
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"';

export function notesMasterXml(tongue: TextTongue): string {
  const image = `${IMAGE} idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${boxXml("a:xfrm", { x: 0.75, y: 1.25, w: 6, h: 3.375 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`;
  const body = placeholderXml(
    3,
    "Notes",
    'type="body" sz="quarter" idx="3"',
    { x: 0.75, y: 4.8, w: 6, h: 4 },
    paragraphsXml(tongue, "Notes"),
  );
  return `${XML_HEAD}<p:notesMaster ${SLIDE_NAMESPACES}><p:cSld>${BACKGROUND}<p:spTree>${GROUP}${image}${body}</p:spTree></p:cSld>${COLOUR_MAP}</p:notesMaster>`;
}

export function notesXml(tongue: TextTongue, notes: readonly string[]): string {
  const image = `${IMAGE}/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>`;
  const body = placeholderXml(
    3,
    "Notes 2",
    'type="body" idx="1"',
    null,
    notes.map((note) => paragraphsXml(tongue, note)).join("") || paragraphsXml(tongue, ""),
  );
  return `${XML_HEAD}<p:notes ${SLIDE_NAMESPACES}><p:cSld><p:spTree>${GROUP}${image}${body}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

export const SLIDE_SIZE = `<p:sldSz cx="${emu(WIDTH)}" cy="${emu(HEIGHT)}"/><p:notesSz cx="6858000" cy="9144000"/>`;
