import { join } from "node:path";
import type { SetDocument } from "./set-document.server";
import { TEMPLATE } from "./template";

/**
 * Lays a document out, tagged, as PDF/UA-1 by Typst.
 *
 * @throws Error with Typst's own words, where it finds a fault
 */
export async function printDocument({ fonts, data, timestamp, logo }: SetDocument): Promise<Uint8Array> {
  // 52 MB, which only whoever prints needs
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const compiler = NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: [fonts] }] });
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
