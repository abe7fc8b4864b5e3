import { join } from "node:path";
import { findFonts } from "./fonts-folder.server";
import type { SetDocument } from "./set-document.server";
import { TEMPLATE } from "./template";

/** Typst with the product's fonts. */
export type Printer = Awaited<ReturnType<typeof openPrinter>>;

/** What every document has, so that whoever waits for a document meanwhile has read fonts and library before it comes. */
const FIRST_PAGE = `
#set document(title: "x")
#set text(lang: "en", font: "Noto Sans")
= x
x *x* #table(columns: 2, [x], [x])
`;

export async function openPrinter() {
  // 52 MB, which only whoever prints needs
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const fonts = findFonts();
  const compiler = NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: [fonts] }] });
  compiler.compile({ mainFileContent: FIRST_PAGE });
  return { compiler, fonts };
}

/**
 * Lays a document out, tagged, as PDF/UA-1 by Typst.
 *
 * @throws Error with Typst's own words, where it finds a fault
 */
export async function printDocument(
  { data, timestamp, logo }: SetDocument,
  opened: Printer | Promise<Printer> = openPrinter(),
): Promise<Uint8Array> {
  const { compiler, fonts } = await opened;
  if (logo !== null) compiler.mapShadow(join(fonts, "logo"), Buffer.from(logo));
  const inputs = { data, logo: logo === null ? "" : "logo" };
  const made = compiler.compile({ mainFileContent: TEMPLATE, inputs });
  // what it remembers of the way there is not needed for what follows
  compiler.evictCache(0);
  if (made.hasError()) {
    const said = made.takeError()?.shortDiagnostics ?? [];
    throw new Error(`Typst refused the document: ${JSON.stringify(said).slice(0, 500)}`);
  }
  const { result } = made;
  if (result === null) throw new Error("Typst made no document.");
  return compiler.pdf(result, { pdfStandard: "ua-1", creationTimestamp: timestamp });
}
