export type SmallJson =
  | { ok: true; value: unknown }
  | { ok: false; reason: "malformed" | "too_large"; status: 400 | 413 };

/** The JSON of a request that may have at most `limit` bytes; it stops reading where it is longer. */
export async function readSmallJson(request: Request, limit: number): Promise<SmallJson> {
  const tooLarge = { ok: false, reason: "too_large", status: 413 } as const;
  if (Number(request.headers.get("Content-Length") ?? 0) > limit) return tooLarge;
  const bytes = await readBytes(request, limit);
  if (bytes === null) return tooLarge;
  try {
    return { ok: true, value: JSON.parse(bytes.toString("utf8")) };
  } catch {
    return { ok: false, reason: "malformed", status: 400 };
  }
}

/** Null where there is more of it, which whoever counts the bytes of every request may say first. */
async function readBytes({ body }: Request, limit: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  try {
    for (let read = await reader?.read(); read !== undefined && !read.done; read = await reader?.read()) {
      length += read.value.length;
      if (length > limit) {
        await reader?.cancel();
        return null;
      }
      chunks.push(read.value);
    }
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return Buffer.concat(chunks);
}
