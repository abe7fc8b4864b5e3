import type { MiddlewareHandler } from "hono";

const FORM_BYTES = 64 * 1024;
const UPLOAD_BYTES = 24 * 1024 * 1024;
const MOST_DISCARDED = { bytes: 64 * 1024 * 1024, milliseconds: 10_000 };
/** The only places where a file is taken; a form that is no file is small there too. */
const UPLOADS =
  /^\/app\/((people|benchmarks)\/import|organization\/letterhead|surveys\/[\w-]+\/history)(\.data)?\/?$/;

/** Where a key holder hands on what their layers were taken off. */
const ENVELOPES = /^\/holder\/[\w-]+\/keep$/;
const ENVELOPES_BYTES = 1024 * 1024;

/** Where programs send and not forms: the booth's, and a key holder's. They read one word. */
const PROGRAMS = /^\/(i|box|holder)\/[\w-]+(\/\w+)?$/;

/** How many bytes the body of a request may have. */
export function bodyLimit(path: string, contentType: string | null): number {
  const isUpload = UPLOADS.test(path) && /^multipart\/form-data\b/i.test(contentType ?? "");
  if (ENVELOPES.test(path)) return ENVELOPES_BYTES;
  return isUpload ? UPLOAD_BYTES : FORM_BYTES;
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

/**
 * Refuses a body that is too large: at once where its length is announced, else as soon as it is. What still arrives is
 * thrown away first, because a browser reads no answer before it has sent everything.
 */
export function limitBodies(): MiddlewareHandler {
  return async (context, next) => {
    const { raw } = context.req;
    if (raw.method === "GET" || raw.method === "HEAD") return next();
    const limit = bodyLimit(context.req.path, raw.headers.get("Content-Type"));
    const announced = raw.headers.has("Transfer-Encoding") ? null : raw.headers.get("Content-Length");
    if (announced !== null && Number(announced) <= limit) return next();
    if (raw.body === null) return next();
    const reader = raw.body.getReader() as Reader;
    let tooLarge = announced !== null;
    if (!tooLarge) {
      const counted = countBytes(reader, limit, () => {
        tooLarge = true;
      });
      context.req.raw = withBody(raw, counted);
      await next();
    }
    if (!tooLarge) return;
    await discard(reader);
    context.res = undefined;
    context.res = sayTooLarge(context.req.path, limit);
  };
}

/** The same request with another body, as a plain Request: Hono's own is a lighter stand-in that cannot be copied. */
function withBody({ url, method, signal, headers }: Request, body: ReadableStream<Uint8Array>): Request {
  const copied = new Headers(headers);
  return new Request(url, { method, signal, headers: copied, body, duplex: "half" } as RequestInit);
}

function countBytes(reader: Reader, limit: number, onTooLarge: () => void): ReadableStream<Uint8Array> {
  let bytes = 0;
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      bytes += value.length;
      if (bytes <= limit) return controller.enqueue(value);
      onTooLarge();
      controller.error(new RangeError("The body is too large."));
    },
  });
}

async function discard(reader: Reader): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, MOST_DISCARDED.milliseconds, null);
  });
  let bytes = 0;
  while (bytes < MOST_DISCARDED.bytes) {
    const read = await Promise.race([reader.read().catch(() => null), late]);
    if (read === null || read.done) break;
    bytes += read.value.length;
  }
  clearTimeout(timer);
}

function sayTooLarge(path: string, limit: number): Response {
  if (PROGRAMS.test(path)) return Response.json({ reason: "too_large" }, { status: 413 });
  const size = limit === FORM_BYTES ? "64 kB" : "24 MB";
  return new Response(
    `This is more than the ${size} that may be sent here at once. Nothing of it was stored.`,
    { status: 413 },
  );
}
