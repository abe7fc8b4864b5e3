import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

/** Bytes that many people get, in the three forms in which they are sent. */
export type Packed = { plain: Body; gzip: Body; brotli: Body };
type Body = Uint8Array<ArrayBuffer>;

/** Compresses once, as small as it gets: it is sent often. */
export async function pack(body: Uint8Array): Promise<Packed> {
  return {
    plain: new Uint8Array(body),
    gzip: new Uint8Array(await promisify(gzip)(body, { level: 9 })),
    brotli: new Uint8Array(await promisify(brotliCompress)(body)),
  };
}

/** The smallest form that this reader takes, and the headers that say so. */
export function unpackFor(
  { plain, gzip: zipped, brotli }: Packed,
  accepted: string | null,
): { body: Body; headers: Record<string, string> } {
  const takes = (encoding: string) =>
    new RegExp(`\\b${encoding}\\b(?!;\\s*q=0(\\.0+)?\\b)`).test(accepted ?? "");
  const headers = { Vary: "Accept-Encoding" };
  if (takes("br")) return { body: brotli, headers: { ...headers, "Content-Encoding": "br" } };
  if (takes("gzip")) return { body: zipped, headers: { ...headers, "Content-Encoding": "gzip" } };
  return { body: plain, headers };
}
