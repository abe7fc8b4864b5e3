import { strToU8, type Zippable, zipSync } from "fflate";
import type { Deck, DeckBrand } from "#app/features/exports/deck/deck";
import { writeDataSheet } from "./data-sheet";
import { readImageSize } from "./image-size";
import { accentOf, layoutXml, masterXml, notesMasterXml, notesXml, SLIDE_SIZE, themeXml } from "./master-xml";
import { SLIDE_NAMESPACES, slideXml } from "./slide-xml";
import type { TextTongue } from "./text-xml";
import { escapeAttribute, escapeXml, type Relation, relationsXml, XML_HEAD } from "./xml";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const MASTER_RELATION = { layouts: "../slideLayouts/slideLayout" };

/** A PowerPoint file. The same deck gives the same bytes. */
export function writePresentation(deck: Deck): Uint8Array {
  const { lang, rtl, brand } = deck;
  const tongue: TextTongue = { lang, rtl };
  const files = new Map<string, Uint8Array>();
  const types: string[] = [];
  const put = (path: string, content: string | Uint8Array, type?: string) => {
    files.set(path, typeof content === "string" ? strToU8(content) : content);
    if (type !== undefined) types.push(`<Override PartName="/${path}" ContentType="${OFFICE}.${type}+xml"/>`);
  };
  putSlides(deck, tongue, put);
  putMasters(deck, tongue, put);
  putPresentation(deck, put);
  const head: Zippable = { "[Content_Types].xml": strToU8(contentTypes(types, brand)) };
  return zipSync({ ...head, ...Object.fromEntries(files) }, { mtime: deck.created });
}

type Put = (path: string, content: string | Uint8Array, type?: string) => void;

function putSlides(deck: Deck, tongue: TextTongue, put: Put): void {
  let drawn = 0;
  for (const [at, slide] of deck.slides.entries()) {
    const number = at + 1;
    const relations: Relation[] = [
      ["rId1", "slideLayout", `${MASTER_RELATION.layouts}${slide.cover ? 2 : 1}.xml`],
      ["rId2", "notesSlide", `../notesSlides/notesSlide${number}.xml`],
    ];
    const charts = new Map<number, string>();
    for (const [place, item] of slide.items.entries()) {
      if (item.kind !== "chart") continue;
      drawn++;
      const id = `rId${relations.length + 1}`;
      charts.set(place, id);
      relations.push([id, "chart", `../charts/chart${drawn}.xml`]);
      put(`ppt/charts/chart${drawn}.xml`, item.chart.xml, "drawingml.chart");
      put(`ppt/embeddings/data${drawn}.xlsx`, writeDataSheet(item.chart.columns, deck.created));
      put(
        `ppt/charts/_rels/chart${drawn}.xml.rels`,
        relationsXml([["rId1", "package", `../embeddings/data${drawn}.xlsx`]]),
      );
    }
    put(
      `ppt/slides/slide${number}.xml`,
      slideXml(tongue, slide, charts, deck.footer),
      "presentationml.slide",
    );
    put(`ppt/slides/_rels/slide${number}.xml.rels`, relationsXml(relations));
    put(
      `ppt/notesSlides/notesSlide${number}.xml`,
      notesXml(tongue, slide.notes),
      "presentationml.notesSlide",
    );
    put(
      `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
      relationsXml([
        ["rId1", "notesMaster", "../notesMasters/notesMaster1.xml"],
        ["rId2", "slide", `../slides/slide${number}.xml`],
      ]),
    );
  }
}

function putMasters({ brand, title }: Deck, tongue: TextTongue, put: Put): void {
  const logo = readLogo(brand);
  put(
    "ppt/slideMasters/slideMaster1.xml",
    masterXml(tongue, logo && { name: escapeAttribute(title), size: logo.size }),
    "presentationml.slideMaster",
  );
  put(
    "ppt/slideMasters/_rels/slideMaster1.xml.rels",
    relationsXml([
      ["rId1", "slideLayout", `${MASTER_RELATION.layouts}1.xml`],
      ["rId2", "theme", "../theme/theme1.xml"],
      ["rId3", "slideLayout", `${MASTER_RELATION.layouts}2.xml`],
      ...(logo === null ? [] : [["rId4", "image", `../media/${logo.file}`] as const]),
    ]),
  );
  if (logo !== null) put(`ppt/media/${logo.file}`, logo.bytes);
  for (const [at, kind] of (["content", "cover"] as const).entries()) {
    put(`ppt/slideLayouts/slideLayout${at + 1}.xml`, layoutXml(tongue, kind), "presentationml.slideLayout");
    put(
      `ppt/slideLayouts/_rels/slideLayout${at + 1}.xml.rels`,
      relationsXml([["rId1", "slideMaster", "../slideMasters/slideMaster1.xml"]]),
    );
  }
  put("ppt/notesMasters/notesMaster1.xml", notesMasterXml(tongue), "presentationml.notesMaster");
  put(
    "ppt/notesMasters/_rels/notesMaster1.xml.rels",
    relationsXml([["rId1", "theme", "../theme/theme2.xml"]]),
  );
  for (const number of [1, 2]) put(`ppt/theme/theme${number}.xml`, themeXml(accentOf(brand)), "theme");
}

function putPresentation({ slides, rtl, lang, title, author, created }: Deck, put: Put): void {
  const ids = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 4}"/>`).join("");
  put(
    "ppt/presentation.xml",
    `${XML_HEAD}<p:presentation ${SLIDE_NAMESPACES}${rtl ? ' rtl="1"' : ""} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids}</p:sldIdLst>${SLIDE_SIZE}</p:presentation>`,
    "presentationml.presentation.main",
  );
  put(
    "ppt/_rels/presentation.xml.rels",
    relationsXml([
      ["rId1", "slideMaster", "slideMasters/slideMaster1.xml"],
      ["rId2", "notesMaster", "notesMasters/notesMaster1.xml"],
      ["rId3", "theme", "theme/theme1.xml"],
      ...slides.map((_, at) => [`rId${at + 4}`, "slide", `slides/slide${at + 1}.xml`] as const),
    ]),
  );
  const moment = created.toISOString().replace(/\.\d+/, "");
  const when = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  put(
    "docProps/core.xml",
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dc:language>${lang}</dc:language>${when("created")}${when("modified")}</cp:coreProperties>`,
  );
  put(
    "_rels/.rels",
    relationsXml([
      ["rId1", "officeDocument", "ppt/presentation.xml"],
      ["rId2", CORE.replace("/metadata/", "/relationships/metadata/"), "docProps/core.xml"],
    ]),
  );
}

function contentTypes(overrides: readonly string[], { logo }: DeckBrand): string {
  const kinds = [
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
    ["xlsx", `${OFFICE}.spreadsheetml.sheet`],
    ...(logo === null ? [] : [[extensionOf(logo.type), logo.type]]),
  ];
  const defaults = kinds.map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  const core = `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`;
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join("")}${overrides.join("")}${core}</Types>`;
}

/** Null too for an image that is none. */
function readLogo({ logo }: DeckBrand) {
  const size = logo === null ? null : readImageSize(logo.bytes);
  return logo === null || size === null
    ? null
    : { bytes: logo.bytes, size, file: `logo.${extensionOf(logo.type)}` };
}

function extensionOf(type: string): string {
  return type === "image/png" ? "png" : "jpeg";
}
