/** XML that is not well-formed, or longer in one of its tags than any office program writes. */
export class BadXml extends Error {}

/** What is told of the tags of a document. Names come without their prefix, `attributes` as {@link attributeReader} takes them. */
type TagListener = {
  open: (name: string, attributes: string) => void;
  /** One text may come in several pieces. */
  text: (text: string) => void;
  close: (name: string) => void;
};

const LONGEST_TAG = 1 << 20;
const DEEPEST = 100;
const LONGEST_ENTITY = 12;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads XML that comes in pieces, each of which is forgotten once it is read. No document type is obeyed and no entity
 * expanded but the five of XML and numbers.
 * @throws BadXml
 */
export function createTagReader(listener: TagListener): { add: (piece: string) => void; end: () => void } {
  const names: string[] = [];
  let rest = "";

  /** Tells of one tag. @returns where it ends; -1 where the rest of it is still to come */
  const readTag = (xml: string, start: number): number => {
    const sign = xml.charCodeAt(start + 1);
    if (sign === 33) return readDeclaration(xml, start, listener);
    if (sign === 63) return endOf(xml, "?>", start);
    if (sign === 47) {
      const end = xml.indexOf(">", start);
      const name = names.at(-1);
      if (end < 0) return -1;
      if (name === undefined || xml.slice(start + 2, end).trimEnd() !== name) throw new BadXml();
      names.pop();
      listener.close(localOf(name));
      return end + 1;
    }
    const { nameEnd, end, isOdd } = measureTag(xml, start + 1);
    if (end < 0) return -1;
    const closes = xml.charCodeAt(end - 1) === 47;
    const name = xml.slice(start + 1, Math.min(nameEnd, closes ? end - 1 : end));
    const attributes = xml.slice(nameEnd, closes ? end - 1 : end);
    if (name === "" || names.length === DEEPEST) throw new BadXml();
    listener.open(localOf(name), isOdd ? straighten(attributes) : attributes);
    if (closes) listener.close(localOf(name));
    else names.push(name);
    return end + 1;
  };

  return {
    add: (piece) => {
      const xml = rest + piece;
      let at = 0;
      for (;;) {
        const start = xml.indexOf("<", at);
        const end = start < 0 ? holdEntity(xml, at) : start;
        if (end > at) listener.text(decodeXmlEntities(xml.slice(at, end)));
        at = end;
        if (start < 0) break;
        const next = readTag(xml, start);
        if (next < 0) break;
        at = next;
      }
      rest = xml.slice(at);
      if (rest.length > LONGEST_TAG) throw new BadXml();
    },
    end: () => {
      if (names.length > 0 || rest.includes("<")) throw new BadXml();
    },
  };
}

/** The value of one attribute, entities as they are written; null where the tag has none of that name. */
export function attributeReader(name: string): (attributes: string) => string | null {
  const mark = ` ${name}="`;
  return (attributes) => {
    const at = attributes.indexOf(mark);
    return at < 0 ? null : attributes.slice(at + mark.length, attributes.indexOf('"', at + mark.length));
  };
}

export function decodeXmlEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A comment, a CDATA section or a declaration. */
function readDeclaration(xml: string, start: number, listener: TagListener): number {
  if (xml.length - start < 9) return -1;
  if (xml.startsWith("<!--", start)) return endOf(xml, "-->", start + 4);
  if (!xml.startsWith("<![CDATA[", start)) return endOf(xml, ">", start);
  const end = endOf(xml, "]]>", start);
  if (end >= 0) listener.text(xml.slice(start + 9, end - 3));
  return end;
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** Where the name of a tag ends and where the tag does; odd are attributes in another form than ` name="value"`. */
function measureTag(xml: string, from: number): { nameEnd: number; end: number; isOdd: boolean } {
  let nameEnd = -1;
  let quote = 0;
  let before = 0;
  let isOdd = false;
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) {
      return { nameEnd: nameEnd < 0 ? at : nameEnd, end: at, isOdd };
    } else if (code === 34 || code === 39) {
      quote = code;
      if (code === 39 || before !== 61) isOdd = true;
    } else if (code <= 32) {
      if (nameEnd < 0) nameEnd = at;
      if (code !== 32) isOdd = true;
    } else if (code === 61 && before === 32) isOdd = true;
    before = code;
  }
  return { nameEnd, end: -1, isOdd };
}

function straighten(attributes: string): string {
  return attributes.replace(
    /\s+([^\s="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
    (_, name: string, value?: string, other?: string) =>
      ` ${name}="${value ?? other?.replaceAll('"', "&quot;")}"`,
  );
}

/** How far a text whose end is still to come can be told: what may be the beginning of an entity stays back. */
function holdEntity(xml: string, from: number): number {
  const at = xml.lastIndexOf("&");
  return at >= from && xml.length - at < LONGEST_ENTITY && !xml.includes(";", at) ? at : xml.length;
}

function localOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
