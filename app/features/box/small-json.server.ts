export type SmallJson =
  | { ok: true; value: unknown }
  | { ok: false; reason: "malformed" | "too_large"; status: 400 | 413 };

/** The JSON of a request that may have at most `limit` bytes; it stops reading where it is longer. */
export async function readSmallJson(request: Request, limit: number): Promise<SmallJson> {
  const tooLarge = { ok: false, reason: "too_large", status: 413 } as const;
  if (Number(request.headers.get("Content-Length") ?? 0) > limit) return tooLarge;
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (request.body !== null) {
    const reader = request.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > limit) {
        await reader.cancel();
        return tooLarge;
      }
      chunks.push(read.value);
    }
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString("utf8")) };
  } catch {
    return { ok: false, reason: "malformed", status: 400 };
  }
}
